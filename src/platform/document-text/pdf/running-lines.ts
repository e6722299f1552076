import { isNumber, type LinedPage, type PieceLine, textOfPieces } from './line-pieces.ts';
import { pageNumbers } from './page-numbers.ts';

/** Running heads and feet stand in these parts of the page, among so many lines from its edge. */
const OUTER_PART = 0.14;
const OUTER_LINES = 4;
/** Points that the same line may stand higher or lower on another page. */
const SAME_HEIGHT = 4;
/** On this share of the pages, or on so many pages near each other when each chapter has a head of its own. */
const MANY_PAGES = 0.4;
const NEAR_PAGES = 3;

/** The pages without what stands on many of them, and without the numbers of the pages. */
export function withoutRunningLines(pages: readonly LinedPage[]): LinedPage[] {
  const places = placesOfOuterLines(pages);
  const isPageNumber = pageNumbers(pages);
  const filled = pages.filter(({ lines }) => lines.length > 0).length;
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line, index) => {
      if (!isOuter(page, index)) return true;
      return !isPageNumber(page, index) && !isRepeated(page.number, samePlaces(line, fromEdge(line, page), places), filled);
    }),
  }));
}

interface Place {
  readonly page: number;
  /** Points from the nearest of the upper (positive) and the lower (negative) edge, since pages that lie down are lower. */
  readonly fromEdge: number;
}

/** Where each text stands near the edge of a page; numbers count as the same, since pages are numbered. */
function placesOfOuterLines(pages: readonly LinedPage[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const page of pages)
    page.lines.forEach((line, index) => {
      if (!isOuter(page, index) || isTableHead(line)) return;
      const key = keyOf(line);
      places.set(key, [...(places.get(key) ?? []), { page: page.number, fromEdge: fromEdge(line, page) }]);
    });
  return places;
}

const keyOf = ({ pieces }: PieceLine): string => textOfPieces(pieces).replace(/\d+/g, '#');

/** The names of a table's columns stand on each of its pages too, and are needed. */
const isTableHead = ({ pieces }: PieceLine): boolean => {
  const numbers = pieces.filter((piece) => isNumber(piece) && !OF_PAGES.test(textOfPieces([piece])));
  return pieces.length > 3 || numbers.length > 1;
};

/** `2 (7)`: of so many pages. */
const OF_PAGES = /^\(\d{1,4}\)$/;

function isOuter({ lines, height }: LinedPage, index: number): boolean {
  const { baseline } = lines[index] as PieceLine;
  if (baseline < height * OUTER_PART) return index < OUTER_LINES;
  return baseline > height * (1 - OUTER_PART) && index >= lines.length - OUTER_LINES;
}

const fromEdge = ({ baseline }: PieceLine, { height }: LinedPage): number => (baseline < height / 2 ? baseline : baseline - height);

function samePlaces(line: PieceLine, at: number, places: ReadonlyMap<string, readonly Place[]>): readonly Place[] {
  const same = isTableHead(line) ? [] : (places.get(keyOf(line)) ?? []);
  return same.filter((place) => Math.abs(place.fromEdge - at) <= SAME_HEIGHT);
}

/** Of few pages all must have it but the cover: two pages may begin in the same way. */
function isRepeated(page: number, places: readonly Place[], pages: number): boolean {
  const found = new Set(places.map((place) => place.page));
  if (found.size >= Math.max(pages > 4 ? pages * MANY_PAGES : pages - 1, 2)) return true;
  return [...found].filter((other) => Math.abs(other - page) < NEAR_PAGES).length >= NEAR_PAGES;
}
