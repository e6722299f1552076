import { type Cells, signed } from './spaced-numbers.ts';

/** Another way to read a row must add up where the likelier one did not. */
const LONGEST_SUM = 12;
const FARTHEST_SUM = 8;

/**
 * The rows as they were read, but for those that can be read so that a sum holds which else would not: `Finansiella intäkter 3 120 14 860` has
 * no note 3 when the sum below needs 3 120.
 */
export function withSumsThatHold(rows: readonly Cells[], ways: readonly (readonly Cells[])[]): Cells[] {
  const read = [...rows];
  ways.forEach((others, at) => {
    let most = sumsThrough(read, at);
    for (const other of others) {
      const sums = sumsThrough(read.with(at, other), at);
      if (sums > most) read[at] = other;
      most = Math.max(most, sums);
    }
  });
  return read;
}

/** How many sums of rows below each other hold with the row in them, as a part or as the sum. */
function sumsThrough(rows: readonly Cells[], at: number): number {
  const sums = Array.from({ length: FARTHEST_SUM }, (_, far) => at + far).filter((sum) => sum < rows.length);
  return sums.flatMap((sum) => startsOf(sum, at).filter((first) => isSum(rows.slice(first, sum), rows[sum]))).length;
}

/** Where the parts of a sum may begin: two of them at least, the row itself among them or right below them. */
function startsOf(sum: number, at: number): number[] {
  const latest = sum === at ? sum - 2 : Math.min(at, sum - 2);
  return Array.from({ length: LONGEST_SUM }, (_, far) => latest - far).filter((first) => first >= 0);
}

/** In two columns at least, and in each that the sum has whole numbers in: one column may add up by chance. */
function isSum(parts: readonly Cells[], sum: Cells | undefined): boolean {
  const columns = (sum?.cells ?? []).flatMap((cell, column) => (signed(cell) === 0 ? [] : [{ column, value: signed(cell) }]));
  return (
    columns.length > 1 &&
    columns.every(({ column, value }) => parts.reduce((total, { cells }) => total + signed(cells[column] ?? ''), 0) === value)
  );
}
