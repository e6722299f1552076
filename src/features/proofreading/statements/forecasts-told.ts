import { absolute, add, compare, type Exact, exact, isZero, largestOf, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { grainOf, inKronor, type PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney, unitAt } from '../sums/amounts.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** An amount of a table, in kronor. */
interface Amount {
  readonly kronor: Exact;
  readonly grain: Exact;
  readonly place: ProofPlace;
}

/** What a table foresees that a year comes to, beside what was budgeted. */
interface Foreseen {
  readonly result: Amount;
  readonly budget: Amount | null;
}

interface Known {
  readonly tables: readonly PrintedTable[];
  readonly printed: readonly PrintedFigure[];
  readonly year: number;
}

/** What running text tells of a forecast for the whole year: its result, how far it is from the budget, and the equity that it leaves. */
export function checkForecastsTold(sentences: readonly Sentence[], { tables, printed, year }: Known): Trial[] {
  const foreseen = tables.filter(isMoney).flatMap(foreseenIn);
  const [first] = foreseen;
  if (first === undefined) return [];
  const opening = openingOf(printed, year);
  return sentences.filter(isOfForecast).flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter((quantity) => isMoneyIn(quantity) && !isRough(quantity) && !isBound(quantity))
      .flatMap((quantity) => [
        ...resultTrial({ sentence, quantity }, foreseen),
        ...distanceTrials({ sentence, quantity }, first),
        ...equityTrial({ sentence, quantity }, first, opening),
      ]),
  );
}

const isOfForecast = ({ text, isCell }: Sentence): boolean =>
  !isCell &&
  /prognos|för helåret (?:räknar|väntas|beräknas|bedöms)/i.test(text) &&
  !/^ ?i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober) bedömde|trots (?:under|över)skottet|insats|intäkter|kostnader|per deltagare|för perioden|per den 3[01] (?:juni|augusti)/i.test(
    text,
  );

const RESULT = /^(?:årets |periodens |beräknat |prognostiserat )?resultat(?: efter finansiella poster)?$/i;

function foreseenIn(table: PrintedTable): Foreseen[] {
  const forecast = table.columns.findIndex(({ role, label }) => role === 'forecast' && !/avvik|mot budget/i.test(label));
  const row = table.rows.findLast(({ label }) => RESULT.test(label.trim()));
  const result = row === undefined ? null : amountAt(table, row, forecast);
  if (row === undefined || result === null) return [];
  // A budget of a part of the year is no budget of the year.
  const budgets = [...table.columns.keys()].filter(
    (at) => table.columns[at]?.role === 'budget' && !PART.test(table.columns[at]?.label ?? ''),
  );
  return [{ result, budget: budgets.length === 1 ? amountAt(table, row, budgets[0] ?? -1) : null }];
}

const PART = /jan|delår|halvår|tertial|period|t\.?o\.?m/i;

function amountAt(table: PrintedTable, row: PrintedRow, column: number): Amount | null {
  const number: PrintedNumber | null = row.cells[column]?.number ?? null;
  if (number === null || number.unit === 'procent') return null;
  const unit = unitAt(number, table);
  return { kronor: inKronor(number, unit), grain: grainOf(number, unit), place: placeOf(table, row, column) };
}

/** What the equity was when the year began. */
function openingOf(printed: readonly PrintedFigure[], year: number): PrintedFigure | undefined {
  const keys = [figureKey('br.eget-kapital-ingaende', String(year)), figureKey('br.eget-kapital', String(year - 1))];
  return keys.map((key) => printed.find((each) => each.key === key)).find((each) => each !== undefined);
}

