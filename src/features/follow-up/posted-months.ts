import type { Ledger, ObjectRef } from '../ledger/ledger.ts';
import type { PartObject, PlacedAccount } from '../statements/placed-account.ts';
import { type LedgerFile, ledgerOfYear } from '../statements/placing.ts';
import { LAST_MONTH } from './forecast.ts';

/** What the vouchers of a year tell of each part of an account: when it came. Debit is positive. */
export interface PostedMonths {
  /** By the parts' places. */
  readonly parts: readonly (readonly number[])[];
  /** By the day of registration, else the voucher's own: part's place → amount. */
  readonly days: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly latestMonth: number;
}

/** Sums the postings by part and month; null when the books of the year have no vouchers of their own. */
export function postedMonths(parts: readonly PlacedAccount[], files: readonly LedgerFile[], year: number): PostedMonths | null {
  const source = ledgerOfYear(files, year);
  if (source === null || source.index !== 0 || source.file.ledger.postings.count === 0) return null;
  const { ledger } = source.file;
  const partOf = partFinder(parts, ledger);
  const months = parts.map(() => Array.from({ length: LAST_MONTH }, () => 0));
  const days = new Map<number, Map<number, number>>();
  let latestMonth = 0;
  for (let voucher = 0; voucher < ledger.vouchers.count; voucher += 1) {
    const date = ledger.vouchers.date[voucher] ?? 0;
    const [month, day] = [monthOf(date, year), ledger.vouchers.registered[voucher] || date];
    for (const [place, amount] of amountsOf(ledger, voucher, partOf)) {
      addTo(months[place], month - 1, amount);
      addDay(days, { day, place, amount });
      latestMonth = Math.max(latestMonth, month);
    }
  }
  return { parts: months, days, latestMonth: latestMonth || LAST_MONTH };
}

/** What a voucher puts on parts of accounts of income and cost. */
function* amountsOf(ledger: Ledger, voucher: number, partOf: PartFinder): Generator<readonly [place: number, amount: number]> {
  const end = firstRow(ledger, voucher + 1);
  for (let row = firstRow(ledger, voucher); row < end; row += 1) {
    const place = partOf(ledger.postings.account[row] ?? 0, ledger.postings.objects[row] ?? 0);
    if (place !== NONE) yield [place, ledger.postings.amountOre[row] ?? 0];
  }
}

type PartFinder = (account: number, list: number) => number;

const NONE = -1;

function firstRow({ vouchers, postings }: Ledger, voucher: number): number {
  return voucher < vouchers.count ? (vouchers.firstPosting[voucher] ?? 0) : postings.count;
}

/** What is dated outside the year belongs to the year all the same, since its books say so: in its first or its last month. */
function monthOf(date: number, year: number): number {
  const dated = Math.trunc(date / 10_000);
  if (date === 0 || dated > year) return LAST_MONTH;
  return dated < year ? 1 : Math.min(LAST_MONTH, Math.max(1, Math.trunc(date / 100) % 100));
}

function addTo(sums: number[] | undefined, place: number, amount: number): void {
  if (sums !== undefined) sums[place] = (sums[place] ?? 0) + amount;
}

interface Posted {
  readonly day: number;
  readonly place: number;
  readonly amount: number;
}

function addDay(days: Map<number, Map<number, number>>, { day, place, amount }: Posted): void {
  const sums = days.get(day) ?? new Map<number, number>();
  sums.set(place, (sums.get(place) ?? 0) + amount);
  days.set(day, sums);
}

/** Finds the part that a posting belongs to by its account and its list of objects; there are few pairs and many postings. */
function partFinder(parts: readonly PlacedAccount[], ledger: Ledger): PartFinder {
  const ofAccount = Map.groupBy(parts.keys(), (place) => parts[place]?.account ?? '');
  const known = new Map<number, number>();
  const lists = ledger.objectLists.length;
  return (account, list) => {
    const key = account * lists + list;
    const found =
      known.get(key) ?? bestPart(parts, ofAccount.get(ledger.accounts[account]?.number ?? '') ?? [], ledger.objectLists[list] ?? []);
    known.set(key, found);
    return found;
  };
}

/** Of an account's parts, the one that says the most of the posting's objects and nothing else; a whole account says nothing. */
function bestPart(parts: readonly PlacedAccount[], places: readonly number[], refs: readonly ObjectRef[]): number {
  let best = { place: NONE, said: -1 };
  for (const place of places) {
    const objects = objectsOf(parts[place]?.object ?? null);
    const fits = objects.every((wanted) => refs.some((ref) => ref.dimension === wanted.dimension && ref.object === wanted.object));
    if (fits && objects.length > best.said) best = { place, said: objects.length };
  }
  return best.place;
}

const objectsOf = (object: PartObject | null): readonly ObjectRef[] => (object === null ? [] : [object, ...(object.also ?? [])]);
