import { add, compare, type Exact, exact, ZERO } from '../../../shared/exact.ts';
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
  const told = sentences.flatMap((sentence, index) => countsTold(sentence, sentences[index - 1], names));
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

function countsTold(sentence: Sentence, before: Sentence | undefined, names: readonly string[]): Counted[] {
  const near = before?.paragraph === sentence.paragraph ? before : undefined;
  return quantitiesOf(sentence.text)
    .filter((quantity) => isTicked(quantity))
    .flatMap((quantity) => {
      const own = subjectOf(sentence, quantity, names) ?? '';
      const goneOn = own === '' && near !== undefined ? subjectAtStart(near, names) : null;
      // `Två av dessa` are of what the sentence before counts.
      const words = /^av (?:dem|dessa)(?!\p{sc=Latin})/u.test(quantity.after) ? `${near?.text ?? ''} ` : '';
      const counted = {
        value: quantity.value,
        isShare: isPercent(quantity),
        stems: stemsOf(words + around(sentence, quantity)),
        spot: sentence.paragraph,
        place: placeIn(sentence, quantity.at, quantity.written),
      };
      return [own, ...(goneOn === null ? [] : [goneOn])].map((subject) => ({ ...counted, subject }));
    });
}

/** `Bron möter en målgrupp … Att tre deltagare har gått vidare …`: what the sentence before begins with may be what is gone on about. */
const subjectAtStart = ({ text }: Sentence, names: readonly string[]): string | null =>
  nameIn(text.trim().split(' ').slice(0, 3).join(' '), names);

/** The words that tell what is counted stand after the number, or just before it. */
const around = ({ text }: Sentence, { at, end }: Quantity): string =>
  `${text.slice(Math.max(0, at - BEFORE), at)} ${text.slice(end, end + AFTER)}`;
const BEFORE = 30;
const AFTER = 80;

const countsIn = (table: PrintedTable, names: readonly string[]): Counted[] => table.rows.flatMap((row) => countsOn(table, row, names));

function countsOn(table: PrintedTable, row: PrintedRow, names: readonly string[]): Counted[] {
  const named = nameIn(row.label, names);
  const isOfMoney = isMoney(table);
  const both = bothOf(table, row, named);
  const single = table.columns.flatMap((heading, column) => {
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
  return [...single, ...both];
}

/** Those who got work and those who began to study are told together: `arbete eller studier`. */
function bothOf(table: PrintedTable, row: PrintedRow, named: string | null): Counted[] {
  const [work, studies] = [/^(?:till )?arbete$/i, /^(?:till )?(?:studier|utbildning)$/i].map((words) =>
    table.columns.findIndex(({ label }) => words.test(label.trim())),
  );
  const [some, others] = [work, studies].map((column) => row.cells[column ?? -1]?.number ?? null);
  if (work === undefined || named === null || some == null || others == null || !isCount(some) || !isCount(others)) return [];
  const place = placeOf(table, row, work);
  return [{ value: add(some.value, others.value), isShare: false, subject: named, stems: stemsOf('arbete studier'), spot: table, place }];
}

const trialOf = ([one, other]: Pair): Trial =>
  tickedOff({
    kind: 'upprepning',
    places: [one.place, other.place],
    arithmetic: `${shownExact(one.value)} och ${shownExact(other.value)}`,
  });
