import {
  absolute,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  larger,
  multiply,
  roundedSteps,
  subtract,
  ZERO,
} from '../../../../shared/exact.ts';
import type { MoneyFact } from '../../cards/money-facts.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { ProofPlace } from '../../proofreading.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { isSameName } from '../../words/entities.ts';
import { isForEach } from '../../words/for-each.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isRough, type Quantity } from '../../words/quantities.ts';
import { yearOf } from '../../words/speaking-of.ts';
import {
  type Cost,
  costsIn,
  isListedEach,
  isOfOneYear,
  isSaid,
  type Known,
  moneySpokenIn,
  SPENT,
  type SpokenMoney,
  type Told,
} from './money-spoken.ts';

/** What a table makes of the amount that the text tells. */
interface Meant {
  readonly kronor: Exact;
  /** As far as the rounding of what the tables print may reach; nothing of what is worked out to the krona. */
  readonly blur?: Exact;
  readonly places: readonly ProofPlace[];
  readonly arithmetic: string;
}

/** What running text tells that an intervention cost, was to cost and cost for each, against the rows that bear its name. */
export function checkMoneyTold(sentences: readonly Sentence[], tables: Told): Trial[] {
  const told: Known = { ...tables, costsTold: costsIn(sentences, tables) };
  return sentences.flatMap((sentence, index) =>
    withoutOthers(
      moneySpokenIn(sentence, told).flatMap((spoken) => {
        const own = triedFor(spoken, told);
        const before = own[0]?.outcome === 'failed' ? yearGoneOn(sentence, sentences[index - 1], told.year) : null;
        const other = before === null ? [] : triedFor({ ...spoken, year: before }, told);
        return other[0] !== undefined && other[0].outcome !== 'failed' ? other : own;
      }),
    ),
  );
}

/** `överskreds med 26 425 kronor, vilket vägs upp av 22 600 kronor`: where an amount is what the row tells, others beside it are of something else. */
const withoutOthers = (trials: readonly Trial[]): Trial[] =>
  trials.filter(
    ({ outcome, places: [, row] }) =>
      outcome !== 'failed' || !trials.some((other) => other.outcome !== 'failed' && isSamePlace(other.places[1], row)),
  );

const isSamePlace = (one: ProofPlace | undefined, other: ProofPlace | undefined): boolean =>
  one !== undefined && one.page === other?.page && one.line === other.line && one.label === other.label;

function triedFor(spoken: SpokenMoney, told: Known): Trial[] {
  const measure = MEASURES.find(({ isIt }) => isIt(spoken.quantity, spoken.sentence.text));
  const meant = measure?.meant(spoken, told) ?? [];
  return measure === undefined || meant.length === 0 ? [] : [trialOf(spoken, { measure, meant })];
}

/** `Prognosen för 2024 är ett överskott. Det beror på …`: the year of the sentence before, where this one names none and goes on. */
function yearGoneOn({ text, paragraph }: Sentence, before: Sentence | undefined, year: number): number | null {
  const isOn = before?.paragraph === paragraph && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text);
  const named = isOn ? yearOf(before.text, year) : null;
  return named === year ? null : named;
}

interface Measure {
  readonly name: string;
  /** What kind of comparison it is, where it is no repetition. */
  readonly kind?: 'påstående' | 'kvot';
  readonly isIt: (quantity: Quantity, text: string) => boolean;
  readonly meant: (spoken: SpokenMoney, told: Known) => Meant[];
}

/** The first that fits counts. */
const MEASURES: readonly Measure[] = [
  { name: 'kostnaden per deltagare', isIt: (quantity, text) => isForEach(quantity) || isListedEach(quantity, text), meant: eachIn },
  {
    name: 'avvikelsen mot budget',
    kind: 'påstående',
    isIt: ({ before, after }) =>
      (BESIDE_BUDGET.test(after) && !OF_INCOME.test(before)) ||
      BEYOND.test(before) ||
      /(?:överskr[ei]d|underskr[ei]d|överst[ei]g|underst[ei]g)\p{sc=Latin}*(?: \p{sc=Latin}{1,14}){0,3},? med(?: \p{sc=Latin}{1,8})?$/iu.test(
        before,
      ),
    meant: variancesIn,
  },
  {
    name: 'budgeten',
    isIt: ({ before }) => isSaid(before, BUDGETED),
    meant: (spoken, told) => amountsIn(spoken, told, `budget${spoken.year}`),
  },
  {
    name: 'kostnaden',
    isIt: ({ before, after, at }, text) =>
      isSaid(before, SPENT) &&
      !OF_A_PART.test(text.slice(0, at).trim()) &&
      !/^(?:mer|mindre|lägre|högre|över|under budget|bättre|sämre)/.test(after),
    meant: (spoken, told) => amountsIn(spoken, told, String(spoken.year)),
  },
];

/** `Samordnarens tjänst på 30 procent kostade` is a part of what it costs. */
const OF_A_PART =
  /(?<!\p{sc=Latin})(?:(?:resten|återstoden|övriga delen) av \p{sc=Latin}{3,20}|\p{sc=Latin}{0,12}tjänst(?:en|er|erna)?|lön(?:en|erna)?|lokal(?:en|erna)?|hyra(?:n)?|resor(?:na)?)(?: (?:på|för) [^.;]{1,20})? kostade$/iu;

