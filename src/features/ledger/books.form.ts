import type { Problem } from '../../shared/problem.ts';
import { type BookTable, readBookTable } from './book-table.form.ts';
import { columnMapName } from './column-map.ts';
import type { Ledger } from './ledger.ts';
import { readSie } from './sie/read-sie.ts';

/** One file of bookkeeping, as far as it could be read. */
export interface ReadBook {
  readonly name: string;
  readonly ledger: Ledger | null;
  readonly problems: readonly Problem[];
}

/** Reads every file of bookkeeping: SIE files as they are, tables by the column map that lies beside them. */
export function readBooks(files: readonly BookTable[], year: number): ReadBook[] {
  return files.filter((file) => !isColumnMap(file.name)).map((file) => readBook(file, files, year));
}

const isColumnMap = (name: string): boolean => name.endsWith('.kolumner.yaml');

function readBook(file: BookTable, files: readonly BookTable[], year: number): ReadBook {
  if (/\.(csv|xlsx)$/i.test(file.name)) {
    const map = files.find((other) => other.name === columnMapName(file.name)) ?? null;
    const { value, problems } = readBookTable(file, map, year);
    return { name: file.name, ledger: value, problems };
  }
  const { value, problems } = readSie(file.bytes, file.name);
  return { name: file.name, ledger: value?.ledger ?? null, problems };
}
