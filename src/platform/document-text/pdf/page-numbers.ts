import { type LinedPage, type Piece, type PieceLine, textOfPieces } from './line-pieces.ts';

/** `4`, `Sida 4 av 12`, `– 4 –`, `4 (12)` at the edge of the page. */
const PAGE_NUMBER = /^(?:sid(?:a|an)?\.?\s)?[-–]?\s?(\d{1,4})\s?[-–]?(?:\s?(?:av|of|\/|\()\s?\d{1,4}\)?)?$/i;
/** Covers and lists of contents are not always counted, and a report may be a part of a larger one. */
const FAR_OFF = 12;
/** On so many pages, and on this share of them, numbers that grow with the pages are theirs. */
const ENOUGH_PAGES = 3;
const ENOUGH_OF_PAGES = 0.3;

/** Tells whether a line at the edge of its page is the number of the page, alone or beside the name of a chapter. */
export function pageNumbers(pages: readonly LinedPage[]): (page: LinedPage, index: number) => boolean {
  const ahead = mostCommon(
    pages.flatMap((page) => edgeLines(page).flatMap((line) => numbersBeside(line).map((number) => number - page.number))),
  );
  const isCounted = ahead !== null && ahead.times >= Math.max(ENOUGH_PAGES, pages.length * ENOUGH_OF_PAGES);
  return (page, index) => {
    const line = page.lines[index];
    if (line === undefined || !edgeLines(page).includes(line)) return false;
    return isAlone(line, page.number) || (isCounted && numbersBeside(line).includes(page.number + ahead.value));
  };
}

const edgeLines = ({ lines }: LinedPage): PieceLine[] => [lines[0], lines.at(-1)].filter((line) => line !== undefined);

function isAlone({ pieces }: PieceLine, page: number): boolean {
  const found = PAGE_NUMBER.exec(textOfPieces(pieces));
  return found !== null && (Math.abs(Number(found[1]) - page) <= FAR_OFF || /[a-z]/i.test(found[0]));
}

/** The numbers at the ends of a line of at most two pieces. */
function numbersBeside({ pieces }: PieceLine): number[] {
  const numberIn = (piece: Piece): number[] => (PAGE_NUMBER.exec(textOfPieces([piece]))?.slice(1, 2) ?? []).map(Number);
  return pieces.length > 2 ? [] : pieces.flatMap(numberIn);
}

function mostCommon(values: readonly number[]): { readonly value: number; readonly times: number } | null {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const [best] = [...times].sort((one, other) => other[1] - one[1]);
  return best === undefined ? null : { value: best[0], times: best[1] };
}
