import { compare, type Exact, exact, ZERO } from '../../../shared/exact.ts';
import { isYear, type PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tickedOff } from '../trial.ts';
import { isSameName, nameIn } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { subjectOf } from '../words/speaking-of.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** Something counted, or a share in per cent, where it stands. */
interface Counted {
  readonly value: Exact;
  readonly isShare: boolean;
  /** The intervention that it is counted in; empty where none is named. */
  readonly subject: string;
  readonly stems: ReadonlySet<string>;
  readonly spot: number | PrintedTable;
  readonly place: ProofPlace;
}

/**
 * Counts and shares of the same name and of the same intervention that running text repeats, from a table or from itself, ticked off against each
 * other. Those that differ may be of other things: the rules that know what they count tell of them.
 */
export function checkCountsAgain(sentences: readonly Sentence[], tables: readonly PrintedTable[], names: readonly string[]): Trial[] {
  const told = sentences.flatMap((sentence) => countsTold(sentence, names));
  const inTables = tables.flatMap((table) => countsIn(table, names));
  const byValue = Map.groupBy([...told, ...inTables], ({ value, isShare }) => `${isShare} ${value.numerator}/${value.denominator}`);
  return [...byValue.values()].flatMap(pairsOf).map(trialOf);
}

type Pair = readonly [Counted, Counted];

function pairsOf(all: readonly Counted[]): Pair[] {
  const told = all.filter(({ spot }) => typeof spot === 'number').slice(0, MOST_TOLD);
  return told.flatMap((one, index) =>
    [...told.slice(index + 1), ...all.filter(({ spot }) => typeof spot !== 'number')]
      .filter((other) => other.spot !== one.spot && isSame(one, other))
      .slice(0, MOST_PLACES)
      .map((other) => [one, other] as const),
  );
}

const MOST_TOLD = 60;
const MOST_PLACES = 4;

/** One word is enough for a count that is no small one; two words for those that stand everywhere. */
function isSame(one: Counted, other: Counted): boolean {
  const isOfSame = one.subject === '' || other.subject === '' ? one.subject === other.subject : isSameName(one.subject, other.subject);
  if (!isOfSame) return false;
  const shared = sharedStems(one.stems, other.stems);
  return shared > 1 || (shared === 1 && (typeof other.spot !== 'number' || compare(one.value, SMALL) >= 0));
}

const SMALL = exact(5);

const isTicked = (number: PrintedNumber): boolean =>
  (isCount(number) || isPercent(number)) && !isYear(number) && compare(number.value, ZERO) > 0;

function countsTold(sentence: Sentence, names: readonly string[]): Counted[] {
  return quantitiesOf(sentence.text)
    .filter((quantity) => isTicked(quantity))
    .map((quantity) => ({
      value: quantity.value,
      isShare: isPercent(quantity),
      subject: subjectOf(sentence, quantity, names) ?? '',
      stems: stemsOf(around(sentence, quantity)),
      spot: sentence.paragraph,
      place: placeIn(sentence, quantity.at, quantity.written),
    }));
}

/** The words that tell what is counted stand after the number, or just before it. */
const around = ({ text }: Sentence, { at, end }: Quantity): string =>
  `${text.slice(Math.max(0, at - BEFORE), at)} ${text.slice(end, end + AFTER)}`;
const BEFORE = 30;
const AFTER = 80;

const countsIn = (table: PrintedTable, names: readonly string[]): Counted[] => table.rows.flatMap((row) => countsOn(table, row, names));

function countsOn(table: PrintedTable, row: PrintedRow, names: readonly string[]): Counted[] {
  const named = nameIn(row.label, names);
  const isOfMoney = isMoney(table);
  return table.columns.flatMap((heading, column) => {
    const { number, share } = row.cells[column] ?? { number: null, share: null };
    const words = `${heading.label} ${named === null && !isTotal(row.label) ? row.label : ''}`;
    return [number, share]
      .filter((each) => each !== null)
      .filter((each) => isTicked(each) && (isPercent(each) || !isOfMoney))
      .map((each) => ({
        value: each.value,
        isShare: isPercent(each),
        subject: named ?? '',
        stems: stemsOf(words),
        spot: table,
        place: placeOf(table, row, column),
      }));
  });
}

const trialOf = ([one, other]: Pair): Trial =>
  tickedOff({
    kind: 'upprepning',
    places: [one.place, other.place],
    arithmetic: `${shownExact(one.value)} och ${shownExact(other.value)}`,
  });
