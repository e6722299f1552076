import type { Writer } from '../../platform/database/transaction.ts';
import { digestOf } from '../../platform/files/digest.ts';
import { writeYearFolder } from './written-folder.form.ts';
import { findYear, saveChanges, saveYear } from './year-folder.store.ts';
import type { YearRecords } from './year-records.ts';
import { lockYear } from './year-settings.store.ts';
import { readLedgers } from './year-to-keep.form.ts';

/**
 * Changes a year's records on screen: reads them, lets the rule say what they become, and keeps what is other than before, all in the
 * writer's transaction. What the rule hands back unchanged must be the very same list. Null when there is no such year.
 */
export async function changeYear(
  writer: Writer,
  year: number,
  change: (records: YearRecords) => YearRecords,
): Promise<{ readonly before: YearRecords; readonly records: YearRecords } | null> {
  if (!(await lockYear(writer, year))) return null;
  const before = await findYear(writer, year);
  if (before === undefined) return null;
  const records = change(before);
  if (records === before) return { before, records };
  const ledgers = records.bookFiles === before.bookFiles ? [] : readLedgers(records).value;
  await saveChanges(writer, { before, records, ledgers, contentSha256: digestOf(writeYearFolder(records)) });
  return { before, records };
}

/** Keeps the records of a year that there was not before. */
export async function keepNewYear(writer: Writer, records: YearRecords): Promise<void> {
  await saveYear(writer, { records, ledgers: readLedgers(records).value, contentSha256: digestOf(writeYearFolder(records)) });
}
