import { absolute, compare, type Exact, exact, isZero, subtract } from '../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../percent.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney, valueAt } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { areOfRow } from '../words/row-words.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';

/** A row of costs as its share of all costs, in one column of a table. */
interface Share {
  readonly computed: Exact;
  readonly label: string;
  readonly places: readonly ProofPlace[];
}

/** `Av kostnaderna gick 70,3 procent till individinriktade insatser och 10,7 procent till strukturinriktade`: rows' shares of the costs of their table. */
export const checkCostShares = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] =>
  sentences.flatMap((sentence) => {
    if (sentence.isCell || !OF_COSTS.test(sentence.text) || OTHER.test(sentence.text) || !namesNoYearBut(sentence.text, year)) return [];
    const quantities = quantitiesOf(sentence.text);
    return quantities
      .filter(
        (quantity) => isPercent(quantity) && !isRough(quantity) && !isBound(quantity) && !hasOwnWhole(sentence.text, quantities, quantity),
      )
      .flatMap((percent) => {
        const words = NAMED_FIRST.test(sentence.text) ? wordsBefore(sentence.text, percent) : wordsAfter(sentence.text, percent);
        const of = { year, isBudget: /budget/i.test(sentence.text) };
        const shares = words.length < SHORTEST ? [] : tables.filter(isMoney).flatMap((table) => sharesIn(table, words, of));
        return trialsOf(sentence, percent, shares);
      });
  });

/** `Av kostnaderna före avskrivningar, 2 354 500 kronor, gick 70,1 %`: the sentence tells what it is of. */
const hasOwnWhole = (text: string, quantities: readonly Quantity[], { at }: Quantity): boolean =>
  quantities.some((each) => isMoneyIn(each) && each.at < at && /^ ?av(?!\p{sc=Latin})[^.;:\d]{0,80}$/iu.test(text.slice(0, each.at)));

const OF_COSTS = /kostnad|utfall|pengar|medlen|resurser|förbrukat|budget|använd/i;
/** Shares of changes, budgets and goals, and who pays. */
const OTHER =
  /mål|ökat|minskat|ökade|minskade|högre|lägre|dyrare|billigare|avvik|deltagare|bidra[gr]|svar|prognos|tak(?!\p{sc=Latin})|förbrukat (?:av|sin)|av sin budget/iu;

/** `Individinsatserna tog 75 procent av kostnaderna, det strukturella arbetet 11 procent och administrationen 14`: each is named before its share. */
const NAMED_FIRST =
  /^(?:\p{sc=Latin}{2,30} ){1,5}(?:tog|tar|utgör|utgjorde|svarar för|svarade för|står för|stod för) \d[\d,]* ?(?:procent|%)/iu;

function wordsBefore(text: string, { at }: Quantity): string {
  const words =
    /(?:^|[,;] |(?<!\p{sc=Latin})(?:och|samt|medan) )((?:(?!och |samt |medan )\p{sc=Latin}[\p{sc=Latin}-]{0,30} ){1,6})$/iu.exec(
      text.slice(0, at),
    )?.[1] ?? '';
  return words.replace(/(?:tog|tar|utgör|utgjorde|(?:svarar|svarade|står|stod) för) $/iu, '').trim();
}

