import type { Reader } from '../../platform/database/transaction.ts';
import { openShelf } from '../../platform/memory/shelf.ts';
import { findYear } from '../year-folder/year-folder.store.ts';
import { findContentHash } from '../year-folder/year-settings.store.ts';
import { readFollowedYear } from './follow-up.form.ts';
import type { FollowedYear } from './followed-year.ts';

/** Each takes some tens of kilobytes. */
const followedYears = openShelf<FollowedYear>(200, () => 1);

/** A year ready to be followed up, as it and the year before are now; null when nothing is kept for it. */
export async function openFollowedYear(reader: Reader, year: number): Promise<FollowedYear | null> {
  const [own, last] = [await findContentHash(reader, year), await findContentHash(reader, year - 1)];
  if (own === undefined) return null;
  return followedYears.take([reader.association, year, own, last ?? ''].join('/'), async () => {
    const records = await findYear(reader, year);
    if (records === undefined) throw new Error(`the year ${year} has a hash and no records`);
    return readFollowedYear(records, (await findYear(reader, year - 1)) ?? null);
  });
}