interface Told {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

const toldIn = ({ quantity }: Told): Exact => absolute(inKronor(quantity, quantity.unit));
const placeTold = ({ sentence, quantity }: Told): ProofPlace => placeIn(sentence, quantity.at, quantity.written);

/** How far rounding may bring what is told from what is printed. */
function blurOf({ quantity }: Told, amounts: readonly Amount[]): Exact {
  const coarsest = largestOf([grainOf(quantity, quantity.unit), ...amounts.map(({ grain }) => grain)]);
  return compare(coarsest, exact(1)) > 0 ? multiply(coarsest, exact(1, 2)) : ZERO;
}

const SAID = /(?<word>överskott|underskott|resultat)(?:et)?(?: (?:på|är|blir|om|pekar på|av))?(?: \p{sc=Latin}{1,10})?$/iu;

/** `Prognosen för året är ett överskott på 524 tkr`: the result of one of the tables, or what was budgeted. */
function resultTrial(told: Told, foreseen: readonly Foreseen[]): Trial[] {
  const { before, after } = told.quantity;
  const word = SAID.exec(before)?.groups?.word ?? '';
  if (word === '' || isOfOther(told) || /^(?:bättre|sämre|högre|lägre|mer|mindre)/.test(after)) return [];
  const known = foreseen.flatMap(({ result, budget }) => [result, ...(budget === null ? [] : [budget])]);
  const fits = known.find((each) => compare(absolute(offBy(told, each)), blurOf(told, [each])) <= 0);
  const meant = fits ?? known[0];
  if (meant === undefined) return [];
  const shown = shownExact(meant.kronor);
  return [
    tried({
      kind: 'upprepning',
      places: [placeTold(told), meant.place],
      arithmetic: `${told.quantity.written} och ${meant.place.value}`,
      difference: fits === undefined ? offBy(told, meant) : ZERO,
      rounding: ZERO,
      message: `Prognosen är ${told.quantity.written} i texten, men ${shown} kr i tabellen.`,
      sureness: isMiswritten(toldIn(told), absolute(meant.kronor)) ? 0.88 : 0.7,
    }),
    ...(fits === undefined ? [] : wordTrial(told, fits, word)),
  ];
}

/** `Prognosen i augusti 2030 var`, and what was budgeted. */
const isOfOther = ({ sentence, quantity: { before } }: Told): boolean =>
  /budget|efter ett (?:över|under)skott på$/i.test(before) || /^ ?prognosen i \p{sc=Latin}{3,9} (?:19|20)\d\d/iu.test(sentence.text);

const offBy = (told: Told, { kronor }: Amount): Exact => subtract(toldIn(told), absolute(kronor));

function wordTrial({ sentence, quantity }: Told, { kronor, place }: Amount, word: string): Trial[] {
  if (/resultat/i.test(word) || isZero(kronor)) return [];
  const at = sentence.text.toLowerCase().lastIndexOf(word.toLowerCase(), quantity.at);
  return [
    judged(compare(kronor, ZERO) > 0 === /över/i.test(word), {
      kind: 'påstående',
      places: [placeIn(sentence, at, word), place],
      arithmetic: `${word} och ${place.value}`,
      message: `Texten säger ${word}, men prognosen i tabellen är ${place.value}.`,
      sureness: 0.85,
    }),
  ];
}

/** `192 000 kr bättre än budget`: how far the forecast is from the budget, and on which side. */
function distanceTrials(told: Told, { result, budget }: Foreseen): Trial[] {
  const side = /^(?<side>bättre|sämre) än (?:den |det )?(?:budget|beräkna|planera)/.exec(told.quantity.after)?.groups?.side;
  // `395 961 kr bättre än budget och 95 961 kr bättre än prognosen` is of what it came to.
  if (side === undefined || budget === null || /(?:bättre|sämre) än (?:\p{sc=Latin}{1,20})?prognos/iu.test(told.sentence.text)) return [];
  const apart = subtract(result.kronor, budget.kronor);
  const off = subtract(toldIn(told), absolute(apart));
  const places = [placeTold(told), result.place, budget.place];
  const arithmetic = `${result.place.value} och ${budget.place.value} skiljer ${shownExact(absolute(apart))}`;
  const isFar = compare(absolute(off), multiply(blurOf(told, [result, budget]), exact(2))) > 0;
  return [
    tried({
      kind: 'påstående',
      places,
      arithmetic,
      difference: isFar ? off : ZERO,
      rounding: ZERO,
      message: `Texten säger ${told.quantity.written} ${side} än budget, men prognosen och budgeten skiljer ${shownExact(absolute(apart))} kr.`,
      sureness: 0.8,
    }),
    judged(compare(apart, ZERO) >= 0 === (side === 'bättre'), {
      kind: 'påstående',
      places: [placeIn(told.sentence, told.sentence.text.indexOf(side, told.quantity.end), side), result.place, budget.place],
      arithmetic: `${side}: ${arithmetic}`,
      message: `Texten säger ${side} än budget, men prognosen är ${result.place.value} och budgeten ${budget.place.value}.`,
      sureness: 0.88,
    }),
  ];
}

/** `Med prognosen blir det egna kapitalet 1 920 tkr`: what the year began with, and the forecast. */
function equityTrial(told: Told, { result }: Foreseen, opening: PrintedFigure | undefined): Trial[] {
  const isSaid = /(?:eget|egna) kapital(?:et)?(?: \p{sc=Latin}{1,12}){0,5}$/iu.test(told.quantity.before);
  if (!isSaid || opening === undefined || /(?:öka|minska|sjunk|stig)\p{sc=Latin}{0,4} med$/iu.test(told.quantity.before)) return [];
  const began: Amount = {
    kronor: multiply(opening.value, exact(1, 100)),
    grain: multiply(opening.grain, exact(1, 100)),
    place: opening.places[0] ?? result.place,
  };
  const left = add(began.kronor, result.kronor);
  const off = subtract(toldIn(told), left);
  const isFar = compare(absolute(off), multiply(blurOf(told, [began, result]), exact(2))) > 0;
  // What it was when the year began may be told too.
  if (isFar && compare(absolute(subtract(toldIn(told), began.kronor)), blurOf(told, [began])) <= 0) return [];
  return [
    tried({
      kind: 'summa',
      places: [placeTold(told), began.place, result.place],
      arithmetic: `${began.place.value} och ${result.place.value} ger ${shownExact(left)}`,
      difference: isFar ? off : ZERO,
      rounding: ZERO,
      message: `${began.place.value} vid årets början och prognosen ${result.place.value} ger ${shownExact(left)} kr, men ${told.quantity.written} står.`,
      sureness: 0.8,
    }),
  ];
}
