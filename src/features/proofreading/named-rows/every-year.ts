import { compare } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { areOfRow } from '../words/row-words.ts';

/** A row of several years, the latest first. */
interface Years {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly columns: readonly number[];
}

/** `Kostnaderna har ökat varje år sedan 2030`: from year to year in the row of a table that has them all. */
export function checkEveryYear(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = tables.flatMap(yearsIn);
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : SAID.exec(sentence.text);
    const { subject = '', way = '', since = '' } = said?.groups ?? {};
    const rows = said === null ? [] : known.filter(({ row }) => areOfRow(subject, row.label) || isOfActivity(subject, row.label));
    const trials = rows.flatMap((row) => courseOf(row, Number(since), year) ?? []);
    const [first] = trials;
    if (said === null || first === undefined) return [];
    const isUp = /^(?:öka|stig|vux|bliv)/i.test(way) && !/färre|lägre|mindre/i.test(way);
    return [trialOf(sentence, { at: said.index, written: said[0], isUp }, first)];
  });
}

const SAID =
  /(?<subject>\p{L}[\p{L} -]{3,50}?) har (?<way>ökat|minskat|stigit|sjunkit|vuxit|blivit (?:fler|färre|högre|lägre)) varje år sedan (?<since>(?:19|20)\d\d)(?!\d)/iu;

/** `Kostnaderna` are those of the activity. */
const isOfActivity = (subject: string, label: string): boolean =>
  /^(?:kostnaderna|intäkterna)$/i.test(subject.trim()) &&
  label.trim().toLowerCase() === `verksamhetens ${subject.trim().toLowerCase().replace(/na$/, '')}`;

const FEWEST = 3;

function yearsIn(table: PrintedTable): Years[] {
  const columns = [...table.columns.keys()]
    .filter((at) => table.columns[at]?.year !== null && table.columns[at]?.role === 'actual')
    .toSorted((a, b) => (table.columns[b]?.year ?? 0) - (table.columns[a]?.year ?? 0));
  return columns.length < FEWEST ? [] : table.rows.map((row) => ({ table, row, columns }));
}

/** The columns from the report's year back to the one that is named, where the row has all of them. */
function courseOf({ table, row, columns }: Years, since: number, year: number): Years | null {
  const own = columns.filter((at) => {
    const each = table.columns[at]?.year ?? 0;
    return each >= since && each <= year;
  });
  const isWhole = own.length === year - since + 1 && own.length > 1 && own.every((at) => row.cells[at]?.kind === 'number');
  return isWhole ? { table, row, columns: own } : null;
}

interface Said {
  readonly at: number;
  readonly written: string;
  readonly isUp: boolean;
}

function trialOf(sentence: Sentence, { at, written, isUp }: Said, { table, row, columns }: Years): Trial {
  const sizes = columns.flatMap((column) => row.cells[column]?.number?.value ?? []);
  // Costs may be told with a minus.
  const isNegative = sizes.every(({ numerator }) => numerator < 0n);
  const holds = sizes.slice(1).every((before, index) => {
    const now = sizes[index] ?? before;
    return compare(now, before) === (isUp === isNegative ? -1 : 1);
  });
  const shown = columns.map((column) => row.cells[column]?.text ?? '').join(', ');
  return judged(holds, {
    kind: 'påstående',
    places: [placeIn(sentence, at, written), ...columns.map((column) => placeOf(table, row, column))],
    arithmetic: shown,
    message: `Texten säger "${written}", men tabellen har ${shown} för ${row.label}, senaste året först.`,
    sureness: 0.82,
  });
}
