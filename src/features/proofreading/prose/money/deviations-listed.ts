import { absolute, compare, isZero, ZERO } from '../../../../shared/exact.ts';
import { type BudgetPair, budgetPairs, deviationOf, deviationOff } from '../../cards/budget-pairs.ts';
import type { MoneyFact } from '../../cards/money-facts.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { areOfRow } from '../../words/row-words.ts';

/** `Två rader överskrider budget: Växtkraft med 111 tkr och kansliet med 17 tkr`, `Stegen (68 360 kr lägre)`: each amount with the row before it. */
export function checkDeviationsListed(sentences: readonly Sentence[], facts: readonly MoneyFact[], year: number): Trial[] {
  const pairs = budgetPairs(facts, year);
  return sentences.flatMap((sentence) =>
    sentence.isCell || !OF_BUDGET.test(sentence.text) || OTHER.test(sentence.text)
      ? []
      : listedIn(sentence.text).flatMap((listed) => trialsOf(sentence, listed, pairs)),
  );
}

const OF_BUDGET = /budget|(?:drar|drog|dragit) över|avvikelse/i;
/** What is only foreseen or of a part of the year, and shares of what differs. */
const OTHER =
  /^ ?budgeten för (?:år )?(?:19|20)\d\d (?:bygger|räknar|utgår)|prognos|väntas|beräknas bli|nästa år|halvår|period|per deltagare|riskera/i;

interface Listed {
  readonly quantity: Quantity;
  /** What stands between the number before, or the beginning of the list, and this one. */
  readonly words: string;
  /** Whether the outcome is said to be more than the budget; null where the words do not tell. */
  readonly isOver: boolean | null;
}

function listedIn(text: string): Listed[] {
  const quantities = quantitiesOf(text).filter(isMoneyIn);
  return quantities.flatMap((quantity, index): Listed[] => {
    if (isRough(quantity) || isBound(quantity) || !/(?: med|\()$/.test(text.slice(0, quantity.at).trimEnd())) return [];
    const from = quantities[index - 1]?.end ?? 0;
    const between = text.slice(from, quantity.at);
    const words = between
      .slice(
        Math.max(
          0,
          ...[...between.matchAll(/[:,;)] | (?:och|samt|hos|medan|men|i|på|för|inom) /g)].map(({ index: at, 0: link }) => at + link.length),
        ),
      )
      .replace(/(?: med|\()\s*$/, '');
    const isOver = wayOf(text, quantity);
    // An amount in parentheses that nothing says is over or under may be anything.
    return isOver === null && /\($/.test(text.slice(0, quantity.at).trimEnd()) ? [] : [{ quantity, words, isOver }];
  });
}

/** Right after the amount, else by the only word of the sentence. */
function wayOf(text: string, { end }: Quantity): boolean | null {
  const [, near] =
    /^ ?(?:kr |kronor |tkr )?(högre|dyrare|över|mer|lägre|billigare|under|mindre)(?!\p{sc=Latin})/iu.exec(text.slice(end)) ?? [];
  if (near !== undefined) return /^(?:högre|dyrare|över|mer)$/i.test(near);
  const [isOver, isUnder] = [OVER.test(text), UNDER.test(text)];
  return isOver === isUnder ? null : isOver;
}

const OVER =
  /överskr|(?:drar|drog|dragit|gick|gått|går|ligger|låg|poster|rader|insatser) över|över (?:sin |sina )?budget|överst[ei]g|dyrare|högre/i;
const UNDER = /underskr|under (?:sin |sina )?budget|underst[ei]g|billigare|lägre/i;

function trialsOf(sentence: Sentence, { quantity, words, isOver }: Listed, pairs: readonly BudgetPair[]): Trial[] {
  const own = pairs.filter(({ actual: { name } }) => areOfRow(words, name) || areOfRow(words, name.replace(/ netto$/i, '')));
  const [first] = own;
  if (first === undefined) return [];
  const pair = own.find((each) => isZero(deviationOff(quantity, each))) ?? first;
  const deviation = deviationOf(pair);
  const shown = `${pair.actual.place.value} mot ${pair.budget.place.value}`;
  const places = [placeIn(sentence, quantity.at, quantity.written), pair.actual.place, pair.budget.place];
  const size = tried({
    kind: 'påstående',
    places,
    arithmetic: `${shown} skiljer ${shownExact(absolute(deviation))}`,
    difference: deviationOff(quantity, pair),
    rounding: ZERO,
    message: `Texten säger att ${pair.actual.name} avviker med ${quantity.written}, men ${shown} skiljer ${shownExact(absolute(deviation))}.`,
    sureness: 0.88,
  });
  if (size.outcome !== 'held' || isOver === null) return [size];
  return [
    size,
    judged(compare(deviation, ZERO) === (isOver ? 1 : -1), {
      kind: 'påstående',
      places,
      arithmetic: `${isOver ? 'över' : 'under'} budget: ${shown}`,
      message: `Texten säger att ${pair.actual.name} ligger ${isOver ? 'över' : 'under'} budget, men utfall mot budget är ${shown}.`,
      sureness: 0.88,
    }),
  ];
}
