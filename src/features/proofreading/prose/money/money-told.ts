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
import type { PeopleFact } from '../../people/people-facts.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { ProofPlace } from '../../proofreading.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { isSameName } from '../../words/entities.ts';
import { isForEach } from '../../words/for-each.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { subjectOf, yearOf } from '../../words/speaking-of.ts';

/** What the tables tell of interventions, by the names that rows and cards have. */
export interface Told {
  readonly names: readonly string[];
  readonly money: readonly MoneyFact[];
  readonly people: readonly PeopleFact[];
  readonly year: number;
}

/** An amount in running text, with the intervention and the year that it is told of. */
interface Spoken {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly name: string;
  readonly year: number;
}

/** What a table makes of the amount that the text tells. */
interface Meant {
  readonly kronor: Exact;
  /** As far as the rounding of what the tables print may reach; nothing of what is worked out to the krona. */
  readonly blur?: Exact;
  readonly places: readonly ProofPlace[];
  readonly arithmetic: string;
}

/** What running text tells that an intervention cost, was to cost and cost for each, against the rows that bear its name. */
export const checkMoneyTold = (sentences: readonly Sentence[], told: Told): Trial[] =>
  sentences.flatMap((sentence, index) =>
    spokenIn(sentence, told).flatMap((spoken) => {
      const own = triedFor(spoken, told);
      const before = own[0]?.outcome === 'failed' ? yearGoneOn(sentence, sentences[index - 1], told.year) : null;
      const other = before === null ? [] : triedFor({ ...spoken, year: before }, told);
      return other[0] !== undefined && other[0].outcome !== 'failed' ? other : own;
    }),
  );

function triedFor(spoken: Spoken, told: Told): Trial[] {
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

function spokenIn(sentence: Sentence, { names, year }: Told): Spoken[] {
  const spokenOf = yearOf(sentence.text, year);
  if (spokenOf === null || sentence.isCell || OF_A_PART.test(sentence.text)) return [];
  return quantitiesOf(sentence.text).flatMap((quantity) => {
    const isAmount =
      (isMoneyIn(quantity) || quantity.unit === 'kr/person') &&
      !CHANGED_BY.test(quantity.before) &&
      !OF_YEAR_BEFORE.test(quantity.before) &&
      !isAside(sentence.text, quantity);
    const name = isAmount ? subjectOf(sentence, quantity, names) : null;
    return name === null ? [] : [{ sentence, quantity, name, year: yearRightAfter(sentence.text, quantity) ?? spokenOf }];
  });
}

/** `29 814 kr 2030` */
function yearRightAfter(text: string, { end }: Quantity): number | null {
  const [, year] = /^(?: ?kr(?:onor)?)?(?: per deltagare)? ((?:19|20)\d\d)(?=[.,;)]|$)/u.exec(text.slice(end)) ?? [];
  return year === undefined ? null : Number(year);
}

