import { compare, type Exact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';
import { IN_ROW, yearsInRow } from '../words/years-in-row-told.ts';

/** What a row is in the year and was in those before it, as far back as a table tells without a gap. */
interface Course {
  readonly label: string;
  readonly values: readonly Exact[];
  readonly places: readonly ProofPlace[];
}

/** `Antalet deltagare steg för fjärde året i rad`, by the row of that name in a table of at least three years. */
export function checkRowsInRow(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const courses = tables.flatMap((table) => coursesIn(table, year));
  return sentences.flatMap((sentence) => {
    const told = sentence.isCell ? null : toldIn(sentence.text, year);
    if (told === null) return [];
    const own = stemsOf(sentence.text.slice(0, Math.max(told.at, told.wayAt)));
    const meant = courses.filter(({ label }) => isNamed(own, label));
    const [first] = meant;
    return first === undefined || meant.some(({ label }) => label !== first.label) ? [] : trialsOf(sentence, told, first);
  });
}

interface Told {
  readonly at: number;
  readonly written: string;
  readonly years: number;
  readonly isUp: boolean;
  readonly wayAt: number;
}

const UP = /(?<!\p{sc=Latin})(?:öka[drt]?e?|ökat|ökar|steg|stigit|stiger|vuxit|växt|växte|växer)(?!\p{sc=Latin})/iu;
const DOWN = /(?<!\p{sc=Latin})(?:minska[drt]?e?|minskat|minskar|sjönk|sjunkit|sjunker|fallit|föll)(?!\p{sc=Latin})/iu;
/** Another time, or what is foreseen. */
const OTHER = /budget|prognos|plan|väntas|dessförinnan|tidigare|skulle|nästa/iu;

function toldIn(text: string, year: number): Told | null {
  const found = IN_ROW.exec(text);
  const years = yearsInRow(found?.[0] ?? '');
  const [up, down] = [UP.exec(text), DOWN.exec(text)];
  const way = up ?? down;
  const isOfYear = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].every(([written]) => Number(written) <= year);
  if (found === null || years === null || way === null || (up === null) === (down === null) || !isOfYear || OTHER.test(text)) return null;
  return { at: found.index, written: found[0], years, isUp: up !== null, wayAt: way.index };
}

/** All words of a label, but for those that say whose it is, stand in the sentence. */
function isNamed(own: ReadonlySet<string>, label: string): boolean {
  const stems = stemsOf(
    label.replace(
      /(?<!\p{sc=Latin})(?:antal(?:et)?|under året|vid årets slut|i (?:\p{sc=Latin}{1,20} ){0,2}\p{sc=Latin}{0,20}insats(?:er|erna))(?!\p{sc=Latin})/giu,
      ' ',
    ),
  );
  return stems.size > 0 && sharedStems(stems, own) === stems.size;
}

const FEWEST = 3;

/** Rows of columns that each are a year, told from the year back. */
function coursesIn(table: PrintedTable, year: number): Course[] {
  const columns: number[] = [];
  for (let back = 0; back < table.columns.length; back += 1) {
    const column = table.columns.findIndex((each) => each.year === year - back && ['actual', 'other'].includes(each.role));
    if (column === -1) break;
    columns.push(column);
  }
  if (columns.length < FEWEST) return [];
  return table.rows.flatMap((row): Course[] => {
    const values = columns.flatMap((column) => row.cells[column]?.number?.value ?? []);
    return values.length < columns.length
      ? []
      : [{ label: row.label, values, places: columns.map((column) => placeOf(table, row, column)) }];
  });
}

function trialsOf(sentence: Sentence, { at, written, years, isUp }: Told, { label, values, places }: Course): Trial[] {
  const end = values.findIndex(
    (value, index) => index + 1 === values.length || compare(value, values[index + 1] ?? value) !== (isUp ? 1 : -1),
  );
  // Of years that are not told nothing is known.
  if (end === values.length - 1 && years >= end) return [];
  return [
    judged(years === end, {
      kind: 'påstående',
      places: [placeIn(sentence, at, written), ...places.slice(0, Math.min(Math.max(years, end) + 1, places.length))],
      arithmetic: `${end} år i rad`,
      message: `Texten säger "${written}" om ${label}, men i tabellen ${isUp ? 'ökar' : 'minskar'} det ${end} år i rad.`,
      sureness: 0.85,
    }),
  ];
}