/** `Trappan blev dyrare än beräknat, 12 735 kronor`, `drog över sin budget med 42 tkr` */
const BEYOND =
  /(?:dyrare|billigare) än (?:beräknat|budgeterat|planerat),?(?: \p{sc=Latin}{1,8})?$|(?:drog|drar|dragit|gick|gått) över(?: (?:sin (?:egen )?|periodens |hela )?budget(?:en)?)? med$/iu;
const BESIDE_BUDGET =
  /^(?:kr |kronor |tkr )?blev över(?!\p{sc=Latin})|^(?:(?:kronor|kr|tkr) )?(?:högre|lägre|dyrare|billigare|mer|mindre|över|under|bättre|sämre) (?:än )?(?:budget|beslut|planera|beräkna|beviljat|anslag)/u;
/** `bidraget blev 22 600 kronor högre än beräknat` is of no cost. */
const OF_INCOME = /(?<!\p{sc=Latin})(?:bidrag(?:et|en)|intäkt(?:en|erna)|ersättning(?:en|arna)|ränt(?:an|orna))(?!\p{sc=Latin})/iu;
const BUDGETED = /budget(?:en|erat|erade|erades)?(?: [\p{sc=Latin}\d]{1,12}){0,5}$/iu;
const factsOf = ({ name }: SpokenMoney, { money }: Told, column: string): MoneyFact[] =>
  money.filter((fact) => fact.column === column && isSameName(fact.name, name));

const amountsIn = (spoken: SpokenMoney, told: Told, column: string): Meant[] =>
  factsOf(spoken, told, column).map(({ kronor, grain, place }) => ({
    kronor,
    blur: multiply(grain, exact(1, 2)),
    places: [place],
    arithmetic: place.value,
  }));

/** Outcome and budget in the same table. */
function variancesIn(spoken: SpokenMoney, told: Told): Meant[] {
  return factsOf(spoken, told, `budget${spoken.year}`).flatMap((budget) =>
    factsOf(spoken, told, String(spoken.year))
      .filter(({ table }) => table === budget.table)
      .map((actual) => ({
        kronor: absolute(subtract(actual.kronor, budget.kronor)),
        blur: larger(actual.grain, budget.grain),
        places: [actual.place, budget.place],
        arithmetic: `skillnaden mellan ${actual.place.value} och ${budget.place.value}`,
      })),
  );
}

/** `från 23 836 kr till 25 248 kr`, `532 kr mer än 2018 (23 857 kr)` */
const IT_WAS = /(?:^|\s)(?:från|då (?:den|det) var)$|än (?:år )?(?:19|20)\d\d \($/;

/** The outcome divided by the participants. */
function eachIn(spoken: SpokenMoney, told: Known): Meant[] {
  // How many took part is known of the report's own year.
  if (spoken.year !== told.year || IT_WAS.test(spoken.quantity.before)) return [];
  const people = told.people.filter(({ measure, entity }) => measure === 'deltagare' && entity !== '' && isSameName(entity, spoken.name));
  const inTables: readonly Cost[] = factsOf(spoken, told, String(spoken.year));
  const costs =
    inTables.length > 0 || !isOfOneYear(spoken.sentence.text, told.year)
      ? inTables
      : told.costsTold.filter(({ name }) => isSameName(name, spoken.name));
  return costs.flatMap(({ kronor, grain, place }) =>
    people
      .filter(({ value }) => !isZero(value))
      .map(({ value, places }) => ({
        kronor: divide(kronor, value),
        blur: divide(multiply(grain, exact(1, 2)), value),
        places: [place, ...places],
        arithmetic: `${place.value} delat med ${shownExact(value)}`,
      })),
  );
}

function trialOf({ sentence, quantity, name }: SpokenMoney, { measure, meant }: { measure: Measure; meant: readonly Meant[] }): Trial {
  const told = absolute(inKronor(quantity, quantity.unit === 'kr/person' ? 'kr' : quantity.unit));
  const grain = grainOf(quantity, quantity.unit === 'kr/person' ? 'kr' : quantity.unit);
  const distance = ({ kronor }: Meant): Exact => absolute(subtract(told, kronor));
  const nearest = meant.reduce((best, each) => (compare(distance(each), distance(best)) < 0 ? each : best));
  const shown = shownExact(nearest.kronor);
  return tried({
    kind: measure.kind ?? 'upprepning',
    places: [placeIn(sentence, quantity.at, quantity.written), ...nearest.places],
    arithmetic: `${quantity.written} och ${nearest.arithmetic}`,
    difference: subtract(told, nearest.kronor),
    rounding: grain,
    nearEnough: isRough(quantity)
      ? divide(absolute(nearest.kronor), exact(25))
      : larger(multiply(grain, exact(1, 2)), nearest.blur ?? ZERO),
    message: `${name}: ${measure.name} är ${quantity.written} i texten, men ${shown} kr enligt tabellen.`,
    sureness: surenessOf(told, nearest.kronor),
  });
}

/** Amounts far apart are of different things: a part of the year, or another payer's share. */
function surenessOf(told: Exact, meant: Exact): number {
  const isHalf = compare(multiply(told, exact(2)), meant) >= 0 && compare(told, multiply(meant, exact(2))) <= 0;
  if (isHalf && isMiswritten(told, exact(roundedSteps(meant)))) return 0.88;
  const isNear = compare(absolute(subtract(told, meant)), divide(absolute(meant), exact(4))) <= 0;
  return isNear && compare(told, ZERO) > 0 ? 0.75 : 0.4;
}
