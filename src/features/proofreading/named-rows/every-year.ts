import { compare } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { areOfRow } from '../words/row-words.ts';
import { type RowOfYears, rowsOfYears } from './rows-of-years.ts';

/** `Kostnaderna har ökat varje år sedan 2030`: from year to year in the row of a table that has them all. */
export function checkEveryYear(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = tables.flatMap(rowsOfYears);
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : SAID.exec(sentence.text);
    const { subject = '', way = '', since = '' } = said?.groups ?? {};
    const rows = said === null ? [] : known.filter(({ row }) => areOfRow(subject, row.label) || isOfActivity(subject, row.label));
    const [first] = rows.flatMap((row) => courseOf(row, Number(since), year) ?? []);
    if (said === null || first === undefined) return [];
    const isUp = /^(?:öka|stig|vux|bliv)/i.test(way) && !/färre|lägre|mindre/i.test(way);
    return [trialOf(sentence, { at: said.index, written: said[0], isUp }, first)];
  });
}

const SAID =
  /(?<subject>\p{sc=Latin}[\p{sc=Latin} -]{3,50}?) har (?<way>ökat|minskat|stigit|sjunkit|vuxit|blivit (?:fler|färre|högre|lägre)) varje år sedan (?<since>(?:19|20)\d\d)(?!\d)/iu;

/** `Kostnaderna` are those of the activity. */
const isOfActivity = (subject: string, label: string): boolean =>
  /^(?:kostnaderna|intäkterna)$/i.test(subject.trim()) &&
  label.trim().toLowerCase() === `verksamhetens ${subject.trim().toLowerCase().replace(/na$/, '')}`;

/** The row from the report's year back to the one that is named, where it has all of them. */
function courseOf({ years, ...row }: RowOfYears, since: number, year: number): RowOfYears | null {
  const own = years.filter((each) => each.year >= since && each.year <= year);
  return own.length === year - since + 1 && own.length > 1 ? { ...row, years: own } : null;
}

interface Said {
  readonly at: number;
  readonly written: string;
  readonly isUp: boolean;
}

function trialOf(sentence: Sentence, { at, written, isUp }: Said, { table, row, years }: RowOfYears): Trial {
  const sizes = years.map(({ number }) => number.value);
  // Costs may be told with a minus.
  const isNegative = sizes.every(({ numerator }) => numerator < 0n);
  const holds = sizes.slice(1).every((before, index) => compare(sizes[index] ?? before, before) === (isUp === isNegative ? -1 : 1));
  const shown = years.map(({ column }) => row.cells[column]?.text ?? '').join(', ');
  return judged(holds, {
    kind: 'påstående',
    places: [placeIn(sentence, at, written), ...years.map(({ column }) => placeOf(table, row, column))],
    arithmetic: shown,
    message: `Texten säger "${written}", men tabellen har ${shown} för ${row.label}, senaste året först.`,
    sureness: 0.82,
  });
}
