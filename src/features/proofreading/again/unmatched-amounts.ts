import { compare, divide, isEqual } from '../../../shared/exact.ts';
import { areDigitsSwapped, figuresIn } from '../sums/miswritten.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import type { Occurrence } from './occurrences.ts';

/**
 * `Räntan på kontot är 42 136 kronor`, an amount to the krona that stands nowhere else, where a single row that the words speak of has 41 236:
 * two digits have changed places. What any other rule has compared is left to that.
 */
export function checkUnmatchedAmounts(occurrences: readonly Occurrence[], compared: readonly Trial[]): Trial[] {
  const known = new Set(compared.flatMap(({ places }) => places.map(placeName)));
  const rows = occurrences.filter((each) => typeof each.spot !== 'number' && isSharp(each));
  return occurrences
    .filter((told) => typeof told.spot === 'number' && isSharp(told) && /kr/i.test(told.place.value) && !known.has(placeName(told.place)))
    .filter((told) => !occurrences.some((other) => other !== told && isEqual(other.kronor, told.kronor)))
    .flatMap((told) => {
      const meant = rows.filter((row) => areDigitsSwapped(told.kronor, row.kronor) && areOfSame(told, row) && isOfColumn(told, row));
      const [row] = meant;
      return row === undefined || meant.some(({ kronor }) => !isEqual(kronor, row.kronor)) ? [] : [trialOf(told, row)];
    });
}

const placeName = ({ page, line, value }: Occurrence['place']): string => `${page}/${line} ${value}`;

/** To the krona, and with so many figures that two do not look alike by chance. */
const isSharp = ({ kronor, grain }: Occurrence): boolean =>
  compare(grain, { numerator: 1n, denominator: 1n }) === 0 && figuresIn(divide(kronor, grain).numerator.toString()) >= FIGURES;

const FIGURES = 5;

/** `Räntan` and `Ränteintäkter` begin alike. */
const areOfSame = ({ stems }: Occurrence, row: Occurrence): boolean =>
  [...row.stems].some((own) => [...stems].some((stem) => stem.slice(0, ALIKE) === own.slice(0, ALIKE)));

const ALIKE = 4;

/** A year that the words name is that of the column, and a budget is no outcome. */
function isOfColumn({ place: { text } }: Occurrence, { column }: Occurrence): boolean {
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?![\d:])/g) ?? [];
  const isBudget = column?.startsWith('budget') ?? false;
  return (years.length === 0 || years.some((year) => column?.includes(year) === true)) && /budget/i.test(text) === isBudget;
}

const trialOf = (told: Occurrence, row: Occurrence): Trial =>
  judged(false, {
    kind: 'upprepning',
    places: [told.place, row.place],
    arithmetic: `${told.place.value} och ${row.place.value}`,
    message: `${told.place.value} står ingen annanstans, men ${row.place.label || 'raden'} är ${shownExact(row.kronor)} kr: två siffror har bytt plats.`,
    sureness: 0.8,
  });
