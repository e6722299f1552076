import { BackupProblem } from './problem.ts';

/** Text that arrives in blocks, read line by line or in long stretches, without ever holding more than a few blocks. */
export interface TextSource {
  /** The next line, without its end. */
  line(): Promise<string>;
  /** What stands before the line, which must be at the beginning of one; the line itself is passed. */
  until(line: string): AsyncIterable<Buffer>;
  isAtEnd(): Promise<boolean>;
}

/** Records are short; a longer line means that we are not where we believe. */
const LONGEST_LINE_BYTES = 1_000_000;
const LINE_END = Buffer.from('\n');

export function openText(source: AsyncIterable<Buffer>): TextSource {
  const blocks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await blocks.next();
    if (next.done !== true) held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return next.done !== true;
  };
  const mustHaveMore = async (): Promise<void> => {
    if (held.length > LONGEST_LINE_BYTES || !(await more()))
      throw new BackupProblem('Säkerhetskopian är skadad: den slutar för tidigt. Ingenting är ändrat. Använd en annan kopia.');
  };
  const take = (bytes: number): Buffer => {
    const taken = held.subarray(0, bytes);
    held = held.subarray(bytes);
    return taken;
  };
  return {
    async line() {
      while (!held.includes(LINE_END)) await mustHaveMore();
      return take(held.indexOf(LINE_END) + 1)
        .subarray(0, -1)
        .toString('utf8');
    },
    async *until(line) {
      const mark = Buffer.from(line);
      const within = Buffer.concat([LINE_END, mark]);
      while (held.length < mark.length) await mustHaveMore();
      if (held.subarray(0, mark.length).equals(mark)) return void take(mark.length);
      let at = held.indexOf(within);
      while (at < 0) {
        // What may be the beginning of the mark is held back.
        if (held.length > mark.length) yield take(held.length - mark.length);
        await mustHaveMore();
        at = held.indexOf(within);
      }
      yield take(at + 1);
      take(mark.length);
    },
    isAtEnd: async () => held.length === 0 && !(await more()),
  };
}
