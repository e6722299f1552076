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
    return size >= body * LARGER && text.length <= MOST_LETTERS && /\p{sc=Latin}{2}/u.test(text);
  };
  const sizes = [...new Set(lines.filter(isHeading).map(({ size }) => stepOf(size)))].sort((one, other) => other - one);
  return (line) => (isHeading(line) ? Math.min(sizes.indexOf(stepOf(line.size)) + 1, MOST_LEVELS) : null);
}

/** Half points: sizes that nobody sees the difference between are the same. */
const stepOf = (size: number): number => Math.floor(size * 2 + 0.5);

/** The size of the running text, in points: of most letters in long lines, since tables may hold more letters than the text does. */
function bodySize(lines: readonly PieceLine[]): number {
  const long = lines.filter(({ pieces }) => pieces.length === 1 && textOfPieces(pieces).length >= LONG);
  const letters = new Map<number, number>();
  for (const { size, pieces } of long.length > 0 ? long : lines) {
    letters.set(stepOf(size), (letters.get(stepOf(size)) ?? 0) + textOfPieces(pieces).length);
  }
  return ([...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0) / 2;
}

const LONG = 60;
