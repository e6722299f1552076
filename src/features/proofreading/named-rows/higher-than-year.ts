import { absolute, compare, type Exact, isEqual } from '../../../shared/exact.ts';
import { inKronor } from '../printed-number.ts';
import { type Way, wayTrial } from '../prose/changes/way-trial.ts';
import { valueAt } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isMoneyIn, quantitiesOf } from '../words/quantities.ts';

/** An amount of the year in a row that has the year before too. */
interface Pair {
  readonly label: string;
  readonly now: Exact;
  readonly before: Exact;
  readonly places: readonly ReturnType<typeof placeOf>[];
}

/** `Kostnaden, 583 270 kronor, blev lägre än 2030`: by the row that has just that amount, and what it had then. */
export const checkHigherThanYear = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] => {
  const pairs = tables.flatMap((table) => pairsIn(table, year));
  return sentences.flatMap((sentence) =>
    sentence.isCell
      ? []
      : quantitiesOf(sentence.text)
          .filter(isMoneyIn)
          .flatMap((quantity) => {
            const word = wordAfter(sentence.text.slice(quantity.end), year);
            const pair =
              word === null ? null : onlyOf(pairs.filter(({ now }) => isEqual(now, absolute(inKronor(quantity, quantity.unit)))));
            return word === null || pair === null ? [] : [trialOf({ sentence, word, at: sentence.text.indexOf(word, quantity.end) }, pair)];
          }),
  );
};

/** The word that compares it with the year before. */
function wordAfter(text: string, year: number): string | null {
  const { word = null, since } = SAID.exec(text)?.groups ?? {};
  return since === undefined || Number(since) === year - 1 ? word : null;
}

/** Rows that all had the same before. */
const onlyOf = (own: readonly Pair[]): Pair | null =>
  own.some(({ before }) => !isEqual(before, own[0]?.before ?? before)) ? null : (own[0] ?? null);

function trialOf(way: Way, { now, before, places }: Pair): Trial {
  const [is = '', was = ''] = places.map(({ value }) => value);
  const isUp = /^(?:högre|större|dyrare)/i.test(way.word);
  return wayTrial(way, { holds: compare(now, before) === (isUp ? 1 : -1), is, was, places }, `${way.word}: ${is} mot ${was}`);
}

const SAID =
  /^(?: ?(?:kr|kronor))?, (?:blev|är|var) (?:därför |därmed |alltså |något )?(?<word>högre|lägre|större|mindre|dyrare|billigare) än (?:(?:år )?(?<since>(?:19|20)\d\d)(?!\d)|året (?:innan|före)|förra året|föregående år|i fjol)/iu;

function pairsIn(table: PrintedTable, year: number): Pair[] {
  const columnOf = (wanted: number): number[] =>
    [...table.columns.keys()].filter((at) => table.columns[at]?.year === wanted && table.columns[at]?.role === 'actual');
  const [[now, ...more], [before, ...others]] = [columnOf(year), columnOf(year - 1)];
  if (now === undefined || before === undefined || more.length + others.length > 0) return [];
  return table.rows.flatMap((row): Pair[] => {
    const [is, was] = [valueAt(table, row, now), valueAt(table, row, before)];
    return is === null || was === null
      ? []
      : [{ label: row.label, now: absolute(is), before: absolute(was), places: [placeOf(table, row, now), placeOf(table, row, before)] }];
  });
}
