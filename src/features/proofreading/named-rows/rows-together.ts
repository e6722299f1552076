import { absolute, add, compare, type Exact, exact, isEqual, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { hasWords, namesOf } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** What rows that a sentence names come to in a column. */
interface Sum {
  readonly value: Exact;
  readonly places: readonly ProofPlace[];
}

/** `Deltagarna från Ask och Björke är tillsammans 170 personer`: rows by their names, of the tables that count. */
export const checkRowsTogether = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const told = sentence.isCell || OTHER.test(sentence.text) ? undefined : togetherIn(sentence.text);
    if (told === undefined) return [];
    const sums = tables.flatMap((table) => sumsIn(sentence.text.slice(0, told.at).toLowerCase(), table));
    const right = sums.find(({ value }) => isEqual(value, told.value));
    const near = sums.filter(({ value }) => isNear(value, told.value));
    const meant = right ?? (near.length === 1 ? near[0] : undefined);
    return meant === undefined ? [] : [trialOf(sentence, told, meant)];
  });

const OTHER = /mål|budget|plan|prognos|i snitt|genomsnitt|per |utom|övriga/i;

/** `är tillsammans 170`, and no share of anything. */
const togetherIn = (text: string): Quantity | undefined =>
  quantitiesOf(text).find(
    (quantity) =>
      isCount(quantity) &&
      /(?:tillsammans|sammanlagt)(?: (?:har|hade|är|var|står för|svarar för))?(?: \p{sc=Latin}{1,8})?$/iu.test(quantity.before),
  );

/** Of rows that stand beside each other in the sentence: `Ask, Björke och Ek`. */
function sumsIn(words: string, table: PrintedTable): Sum[] {
  const rows = table.rows.filter(({ label }) => !isTotal(label));
  const named = rows.flatMap((row) => {
    const at = placeOfName(words, row.label);
    return at === null ? [] : [{ row, ...at }];
  });
  const inOrder = named.toSorted((one, other) => one.from - other.from);
  const isList = inOrder.every(({ from }, index) => index === 0 || LINK.test(words.slice(inOrder[index - 1]?.to ?? 0, from)));
  if (inOrder.length < 2 || inOrder.length === rows.length || !isList) return [];
  return [...table.columns.keys()].flatMap(
    (column) =>
      sumOf(
        table,
        inOrder.map(({ row }) => row),
        column,
      ) ?? [],
  );
}

const LINK = /^\p{sc=Latin}{0,3}(?:, | och | samt )$/u;
const SHORTEST = 4;

function placeOfName(words: string, label: string): { readonly from: number; readonly to: number } | null {
  const name = namesOf(label).find((each) => each.length >= SHORTEST && /^\p{sc=Latin}/u.test(each) && hasWords(words, each));
  const from = name === undefined ? -1 : words.lastIndexOf(name);
  return name === undefined ? null : { from, to: from + name.length };
}

/** Counts only. */
function sumOf(table: PrintedTable, rows: readonly PrintedRow[], column: number): Sum | null {
  const numbers = rows.flatMap(({ cells }) => cells[column]?.number ?? []);
  if (numbers.length < rows.length || !numbers.every(isCount)) return null;
  return { value: numbers.reduce((sum, { value }) => add(sum, value), ZERO), places: rows.map((row) => placeOf(table, row, column)) };
}

/** Within a tenth, and no count of a few. */
const isNear = (sum: Exact, told: Exact): boolean =>
  compare(sum, exact(20)) > 0 && compare(multiply(exact(10), absolute(subtract(sum, told))), sum) <= 0;

function trialOf(sentence: Sentence, told: Quantity, { value, places }: Sum): Trial {
  const terms = places.map((place) => place.value).join(' + ');
  return tried({
    kind: 'summa',
    places: [placeIn(sentence, told.at, told.written), ...places],
    arithmetic: `${terms} = ${shownExact(value)}`,
    difference: subtract(told.value, value),
    rounding: ZERO,
    message: `${terms} är tillsammans ${shownExact(value)}, men ${told.written} står.`,
    sureness: 0.82,
  });
}
