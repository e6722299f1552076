import { absolute, compare, type Exact, exact } from '../../../shared/exact.ts';
import type { Verdict } from '../../goals/goal.ts';
import { isOnRightSide } from '../../goals/judging.ts';
import { percentOf } from '../percent.ts';
import { partsOf } from '../words/parts-of.ts';
import { isCount, isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** The verdict that words tell, or null when they tell none. */
export function verdictIn(said: string): Verdict | null {
  const text = said.replace(/^ ?(?:[-•] )?bedömning: ?/i, '').replace(/(?<=\p{sc=Latin})\.$/u, '');
  if (/(?:bedöms|väntas|beräknas|förväntas)(?: kunna)? (?:upp)?(?:nås|fyllas)|på god väg/i.test(text)) return null;
  if (/(?:inte|ej) (?:varit )?(?:möjligt|möjlig|bedöm|utvärder|mätt)/i.test(text)) return 'ej-bedomt';
  if (/delvis (?:uppfyll|uppnå|måluppfyll)|(?:uppnås|uppfylls|nås|uppnått|uppfyllt|nått) delvis|^delvis$|^gult?$/i.test(text))
    return 'delvis';
  if (
    /(?:inte|ej)(?: \p{sc=Latin}{1,10}){0,2} (?:uppfyll|uppnå|nått)|(?:uppnås|uppfylls|nås|nåddes|uppnåddes|uppfylldes|klaras|klarades)(?: \p{sc=Latin}{1,10})? (?:inte|ej)|missa(?:t|des)|^(?:nås|klaras|uppnås) (?:inte|ej)$|^(?:nej|röd|rött)$/iu.test(
      text,
    )
  )
    return 'inte';
  return /uppfyll|uppnå|mål(?:et|nivån|värdet|talet) är (?:\p{sc=Latin}{1,12} )?(?:nåt?t|nådd|klarat)|mål(?:et|nivån|värdet|talet) (?:\p{sc=Latin}{1,12} )?(?:nås|nåddes|klaras|klarades)|^(?:helt |klart )?(?:nått|nådd|nås$)|^(?:ja|grön|grönt|god)$/iu.test(
    text,
  )
    ? 'uppfyllt'
    : null;
}

/** A limit that a goal sets. */
export interface Target {
  readonly relation: 'minst' | 'hogst' | 'over' | 'under';
  readonly quantity: Quantity;
}

/** `Minst 70 % …`, `75 % av deltagarna ska …`, `högst 5 %`; null for goals without a limit. */
export function targetIn(text: string): Target | null {
  const limits = quantitiesOf(text).filter((quantity) => isPercent(quantity) || isCount(quantity));
  const quantity =
    limits.find(isPercent) ??
    fractionIn(text) ??
    limits.find((each) =>
      /minst|högst|(?<!\p{sc=Latin})nå(?!\p{sc=Latin})|målet på|fler än|färre än|mer än|max|under|lägre än/iu.test(each.before),
    ) ??
    onlyAtEnd(text, limits);
  // `mellan 10 och 25 procent` has two limits.
  const words = quantity === undefined ? '' : text.slice(0, quantity.at).trim();
  if (quantity === undefined || /mellan \d[\d ,]{0,12} ?(?:%|procent)? (?:och|till)$/i.test(words) || hasTwoLimits(text)) return null;
  const isSaid = ({ of, words: said }: (typeof RELATIONS)[number]): boolean => said.test(of === 'all' ? words : quantity.before);
  return { relation: RELATIONS.find(isSaid)?.relation ?? 'minst', quantity };
}

/** `lägst 45 % och högst 55 %` */
const hasTwoLimits = (text: string): boolean => /(?:lägst|minst) \d[\d,]{0,6} ?(?:%|procent)? (?:och|men) högst \d/iu.test(text);

/** `högst 22 500 kr`, `högst 30 dagar`: a limit in money or in time, with a word that says on which side of it one shall be. */
export function measuredTargetIn(text: string): Target | null {
  const quantity = quantitiesOf(text).find(isMeasured);
  const relation = quantity === undefined ? undefined : RELATIONS.find(({ words }) => words.test(quantity.before))?.relation;
  const isSaid = quantity !== undefined && (relation !== undefined || /minst$/i.test(quantity.before));
  return isSaid ? { relation: relation ?? 'minst', quantity } : null;
}

const isMeasured = (quantity: Quantity): boolean => isMoneyIn(quantity) || quantity.unit === 'annat';

/** `22 500 kr` is in `kr`. */
const measureOf = ({ written }: Quantity): string => /\p{sc=Latin}{1,20}$/u.exec(written.trim())?.[0].toLowerCase() ?? '';

/** `Minst hälften av de avslutade ska …`, `minst var tredje deltagare` */
function fractionIn(text: string): Quantity | undefined {
  const found =
    /(?<=(?:minst|högst|mer än|fler än) )(hälften|en tredjedel|var tredje|en fjärdedel|var fjärde|två tredjedelar|tre fjärdedelar|två av tre|tre av fyra|fyra av fem)(?!\p{sc=Latin})/iu.exec(
      text,
    );
  const value = FRACTIONS.find(({ words }) => words.test(found?.[0] ?? ''))?.percent;
  if (found === null || value === undefined) return undefined;
  const [at, end] = [found.index, found.index + found[0].length];
  return {
    written: found[0],
    value,
    unit: 'procent',
    decimals: 2,
    at,
    end,
    before: text.slice(0, at).trim(),
    after: text.slice(end).trim(),
  };
}

const FRACTIONS: readonly { readonly words: RegExp; readonly percent: Exact }[] = [
  { words: /hälften/i, percent: exact(50) },
  { words: /(?:två tredjedelar|två av tre)/i, percent: exact(200, 3) },
  { words: /(?:tre fjärdedelar|tre av fyra)/i, percent: exact(75) },
  { words: /fyra av fem/i, percent: exact(80) },
  { words: /tredje/i, percent: exact(100, 3) },
  { words: /fjärde/i, percent: exact(25) },
];

/** What stands before a limit, all of it or since the last number. The first that fits counts. */
const RELATIONS: readonly { readonly relation: Target['relation']; readonly of: 'all' | 'near'; readonly words: RegExp }[] = [
  { relation: 'hogst', of: 'all', words: /≤$/ },
  { relation: 'minst', of: 'all', words: /≥$/ },
  { relation: 'under', of: 'all', words: /<$/ },
  { relation: 'over', of: 'all', words: />$/ },
  // `Inget av könen utgör mindre än 40 procent` is at least that.
  {
    relation: 'minst',
    of: 'all',
    words:
      /(?<!\p{sc=Latin})(?:inget|ingen|inga|inte|aldrig|varken)(?: \p{sc=Latin}{1,14}){0,6} (?:mindre än|färre än|lägre än|under|understiga|understiger)$/iu,
  },
  // `Ingen insats avviker mer än 5 procent` is at most that.
  {
    relation: 'hogst',
    of: 'all',
    words:
      /(?<!\p{sc=Latin})(?:inget|ingen|inga|inte|aldrig|varken)(?: \p{sc=Latin}{1,16}){0,6} (?:(?:mer|fler|högre|större) än|över|översti(?:ga|ger))$/iu,
  },
  { relation: 'under', of: 'near', words: /(?<!inte )under(?:stiga|stiger)(?: \p{sc=Latin}{1,10})?$/iu },
  {
    relation: 'hogst',
    of: 'near',
    words:
      /(?:högst|max(?:imalt)?|inte (?:ska |får |bör )?överstiga|inte (?:ska |får |bör )?(?:vara |bli |uppgå till )?mer än|som mest)\)?(?: \p{sc=Latin}{1,10}){0,3}$/iu,
  },
  { relation: 'under', of: 'near', words: /(?:(?:färre|mindre|lägre) än|(?<!\p{sc=Latin})under)$/iu },
  { relation: 'over', of: 'near', words: /(?:(?:fler|mer|högre) än|(?<!\p{sc=Latin})över)$/iu },
];

