import { absolute, compare, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { isMoney } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, type Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';

/** Rows of costs between two totals, how many of them came to no more than their budget, and where that stands. */
interface Block {
  readonly table: PrintedTable;
  readonly column: number;
  readonly rows: readonly PrintedRow[];
  readonly within: number;
}

/** `Fyra av de sex insatserna höll sig inom sin budget`, by the only rows of so many that have a budget and what they came to. */
export function checkWithinBudget(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const blocks = tables.filter(isMoney).flatMap((table) => blocksOf(table, year));
  return sentences.flatMap((sentence) => {
    const way = sentence.isCell ? undefined : SAID.exec(sentence.text)?.groups?.way;
    const [some, all] = way === undefined ? [] : spokenIn(sentence).filter(({ quantity }) => isCount(quantity));
    const block = all !== undefined && /^av(?: de| våra)?$/.test(all.quantity.before) ? onlyOf(blocks, all.quantity) : undefined;
    return some === undefined || block === undefined ? [] : [trialOf(some, block, /över/iu.test(way ?? ''))];
  });
}

/** The block of so many rows; of several those of which as many kept within. */
function onlyOf(blocks: readonly Block[], { value }: Quantity): Block | undefined {
  const [block, ...others] = blocks.filter(({ rows }) => isEqual(value, exact(rows.length)));
  return others.every((other) => other.within === block?.within) ? block : undefined;
}

const SAID =
  /^\P{sc=Latin}{0,3}\S{2,8} av (?:de |våra )?\S{2,8} (?:\p{sc=Latin}{4,20} )?(?:insatser|verksamheter)(?:na)? (?:har )?(?<way>(?:höll|hållit) (?:sig inom )?(?:sin|sina|sitt) (?:budget(?:ar)?|ram(?:ar)?)|(?:höll|hållit) sig inom budget|överskred (?:sin|sina) budget(?:ar)?|(?:drog|gick) över (?:sin |sina )?budget)/iu;

/** Between totals, each with a budget and an outcome of the year. */
function blocksOf(table: PrintedTable, year: number): Block[] {
  const [budget, actual] = ['budget', 'actual'].map((role) =>
    table.columns.findIndex((column) => column.role === role && (column.year === null || column.year === year)),
  );
  if (budget === undefined || actual === undefined || budget === -1 || actual === -1) return [];
  const ends = [-1, ...table.rows.flatMap(({ label }, index) => (isTotal(label) ? [index] : []))];
  return ends.slice(0, -1).flatMap((from, index): Block[] => {
    const rows = table.rows.slice(from + 1, ends[index + 1]);
    const came = rows.flatMap(({ cells }) => {
      const [planned, cost] = [cells[budget]?.number, cells[actual]?.number];
      return planned == null || cost == null ? [] : [compare(absolute(cost.value), absolute(planned.value)) <= 0];
    });
    return rows.length < FEWEST || came.length < rows.length ? [] : [{ table, column: actual, rows, within: came.filter(Boolean).length }];
  });
}

const FEWEST = 3;

function trialOf(told: Spoken, { table, column, rows, within }: Block, isOver: boolean): Trial {
  const counted = isOver ? rows.length - within : within;
  return tried({
    kind: 'antal',
    places: [...placesOf([told]), ...rows.map((row) => placeOf(table, row, column))],
    arithmetic: `${told.quantity.written} och ${counted}`,
    difference: subtract(told.quantity.value, exact(counted)),
    rounding: ZERO,
    message: `Texten säger ${told.quantity.written}, men i tabellen har ${counted} av ${rows.length} ${isOver ? 'överskridit sin budget' : 'hållit sin budget'}.`,
    sureness: 0.85,
  });
}
