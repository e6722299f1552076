import { SWEDISH_MONTHS } from '../../../../shared/swedish.ts';
import type { PrintedRow, PrintedTable } from '../../tables/printed-table.ts';
import { judged, type Trial } from '../../trial.ts';
import { WEEKDAYS, weekdayOf } from './weekdays.ts';

/** A row that tells a day of the week beside its date. */
interface Told {
  readonly row: PrintedRow;
  readonly texts: readonly string[];
  readonly weekday: string;
  readonly date: string;
  readonly month: number;
  readonly day: number;
  /** Null where only the table's heading tells it. */
  readonly year: number | null;
}

/** `2024-05-17 | onsdag`, `torsdag | 13 februari` on a row of a calendar: of the year that the table or the report is of, where all but one day of it are. */
export const checkWeekdaysInTables = (tables: readonly PrintedTable[], year: number): Trial[] =>
  tables.flatMap((table) => {
    const told = table.rows.flatMap((row) => toldOn(row) ?? []);
    const own = yearOver(table) ?? year;
    const without = told.filter((each) => each.year === null);
    const right = without.filter((each) => weekdayOf({ ...each, year: own }).includes(each.weekday));
    const isOfYear = right.length >= 2 && right.length >= without.length - 1;
    return told.flatMap((each) => (each.year === null && !isOfYear ? [] : trialOf(each, each.year ?? own)));
  });

/** The only year that its title or the heading over it names. */
function yearOver({ title, headings }: PrintedTable): number | null {
  const years = new Set(
    [...`${headings.at(-1) ?? ''} ${title}`.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([written]) => Number(written)),
  );
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

function toldOn(row: PrintedRow): Told | null {
  const texts = [row.label, ...row.cells.map(({ text }) => text)].map((text) => text.trim());
  const [first] = texts.flatMap((text, at) => {
    const date = dateIn(text);
    const beside = [texts[at + 1], texts[at - 1]].map((each) => weekdayIn(each ?? '')).find((each) => each !== '');
    // A column of its own may stand farther off.
    const others = texts.map(weekdayIn).filter((each) => each !== '');
    const weekday = date === null ? '' : (beside ?? (others.length === 1 ? (others[0] ?? '') : ''));
    return date === null || weekday === '' ? [] : [{ row, texts, weekday, date: text, ...date }];
  });
  return first ?? null;
}

/** A day by its name, or by the first letters of it. */
function weekdayIn(text: string): string {
  const said = text.toLowerCase().replace(/\.$/, '');
  return WEEKDAYS.find((each) => each === said || (said.length === 3 && each.startsWith(said))) ?? '';
}

function dateIn(text: string): Pick<Told, 'year' | 'month' | 'day'> | null {
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const [, day, name = '', year] = /^(?:den )?(\d{1,2}) (\p{sc=Latin}{3,9})\.?(?: ((?:19|20)\d\d))?$/u.exec(text) ?? [];
  const month =
    SWEDISH_MONTHS.findIndex((each) => each === name.toLowerCase() || (name.length === 3 && each.startsWith(name.toLowerCase()))) + 1;
  return day === undefined || month === 0 ? null : { year: year === undefined ? null : Number(year), month, day: Number(day) };
}

function trialOf({ row, texts, weekday, date, month, day }: Told, year: number): Trial[] {
  const [meant] = weekdayOf({ year, month, day });
  return meant === undefined
    ? []
    : [
        judged(meant === weekday, {
          kind: 'påstående',
          places: [{ ...row.place, text: texts.join(' ').trim(), value: weekday, label: date }],
          arithmetic: `${date} är en ${meant}`,
          message: `${date} ${/\d{4}/.test(date) ? '' : `${year} `}är en ${meant} och ingen ${weekday}.`,
          sureness: 0.92,
        }),
      ];
}
