import type { PostingTable, TextTable, VoucherTable } from './ledger.ts';

export const textTable = (texts: readonly string[]): TextTable => ({ count: texts.length, at: (id) => texts[id] ?? '' });

/** Room for so many postings. Memory is taken only by the rows that are written. */
export function postingTable(capacity: number, isCorrections = false): PostingTable {
  const column = () => new Int32Array(capacity);
  return {
    count: 0,
    account: column(),
    amountOre: new Float64Array(capacity),
    objects: column(),
    date: column(),
    text: column(),
    quantity: column(),
    sign: column(),
    line: column(),
    added: new Uint8Array(isCorrections ? capacity : 0),
  };
}

export function voucherTable(capacity: number): VoucherTable {
  const column = () => new Int32Array(capacity);
  return {
    count: 0,
    series: column(),
    number: column(),
    date: column(),
    text: column(),
    registered: column(),
    sign: column(),
    line: column(),
    firstPosting: column(),
    firstCorrection: column(),
  };
}
