import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYearFolder } from '../year-folder/year-folder.form.ts';
import { prepareReport } from './prepare.form.ts';
import { writeReport } from './report.ts';

const SHEET = 'format: samband-arsmapp/1\nforbund: { id: a, namn: Förbundet A, kortnamn: A }\nar: 2023\nkontoplan: bas\n';

/** What is wrong in a report whose chapter of goals holds the given Markdown. */
function problemsOf(markdown: string): string[] {
  const text = (content: string) => new TextEncoder().encode(content);
  const { value } = readYearFolder(
    new Map([
      ['arsmapp.yaml', text(SHEET)],
      ['texter/maluppfyllelse.md', text(markdown)],
    ]),
  );
  assert.ok(value !== null);
  return writeReport(prepareReport(value).input, false).problems.map(({ code }) => code);
}

test('a table or chart that there is can be put into a text', () => {
  assert.deepEqual(problemsOf('{{tabell:handelser}}\n\n{{diagram:resultat}}\n'), []);
});

for (const name of ['finns-inte', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
  test(`there is no table and no chart called ${name}`, () => {
    assert.deepEqual(problemsOf(`{{tabell:${name}}}\n\n{{diagram:${name}}}\n`), ['text.okand-tabell', 'text.okand-tabell']);
  });
}
