import { add, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { countsAbove } from '../words/counts-above.ts';
import type { Sentence } from '../words/passages.ts';
import { placesOf } from '../words/spoken.ts';

/** `Grupperna har haft 15 möten:` above `Storåsen: 5 möten`, `Lillåsen: 4 möten` and others: what they come to. */
export const checkFactsSummed = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const counted = countsIn(table);
    if (counted === null) return [];
    const above = countsAbove(sentences, table, { farthest: FARTHEST, isOf: ({ after }) => after.startsWith(counted.noun) });
    const told = above
      .filter(({ sentence: { text }, quantity }) => /: ?$/.test(text) && !/(?:minst|högst|varav|av)$/u.test(quantity.before))
      .at(-1);
    if (told === undefined) return [];
    const sum = counted.values.reduce(add, ZERO);
    return [
      tried({
        kind: 'summa',
        places: [...placesOf([told]), ...table.rows.map((row) => placeOf(table, row, 0))],
        arithmetic: `${counted.values.map(shownExact).join(' + ')} = ${shownExact(sum)}`,
        difference: subtract(told.quantity.value, sum),
        rounding: ZERO,
        message: `${counted.values.map(shownExact).join(' + ')} är tillsammans ${shownExact(sum)}, men ${told.quantity.written} står.`,
        sureness: 0.85,
      }),
    ];
  });

const FARTHEST = 4;
const FEWEST = 3;

/** The counts of rows that all count the same thing and nothing else. */
function countsIn({ rows, columns }: PrintedTable) {
  const read = rows.map(({ cells }) => COUNT.exec(cells[0]?.text.trim() ?? ''));
  const nouns = new Set(read.map((found) => found?.[2]?.slice(0, SHARED)));
  const [noun] = nouns;
  if (columns.length !== 1 || rows.length < FEWEST || nouns.size !== 1 || noun === undefined) return null;
  return { noun, values: read.map((found) => exact(Number(found?.[1]))) };
}

const COUNT = /^(\d{1,4}) (\p{Ll}{4,20})$/u;
/** `ett möte`, `två möten` */
const SHARED = 4;
