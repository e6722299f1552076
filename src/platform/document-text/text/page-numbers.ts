/** A text that was copied from pages has their numbers between its lines: alone, each one more than the last. */
export function withoutPageNumbers(lines: readonly string[]): string[] {
  const alone = lines.flatMap((line, at) => (isAlone(lines, at) ? [{ at, number: Number(/\d+/.exec(line)?.[0]) }] : []));
  const isNext = (index: number, step: number): boolean => alone[index + step]?.number === (alone[index]?.number ?? 0) + step;
  const numbers = alone.filter((_, index) => FEWEST.some((steps) => steps.every((step) => isNext(index, step))));
  const places = new Set(numbers.map(({ at }) => at));
  return lines.map((line, at) => (places.has(at) ? '' : line));
}

/** Three that follow each other, of which it is the first, the middle or the last. */
const FEWEST = [
  [1, 2],
  [-1, 1],
  [-2, -1],
] as const;

/** In a text with a cell on each line, numbers stand alone with other cells right below. */
const isAlone = (lines: readonly string[], at: number): boolean =>
  PAGE.test(wordsOf(lines, at)) && wordsOf(lines, at - 1) === '' && !/^[\d ,.%–−-]{1,60}$/.test(wordsOf(lines, at + 1));

/** `12`, `12 (22)`, `Sida 12 av 22`, `– 12 –` */
const PAGE = /^(?:sida?\.? |[-–] ?)?\d{1,3}(?: ?(?:\(|\/|av) ?\d{1,3}\)?| ?[-–])?$/i;

const wordsOf = (lines: readonly string[], at: number): string => (lines[at] ?? '').trim();
