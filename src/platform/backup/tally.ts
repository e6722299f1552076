import { createHash } from 'node:crypto';

/** How many rows have passed, and the hash of them. */
export interface Tally {
  readonly rows: number;
  readonly sha256: string;
}

const LINE_END = 10;

/** Hands the rows on and counts them; `result` is known when they have all passed. */
export function tallied(rows: AsyncIterable<Buffer>): { readonly rows: AsyncIterable<Buffer>; result(): Tally } {
  const hash = createHash('sha256');
  let count = 0;
  const passing = async function* (): AsyncGenerator<Buffer> {
    for await (const block of rows) {
      hash.update(block);
      count += linesIn(block);
      yield block;
    }
  };
  return { rows: passing(), result: () => ({ rows: count, sha256: hash.digest('hex') }) };
}

/** Counts and forgets. */
export async function tallyOf(rows: AsyncIterable<Buffer>): Promise<Tally> {
  const counted = tallied(rows);
  for await (const _ of counted.rows);
  return counted.result();
}

function linesIn(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(LINE_END); at >= 0; at = block.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}
