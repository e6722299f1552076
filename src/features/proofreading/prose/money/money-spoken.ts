import { compare, exact } from '../../../../shared/exact.ts';
import type { MoneyFact } from '../../cards/money-facts.ts';
import type { PeopleFact } from '../../people/people-facts.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { isSameName } from '../../words/entities.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { subjectOf, yearOf } from '../../words/speaking-of.ts';

/** What the tables tell of interventions, by the names that rows and cards have. */
export interface Told {
  readonly names: readonly string[];
  readonly money: readonly MoneyFact[];
  readonly people: readonly PeopleFact[];
  readonly year: number;
}

/** An amount in running text, with the intervention and the year that it is told of. */
export interface SpokenMoney {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly name: string;
  readonly year: number;
}

/** What the tables tell, and what running text alone tells that an intervention has cost in the year. */
export interface Known extends Told {
  readonly costsTold: readonly Cost[];
}

export type Cost = Pick<MoneyFact, 'name' | 'kronor' | 'grain' | 'place'>;

/** Costs of the year as running text tells them, in sentences that tell of no other year; none where it tells two of the same. */
export function costsIn(sentences: readonly Sentence[], told: Told): Cost[] {
  const said = sentences
    .filter(({ text }) => isOfOneYear(text, told.year))
    .flatMap((sentence) =>
      moneySpokenIn(sentence, told)
        .filter(
          ({ quantity, year }) =>
            year === told.year && quantity.unit !== 'kr/person' && isSaid(quantity.before, SPENT) && !isListedEach(quantity, sentence.text),
        )
        .map(({ quantity, name }) => ({
          name,
          kronor: inKronor(quantity, quantity.unit),
          grain: grainOf(quantity, quantity.unit),
          place: placeIn(sentence, quantity.at, quantity.written),
        })),
    );
  return said.filter(({ name }) => said.filter((each) => isSameName(each.name, name)).length === 1);
}

/** `Utbildning och nätverk blev 61 tkr billigare` is of that row, which is no intervention, under whatever heading it stands. */
function beginsWithOther(text: string, money: readonly MoneyFact[], names: readonly string[]): boolean {
  const begun = text.toLowerCase();
  const row = money.find(({ name }) => name.length >= 5 && begun.startsWith(`${name.toLowerCase()} `));
  return row !== undefined && !names.some((name) => isSameName(name, row.name));
}

/** The report's own, or none. */
export const isOfOneYear = (text: string, year: number): boolean =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].every(([written]) => Number(written) === year);

export function moneySpokenIn(sentence: Sentence, { names, money, year }: Told): SpokenMoney[] {
  const spokenOf = yearOf(sentence.text, year);
  if (spokenOf === null || sentence.isCell || OF_A_PART.test(sentence.text) || beginsWithOther(sentence.text, money, names)) return [];
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
  /(?:sjönk|steg|minskade|ökade) i (?:genomsnitt|snitt) från|^(?:individinsatserna|insatserna|de individinriktade) |^genomsnittet för |^(?:intäkterna|kostnaderna|resultatet) (?:blev|är|var)(?!\p{sc=Latin})|under (?:våren|hösten|sommaren|halvåret|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(?<!\p{sc=Latin})om .{1,60} hade |(?:kommunens|regionens|arbetsförmedlingens|försäkringskassans) del |handledning|utbildning i |brutto|återstår/iu;

/** `jämfört med 2021 ökade kostnaderna med` */
const CHANGED_BY = /(?:öka|minska|höj|sänk|steg|sjönk|växt)\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,20}){0,3} med$/iu;

/** `32 240 kr (32 856 kr)`: in parentheses stands what it was the year before. */
const isAside = (text: string, { before, end }: Quantity): boolean =>
  /^\((?:(?:19|20)\d\d: ?)?$/.test(before) && /^(?: ?kr(?:onor)?)?\)/.test(text.slice(end));

/** `464 kr lägre än föregående års`, `oförändrad från 2018 års` */
const OF_YEAR_BEFORE = /(?:föregående års|förra årets|fjolårets|i fjol|(?:19|20)\d\d års)$/iu;

/** A sentence that is of what each participant cost tells so once, and small amounts after it. */
export const isListedEach = (quantity: Quantity, text: string): boolean => {
  const at = text.search(FOR_EACH);
  // How much more or less it is, and what it is compared with, are told of another time.
  if (
    /^(?:kr |kronor |tkr )?(?:mindre|mer|lägre|högre|billigare|dyrare)(?!\p{sc=Latin})/u.test(quantity.after) ||
    /(?:^|\s)mot$/.test(quantity.before)
  )
    return false;
  return at !== -1 && at < quantity.at + 40 && compare(inKronor(quantity, quantity.unit), exact(120_000)) < 0 && !/budget|mål/i.test(text);
};

const FOR_EACH =
  /per (?:deltagare|person)|snittkostnad|styckkostnad|(?:en|varje|var) deltagare|fördelat på alla|i snitt|genomsnitt|vardera|kronor var(?!\p{sc=Latin})/iu;

/** Changes, parts and what is counted otherwise. */
const OTHER =
  /från|brutto|skulle|hade kostat|ökning|minskning|höjning|sänkning|(?:öka|minska|höj|sänk)[dt]?e?s?(?: med)?$|ytterligare|varav|mer|mindre|av /;

export const SPENT =
  /(?<!\p{sc=Latin})(?:kostade|kostat|(?:netto)?kostnad(?:en|erna)?|utfall(?:et)?|förbruka(?:t|de)|använ(?:t|de)|upparbeta(?:t|de))(?: [\p{sc=Latin}\d]{1,14}){0,4}$/iu;

/** The words are there, and none between them and the amount makes it something else. */
export function isSaid(before: string, words: RegExp): boolean {
  const said = words.exec(before)?.[0];
  return said !== undefined && !OTHER.test(said);
}
