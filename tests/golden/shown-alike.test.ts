import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { finishReport } from '../../src/features/annual-report/finished-report.ts';
import { prepareReport } from '../../src/features/annual-report/prepare.form.ts';
import type { Figure } from '../../src/features/figures/figure.ts';
import { type Manner, showFigure } from '../../src/features/figures/shown.ts';
import { readYearFolder } from '../../src/features/year-folder/year-folder.form.ts';

const root = join(import.meta.dirname, '..', '..');
const FOLDERS = [
  'tests/golden/storbygden/arsmapp',
  ...readdirSync(join(root, 'examples')).flatMap((name) => (/-\d{4}$/.test(name) ? [`examples/${name}`] : [])),
];

const SCALES = ['kr', 'tkr', 'mkr'] as const;
const MANNERS: readonly Manner[] = [{}, { words: 'neutrum' as const }, { words: 'utrum' as const }].flatMap((words) =>
  SCALES.flatMap((scale) =>
    [{}, { decimals: 0 }, { decimals: 1 }, { decimals: 2 }].flatMap((decimals) => [
      { ...words, ...decimals, scale },
      { ...words, ...decimals, scale, bare: true },
    ]),
  ),
);

/** Every way that one number may be written, sign and capital letter aside. */
const waysOf = (figure: Figure): ReadonlySet<string> => new Set(MANNERS.map((manner) => showFigure(figure, manner)).map(unsigned));
const unsigned = (text: string): string => text.replace(/^\u2212/, '').toLowerCase();

for (const folder of FOLDERS) {
  test(`${folder}: a figure is one and the same number wherever it is shown`, () => {
    const { input, report } = reportOf(folder);
    assert.ok(report.places.length > 300);
    const wrong = report.places.filter(({ key, shown }) => {
      const figure = input.book.find(key);
      return figure === undefined || !waysOf(figure).has(unsigned(shown));
    });
    assert.deepEqual(wrong, []);
  });
}

function reportOf(folder: string) {
  const at = join(root, folder);
  const files = new Map(
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(at.length + 1), readFileSync(path)] as const),
  );
  const { value, problems } = readYearFolder(files);
  assert.ok(value !== null);
  const prepared = prepareReport(value);
  const report = finishReport(prepared.input, [...problems, ...prepared.problems]);
  return { input: prepared.input, report };
}
