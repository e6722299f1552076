import { isEqual } from '../../shared/exact.ts';
import type { FigureBook } from './book.ts';
import { type Figure, type FigureKey, figureColumn } from './figure.ts';

/** What the reports of earlier years show of their own counts of people, by year. */
export type OwnYears = ReadonlyMap<number, FigureBook>;

export const NO_OTHER_YEARS: OwnYears = new Map();

/** What a year's report shows of its own counts, and what it hides: all that another year's report has to know of it. */
export function countsIn(book: FigureBook, year: number): FigureBook {
  const tells = (figure: Figure): boolean => isOf(year, figure) && (figure.aboutPeople === true || figure.value.kind === 'hidden');
  const figures = new Map([...book.figures].filter(([, figure]) => tells(figure)));
  return { figures, find: (key) => figures.get(key) };
}

/**
 * Figures of earlier years that the report of the year itself hides, or counts otherwise.
 *
 * Two reports tell of the same year, its own and the next one's. Each by itself hides enough, but what one of them shows
 * may be what the other hides, and two totals of the same people that differ tell how many are only in one of them.
 * So the later report shows nothing of an earlier year but what that year's own report shows.
 */
export function notShownInOwnYear(book: FigureBook, ownYears: OwnYears): ReadonlySet<FigureKey> {
  const figures = [...ownYears].flatMap(([year, own]) =>
    [...book.figures.values()].filter((figure) => isOf(year, figure) && !agrees(figure, own)),
  );
  return new Set(figures.map(({ key }) => key));
}

const isOf = (year: number, { key }: Figure): boolean => figureColumn(key) === String(year);

function agrees({ key, value, aboutPeople }: Figure, own: FigureBook): boolean {
  const seen = own.find(key)?.value;
  if (seen === undefined) return true;
  if (seen.kind === 'hidden') return false;
  return aboutPeople !== true || value.kind !== 'known' || seen.kind !== 'known' || isEqual(value.exact, seen.exact);
}
