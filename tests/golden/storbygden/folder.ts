import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FinishedReport, finishReport } from '../../../src/features/annual-report/finished-report.ts';
import { prepareReport } from '../../../src/features/annual-report/prepare.form.ts';
import type { ReportInput } from '../../../src/features/annual-report/report.ts';
import { readYearFolder } from '../../../src/features/year-folder/year-folder.form.ts';

const folder = join(import.meta.dirname, 'arsmapp');

/** The year folder of the invented association, by file name. */
const files: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path)] as const),
);

/** What is to be written otherwise in a file: a text in place of another, or the whole file anew; null takes the file away. */
export type Change = readonly [what: string, instead: string] | string | null;

export interface Told {
  readonly input: ReportInput;
  readonly report: FinishedReport;
}

/** The report of the invented association, perhaps with something changed in its folder. A text that is not there can not be changed. */
export function storbygden(changes: Readonly<Record<string, Change>> = {}): Told {
  const changed = new Map(files);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) changed.delete(name);
    else changed.set(name, typeof change === 'string' ? Buffer.from(change) : replaced(name, change));
  }
  const { value, problems } = readYearFolder(changed);
  if (value === null) throw new Error('Årsmappen gick inte att läsa.');
  const prepared = prepareReport(value);
  return { input: prepared.input, report: finishReport(prepared.input, [...problems, ...prepared.problems]) };
}

/** Bookkeeping is changed byte by byte, since the files have different alphabets. */
function replaced(name: string, [what, instead]: readonly [string, string]): Uint8Array {
  const alphabet = name.startsWith('bokforing/') ? 'latin1' : 'utf8';
  const text = Buffer.from(files.get(name) ?? []).toString(alphabet);
  if (!text.includes(what)) throw new Error(`"${what}" står inte i ${name}.`);
  return Buffer.from(text.replaceAll(what, instead), alphabet);
}