/** `Utbildningstillfällen 6`: the one number that ends the goal. */
function onlyAtEnd(text: string, [limit, ...more]: readonly Quantity[]): Quantity | undefined {
  return limit !== undefined && more.length === 0 && /^ ?(?:\p{sc=Latin}{2,20})?$/u.test(text.slice(limit.end)) && limit.at > 0
    ? limit
    : undefined;
}

/** An outcome that a text tells: a per cent figure, printed or worked out, or a count. */
export interface Outcome {
  readonly value: Exact;
  readonly told: readonly Quantity[];
}

/** `3 av 4 insatser` is no share of people. */
const OF_THINGS = /^(?:insatser|kommuner|parter|medlemmar|kvartal|månader|tillfällen)(?!\p{sc=Latin})/u;

/** The outcomes in a text that can be compared with a target: `37 av 54` and `70 %` with per cent, `10 dialoger` with a number of them. */
export function outcomesIn(text: string, { quantity: limit }: Target): Outcome[] {
  const quantities = quantitiesOf(text);
  if (/^procentenhet/.test(limit.after)) return pointsIn(text, quantities);
  if (isMeasured(limit))
    return quantities.filter((told) => measureOf(told) === measureOf(limit)).map((told) => ({ value: told.value, told: [told] }));
  if (!isPercent(limit)) return countsLike(text, quantities, limit).map((told) => ({ value: told.value, told: [told] }));
  const parts = partsOf(quantities)
    .filter(({ whole }) => !OF_THINGS.test(whole.after))
    .flatMap(({ part, whole }) => {
      const value = percentOf(part.value, whole.value);
      return value === null ? [] : [{ value, told: [part, whole] }];
    });
  const printed = quantities.filter(isPercent).map((told) => ({ value: told.value, told: [told] }));
  return [...parts, ...printed];
}

