const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** The date as SIE writes it, moved back to Friday when it falls on a weekend, but never out of its month. */
export function workday(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, Math.min(day, daysIn(year, month))));
  const back = [2, 0, 0, 0, 0, 0, 1][date.getUTCDay()] ?? 0;
  const moved = date.getUTCDate() - back;
  return compact(year, month, moved < 1 ? date.getUTCDate() + 3 - back : moved);
}

/** The last day of the year, on which closing entries are dated whatever weekday it is. */
export const yearEnd = (year: number): string => compact(year, 12, 31);

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const compact = (year: number, month: number, day: number): string =>
  `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
