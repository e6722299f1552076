import { compare, type Exact } from '../../../shared/exact.ts';
import { percentOf } from '../percent.ts';
import { numbersOf } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** What a table tells of women and of men. */
interface Compared {
  /** In per cent. */
  readonly women: Exact;
  readonly men: Exact;
  readonly places: readonly [ProofPlace, ProofPlace];
  /** The question, where each has a row of its own. */
  readonly label: string | null;
}

/** `Kvinnor svarade oftare än män att …` right below a table that has a share of each. */
export function checkSexesCompared(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap((table) => [...inRows(table), ...inColumns(table)]);
  return sentences.flatMap((sentence) => {
    const said = sentence.isCell || OTHERWISE.test(sentence.text) ? null : SAID.exec(sentence.text);
    const compared = said === null ? undefined : rightAbove(sentence, said[0], known);
    return said === null || compared === undefined ? [] : [trialOf(sentence, said, compared)];
  });
}

const SAID =
  /(?<!\p{sc=Latin})(?<first>kvinnor(?:na)?|män(?:nen)?) (?:[\p{sc=Latin}-]{1,20} ){0,4}(?<way>oftare|i högre grad|i större utsträckning|mer positiva|nöjdare|mer sällan|i lägre grad|mindre positiva)(?: att [^.,;:]{3,60})? än (?<second>kvinnor(?:na)?|män(?:nen)?)(?!\p{sc=Latin})/iu;
const OTHERWISE = /(?:19|20)\d\d|förra|i fjol|året innan|mål|(?<!\p{sc=Latin})inte(?!\p{sc=Latin})/iu;

/** A row of women and one of men, with the only share of the table. */
function inRows(table: PrintedTable): Compared[] {
  const rows = [/^(?:varav )?kvinnor$/i, /^(?:varav )?män$/i].flatMap((words) => onlyRow(table, words));
  const [women, men] = rows;
  const [column, ...more] = [...table.columns.keys()].filter((at) => table.rows.some(({ cells }) => cells[at]?.number?.unit === 'procent'));
  if (women === undefined || men === undefined || column === undefined || more.length > 0) return [];
  const [one, other] = rows.map(({ cells }) => cells[column]?.number ?? null);
  if (one == null || other == null) return [];
  return [{ women: one.value, men: other.value, places: [placeOf(table, women, column), placeOf(table, men, column)], label: null }];
}

/** A column of women and one of men, with a share in each: `49 av 66`, `74 %`. */
function inColumns(table: PrintedTable): Compared[] {
  const [women = -1, men = -1] = [/^kvinnor(?:, ?%)?$/i, /^män(?:, ?%)?$/i].map((words) =>
    table.columns.findIndex(({ label }) => words.test(label.trim())),
  );
  return table.rows.flatMap((row): Compared[] => {
    const [one, other] = [women, men].map((column) => shareIn(row.cells[column]?.text ?? ''));
    if (one == null || other == null) return [];
    return [{ women: one, men: other, places: [placeOf(table, row, women), placeOf(table, row, men)], label: row.label }];
  });
}

function shareIn(text: string): Exact | null {
  const [one, other, ...more] = numbersOf(text);
  if (one === undefined || more.length > 0) return null;
  if (other === undefined) return one.unit === 'procent' ? one.value : null;
  return /^\d+ av \d+$/.test(text.trim()) ? percentOf(one.value, other.value) : null;
}

function onlyRow({ rows }: PrintedTable, words: RegExp): PrintedRow[] {
  const found = rows.filter(({ label }) => words.test(label.trim()));
  return found.length === 1 ? found : [];
}

const FARTHEST = 10;

/** The table right above, and in it the row that shares most words with what is said. */
function rightAbove({ lines: [first] }: Sentence, said: string, known: readonly Compared[]): Compared | undefined {
  const above = known.filter(({ places: [place] }) => {
    const below = first === undefined || first.place.page !== place.page ? 0 : first.place.line - place.line;
    return below > 0 && below <= FARTHEST;
  });
  const alone = above.findLast(({ label }) => label === null);
  const words = stemsOf(said);
  const named = above.filter(({ label }) => label !== null && sharedStems(stemsOf(label), words) > 0);
  return named.length === 1 ? named[0] : alone;
}

function trialOf(sentence: Sentence, said: RegExpExecArray, { women, men, places }: Compared): Trial {
  const { first = '', way = '' } = said.groups ?? {};
  const [own, other] = /^k/i.test(first) ? [women, men] : [men, women];
  const isMore = !/sällan|lägre|mindre/i.test(way);
  const [one, two] = places.map(({ value }) => value);
  return judged(compare(own, other) === (isMore ? 1 : -1), {
    kind: 'påstående',
    places: [placeIn(sentence, said.index, said[0]), ...places],
    arithmetic: `kvinnor ${one} och män ${two}`,
    message: `Texten säger "${said[0]}", men tabellen har ${one} för kvinnor och ${two} för män.`,
    sureness: 0.85,
  });
}
