import { isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
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

/** The one column that is headed by the noun that is counted, of things: people are counted elsewhere. */
function statedIn(sentence: Sentence, quantity: Quantity, { table, total }: Summed): Trial | null {
  const noun = /^\p{L}{5,}/u.exec(quantity.after)?.[0] ?? '';
  if (!isCount(quantity) || !ALL_OF_THEM.test(quantity.before) || noun === '' || PEOPLE.test(noun)) return null;
  const columns = [...table.columns.keys()].filter((column) => table.columns[column]?.label.trim().toLowerCase() === noun);
  const [column] = columns;
  const number = column === undefined || columns.length > 1 ? null : (total.cells[column]?.number ?? null);
  if (column === undefined || number === null || !isCount(number)) return null;
  const isSame = isEqual(number.value, quantity.value);
  return tried({
    kind: 'upprepning',
    places: [placeIn(sentence, quantity.at, quantity.written), placeOf(table, total, column)],
    arithmetic: `${quantity.written} och ${shownExact(number.value)}`,
    difference: subtract(quantity.value, number.value),
    rounding: ZERO,
    message: `Texten säger ${quantity.written} ${noun}, men tabellen ovanför summerar till ${shownExact(number.value)}.`,
    sureness: isSame || areNear(quantity.value, number.value, 20) ? 0.85 : 0.55,
  });
}

const ALL_OF_THEM = /(?:sammanlagt|totalt|tillsammans|i allt)$/i;
const PEOPLE = /^(?:deltagare|personer|individer|kvinnor|män|avslut|inskriv|anställda)/u;
