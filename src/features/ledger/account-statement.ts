import { type Ore, ore, ZERO_ORE } from '../../shared/money.ts';
import { carriesBalance, openingBalance, postingRowsOf } from './balances.ts';
import type { Ledger, ObjectRef } from './ledger.ts';
import { dateText, voucherOfPosting } from './vouchers.ts';

/** One posting on an account, with the balance after it. */
export interface StatementLine {
  /** The voucher's identity in its ledger. */
  readonly voucher: number;
  readonly series: string;
  readonly number: string;
  readonly date: string | null;
  /** The posting's own text, else the voucher's. */
  readonly text: string;
  readonly amountOre: Ore;
  readonly balanceOre: Ore;
}

/** What has been booked on an account during the ledger's own year, in order of date (kontoutdrag). */
export interface AccountStatement {
  readonly openingOre: Ore;
  readonly closingOre: Ore;
  /** How many postings there are in all. */
  readonly count: number;
  readonly lines: readonly StatementLine[];
}

export interface StatementWish {
  readonly account: string;
  /** Only the postings with all of these objects, which begin from nothing; an empty object asks for those without any in its dimension. */
  readonly objects: readonly ObjectRef[];
}

/** The statement with the lines from one place up to another, since an account may hold a hundred thousand. */
export function accountStatement(
  ledger: Ledger,
  wish: StatementWish,
  lines: (count: number) => { from: number; to: number },
): AccountStatement {
  const rows = byDate(ledger, wantedRows(ledger, wish));
  const openingOre = wish.objects.length === 0 && carriesBalance(ledger, wish.account) ? openingBalance(ledger, 0, wish.account) : ZERO_ORE;
  const { from, to } = lines(rows.length);
  const sum = (some: readonly number[]): number => some.reduce((total, row) => total + (ledger.postings.amountOre[row] ?? 0), 0);
  let balance = openingOre + sum(rows.slice(0, from));
  const shown = rows.slice(from, to).map((row) => {
    balance += ledger.postings.amountOre[row] ?? 0;
    return lineOf(ledger, row, ore(balance));
  });
  return { openingOre, closingOre: ore(openingOre + sum(rows)), count: rows.length, lines: shown };
}

function wantedRows(ledger: Ledger, { account, objects }: StatementWish): readonly number[] {
  const rows = postingRowsOf(ledger, account);
  if (objects.length === 0) return rows;
  const fits = ledger.objectLists.map((refs) => objects.every((wanted) => objectIn(refs, wanted.dimension) === wanted.object));
  return rows.filter((row) => fits[ledger.postings.objects[row] ?? 0] === true);
}

const objectIn = (refs: readonly ObjectRef[], dimension: string): string => refs.find((ref) => ref.dimension === dimension)?.object ?? '';

/** Postings of the same day stay in the order of the file. */
function byDate(ledger: Ledger, rows: readonly number[]): readonly number[] {
  const dated = rows.map((row) => ({ row, date: dateOf(ledger, row) }));
  return dated.sort((a, b) => a.date - b.date || a.row - b.row).map(({ row }) => row);
}

const dateOf = (ledger: Ledger, row: number): number =>
  ledger.vouchers.date[voucherOfPosting(ledger.vouchers, row)] || (ledger.postings.date[row] ?? 0);

function lineOf(ledger: Ledger, row: number, balanceOre: Ore): StatementLine {
  const { vouchers, postings, texts } = ledger;
  const voucher = voucherOfPosting(vouchers, row);
  const text = (column: Int32Array, at: number) => texts.at(column[at] ?? 0);
  return {
    voucher,
    series: text(vouchers.series, voucher),
    number: text(vouchers.number, voucher),
    date: dateText(dateOf(ledger, row)),
    text: text(postings.text, row) || text(vouchers.text, voucher),
    amountOre: ore(postings.amountOre[row] ?? 0),
    balanceOre,
  };
}
