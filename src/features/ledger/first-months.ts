import { type Ore, ore } from '../../shared/money.ts';
import type { BalanceKind, Ledger, PostingTable, VoucherTable, YearBalances } from './ledger.ts';

/** From the beginning of a year to the end of a month (period). */
export interface FirstMonths {
  /** The year's place in the file: 0 its own year, −1 the year before. */
  readonly index: number;
  /** `2024-06` */
  readonly through: string;
}

/**
 * The ledger as it would have been if the year had ended with the month: vouchers where there are any, else the period balances
 * (#PSALDO). What the file states of the year's end is left out, since it speaks of another day. Null when the books do not tell the
 * months.
 */
export function firstMonths(ledger: Ledger, part: FirstMonths): Ledger | null {
  const without = { ...ledger, balances: withoutEnd(ledger, part.index) };
  if (part.index === 0 && ledger.vouchers.count > 0) return { ...without, ...firstVouchers(ledger, part.through) };
  return ledger.periodTotals.has(part.index) ? { ...without, ...firstPeriods(ledger, part) } : null;
}

function withoutEnd({ balances }: Ledger, index: number): Readonly<Record<BalanceKind, YearBalances>> {
  const without = (kind: BalanceKind, year: number): YearBalances => new Map([...balances[kind]].filter(([each]) => each !== year));
  return { opening: without('opening', index + 1), closing: without('closing', index), result: without('result', index) };
}

/** Vouchers by their own date: a posting may carry none. */
function firstVouchers(ledger: Ledger, through: string): Pick<Ledger, 'vouchers' | 'postings' | 'totals'> {
  const last = Number(`${through.replace('-', '')}31`);
  const kept = places(ledger.vouchers.count).filter((voucher) => (ledger.vouchers.date[voucher] ?? 0) <= last);
  const rows = kept.flatMap((voucher) => postingsOf(ledger, voucher));
  const postings = pickedPostings(ledger.postings, rows);
  return { vouchers: pickedVouchers(ledger, kept), postings, totals: totalsOf(postings, ledger.accounts.length) };
}

const places = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);

/** The last voucher has all that is left. */
function postingsOf({ vouchers, postings }: Ledger, voucher: number): readonly number[] {
  const first = vouchers.firstPosting[voucher] ?? 0;
  const end = voucher + 1 < vouchers.count ? (vouchers.firstPosting[voucher + 1] ?? first) : postings.count;
  return places(end - first).map((place) => first + place);
}

function pickedPostings(all: PostingTable, rows: readonly number[]): PostingTable {
  const pick = <Column extends Int32Array | Float64Array | Uint8Array>(column: Column): Column => {
    const picked = new (column.constructor as new (length: number) => Column)(rows.length);
    for (const [place, row] of rows.entries()) picked[place] = column[row] ?? 0;
    return picked;
  };
  return {
    count: rows.length,
    account: pick(all.account),
    amountOre: pick(all.amountOre),
    objects: pick(all.objects),
    date: pick(all.date),
    text: pick(all.text),
    quantity: pick(all.quantity),
    sign: pick(all.sign),
    line: pick(all.line),
    added: pick(all.added),
  };
}

/** Corrections are history and belong to the whole year's file; a part of it has none. */
function pickedVouchers(ledger: Ledger, kept: readonly number[]): VoucherTable {
  const all = ledger.vouchers;
  const pick = (column: Int32Array): Int32Array => Int32Array.from(kept, (voucher) => column[voucher] ?? 0);
  const firstPosting = new Int32Array(kept.length + 1);
  for (const [place, voucher] of kept.entries()) firstPosting[place + 1] = (firstPosting[place] ?? 0) + postingsOf(ledger, voucher).length;
  return {
    count: kept.length,
    series: pick(all.series),
    number: pick(all.number),
    date: pick(all.date),
    text: pick(all.text),
    registered: pick(all.registered),
    sign: pick(all.sign),
    line: pick(all.line),
    firstPosting,
    firstCorrection: new Int32Array(kept.length + 1),
  };
}

function totalsOf({ account, amountOre, count }: PostingTable, accounts: number): Ledger['totals'] {
  const totals = { debitsOre: new Float64Array(accounts), creditsOre: new Float64Array(accounts) };
  for (let row = 0; row < count; row += 1) {
    const [place, amount] = [account[row] ?? 0, amountOre[row] ?? 0];
    const side = amount > 0 ? totals.debitsOre : totals.creditsOre;
    side[place] = (side[place] ?? 0) + amount;
  }
  return totals;
}

function firstPeriods(ledger: Ledger, { index, through }: FirstMonths): Pick<Ledger, 'periodAmounts' | 'periodTotals'> {
  const isOf = (amount: Ledger['periodAmounts'][number]): boolean => amount.kind === 'actual' && amount.year === index;
  const periodAmounts = ledger.periodAmounts.filter((amount) => !isOf(amount) || amount.month <= through);
  const sums = new Map<string, Ore>();
  for (const amount of periodAmounts)
    if (isOf(amount) && amount.object === null) sums.set(amount.account, ore((sums.get(amount.account) ?? 0) + amount.amountOre));
  return { periodAmounts, periodTotals: new Map([...ledger.periodTotals, [index, sums]]) };
}
