import { absolute, add, compare, type Exact, exact, larger, multiply, negate, subtract } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { areNear } from '../near.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import type { PrintedFigure } from './printed-figure.ts';

interface Told {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** `Styrelsen har budgeterat ett underskott om 180 000 kr. Eget kapital beräknas därmed till 688 300 kr`: the year's equity and what it is changed by. */
export function checkEquityForeseen(sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] {
  const equity = ['br.eget-kapital', 'oversikt.eget-kapital', 'drift.eget-kapital']
    .map((id) => printed.find(({ key }) => key === figureKey(id, year)))
    .find((figure) => figure !== undefined);
  if (equity === undefined) return [];
  return sentences.flatMap((sentence, index) => {
    const told = sentence.isCell ? undefined : quantitiesOf(sentence.text).find(isForeseen);
    const near = sentences.slice(Math.max(0, index - 1), index + 1).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const [change, ...others] = near.some(({ text }) => /budget/i.test(text)) ? near.flatMap(resultsIn) : [];
    return told === undefined || change === undefined || others.length > 0 ? [] : trialOf({ sentence, quantity: told }, change, equity);
  });
}

const FORESEEN =
  /(?:eget|egna) kapital(?:et)?(?:, som(?: därefter| då| därmed)?)? (?:beräknas|väntas|bedöms|blir)(?: då| därmed| alltså| således)?(?: (?:bli|vara|uppgå))?(?: till)?$/iu;
const isForeseen = (quantity: Quantity): boolean =>
  isMoneyIn(quantity) && !isRough(quantity) && !isBound(quantity) && FORESEEN.test(quantity.before);

/** A budgeted surplus or deficit. */
const resultsIn = (sentence: Sentence): Told[] =>
  quantitiesOf(sentence.text)
    .filter((quantity) => isMoneyIn(quantity) && /(?:över|under)skott(?:et)? (?:om|på)$/iu.test(quantity.before))
    .map((quantity) => ({ sentence, quantity }));

function trialOf(told: Told, change: Told, equity: PrintedFigure): Trial[] {
  const kronor = ({ quantity }: Told): Exact => inKronor(quantity, quantity.unit);
  const by = /under/i.test(change.quantity.before.slice(-16)) ? negate(absolute(kronor(change))) : kronor(change);
  const now = multiply(equity.value, exact(1, 100));
  const computed = add(now, by);
  const grain = larger(grainOf(told.quantity, told.quantity.unit), multiply(equity.grain, exact(1, 100)));
  // What comes to something else altogether is counted from another year.
  if (!areNear(kronor(told), computed, 50)) return [];
  const isRounded = compare(grain, exact(1)) > 0;
  return [
    tried({
      kind: 'summa',
      places: [...[told, change].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)), ...equity.places],
      arithmetic: `${shownExact(now)} ${by.numerator < 0n ? '−' : '+'} ${shownExact(absolute(by))} = ${shownExact(computed)}`,
      difference: subtract(kronor(told), computed),
      rounding: grain,
      nearEnough: isRounded ? grain : exact(0),
      message: `Eget kapital är ${shownExact(now)} och ändras med ${shownExact(by)}: det blir ${shownExact(computed)}, men ${told.quantity.written} står.`,
      sureness: 0.85,
    }),
  ];
}
