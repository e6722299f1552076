import { NBSP } from '../../../shared/swedish.ts';

/** The part of a year that an interim report is about (LKBR 13 kap. 1 §: at least half of the year and at most two thirds). */
export interface InterimPeriod {
  readonly year: number;
  /** `2024-06-30` */
  readonly endsOn: string;
  /** `2024-06` */
  readonly through: string;
  /** 6, 7 or 8 */
  readonly month: number;
  /** `januari–juni 2024` */
  readonly name: string;
  /** `Jan–jun 2024`, for the head of a column. */
  readonly shortName: string;
}

const ENDS = { '06-30': 'juni', '07-31': 'juli', '08-31': 'augusti' } as const;
type End = keyof typeof ENDS;

const isEnd = (text: string): text is End => Object.hasOwn(ENDS, text);

/** The period that ends on the day; null when the law lets no interim report end then. */
export function periodEnding(endsOn: string): InterimPeriod | null {
  const [year, end] = [Number(endsOn.slice(0, 4)), endsOn.slice(5)];
  if (!/^\d{4}-/.test(endsOn) || !isEnd(end)) return null;
  return {
    year,
    endsOn,
    through: endsOn.slice(0, 7),
    month: Number(end.slice(0, 2)),
    name: `januari–${ENDS[end]}${NBSP}${year}`,
    shortName: `Jan–${ENDS[end].slice(0, 3)}${NBSP}${year}`,
  };
}

/** Half the year, unless somebody has chosen otherwise. */
export const usualEnd = (year: number): string => `${year}-06-30`;

/** The days that a period may end on, for a choice. */
export const endsOf = (year: number): readonly { readonly value: string; readonly label: string }[] =>
  Object.keys(ENDS).map((end) => ({ value: `${year}-${end}`, label: `Januari–${ENDS[end as End]}, till och med ${year}-${end}` }));

/** The same months of the year before. */
export function yearBefore(period: InterimPeriod): InterimPeriod {
  const before = periodEnding(`${period.year - 1}${period.endsOn.slice(4)}`);
  if (before === null) throw new Error(`${period.endsOn} has no year before it`);
  return before;
}
