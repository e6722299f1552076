import { add, compare, type Exact, exact, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isMoneyIn } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** `2 640 000 kr, varav staten 1 320 000 kr och regionen och kommunen 660 000 kr vardera`: the last amount stands for two. */
export const checkPayersEach = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const amounts = amountsIn(sentence);
    const last = amounts.findIndex(({ quantity }) => EACH.test(sentence.text.slice(quantity.end)));
    const [state, each] = [amounts[last - 1], amounts[last]];
    if (state === undefined || each === undefined || !arePayers(sentence.text, state, each)) return [];
    const total = last > 1 ? amounts[last - 2] : lastIn(before, sentence);
    return total === undefined || !isOfAll(total) ? [] : [trialOf(total, state, each)];
  });

const amountsIn = (sentence: Sentence): Spoken[] => spokenIn(sentence).filter(({ quantity }) => isMoneyIn(quantity));

/** The first amount of the sentence before: what it goes on about. */
const lastIn = (before: Sentence | undefined, { paragraph, text }: Sentence): Spoken | undefined =>
  before?.paragraph === paragraph && /^ ?(?:av (?:dem|dessa|detta)|varav|staten|försäkringskassan)(?!\p{sc=Latin})/iu.test(text)
    ? amountsIn(before)[0]
    : undefined;

const EACH = /^ ?(?:kr|kronor|tkr)? ?(?:vardera|var)(?=[ ,.;]|$)/iu;
const STATE = /(?<!\p{sc=Latin})(?:staten|försäkringskassan)(?!\p{sc=Latin})/iu;
/** A region and a municipality, and no third. */
const TWO =
  /(?:regionen?|landstinget?)[^.;:]{0,30} och [^.;:,]{2,40}$|(?:och|samt) [^.;:,]{2,40} och (?:regionen|region \p{Lu}\p{sc=Latin}+|landstinget)(?: \p{sc=Latin}{1,12}){0,2}$/iu;

const arePayers = (text: string, state: Spoken, each: Spoken): boolean =>
  !/kvartal|omgång|månad|termin/i.test(text) &&
  STATE.test(text.slice(0, each.quantity.at)) &&
  TWO.test(text.slice(state.quantity.end, each.quantity.at).trim());

const isOfAll = ({ sentence: { text } }: Spoken): boolean => /medlem|bidra|ställt|förfogande/i.test(text);

const kronorOf = ({ quantity }: Spoken): Exact => inKronor(quantity, quantity.unit);

function trialOf(total: Spoken, state: Spoken, each: Spoken): Trial {
  const sum = add(kronorOf(state), multiply(kronorOf(each), exact(2)));
  const grain = grainOf(total.quantity, total.quantity.unit);
  return tried({
    kind: 'summa',
    places: placesOf([each, state, total]),
    arithmetic: `${state.quantity.written} + 2 × ${each.quantity.written} = ${shownExact(sum)}`,
    difference: subtract(kronorOf(total), sum),
    rounding: ZERO,
    nearEnough: compare(grain, exact(1)) > 0 ? multiply(grain, exact(1, 2)) : ZERO,
    message: `${state.quantity.written} och två gånger ${each.quantity.written} är ${shownExact(sum)} kr, men ${total.quantity.written} står.`,
    sureness: 0.9,
  });
}
