import type { PostingTable, VoucherTable } from './ledger.ts';

const FIRST_ROOM = 1024;

export function postingTable(): PostingTable {
  return {
    count: 0,
    account: new Int32Array(FIRST_ROOM),
    amountOre: new Float64Array(FIRST_ROOM),
    objects: new Int32Array(FIRST_ROOM),
    date: new Int32Array(FIRST_ROOM),
    text: new Int32Array(FIRST_ROOM),
    quantity: new Int32Array(FIRST_ROOM),
    sign: new Int32Array(FIRST_ROOM),
    line: new Int32Array(FIRST_ROOM),
    added: new Uint8Array(FIRST_ROOM),
  };
}

export function voucherTable(): VoucherTable {
  return {
    count: 0,
    series: new Int32Array(FIRST_ROOM),
    number: new Int32Array(FIRST_ROOM),
    date: new Int32Array(FIRST_ROOM),
    text: new Int32Array(FIRST_ROOM),
    registered: new Int32Array(FIRST_ROOM),
    sign: new Int32Array(FIRST_ROOM),
    line: new Int32Array(FIRST_ROOM),
    firstPosting: new Int32Array(FIRST_ROOM),
    firstCorrection: new Int32Array(FIRST_ROOM),
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

/** Memory is only taken by what is written, so a column that stays empty costs nothing. */
function doubled(column: Int32Array | Float64Array | Uint8Array): Int32Array | Float64Array | Uint8Array {
  const make = column.constructor as new (length: number) => typeof column;
  const grown = new make(column.length * 2);
  grown.set(column);
  return grown;
}