/** `5,4 enheter`, `5,4 procentenheter` or the number alone, of a goal in points of per cent. */
const pointsIn = (text: string, quantities: readonly Quantity[]): Outcome[] =>
  (/^\s*[\d,]+ ?(?:(?:procent)?enheter)?\s*$/.test(text)
    ? quantities
    : // `är skillnaden sex procentenheter`
      quantities.filter(({ before, after }) => /^procentenhet/.test(after) && /skillnad/i.test(before))
  ).map((told) => ({ value: told.value, told: [told] }));

/** Counts of the same thing, told by how the word after it begins or ends: `6 kunskapsdialoger`, `10 dialoger`. */
function countsLike(text: string, quantities: readonly Quantity[], limit: Quantity): Quantity[] {
  const noun = nounOf(limit);
  const [only, ...others] = quantities;
  if (only !== undefined && others.length === 0 && isCount(only) && ONLY_NUMBER.test(text)) return [only];
  return quantities.filter((quantity) => isCount(quantity) && noun !== '' && isSameNoun(noun, nounOf(quantity)));
}

/** `Utfall: 126.`, `98 kom.`, `Det blev 98.` */
const ONLY_NUMBER =
  /^\d[\d \u00a0]*$|^ ?(?:(?:utfall(?:et)?:?|det blev|vi (?:nådde|hade|fick|hann med|höll)) \d[\d ]*(?: (?:st|stycken))?|\d[\d ]* (?:kom|deltog|nåddes|hölls|genomfördes|anordnades))\.?$/i;

const nounOf = ({ after }: Quantity): string => /^(?:nya |olika |st )?(\p{sc=Latin}{4,30})/u.exec(after)?.[1] ?? '';
const isSameNoun = (a: string, b: string): boolean => b !== '' && (a.endsWith(b) || b.endsWith(a) || a.slice(0, 6) === b.slice(0, 6));

/** A deviation is as large below as above. */
export const isMetBy = ({ relation, quantity }: Target, { value }: Outcome): boolean =>
  isOnRightSide(relation, SIZES.test(quantity.before) ? absolute(value) : value, quantity.value);

/** `avvika högst`, `minskar minst 15 procentenheter` */
const SIZES = /(?:avvik|minska|sjunk)\p{sc=Latin}{0,8}(?: \p{sc=Latin}{1,12}){0,3}$/iu;

/** `13 st anmälningar jämfört med 6 st`: more than before. Null when it does not tell both. */
export function isMoreThanBefore(text: string): { readonly isMore: boolean; readonly told: readonly Quantity[] } | null {
  const [now, before] = quantitiesOf(text).filter(isCount);
  if (now === undefined || before === undefined || !/jämfört med|mot|från|i fjol|föregående/i.test(text)) return null;
  return { isMore: compare(now.value, before.value) > 0, told: [now, before] };
}
