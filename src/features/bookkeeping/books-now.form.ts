import { columnMapName } from '../ledger/column-map.ts';
import { BOOK_FOLDER } from '../year-folder/files.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import type { MappingClues } from './mapping-help.ts';
import { ownYear, type Preview, unplacedIn } from './preview.ts';
import { hashOf, readNow } from './upload.form.ts';
import type { BookFileNow } from './upload.ts';

/** The files of the year's bookkeeping, and the accounts in them that belong nowhere. */
export function booksNow(
  records: YearRecords,
  otherYears: MappingClues['otherYears'],
): Pick<Preview, 'homeless' | 'untied'> & { readonly files: readonly BookFileNow[] } {
  const now = readNow(records, { otherYears });
  const maps = new Set(records.bookFiles.map(({ name }) => columnMapName(name)));
  const files = records.bookFiles
    .filter(({ name }) => !maps.has(name) || !name.endsWith('.kolumner.yaml'))
    .map(({ name, bytes }) => {
      const ledger = now.files.find((file) => file.name === BOOK_FOLDER + name)?.ledger ?? null;
      const [year, accounts, vouchers] = ledger === null ? [null, 0, 0] : [ownYear(ledger), ledger.accounts.length, ledger.vouchers.count];
      return { name, year, accounts, vouchers, contentSha256: hashOf(bytes) };
    });
  return { files, ...unplacedIn(records, now) };
}
