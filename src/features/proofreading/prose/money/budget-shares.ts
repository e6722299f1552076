import { absolute, compare, isZero } from '../../../../shared/exact.ts';
import { type BudgetPair, budgetPairs, deviationOf, deviationOff } from '../../cards/budget-pairs.ts';
import { type MoneyFact, TOTAL_COSTS } from '../../cards/money-facts.ts';
import { percentOf, percentOff } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { nameIn, namesOf } from '../../words/entities.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `282 tkr billigare än budget (9,0 %)` and `96,1 procent av kostnadsbudgeten har förbrukats`: shares of what was budgeted. */
export function checkBudgetShares(sentences: readonly Sentence[], facts: readonly MoneyFact[], year: number): Trial[] {
  const pairs = budgetPairs(facts, year);
  return sentences.flatMap((sentence) =>
    sentence.isCell || OTHER.test(sentence.text)
      ? []
      : quantitiesOf(sentence.text)
          .filter((percent) => isPercent(percent) && !isRough(percent) && !isBound(percent))
          .flatMap((percent) => [...ofDeviation(sentence, percent, pairs), ...ofUse(sentence, percent, pairs)]),
  );
}

const OTHER =
  /till och med|t\.?o\.?m|sedan start|hela budgeten|projekttiden|prognos|väntas|beräknas|skulle|jämn takt|riktvärde|halvår|period|mål(?:et)?(?!\p{sc=Latin})/iu;

/** In parentheses after the amount that a row is off its budget by, or right after the words that say that it is. */
function ofDeviation(sentence: Sentence, percent: Quantity, pairs: readonly BudgetPair[]): Trial[] {
  const { text } = sentence;
  const amount = quantitiesOf(text).findLast((each) => isMoneyIn(each) && each.end <= percent.at);
  const between = amount === undefined ? '' : text.slice(amount.end, percent.at);
  if (amount === undefined || !/budget|överskrid|underskrid/i.test(text) || !BESIDE.test(between)) return [];
  const pair = pairs.find((each) => isOf(sentence, each) && isZero(deviationOff(amount, each)));
  if (pair === undefined) return [];
  const deviation = absolute(deviationOf(pair));
  return trialOf(sentence, percent, { pair, computed: percentOf(deviation, pair.budget.kronor), of: `${amount.written} av budgeten` });
}

const BESIDE =
  /^(?: (?:lägre|högre|billigare|dyrare|mer|mindre|under|över)(?: än)?(?: (?:sin )?budget(?:en|erat)?)?)?(?: \(|,? (?:vilket (?:är|motsvarar)|det vill säga) )$|^,? (?:eller|motsvarande|det vill säga) $/i;

/** The row that the sentence names or whose chapter it stands in. */
const isOf = ({ text, headings }: Sentence, { actual: { name } }: BudgetPair): boolean =>
  [text, ...headings].some((words) => nameIn(words, [name]) !== null || namesOf(name).some((each) => words.toLowerCase().includes(each)));

/** `Överskottet på 142 tkr motsvarar 16,5 procent av budgeten` is what was not used. */
const NOT_USED = /(?:över|under)(?:skott|drag|skred|skrid|steg)|(?:drog|gick) över|avvik|kvar|dyrare|billigare|(?:mer|mindre) än/i;

const isOfUse = ({ text }: Sentence, { at, before, after }: Quantity): boolean =>
  USED.test(after) && !/(?:eller|motsvarande|det vill säga) ?$/.test(before) && !NOT_USED.test(text.slice(0, at));

/** What has been used of a budget: all costs', or that of the row that the sentence names. */
function ofUse(sentence: Sentence, percent: Quantity, pairs: readonly BudgetPair[]): Trial[] {
  if (!isOfUse(sentence, percent)) return [];
  const rows = pairs.filter(({ actual: { name } }) => name !== TOTAL_COSTS);
  const inText = rows.filter(({ actual: { name } }) => nameIn(sentence.text, [name]) !== null);
  // `Projekten förbrukade` is of several, wherever it stands.
  const chapter = /^ ?(?:projekten|insatserna|övriga|samtliga|alla)(?!\p{sc=Latin})/iu.test(sentence.text)
    ? ''
    : (sentence.headings.at(-1) ?? '');
  const named = inText.length > 0 ? inText : rows.filter(({ actual: { name } }) => nameIn(chapter, [name]) !== null);
  const [pair, ...others] = /kostnadsbudget|(?:års|total)budget|förbundets budget/.test(percent.after)
    ? pairs.filter(({ actual }) => actual.name === TOTAL_COSTS)
    : named;
  if (
    pair === undefined ||
    others.some(
      ({ actual, budget }) => compare(actual.kronor, pair.actual.kronor) !== 0 || compare(budget.kronor, pair.budget.kronor) !== 0,
    )
  )
    return [];
  return trialOf(sentence, percent, { pair, computed: percentOf(pair.actual.kronor, pair.budget.kronor), of: 'utfallet av budgeten' });
}

const USED =
  /^av (?:sin |den |hela |årets |den samlade )?(?:kostnads|års|total)?budget(?:en)?(?!\p{sc=Latin})|^av (?:förbundets|insatsens) budget(?!\p{sc=Latin})/u;

interface Computed {
  readonly pair: BudgetPair;
  readonly computed: ReturnType<typeof percentOf>;
  readonly of: string;
}

function trialOf(sentence: Sentence, percent: Quantity, { pair, computed, of }: Computed): Trial[] {
  if (computed === null) return [];
  return [
    tried({
      kind: 'procent',
      places: [placeIn(sentence, percent.at, percent.written), pair.actual.place, pair.budget.place],
      arithmetic: `${pair.actual.place.value} mot budgeterade ${pair.budget.place.value}: ${shownExact(computed)} %`,
      ...percentOff(percent, computed),
      message: `${pair.actual.name}: ${percent.written} står, men ${of} är ${shownExact(computed)} %.`,
      sureness: 0.8,
    }),
  ];
}
