import { absolute, compare, type Exact, isEqual, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { plainName } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** How much something that a table names has changed, by the table itself or between the two years that it has. */
interface Change {
  readonly name: string;
  readonly by: Exact;
  readonly places: readonly ProofPlace[];
}

/** `Antalet långtidsarbetslösa har ökat med 60`: what is changed by its name in a table of counts, which way and how much. */
export function checkRowsChanged(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const changes = tables.filter((table) => !isOfAmounts(table)).flatMap((table) => [...inRows(table, year), ...inColumns(table)]);
  return sentences.flatMap((sentence) => (sentence.isCell ? [] : toldIn(sentence).flatMap((told) => trialsOf(sentence, told, changes))));
}

/** What interventions cost has not changed by as many as their participants. */
const isOfAmounts = ({ unit, columns }: PrintedTable): boolean =>
  ['kr', 'tkr', 'mkr'].includes(unit ?? '') || columns.some(({ role }) => role === 'budget');

/** The words before a verb, the verb, and the number that follows it. */
interface Told {
  readonly name: string;
  readonly word: string;
  readonly at: number;
  readonly quantity: Quantity;
}

const CHANGED =
  /(?<!\p{sc=Latin})(?<word>ökat|ökade|ökar|stigit|steg|minskat|minskade|minskar|sjunkit|sjönk)(?: \p{sc=Latin}{2,12}){0,2},? med (?=\d|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?!\p{sc=Latin}))/giu;
const UP = /^(?:öka|stig|steg)/i;

function toldIn({ text }: Sentence): Told[] {
  const quantities = quantitiesOf(text);
  return [...text.matchAll(CHANGED)].flatMap((found) => {
    const quantity = quantities.find(({ at }) => at === found.index + found[0].length);
    const clause =
      text
        .slice(0, found.index)
        .split(/[,;:]| medan | men /)
        .at(-1) ?? '';
    const name = clause
      .trim()
      .replace(/ (?:har|hade)$/, '')
      .toLowerCase()
      .replace(/(?<!\p{sc=Latin})antalet /u, 'antal ')
      .replaceAll(' eller ', ' och ');
    return quantity !== undefined && isCount(quantity) && !OTHER.test(clause)
      ? [{ name, word: found.groups?.word ?? '', at: found.index, quantity }]
      : [];
  });
}

const OTHER = /mål|budget|plan|prognos|kvinn|(?<!\p{sc=Latin})män|andel|sedan|per /iu;
const SHORTEST = 8;

/** The clause ends with the name: other things may be named before it. */
const isOf = ({ name }: Told, change: Change): boolean => change.name.length >= SHORTEST && name.trimEnd().endsWith(change.name);

/** Rows of a table with the report's year and the one before, or with a column of changes. */
function inRows(table: PrintedTable, year: number): Change[] {
  const of = (each: number): number => table.columns.findIndex((column) => column.year === each && column.role === 'actual');
  const change = table.columns.findIndex(({ label }) => IS_CHANGE.test(label.trim()));
  const [now, before] = [of(year), of(year - 1)];
  if (change === -1 && (now === -1 || before === -1)) return [];
  return table.rows
    .filter(({ label }) => !isTotal(label))
    .flatMap((row): Change[] => {
      const columns = change === -1 ? [now, before] : [change];
      const [first, second] = columns.map((column) => row.cells[column]?.number ?? null);
      if (first == null || !isCount(first) || (second !== undefined && (second === null || !isCount(second)))) return [];
      const by = second === undefined ? first.value : subtract(first.value, second.value);
      return [
        { name: plainName(row.label).replaceAll(' eller ', ' och '), by, places: columns.map((column) => placeOf(table, row, column)) },
      ];
    });
}

const IS_CHANGE = /^förändring(?: (?:i )?(?:antal|sedan (?:19|20)\d\d))?$/i;

/** A last row that tells how much each column has changed. */
const inColumns = (table: PrintedTable): Change[] =>
  table.rows
    .filter(({ label }) => IS_CHANGE.test(label.trim()))
    .flatMap((row) =>
      table.columns.flatMap(({ label }, column): Change[] => {
        const number = row.cells[column]?.number ?? null;
        return number === null || !isCount(number)
          ? []
          : [{ name: plainName(label), by: number.value, places: [placeOf(table, row, column)] }];
      }),
    );

function trialsOf(sentence: Sentence, told: Told, changes: readonly Change[]): Trial[] {
  const named = changes.filter((change) => isOf(told, change) && !isZero(change.by));
  const [meant] = named;
  if (meant === undefined || named.some(({ by }) => !isEqual(by, meant.by))) return [];
  const [size, said] = [absolute(meant.by), told.quantity.value];
  if (isEqual(size, said)) return [directionTrial(sentence, told, meant)];
  const isSame = compare(meant.by, ZERO) === (UP.test(told.word) ? 1 : -1);
  return isSame ? [sizeTrial(sentence, told, meant)] : [];
}

const directionTrial = (sentence: Sentence, { word, at, quantity }: Told, { by, places }: Change): Trial =>
  judged(compare(by, ZERO) === (UP.test(word) ? 1 : -1), {
    kind: 'påstående',
    places: [placeIn(sentence, at, word), ...places],
    arithmetic: `${word} med ${quantity.written}: förändringen är ${shownExact(by)}`,
    message: `Texten säger "${word}", men förändringen är ${shownExact(by)} enligt tabellen.`,
    sureness: 0.85,
  });

const sizeTrial = (sentence: Sentence, { quantity }: Told, { by, places }: Change): Trial =>
  tried({
    kind: 'summa',
    places: [placeIn(sentence, quantity.at, quantity.written), ...places],
    arithmetic: `förändringen är ${shownExact(by)}`,
    difference: subtract(quantity.value, absolute(by)),
    rounding: ZERO,
    message: `Förändringen är ${shownExact(absolute(by))} enligt tabellen, men ${quantity.written} står.`,
    sureness: isMiswritten(quantity.value, absolute(by)) ? 0.85 : 0.65,
  });
