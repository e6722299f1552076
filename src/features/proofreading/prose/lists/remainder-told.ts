import { absolute, add, compare, divide, type Exact, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';

/** `6 390 tkr har betalats in. Av beloppet avser 5 680 tkr perioden och resterande 710 tkr nästa`: a part, what is left, and the whole before them. */
export const checkRemainderTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const own = amountsIn(sentence);
    const at = own.findIndex(({ quantity }) => REST.test(quantity.before));
    const [part, rest] = [own[at - 1], own[at]];
    // Where the sentence tells more parts they are a list, which is tried as such.
    if (part === undefined || rest === undefined || at > 2 || !isAlike(part, rest)) return [];
    const told = at === 2 ? own.slice(0, 1) : spokenBefore(sentences, index);
    return wholeTrial(sentence, { part, rest }, told);
  });

function spokenBefore(sentences: readonly Sentence[], index: number): Spoken[] {
  const before = sentences[index - 1];
  return before?.paragraph === sentences[index]?.paragraph && before !== undefined ? amountsIn(before) : [];
}

/** Of what was told before, the one that the two come to, else the last that the words point back to. */
function wholeTrial(sentence: Sentence, { part, rest }: Pick<Divided, 'part' | 'rest'>, told: readonly Spoken[]): Trial[] {
  const wholes = told.filter((each) => isAlike(each, rest));
  const sum = add(valueOf(part), valueOf(rest));
  const whole = wholes.find((each) => isEqual(valueOf(each), sum)) ?? (isPointingBack(sentence) ? wholes.at(-1) : undefined);
  return whole === undefined || !isClose(sum, valueOf(whole)) ? [] : [trialOf({ part, rest, whole, sum })];
}

const REST = /(?:^|\s)(?:och|medan|samt) (?:de |det )?(?:resterande|återstående|övriga|resten,?)$/i;

/** The words say that the whole was told right before. */
const isPointingBack = ({ text }: Sentence): boolean =>
  /(?<!\p{sc=Latin})av (?:beloppet|summan|dessa|dem|detta|den summan|de)(?!\p{sc=Latin})/iu.test(text);

const amountsIn = (sentence: Sentence): Spoken[] => spokenIn(sentence).filter(({ quantity }) => isMoneyIn(quantity) || isCount(quantity));

const isAlike = (one: Spoken, other: Spoken): boolean => isMoneyIn(one.quantity) === isMoneyIn(other.quantity);

/** What comes to something else altogether is of something else. */
const isClose = (sum: Exact, whole: Exact): boolean => compare(absolute(subtract(sum, whole)), divide(absolute(whole), exact(5))) <= 0;

interface Divided {
  readonly part: Spoken;
  readonly rest: Spoken;
  readonly whole: Spoken;
  readonly sum: Exact;
}

const trialOf = ({ part, rest, whole, sum }: Divided): Trial =>
  tried({
    kind: 'summa',
    places: placesOf([rest, part, whole]),
    arithmetic: `${part.quantity.written} + ${rest.quantity.written} = ${shownExact(sum)}`,
    difference: subtract(valueOf(whole), sum),
    rounding: ZERO,
    message: `${part.quantity.written} och resten ${rest.quantity.written} är tillsammans ${shownExact(sum)}, men ${whole.quantity.written} står.`,
    sureness: 0.88,
  });
