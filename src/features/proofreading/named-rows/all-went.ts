import { compare, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** `Kostnaden per deltagare har ökat i alla fem insatserna`: the two columns of a table that tell of it in two years, row by row. */
export const checkAllWent = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] =>
  sentences.flatMap((sentence) => {
    const found = sentence.isCell ? null : ALL.exec(sentence.text);
    const { subject = '', word = '' } = found?.groups ?? {};
    if (found === null || OTHER.test(sentence.text)) return [];
    const meant = tables.flatMap((table) => coursesOf(table, stemsOf(subject), year) ?? []);
    const [course] = meant;
    return course === undefined || meant.length > 1
      ? []
      : [trialOf(sentence, { word, at: sentence.text.indexOf(word, found.index) }, course)];
  });

const ALL =
  /(?<subject>(?:\p{sc=Latin}{2,20} ){1,5}?)(?:har )?(?:alltså |därmed )?(?<word>ökat|minskat|stigit|sjunkit|ökade|minskade|steg|sjönk) i (?:alla|samtliga)(?: \p{sc=Latin}{2,8}| \d)?(?: \p{sc=Latin}{4,20})? (?:insats|verksamhet|projekt)(?:er|erna)?(?!\p{sc=Latin})/iu;
const UP = /^(?:öka|sti|ste)/i;
const OTHER = /budget|prognos|väntas|beräknas|kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|utom/iu;

interface Course {
  readonly table: PrintedTable;
  readonly rows: readonly PrintedRow[];
  readonly columns: readonly [now: number, before: number];
}

/** Two columns that are called the same but for their years, and share words with what is said to have changed. */
function coursesOf(table: PrintedTable, said: ReadonlySet<string>, year: number): Course | null {
  const isOf = (at: number, of: number): boolean => table.columns[at]?.year === of || (table.columns[at]?.label ?? '').includes(String(of));
  const own = (of: number): number[] => [...table.columns.keys()].filter((at) => isOf(at, of));
  const nameOf = (at: number): string => (table.columns[at]?.label ?? '').replace(/(?:19|20)\d\d/g, '').trim();
  const pairs = own(year).flatMap((now) =>
    own(year - 1)
      .filter((before) => nameOf(before) === nameOf(now))
      .map((before) => [now, before] as const),
  );
  const named = pairs.filter(([now]) => 2 * sharedStems(stemsOf(`${table.title} ${nameOf(now)}`), said) >= said.size);
  const [columns] = named;
  const rows =
    columns === undefined ? [] : table.rows.filter((row) => !isTotal(row.label) && columns.every((at) => row.cells[at]?.kind === 'number'));
  return columns === undefined || named.length > 1 || said.size < 2 || rows.length < FEWEST ? null : { table, rows, columns };
}

const FEWEST = 3;

function trialOf(sentence: Sentence, { word, at }: { word: string; at: number }, { table, rows, columns }: Course): Trial {
  const wayOf = (row: PrintedRow): number => {
    const [now, before] = columns.map((column) => row.cells[column]?.number?.value ?? ZERO);
    return compare(subtract(now ?? ZERO, before ?? ZERO), ZERO);
  };
  const other = rows.find((row) => wayOf(row) !== (UP.test(word) ? 1 : -1));
  const shown = other ?? rows[0];
  const places = shown === undefined ? [] : columns.map((column) => placeOf(table, shown, column));
  const [is, was] = places.map(({ value }) => value);
  return judged(other === undefined, {
    kind: 'påstående',
    places: [placeIn(sentence, at, word), ...places],
    arithmetic: `${word} i ${rows.length} rader`,
    message: `Texten säger "${word}" i alla, men för ${shown?.label ?? ''} ska ${is ?? ''} jämföras med ${was ?? ''}.`,
    sureness: 0.82,
  });
}
