import type { PostingTable, VoucherTable } from './ledger.ts';

/** Rows that a table has room for before it must grow. Memory is taken only by the rows that are written. */
const FIRST_ROOM = 1024;

export function postingTable(room = FIRST_ROOM): PostingTable {
  return {
    count: 0,
    account: new Int32Array(room),
    amountOre: new Float64Array(room),
    objects: new Int32Array(room),
    date: new Int32Array(room),
    text: new Int32Array(room),
    quantity: new Int32Array(room),
    sign: new Int32Array(room),
    line: new Int32Array(room),
    added: new Uint8Array(room),
  };
}

export function voucherTable(room = FIRST_ROOM): VoucherTable {
  return {
    count: 0,
    series: new Int32Array(room),
    number: new Int32Array(room),
    date: new Int32Array(room),
    text: new Int32Array(room),
    registered: new Int32Array(room),
    sign: new Int32Array(room),
    line: new Int32Array(room),
    firstPosting: new Int32Array(room),
    firstCorrection: new Int32Array(room),
  };
}

/** Adds a row of zeros and returns its number. */
export function addRow(table: PostingTable | VoucherTable): number {
  const row = table.count;
  if (row === table.line.length) makeRoom(table);
  table.count = row + 1;
  return row;
}

function makeRoom(table: PostingTable | VoucherTable): void {
  const columns = table as unknown as Record<string, Int32Array | Float64Array | Uint8Array | number>;
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column !== 'number') columns[name] = doubled(column);
  }
}

function doubled(column: Int32Array | Float64Array | Uint8Array): Int32Array | Float64Array | Uint8Array {
  const make = column.constructor as new (length: number) => typeof column;
  const grown = new make(column.length * 2);
  grown.set(column);
  return grown;
}
