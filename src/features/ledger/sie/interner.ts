/** Gives equal runs of bytes in a file the same number, without making texts of them. */
export interface Interner {
  readonly bytes: Uint8Array;
  slots: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
}

/** Number 0 is the empty run. */
export function interner(bytes: Uint8Array): Interner {
  return { bytes, slots: new Int32Array(1 << 12), starts: new Int32Array(1 << 11), ends: new Int32Array(1 << 11), count: 1 };
}

export function idOf(table: Interner, start: number, end: number): number {
  if (start === end) return 0;
  if (table.count === table.starts.length) grow(table);
  const { bytes, slots, starts, ends } = table;
  const mask = slots.length - 1;
  let slot = hash(bytes, start, end) & mask;
  for (let id = slots[slot] as number; id !== 0; id = slots[slot] as number) {
    if ((ends[id] as number) - (starts[id] as number) === end - start && isSame(table, id, start)) return id;
    slot = (slot + 1) & mask;
  }
  slots[slot] = table.count;
  starts[table.count] = start;
  ends[table.count] = end;
  table.count += 1;
  return table.count - 1;
}

/** FNV-1a with a final stir, so that account numbers do not crowd. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  return value ^ (value >>> 15);
}

function isSame(table: Interner, id: number, start: number): boolean {
  const { bytes } = table;
  const first = table.starts[id] as number;
  const length = (table.ends[id] as number) - first;
  for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[first + at]) return false;
  return true;
}

function grow(table: Interner): void {
  const { bytes, starts, ends, count } = table;
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let id = 1; id < count; id += 1) {
    let slot = hash(bytes, starts[id] as number, ends[id] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  table.slots = slots;
  table.starts = doubled(starts);
  table.ends = doubled(ends);
}

function doubled(column: Int32Array): Int32Array {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
}
