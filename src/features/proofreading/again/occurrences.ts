import { absolute, compare, type Exact, exact } from '../../../shared/exact.ts';
import { grainOf, inKronor, type PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { columnName } from '../statements/figures-on.ts';
import { isMoney, unitAt } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { stemsOf } from '../words/stems.ts';

/** An amount where it stands, in a table or in running text. */
export interface Occurrence {
  /** Without its sign: a cost may stand with a minus in one table and without in another. */
  readonly kronor: Exact;
  /** As it is printed. */
  readonly signed: Exact;
  readonly grain: Exact;
  /** The words that tell what it is. */
  readonly stems: ReadonlySet<string>;
  /** `2023` or `budget2023`; null where nothing tells. */
  readonly column: string | null;
  /** The table or the paragraph that it stands in. */
  readonly spot: PrintedTable | number;
  readonly place: ProofPlace;
}

/** All amounts of money in tables and sentences. */
export const occurrencesOf = (tables: readonly PrintedTable[], sentences: readonly Sentence[], year: number): Occurrence[] => [
  ...tables.filter(isMoney).flatMap((table) => table.rows.flatMap((row) => inRow(table, row, year))),
  ...sentences.flatMap(inSentence),
];

function inRow(table: PrintedTable, row: PrintedRow, year: number): Occurrence[] {
  // A total is called after what its table is about.
  const stems = stemsOf(isTotal(row.label) ? `${row.label} ${table.title}` : row.label);
  return table.columns.flatMap((heading, column) => {
    const number = row.cells[column]?.number ?? null;
    if (number === null || heading.role === 'note' || isOfShares(heading.label) || OF_EACH.test(heading.label) || !isAmount(number))
      return [];
    const unit = unitAt(number, table);
    return [
      {
        kronor: absolute(inKronor(number, unit)),
        signed: inKronor(number, unit),
        grain: grainOf(number, unit),
        stems,
        column: columnName(heading, year),
        spot: table,
        place: placeOf(table, row, column),
      },
    ];
  });
}

/** `Avvikelse i procent av budget`, but not `Kr (% av totalkostnad)`. */
const isOfShares = (label: string): boolean =>
  /%|(?<!\p{sc=Latin})(?:procent|andel)(?!\p{sc=Latin})/iu.test(label) &&
  !/(?<!\p{sc=Latin})(?:t?kr|kronor|belopp)(?!\p{sc=Latin})/iu.test(label);

/** `Kr/inv`, `Kostnad per deltagare`: of one unit wherever the table's others are in another. */
const OF_EACH = /(?:\/|(?<!\p{sc=Latin})per) ?(?:inv|delt|plats|pers|årspl)/iu;

const isAmount = ({ unit }: PrintedNumber): boolean => unit === null || unit === 'kr' || unit === 'tkr' || unit === 'mkr';

const ENOUGH_FOR_MONEY = exact(10_000);

const inSentence = (sentence: Sentence): Occurrence[] =>
  quantitiesOf(sentence.text)
    .filter((quantity) => isMoneyIn(quantity) || (isAmount(quantity) && compare(absolute(quantity.value), ENOUGH_FOR_MONEY) >= 0))
    .map((quantity) => ({
      kronor: absolute(inKronor(quantity, quantity.unit)),
      signed: inKronor(quantity, quantity.unit),
      grain: grainOf(quantity, quantity.unit),
      stems: stemsOf(`${[...sentence.headings].at(-1) ?? ''} ${around(sentence, quantity)}`),
      column: null,
      spot: sentence.paragraph,
      place: placeIn(sentence, quantity.at, quantity.written),
    }));

/** The words that stand near enough to tell what it is. */
const around = ({ text }: Sentence, { at, end }: Quantity): string =>
  `${text.slice(Math.max(0, at - NEAR), at)} ${text.slice(end, end + NEAR)}`;
const NEAR = 80;
