import { columnMapName } from '../ledger/column-map.ts';
import type { BookFile } from '../year-folder/year-records.ts';
import { nameInBooks, type UploadedFile } from './upload.ts';

/** The year's bookkeeping without a file and its column map. */
export const withoutFile = (files: readonly BookFile[], gone: string): readonly BookFile[] =>
  files.filter(({ name }) => ![gone, columnMapName(gone)].includes(name));

/** The year's bookkeeping with a file in place of another, or added last; a table brings its column map, and the one that goes takes its own along. */
export function withFile(
  files: readonly BookFile[],
  upload: Pick<UploadedFile, 'name' | 'year' | 'bytes' | 'columnMap'>,
  replaced: string | null,
): readonly BookFile[] {
  const gone = replaced === null ? [] : [replaced, columnMapName(replaced)];
  const others = files.filter(({ name }) => !gone.includes(name)).map(({ name }) => name);
  const name = nameInBooks(upload, replaced, others);
  const map = upload.columnMap === null ? [] : [{ name: columnMapName(name), bytes: new TextEncoder().encode(upload.columnMap) }];
  const fresh = [{ name, bytes: upload.bytes }, ...map];
  const place = files.findIndex((file) => file.name === replaced);
  if (place === -1) return [...files, ...fresh];
  const [before, after] = [files.slice(0, place), files.slice(place)].map((part) => part.filter((file) => !gone.includes(file.name)));
  return [...(before ?? []), ...fresh, ...(after ?? [])];
}