/** A part of the year, of the payers or of the cost, and what is only thought of. */
const OF_A_PART =
  /^(?:individinsatserna|insatserna|de individinriktade) |^(?:intäkterna|kostnaderna|resultatet) (?:blev|är|var)(?!\p{L})|under (?:våren|hösten|sommaren|halvåret|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(?<!\p{L})om .{1,60} hade |(?:kommunens|regionens|arbetsförmedlingens|försäkringskassans) del |handledning|utbildning i |brutto|återstår/iu;

/** `jämfört med 2021 ökade kostnaderna med` */
const CHANGED_BY = /(?:öka|minska|höj|sänk|steg|sjönk|växt)\p{L}{0,4}(?: \p{L}{1,20}){0,3} med$/iu;

/** `32 240 kr (32 856 kr)`: in parentheses stands what it was the year before. */
const isAside = (text: string, { before, end }: Quantity): boolean =>
  /^\((?:(?:19|20)\d\d: ?)?$/.test(before) && /^(?: ?kr(?:onor)?)?\)/.test(text.slice(end));

/** `464 kr lägre än föregående års` */
const OF_YEAR_BEFORE = /(?:föregående års|förra årets|fjolårets|i fjol)$/iu;

interface Measure {
  readonly name: string;
  /** What kind of comparison it is, where it is no repetition. */
  readonly kind?: 'påstående' | 'kvot';
  readonly isIt: (quantity: Quantity, text: string) => boolean;
  readonly meant: (spoken: Spoken, told: Told) => Meant[];
}

/** A sentence that is of what each participant cost tells so once, and small amounts after it. */
const isListedEach = (quantity: Quantity, text: string): boolean => {
  const at = text.search(FOR_EACH);
  return at !== -1 && at < quantity.at + 40 && compare(inKronor(quantity, quantity.unit), exact(120_000)) < 0 && !/budget|mål/i.test(text);
};

const FOR_EACH =
  /per (?:deltagare|person)|snittkostnad|styckkostnad|(?:en|varje|var) deltagare|fördelat på alla|i snitt|genomsnitt|vardera|kronor var(?!\p{L})/iu;

/** Changes, parts and what is counted otherwise. */
const OTHER =
  /från|brutto|skulle|hade kostat|ökning|minskning|höjning|sänkning|(?:öka|minska|höj|sänk)[dt]?e?s?(?: med)?$|ytterligare|varav|mer|mindre|av /;

/** The first that fits counts. */
const MEASURES: readonly Measure[] = [
  { name: 'kostnaden per deltagare', isIt: (quantity, text) => isForEach(quantity) || isListedEach(quantity, text), meant: eachIn },
  {
    name: 'avvikelsen mot budget',
    kind: 'påstående',
    isIt: ({ before, after }) =>
      BESIDE_BUDGET.test(after) ||
      BEYOND.test(before) ||
      /(?:överskr[ei]d|underskr[ei]d|överst[ei]g|underst[ei]g)\p{L}*(?: \p{L}{1,14}){0,3},? med(?: \p{L}{1,8})?$/iu.test(before),
    meant: variancesIn,
  },
  {
    name: 'budgeten',
    isIt: ({ before }) => isSaid(before, BUDGETED),
    meant: (spoken, told) => amountsIn(spoken, told, `budget${spoken.year}`),
  },
  {
    name: 'kostnaden',
    isIt: ({ before, after }) => isSaid(before, SPENT) && !/^(?:mer|mindre|lägre|högre|över|under budget|bättre|sämre)/.test(after),
    meant: (spoken, told) => amountsIn(spoken, told, String(spoken.year)),
  },
];

/** `Trappan blev dyrare än beräknat, 12 735 kronor`, `drog över sin budget med 42 tkr` */
const BEYOND =
  /(?:dyrare|billigare) än (?:beräknat|budgeterat|planerat),?(?: \p{L}{1,8})?$|(?:drog|drar|dragit|gick|gått) över(?: (?:sin (?:egen )?|periodens |hela )?budget(?:en)?)? med$/iu;
const BESIDE_BUDGET =
  /^(?:kr |kronor |tkr )?blev över(?!p{L})|^(?:(?:kronor|kr|tkr) )?(?:högre|lägre|dyrare|billigare|mer|mindre|över|under|bättre|sämre) (?:än )?(?:budget|beslut|planera|beräkna|beviljat|anslag)/;
const BUDGETED = /budget(?:en|erat|erade|erades)?(?: [\p{L}\d]{1,12}){0,5}$/iu;
const SPENT =
  /(?<!\p{L})(?:kostade|kostat|(?:netto)?kostnad(?:en|erna)?|utfall(?:et)?|förbruka(?:t|de)|använ(?:t|de)|upparbeta(?:t|de))(?: [\p{L}\d]{1,14}){0,4}$/iu;

/** The words are there, and none between them and the amount makes it something else. */
function isSaid(before: string, words: RegExp): boolean {
  const said = words.exec(before)?.[0];
  return said !== undefined && !OTHER.test(said);
}

const factsOf = ({ name }: Spoken, { money }: Told, column: string): MoneyFact[] =>
  money.filter((fact) => fact.column === column && isSameName(fact.name, name));

const amountsIn = (spoken: Spoken, told: Told, column: string): Meant[] =>
  factsOf(spoken, told, column).map(({ kronor, grain, place }) => ({
    kronor,
    blur: multiply(grain, exact(1, 2)),
    places: [place],
    arithmetic: place.value,
  }));

/** Outcome and budget in the same table. */
function variancesIn(spoken: Spoken, told: Told): Meant[] {
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

/** The outcome divided by the participants. */
function eachIn(spoken: Spoken, told: Told): Meant[] {
  // How many took part is known of the report's own year.
  if (spoken.year !== told.year) return [];
  const people = told.people.filter(({ measure, entity }) => measure === 'deltagare' && entity !== '' && isSameName(entity, spoken.name));
  return factsOf(spoken, told, String(spoken.year)).flatMap(({ kronor, place }) =>
    people
      .filter(({ value }) => !isZero(value))
      .map(({ value, places }) => ({
        kronor: divide(kronor, value),
        places: [place, ...places],
        arithmetic: `${place.value} delat med ${shownExact(value)}`,
      })),
  );
}

function trialOf({ sentence, quantity, name }: Spoken, { measure, meant }: { measure: Measure; meant: readonly Meant[] }): Trial {
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
  if (isHalf && isMiswritten(told, exact(roundedSteps(meant)))) return 0.92;
  const isNear = compare(absolute(subtract(told, meant)), divide(absolute(meant), exact(4))) <= 0;
  return isNear && compare(told, ZERO) > 0 ? 0.75 : 0.4;
}
