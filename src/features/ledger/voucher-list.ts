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

export function listedVoucher({ vouchers, postings, texts }: Ledger, index: number): ListedVoucher {
  const from = vouchers.firstPosting[index] ?? 0;
  const to = index + 1 < vouchers.count ? (vouchers.firstPosting[index + 1] ?? 0) : postings.count;
  let turnover = 0;
  for (let row = from; row < to; row += 1) turnover += Math.max(0, postings.amountOre[row] ?? 0);
  return {
    index,
    series: texts.at(vouchers.series[index] ?? 0),
    number: texts.at(vouchers.number[index] ?? 0),
    date: dateText(vouchers.date[index] ?? 0),
    text: texts.at(vouchers.text[index] ?? 0),
    postings: to - from,
    turnoverOre: ore(turnover),
  };
}

/** `A 12` as people say it; vouchers without either are told by that. */
export function voucherName(series: string, number: string): string {
  const name = `${series} ${number}`.trim();
  return name === '' ? 'utan nummer' : name;
}
