import { type Ore, ore } from '../../shared/money.ts';
import type { Ledger, ObjectRef, PostingTable, VoucherTable } from './ledger.ts';

/** One row of a voucher (transaktionsrad): an account and an amount. */
export interface Posting {
  readonly account: string;
  readonly amountOre: Ore;
  readonly objects: readonly ObjectRef[];
  readonly date: string | null;
  readonly text: string;
  readonly quantity: string | null;
  readonly sign: string;
  readonly line: number;
}

/** A posting that was removed from or added to a voucher after it had been booked (#BTRANS, #RTRANS). */
export interface Correction extends Posting {
  readonly kind: 'removed' | 'added';
}

/** A voucher (verifikation). `index` is its identity: real files repeat series and number, or have none. */
export interface Voucher {
  readonly index: number;
  readonly series: string;
  readonly number: string;
  readonly date: string | null;
  readonly text: string;
  readonly registered: string | null;
  readonly sign: string;
  readonly line: number;
  readonly postings: readonly Posting[];
  readonly corrections: readonly Correction[];
}

export function voucherAt(ledger: Ledger, index: number): Voucher {
  const { vouchers, postings, corrections } = ledger;
  const text = (column: Int32Array) => ledger.texts.at(column[index] ?? 0);
  return {
    index,
    series: text(vouchers.series),
    number: text(vouchers.number),
    date: dateText(vouchers.date[index] ?? 0),
    text: text(vouchers.text),
    registered: dateText(vouchers.registered[index] ?? 0),
    sign: text(vouchers.sign),
    line: vouchers.line[index] ?? 0,
    postings: rowsOf(vouchers, vouchers.firstPosting, [index, postings.count]).map((row) => postingAt(ledger, row)),
    corrections: rowsOf(vouchers, vouchers.firstCorrection, [index, corrections.count]).map((row) => correctionAt(ledger, row)),
  };
}

export function* vouchersOf(ledger: Ledger): Generator<Voucher> {
  for (let index = 0; index < ledger.vouchers.count; index += 1) yield voucherAt(ledger, index);
}

function rowsOf(vouchers: VoucherTable, first: Int32Array, [voucher, rows]: readonly [number, number]): number[] {
  const from = first[voucher] ?? 0;
  const to = voucher + 1 < vouchers.count ? (first[voucher + 1] ?? 0) : rows;
  return Array.from({ length: to - from }, (_, place) => from + place);
}

const postingAt = (ledger: Ledger, row: number): Posting => rowAt(ledger, ledger.postings, row);

const correctionAt = (ledger: Ledger, row: number): Correction => ({
  kind: ledger.corrections.added[row] === 1 ? 'added' : 'removed',
  ...rowAt(ledger, ledger.corrections, row),
});

function rowAt(ledger: Ledger, table: PostingTable, row: number): Posting {
  const quantity = table.quantity[row] ?? 0;
  return {
    account: ledger.accounts[table.account[row] ?? 0]?.number ?? '',
    amountOre: ore(table.amountOre[row] ?? 0),
    objects: ledger.objectLists[table.objects[row] ?? 0] ?? [],
    date: dateText(table.date[row] ?? 0),
    text: ledger.texts.at(table.text[row] ?? 0),
    quantity: quantity === 0 ? null : ledger.texts.at(quantity),
    sign: ledger.texts.at(table.sign[row] ?? 0),
    line: table.line[row] ?? 0,
  };
}

/** Which voucher a posting belongs to: the last one that begins at or before the row. */
export function voucherOfPosting(vouchers: VoucherTable, row: number): number {
  let [low, high] = [0, vouchers.count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((vouchers.firstPosting[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 20231231 → `2023-12-31`; 0 → null. */
export function dateText(date: number): string | null {
  if (date === 0) return null;
  const digits = String(date).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** `2023-12-31` → 20231231; nothing → 0. */
export const dateNumber = (date: string | null): number => (date === null ? 0 : Number(date.replaceAll('-', '')));
