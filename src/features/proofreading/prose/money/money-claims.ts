import { absolute, compare, isEqual, subtract } from '../../../../shared/exact.ts';
import { type BudgetPair, budgetPairs } from '../../cards/budget-pairs.ts';
import { type MoneyFact, TOTAL_COSTS } from '../../cards/money-facts.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { withNamesInFull } from '../../words/abbreviations.ts';
import { hasWords, namesOf } from '../../words/entities.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** What running text says of how an outcome relates to its budget. */
const CLAIMS: readonly { readonly words: RegExp; readonly isOver: boolean }[] = [
  { words: /(?:höll|håller|hållit) sig inom (?:budget|ramen)/i, isOver: false },
  {
    words:
      /(?:(?:drog|dragit|drar|gick|gått|går) över (?:sin |årets |periodens |förbundets )?budget|överskrid|överskred|översteg|överstig|gått över budget|över budget|(?:högre|dyrare|större|mer) än (?:budget|planera|beräkna))/i,
    isOver: true,
  },
  {
    words:
      /(?:(?:gick|gått|går|låg|ligger|legat) under (?:sin |årets |periodens |förbundets )?budget|underskrid|underskred|understeg|understig|under budget|(?:lägre|billigare|mindre) än (?:budget|planera|beräkna))/i,
    isOver: false,
  },
];

/** `Glimten och kansliet har överskridit budgeten`, `kostnaderna blev lägre än budgeterat`: tried on the rows that they speak of. */
export function checkMoneyClaims(sentences: readonly Sentence[], facts: readonly MoneyFact[], year: number): Trial[] {
  const pairs = budgetPairs(facts, year);
  return sentences.flatMap((sentence) => clausesOf(sentence.text).flatMap((clause) => claimsIn(sentence, clause, pairs)));
}

interface Clause {
  readonly text: string;
  readonly at: number;
}

/** Parts of a sentence that each say one thing. */
function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  for (const part of text.split(/(,? medan |,? men |, och |; |,? fast |, trots att |, även om )/)) {
    clauses.push({ text: part, at });
    at += part.length;
  }
  return clauses.filter((_, index) => index % 2 === 0);
}

function claimsIn(sentence: Sentence, clause: Clause, pairs: readonly BudgetPair[]): Trial[] {
  const claim = CLAIMS.find(({ words }) => words.test(clause.text));
  const [said = ''] = claim?.words.exec(clause.text) ?? [];
  if (claim === undefined || OTHERWISE.test(clause.text)) return [];
  const names = pairs.map(({ actual }) => actual.name);
  const subject = withNamesInFull(subjectOf(sentence.text, clause, said), names)
    .replace(/^ ?[-–•●▪◦*] ?/, '')
    .toLowerCase();
  const meant = meantBy(subject, clause, pairs);
  const at = clause.at + clause.text.indexOf(said);
  const [only, ...others] = meant;
  // What several cost together is of none of them.
  if (others.length > 0 && /(?<!\p{sc=Latin})(?:tillsammans|sammanlagt|ihop)(?!\p{sc=Latin})/iu.test(subject)) return [];
  return [
    ...meant.map((pair) => trialOf(sentence, { said, at, isOver: claim.isOver }, pair)),
    ...(only === undefined || others.length > 0
      ? []
      : amountTrials(sentence, { from: clause.at, to: clause.at + clause.text.length, at }, only)),
  ];
}

/** What is foreseen or left out, and what is said not to be. */
const OTHERWISE =
  /budget för (?!(?:19|20)\d\d|året|perioden)|^ ?budgeten för (?:år )?(?:19|20)\d\d (?:bygger|räknar|utgår)|(?:inte|ej) (?:ska(?:ll)? |får |bör )?(?:över|under|högre|lägre)|utom|förutom|bortsett|det (?:bara|endast|enbart)|något|tidigare år|riskera|skulle|befara|intäkt|upparbeta|väntas|beräknas|(?<!\p{sc=Latin})tak(?:et)?(?!\p{sc=Latin})/iu;

/** The rows that the words can be of. Several tables have totals of costs: the one that the amount fits is meant. */
function meantBy(subject: string, clause: Clause, pairs: readonly BudgetPair[]): BudgetPair[] {
  // A budget of a part of the year is spoken of as that of the period.
  const isOfPeriod = /period/i.test(clause.text);
  const named = withoutOtherParts(
    subject,
    pairs.filter(({ actual }) => isSubject(subject, actual.name)),
  );
  const ofYear = named.filter(({ actual }) => isOfPeriod || !actual.column.includes('-'));
  // Where nothing has come out for the whole year yet, and the amount is the period's, that is meant.
  const meant = ofYear.length > 0 ? ofYear : named.filter((pair) => isToldIn(clause.text, pair));
  const fits = meant.filter((pair) => meant.length > 1 && isToldIn(clause.text, pair));
  if (fits.length > 0 || meant.some((pair) => isToldIn(clause.text, pair))) return fits.length > 0 ? fits : meant;
  // A row of the net, or of the whole, may be meant without being named so.
  const nets = pairs.filter(({ actual }) => NET.test(actual.name) && isSubject(`${subject} netto`, actual.name));
  const net = nets.filter((pair) => isToldIn(clause.text, pair));
  return net.length > 0 ? net : meant;
}

/** `Kostnaderna uppgick till 47 228 tkr, 6,7 % högre än förra året men 1 422 tkr under budget`: nothing but an amount goes on about what the sentence began with. */
function subjectOf(text: string, clause: Clause, said: string): string {
  const own = clause.text.slice(0, clause.text.indexOf(said));
  return /^ ?[\d\s,]+(?:kr|tkr|mkr|kronor)? ?$/.test(own) && clause.at > 0 ? text.slice(0, text.search(/\d/)) : own;
}