/** What the per cent figure is said to be of: `till individinriktade insatser`, `individinriktade insatser`. */
function wordsAfter(text: string, { at, end }: Quantity): string {
  // `personal för 15,3 procent och övriga för 6,2 procent` names each before its share.
  if (/(?<!\p{sc=Latin})för $/u.test(text.slice(0, at))) return '';
  const [words = ''] = /^[^.,;:()\d]{0,70}/u.exec(text.slice(end)) ?? [];
  // `Av insatskostnaderna är 85 procent …` is of a part of the costs.
  if (
    /(?<!\p{sc=Latin})av (?:\p{sc=Latin}{1,12} ){0,2}(?:insats|projekt)\p{sc=Latin}*(?:kostnad|medl|resurs|peng)/iu.test(text.slice(0, at))
  )
    return '';
  if (/(?:över|under) (?:sin |sina )?budget|överskr|underskr/i.test(text.slice(0, at))) return '';
  // Of several things together no row tells.
  if (/^(?:, \p{Ll}[^.,;:()\d]{1,30}){1,4}(?:och|samt)/u.test(text.slice(end + words.length))) return '';
  return words
    .replace(/ (?:och|samt|medan|men)(?: (?:resterande|återstående))? ?$/u, '')
    .replace(/^ ?(?:av (?:årets |förbundets |de |den )?(?:totala |samlade )?(?:kostnad|utfall|medl|resurs|pengar)\p{sc=Latin}* ?)?/u, '')
    .replace(/^(?:gick|går|gått|har gått|används|användes|använts|avser|avsåg|utgörs av|utgjordes av|lades|lagts|läggs|är|var) ?/u, '')
    .replace(/^(?:till|på|för|av) ?/u, '');
}

function trialsOf(sentence: Sentence, percent: Quantity, shares: readonly Share[]): Trial[] {
  const [first] = shares;
  if (first === undefined) return [];
  const meant = shares.find(({ computed }) => percentOutcome(percent, computed) !== 'wrong') ?? first;
  const off = subtract(percent.value, meant.computed);
  const outcome = percentOutcome(percent, meant.computed);
  // A share that is far off is of another whole.
  if (outcome === 'wrong' && compare(absolute(off), FARTHEST) > 0) return [];
  return [
    tried({
      kind: 'procent',
      places: [placeIn(sentence, percent.at, percent.written), ...meant.places],
      arithmetic: `${meant.places.map(({ value }) => value).join(' av ')} är ${shownExact(meant.computed)} %`,
      ...percentOff(percent, meant.computed),
      message: `${meant.label} är ${shownExact(meant.computed)} % av kostnaderna enligt tabellen, men ${percent.written} står.`,
      sureness: 0.8,
    }),
  ];
}

const SHORTEST = 5;
const FARTHEST = exact(10);

interface Of {
  readonly year: number;
  readonly isBudget: boolean;
}

function sharesIn(table: PrintedTable, words: string, { year, isBudget }: Of): Share[] {
  const total = table.rows.findLast(({ label }) => TOTAL_COSTS.test(label.trim()));
  const rows = table.rows.filter((row) => row !== total && areOfRow(words, nameOf(row)));
  // Of a part and its sum with the same name the sum is meant.
  const row = rows.find(({ label }) => isTotal(label)) ?? rows[0];
  if (total === undefined || row === undefined) return [];
  return [...table.columns.keys()]
    .filter((column) => isColumnOf(table, column, { year, isBudget }))
    .flatMap((column) => shareAt(table, row, { total, column }));
}

const TOTAL_COSTS = /^(?:summa|totala?|s:a|verksamhetens|förbundets|årets)? ?(?:netto)?kostnader(?: totalt)?$|^(?:summa|totalt?|s:a)$/i;

/** The words that tell it apart: `Summa individinriktade insatser` is called by one of them. */
const nameOf = ({ label }: PrintedRow): string =>
  label.replace(/^(?:summa|s:a|totalt?) /i, '').replace(/ (?:insatser|arbete|verksamhet|kostnader)$/i, '');

function isColumnOf({ columns }: PrintedTable, column: number, { year, isBudget }: Of): boolean {
  const { role, year: own } = columns[column] ?? { role: 'other', year: null };
  const isOwn = own === null || own === year;
  return isOwn && (isBudget ? role === 'budget' || role === 'actual' || role === 'cost' : role === 'actual' || role === 'cost');
}

function shareAt(
  table: PrintedTable,
  row: PrintedRow,
  { total, column }: { readonly total: PrintedRow; readonly column: number },
): Share[] {
  const [part, whole] = [valueAt(table, row, column), valueAt(table, total, column)];
  const computed = part === null || whole === null || isZero(whole) ? null : percentOf(absolute(part), absolute(whole));
  if (computed === null) return [];
  return [{ computed, label: row.label, places: [placeOf(table, row, column), placeOf(table, total, column)] }];
}
