import { type Exact, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import { amountIn, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** `Teamen hade sammanlagt 44 träffar` below a table that sums a column which is headed `Träffar`. */
export const checkTotalsStated = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const total = table.rows.at(-1);
    if (total === undefined || !isTotal(total.label) || table.rows.length < FEWEST_ROWS) return [];
    return sentences
      .filter((sentence) => isBelow(sentence, total))
      .flatMap((sentence) => quantitiesOf(sentence.text).flatMap((quantity) => statedIn(sentence, quantity, { table, total }) ?? []));
  });

const FEWEST_ROWS = 3;
const FARTHEST = 5;

function isBelow({ lines: [first], isCell }: Sentence, { place }: PrintedRow): boolean {
  const below = first?.place.page === place.page ? first.place.line - place.line : 0;
  return !isCell && below > 0 && below <= FARTHEST;
}

interface Summed {
  readonly table: PrintedTable;
  readonly total: PrintedRow;
}

function statedIn(sentence: Sentence, quantity: Quantity, summed: Summed): Trial | null {
  const noun = isCount(quantity) && ALL_OF_THEM.test(quantity.before) ? nounAfter(quantity) : null;
  const sum = noun === null ? null : sumOf(summed, noun);
  if (sum === null) return null;
  return tried({
    kind: 'upprepning',
    places: [placeIn(sentence, quantity.at, quantity.written), sum.place],
    arithmetic: `${quantity.written} och ${shownExact(sum.value)}`,
    difference: subtract(quantity.value, sum.value),
    rounding: ZERO,
    message: `Texten säger ${quantity.written} ${noun}, men tabellen ovanför summerar till ${shownExact(sum.value)}.`,
    sureness: areNear(quantity.value, sum.value, 20) ? 0.85 : 0.55,
  });
}

/** What is counted, where it is things: people are counted elsewhere. */
function nounAfter({ after }: Quantity): string | null {
  const noun = /^\p{sc=Latin}{5,}/u.exec(after)?.[0] ?? null;
  return noun !== null && PEOPLE.test(noun) ? null : noun;
}

/** Of the one column that the noun heads. */
function sumOf({ table, total }: Summed, noun: string): { readonly value: Exact; readonly place: ProofPlace } | null {
  const [column, ...others] = [...table.columns.keys()].filter((each) => table.columns[each]?.label.trim().toLowerCase() === noun);
  const number = column === undefined || others.length > 0 ? null : amountIn(total, column);
  return column === undefined || number === null || !isCount(number) ? null : { value: number.value, place: placeOf(table, total, column) };
}

const ALL_OF_THEM = /(?:sammanlagt|totalt|tillsammans|i allt)$/i;
const PEOPLE = /^(?:deltagare|personer|individer|kvinnor|män|avslut|inskriv|anställda)/u;
