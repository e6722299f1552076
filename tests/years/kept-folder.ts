import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importYear } from '../../src/features/year-folder/year-folder.store.ts';
import type { YearRecords } from '../../src/features/year-folder/year-records.ts';
import { readYearToKeep } from '../../src/features/year-folder/year-to-keep.form.ts';
import type { YearToKeep } from '../../src/features/year-folder/year-to-keep.ts';
import type { Database } from '../../src/platform/database/transaction.ts';

/** A made-up association with much in it: fixed assets, objects, hidden counts, findings, and a voucher that does not balance. */
export const STORBYGDEN = join(import.meta.dirname, '../golden/storbygden/arsmapp');

/** A year folder, read with its bookkeeping. */
export function readFolder(folder: string): YearToKeep {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const);
  const { value } = readYearToKeep(new Map(files));
  if (value === null) throw new Error(`${folder} is no year folder`);
  return value;
}

/** Keeps a year in the database, as an import does. */
export async function keepYear(database: Database, year: YearToKeep): Promise<YearRecords> {
  await database.installation.change((installation) => importYear(installation, year));
  return year.records;
}