/** Of `Kansli – personal` and `Kansli – övrigt` the one whose part is named too is meant, or nobody knows. */
function withoutOtherParts(subject: string, named: readonly BudgetPair[]): BudgetPair[] {
  const partOf = ({ actual }: BudgetPair): string => / [–—-] (.{3,80})$/.exec(actual.name)?.[1]?.toLowerCase() ?? '';
  const baseOf = ({ actual }: BudgetPair): string => actual.name.split(/ [–—-] /)[0] ?? '';
  // `GLIMT – Vägen vidare` alone is a name with what it means.
  const isAlone = (pair: BudgetPair): boolean =>
    named.every((other) => other.actual.name === pair.actual.name || baseOf(other) !== baseOf(pair));
  return named.filter((pair) => partOf(pair) === '' || isAlone(pair) || subject.includes(partOf(pair).slice(0, 6)));
}

const NET = /netto|totalt/i;

const isToldIn = (text: string, { budget, actual }: BudgetPair): boolean =>
  quantitiesOf(text).some(
    (quantity) => isMoneyIn(quantity) && isEqual(inKronor(quantity, quantity.unit), absolute(subtract(actual.kronor, budget.kronor))),
  );

interface Around {
  readonly from: number;
  readonly to: number;
  /** Where the words that say over or under begin. */
  readonly at: number;
}

/** Right before the words at that place, after them with `med`, or after a comma: `kostade mer än budgeterat, 46 480 kr över`. */
function isHowFar(text: string, quantity: Quantity, at: number): boolean {
  if (quantity.at <= at) return quantity.end <= at && text.slice(quantity.end, at).trim() === '';
  const isBeside = /^[^.;:()\d]{0,40}, $/.test(text.slice(at, quantity.at)) && /^(?:över|under)(?!\p{sc=Latin})/u.test(quantity.after);
  return isBeside || /(?:^|\s|,)(?:med|nämligen)(?: (?:hela|totalt|sammanlagt))?$/.test(quantity.before);
}

/** `66 900 kr dyrare än budgeterat`, `överskreds med 22 145 kr`: how far the outcome is from the budget. */
function amountTrials(sentence: Sentence, { from, to, at }: Around, { budget, actual }: BudgetPair): Trial[] {
  const told = quantitiesOf(sentence.text).filter(
    (quantity) => isMoneyIn(quantity) && quantity.at >= from && quantity.end <= to && isHowFar(sentence.text, quantity, at),
  );
  const computed = absolute(subtract(actual.kronor, budget.kronor));
  return told.slice(0, 1).map((quantity) =>
    tried({
      kind: 'påstående',
      places: [placeIn(sentence, quantity.at, quantity.written), actual.place, budget.place],
      arithmetic: `${shownExact(actual.kronor)} och ${shownExact(budget.kronor)} skiljer ${shownExact(computed)}`,
      difference: subtract(absolute(inKronor(quantity, quantity.unit)), computed),
      rounding: grainOf(quantity, quantity.unit),
      message: `Texten säger att ${actual.name} avviker med ${quantity.written}, men utfallet ${shownExact(actual.kronor)} och budgeten ${shownExact(budget.kronor)} skiljer ${shownExact(computed)}.`,
      sureness: 0.85,
    }),
  );
}

/** Costs that are not told to be of something are all costs. */
const isSubject = (subject: string, name: string): boolean =>
  name === TOTAL_COSTS
    ? /(?:totala|samlade) kostnaderna|^(?:årets |förbundets |verksamhetens )?kostnaderna(?! för)/.test(subject.trim())
    : !SOME_OF_THEM.test(subject) &&
      /netto/.test(subject) === /netto|totalt/i.test(name) &&
      namesOf(name.replace(/ (?:netto|totalt|brutto)$/i, '')).some(
        // `Styrelsens kostnader` are those of the row `Styrelse`.
        (each) =>
          hasWords(subject, each) ||
          (each.endsWith('e') && hasWords(subject, `${each}ns`)) ||
          // `Personalkostnaderna`, `Resorna`
          (/^\p{sc=Latin}+[eao]r$/u.test(each) && hasWords(subject, `${each}na`)),
      );

/** `Tre insatser kostade mer än budgeterat` is of none of the rows' names. */
const SOME_OF_THEM =
  /(?:^|: )(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|flera|några|inga|många)(?: av (?:de |våra )?\p{sc=Latin}{2,8})?(?: \p{sc=Latin}{4,20}[ae])? (?:insatser|verksamheter|poster?|projekt)(?:na)?(?!\p{sc=Latin})/iu;

interface Said {
  readonly said: string;
  readonly at: number;
  readonly isOver: boolean;
}

function trialOf(sentence: Sentence, { said, at, isOver }: Said, { budget, actual }: BudgetPair): Trial {
  const [used, planned] = [actual, budget].map(({ kronor }) => shownExact(kronor));
  const difference = compare(actual.kronor, budget.kronor);
  const isWithin = /inom/i.test(said) && difference === 0;
  return judged(isWithin || difference === (isOver ? 1 : -1), {
    kind: 'påstående',
    places: [placeIn(sentence, at, said), actual.place, budget.place],
    arithmetic: `utfall ${used}, budget ${planned}`,
    message: `Texten säger "${said}" om ${actual.name}, men utfallet är ${used} och budgeten ${planned}.`,
    sureness: 0.85,
  });
}
