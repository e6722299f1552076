import { type Ore, ore } from '../../shared/money.ts';
import type { Ledger } from './ledger.ts';
import { dateText } from './vouchers.ts';

/** A voucher in a list: its name, and how much it moves. */
export interface ListedVoucher {
  readonly index: number;
  readonly series: string;
  readonly number: string;
  readonly date: string | null;
  readonly text: string;
  readonly postings: number;
  /** The sum of its debit postings (omslutning). */
  readonly turnoverOre: Ore;
}

/** The places of the vouchers whose number or text holds the words; all of them without words. */
export function findVouchers({ vouchers, texts }: Ledger, words: string): readonly number[] {
  const all = Array.from({ length: vouchers.count }, (_, index) => index);
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return all;
  const text = (column: Int32Array, index: number) => texts.at(column[index] ?? 0);
  return all.filter((index) => {
    const name = voucherName(text(vouchers.series, index), text(vouchers.number, index));
    return name.toLowerCase() === wanted || text(vouchers.text, index).toLowerCase().includes(wanted);
  });
}

export const listedVoucher = (ledger: Ledger, index: number): ListedVoucher => ({
  index,
  series: ledger.texts.at(ledger.vouchers.series[index] ?? 0),
  number: ledger.texts.at(ledger.vouchers.number[index] ?? 0),
  date: dateText(ledger.vouchers.date[index] ?? 0),
  text: ledger.texts.at(ledger.vouchers.text[index] ?? 0),
  postings: countPostings(ledger, index),
  turnoverOre: turnover(ledger, index),
});

/** How many postings a voucher has. Like its turnover it is read without its texts, since lists sum it over all vouchers. */
export const countPostings = (ledger: Ledger, index: number): number => endOf(ledger, index) - (ledger.vouchers.firstPosting[index] ?? 0);

/** The sum of its debit postings (omslutning). */
export function turnover(ledger: Ledger, index: number): Ore {
  const to = endOf(ledger, index);
  let sum = 0;
  for (let row = ledger.vouchers.firstPosting[index] ?? 0; row < to; row += 1) sum += Math.max(0, ledger.postings.amountOre[row] ?? 0);
  return ore(sum);
}

const endOf = ({ vouchers, postings }: Ledger, index: number): number =>
  index + 1 < vouchers.count ? (vouchers.firstPosting[index + 1] ?? 0) : postings.count;

/** `A 12` as people say it; vouchers without either are told by that. */
export function voucherName(series: string, number: string): string {
  const name = `${series} ${number}`.trim();
  return name === '' ? 'utan nummer' : name;
}
