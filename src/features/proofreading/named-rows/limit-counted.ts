import { compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** `Gränsen 70 procent nåddes i tre av de fem grupperna`: how many rows of the table right before have that share or more. */
export const checkLimitCounted = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const said = sentence.isCell ? null : saidIn(quantitiesOf(sentence.text));
    const shares =
      said === null
        ? undefined
        : tables
            .filter((table) => isBefore(table, sentence))
            .flatMap(sharesIn)
            .at(-1);
    if (said === null || shares === undefined || compare(said.all.value, exact(shares.length)) !== 0) return [];
    const reached = shares.filter(({ value }) => compare(value, said.limit.value) >= 0);
    return [
      tried({
        kind: 'antal',
        places: [placeIn(sentence, said.some.at, said.some.written), ...shares.map(({ place }) => place)],
        arithmetic: `${said.some.written} och ${reached.length}`,
        difference: subtract(said.some.value, exact(reached.length)),
        rounding: ZERO,
        message: `Texten säger ${said.some.written} av ${said.all.written}, men i tabellen når ${reached.length} ${said.limit.written}.`,
        sureness: 0.85,
      }),
    ];
  });

interface Said {
  readonly limit: Quantity;
  readonly some: Quantity;
  readonly all: Quantity;
}

/** A limit, and beside it how many of how many that reached it; nothing else is told in between. */
function saidIn(quantities: readonly Quantity[]): Said | null {
  const at = quantities.findIndex((each) => isPercent(each) && LIMIT.test(each.before));
  const limit = quantities[at];
  if (limit === undefined) return null;
  const [after, before] = [pairOf(quantities.slice(at + 1)), pairOf(quantities.slice(0, at).slice(-2))];
  if (after !== null && REACHED.test(after.some.before)) return { limit, ...after };
  return before !== null && REACHING.test(limit.before) ? { limit, ...before } : null;
}

/** `tre av de fem` */
const pairOf = ([some, all]: readonly Quantity[]): Omit<Said, 'limit'> | null =>
  some !== undefined && all !== undefined && [some, all].every(isCount) && OF.test(all.before) ? { some, all } : null;

const LIMIT = /(?:gränsen|gränsvärdet|målet|nivån|kravet)(?: (?:på|om|minst)){0,2}$/iu;
const REACHED = /^(?:procent )?(?:nås|nåddes|uppnås|uppnåddes|klaras|klarades)(?: \p{sc=Latin}{2,10})? (?:i|av|för|inom)$/iu;
/** What stands between how many and the limit. */
const REACHING =
  /^(?:\p{sc=Latin}{4,16} )?(?:når|nådde|klarar|klarade|uppnår|uppnådde) (?:gränsen|gränsvärdet|målet|nivån|kravet)(?: (?:på|om|minst)){0,2}$/iu;
const OF = /^av(?: de| alla)?$/iu;

const FARTHEST = 20;

const isBefore = ({ rows: [first] }: PrintedTable, { lines }: Sentence): boolean => {
  const [row, own] = [first?.place, lines[0]?.place];
  return row !== undefined && own !== undefined && row.page === own.page && row.line < own.line && own.line - row.line < FARTHEST;
};

interface RowShare {
  readonly value: Quantity['value'];
  readonly place: ReturnType<typeof placeOf>;
}

/** The only column of shares, on all rows but the total's. */
function sharesIn(table: PrintedTable): RowShare[][] {
  const [column, ...others] = [...table.columns.keys()].filter((at) => table.columns[at]?.role === 'share');
  const rows = table.rows.filter(({ label }) => !isTotal(label));
  const shares = rows.flatMap((row): RowShare[] => {
    const number = column === undefined ? null : row.cells[column]?.number;
    return number == null || column === undefined ? [] : [{ value: number.value, place: placeOf(table, row, column) }];
  });
  return others.length > 0 || shares.length < rows.length || rows.length < 2 ? [] : [shares];
}
