import { absolute, compare, type Exact, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import { inKronor } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney, unitAt } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { areOfRow } from '../words/row-words.ts';
import { sizeOff } from '../words/size-off.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';

/** A row of income or of what is net, by what it is better than its budget. */
interface Against {
  readonly label: string;
  readonly better: Exact;
  readonly places: readonly ProofPlace[];
}

/** `Finansnettot blev 22 132 kronor bättre än budget`: where a row of income is just that far from its budget, it is on the side that the sentence says. */
export function checkThanBudget(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const rows = tables.filter(isMoney).flatMap((table) => rowsOf(table, year));
  return sentences.flatMap((sentence) =>
    sentence.isCell || !namesNoYearBut(sentence.text, year)
      ? []
      : quantitiesOf(sentence.text).flatMap((quantity) => trialsOf(sentence, quantity, rows)),
  );
}

function rowsOf(table: PrintedTable, year: number): Against[] {
  const [actual = -1, budget = -1] = (['actual', 'budget'] as const).map((role) =>
    table.columns.findIndex((column) => column.role === role && (column.year === null || column.year === year)),
  );
  return table.rows.flatMap((row): Against[] => {
    const [came, planned] = [row.cells[actual]?.number, row.cells[budget]?.number];
    if (came == null || planned == null || !OF_INCOME.test(row.label)) return [];
    const [is, ought] = [came, planned].map((number) => inKronor(number, unitAt(number, table))) as [Exact, Exact];
    // Bookkeeping prints income with a minus; of what is net the minus counts.
    const better = NET.test(row.label) ? subtract(is, ought) : subtract(absolute(is), absolute(ought));
    return [{ label: row.label, better, places: [placeOf(table, row, actual), placeOf(table, row, budget)] }];
  });
}

/** `Lämnade bidrag` and `Bidrag till föreningar` are costs. */
const OF_INCOME = /intäkt|finansnetto|medlemsbidrag|statsbidrag/iu;
const NET = /netto/iu;
/** Of a net that is less than nothing `högre` says neither. */
const OF_SIZE = /högre|lägre|mer|mindre/iu;

const SAID = /^(?<subject>.{4,50}?) (?:blev|var|är|blir)(?: (?:alltså|därmed|totalt))?$/iu;
const WAY = /^(?:kr |kronor |tkr )?(?<way>bättre|högre|sämre|lägre|mer|mindre) än (?:årets |periodens )?(?:budget|planera|beräkna)/iu;

function trialsOf(sentence: Sentence, quantity: Quantity, rows: readonly Against[]): Trial[] {
  const [subject, way] = [SAID.exec(quantity.before)?.groups?.subject, WAY.exec(quantity.after)?.groups?.way];
  if (!isMoneyIn(quantity) || subject === undefined || way === undefined) return [];
  const meant = rows.filter(
    ({ label, better }) =>
      areOfRow(subject, label) && !(NET.test(label) && OF_SIZE.test(way)) && !isZero(better) && isZero(sizeOff(quantity, better, [])),
  );
  const [row] = meant;
  if (row === undefined) return [];
  const isSaid = meant.some(({ better }) => compare(better, ZERO) > 0 === /bättre|högre|mer/iu.test(way));
  const at = quantity.end + sentence.text.slice(quantity.end).indexOf(way);
  return [
    judged(isSaid, {
      kind: 'påstående',
      places: [placeIn(sentence, at, way), ...row.places],
      arithmetic: `${row.places.map(({ value }) => value).join(' mot ')}`,
      message: `Texten säger "${way} än budget" om ${row.label}, men ${row.places.map(({ value }) => value).join(' ska jämföras med budgeten ')}.`,
      sureness: 0.85,
    }),
  ];
}
