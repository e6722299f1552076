import { type PieceLine, textOfPieces } from './line-pieces.ts';

/** A heading is printed larger than the text, by at least this much, and is short. */
const LARGER = 1.15;
const MOST_LETTERS = 150;
const MOST_LEVELS = 6;

/** The level of each line as far as its size tells: the larger the letters, the higher the level. Null where nothing is told. */
export function levelsBySize(lines: readonly PieceLine[]): (line: PieceLine) => number | null {
  const body = bodySize(lines);
  const isHeading = ({ size, pieces }: PieceLine): boolean => {
    const text = pieces.length === 1 ? textOfPieces(pieces) : '';
    return size >= body * LARGER && text.length <= MOST_LETTERS && /\p{L}{2}/u.test(text);
  };
  const sizes = [...new Set(lines.filter(isHeading).map(({ size }) => stepOf(size)))].sort((one, other) => other - one);
  return (line) => (isHeading(line) ? Math.min(sizes.indexOf(stepOf(line.size)) + 1, MOST_LEVELS) : null);
}

/** Half points: sizes that nobody sees the difference between are the same. */
const stepOf = (size: number): number => Math.floor(size * 2 + 0.5);

/** The size of most letters of the document, in points. */
function bodySize(lines: readonly PieceLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, pieces } of lines) letters.set(stepOf(size), (letters.get(stepOf(size)) ?? 0) + textOfPieces(pieces).length);
  return ([...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0) / 2;
}
