import { add, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { lastCount } from '../prose/lists/counted-lists.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { countsAbove } from '../words/counts-above.ts';
import type { Sentence } from '../words/passages.ts';
import { placesOf } from '../words/spoken.ts';

/** Lists whose points are told as `Storåsen: 5 möten`: what they come to, and how many they are. */
export const checkFactsSummed = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] => [
  ...summed(sentences, tables),
  ...tables.flatMap((table) => counted(sentences, table)),
];

/** `Förbundet ordnade fyra utbildningar:` above a point for each, with those who came to it. */
function counted(sentences: readonly Sentence[], table: PrintedTable): Trial[] {
  const { rows, title } = table;
  const above = isList(table) ? sentences.findLast((sentence) => !sentence.isCell && sentence.text.trim() === title.trim()) : undefined;
  const told = above === undefined ? undefined : lastCount(above.text);
  if (above === undefined || told === undefined || !areNear(told.value, exact(rows.length), 60)) return [];
  return [
    tried({
      kind: 'antal',
      places: [...placesOf([{ sentence: above, quantity: told }]), ...rows.map((row) => placeOf(table, row, 0))],
      arithmetic: `${told.written} och ${rows.length}`,
      difference: subtract(told.value, exact(rows.length)),
      rounding: ZERO,
      message: `Texten säger ${told.written}, men ${rows.length} räknas upp nedanför.`,
      sureness: 0.8,
    }),
  ];
}

/** Points below a sentence that ends with a colon, each with words of its own. */
const isList = ({ rows, columns, title }: PrintedTable): boolean =>
  columns.length === 1 && rows.length >= FEWEST && /: ?$/.test(title) && rows.every(({ label }) => label.length > 8);

/** `Grupperna har haft 15 möten:` above `Storåsen: 5 möten`, `Lillåsen: 4 möten` and others: what they come to. */
const summed = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const counts = countsIn(table);
    if (counts === null) return [];
    const above = countsAbove(sentences, table, { farthest: FARTHEST, isOf: ({ after }) => after.startsWith(counts.noun) });
    const told = above
      .filter(({ sentence: { text }, quantity }) => /: ?$/.test(text) && !/(?:minst|högst|varav|av)$/u.test(quantity.before))
      .at(-1);
    if (told === undefined) return [];
    const sum = counts.values.reduce(add, ZERO);
    return [
      tried({
        kind: 'summa',
        places: [...placesOf([told]), ...table.rows.map((row) => placeOf(table, row, 0))],
        arithmetic: `${counts.values.map(shownExact).join(' + ')} = ${shownExact(sum)}`,
        difference: subtract(told.quantity.value, sum),
        rounding: ZERO,
        message: `${counts.values.map(shownExact).join(' + ')} är tillsammans ${shownExact(sum)}, men ${told.quantity.written} står.`,
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
