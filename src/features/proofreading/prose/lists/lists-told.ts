import { absolute, compare, exact, isEqual, subtract } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { type Spoken, valueOf } from '../../words/spoken.ts';
import { type ListSum, listsOf, sumOf } from './list-sums.ts';
import { sumIn, sumTrial } from './sum-of-told.ts';

/**
 * `121 från Ask, 88 från Björke och resterande 267 från de andra`: lists in running text against the number that they divide.
 * Sums that are tried already are not tried again.
 */
export const checkListsTold = (sentences: readonly Sentence[], sums: readonly Trial[]): Trial[] =>
  listSums(sentences).filter(
    (trial) => !sums.some((sum) => isSameTotal(sum, trial) && (sum.arithmetic === trial.arithmetic || isWholly(sum))),
  );

const isSameTotal = (one: Trial, other: Trial): boolean =>
  one.places[0]?.text === other.places[0]?.text && one.places[0]?.value === other.places[0]?.value;

/** What all parts come to is not tried again by some of them. */
const isWholly = ({ outcome, places }: Trial): boolean => outcome === 'held' && places.length > 3;

const listSums = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? before : undefined;
    const together = near === undefined ? null : togetherOf(sentence, near);
    if (together !== null) return [sumTrial(together.total, together.parts, together.sureness)];
    if (HALVES.test(sentence.text)) return [];
    const isRounded = areRounded(sentences, index);
    return [isCount, isMoneyIn].flatMap((isIt) => {
      const spoken = spokenIn(sentence, isIt);
      return listsOf(spoken).flatMap((list) => {
        const sum = sumOf(list, spoken, near === undefined || isTurned(sentence, sentences[index + 1]) ? [] : spokenIn(near, isIt));
        return sum === null || (isRounded && isByRounding(sum)) ? [] : [trialOf(sum, restIn(sentence, sentences[index + 1], isIt))];
      });
    });
  });

/** `Var för sig avrundat till tusental kronor …`, `… Skillnaden är avrundning.` */
const areRounded = (sentences: readonly Sentence[], index: number): boolean =>
  sentences.slice(index, index + 3).some(({ paragraph, text }) => paragraph === sentences[index]?.paragraph && /avrund/i.test(text));

/** Whole numbers that are each half of one off at most. */
const isByRounding = ({ total, parts }: ListSum): boolean => {
  const off = absolute(subtract(sumIn(parts.map(asWritten)), asWritten(total).quantity.value));
  return compare(off, exact(BigInt(parts.length + 1), 2n)) <= 0;
};

const asWritten = ({ sentence, quantity }: Spoken): Spoken => ({ sentence, quantity: { ...quantity, unit: null } });

/** `… och 39 via Försäkringskassan. Sju personer sökte på egen hand.`: the rest may be told in the next sentence. */
function trialOf({ total, parts, sureness }: ListSum, rest: Spoken | undefined): Trial {
  const all = rest === undefined ? parts : [...parts, rest];
  return isEqual(sumIn(all), valueOf(total)) ? sumTrial(total, all, 0) : sumTrial(total, parts, sureness);
}

const restIn = (sentence: Sentence, next: Sentence | undefined, isIt: (quantity: Quantity) => boolean): Spoken | undefined =>
  next?.paragraph === sentence.paragraph ? spokenIn(next, isIt)[0] : undefined;

/** What follows is taken from what the list comes to. */
const isTurned = ({ paragraph }: Sentence, after: Sentence | undefined): boolean =>
  after?.paragraph === paragraph && /^ ?(?:i motsatt riktning|däremot|å andra sidan|åt andra hållet|samtidigt)\b/i.test(after.text);

/** Two of them are one of the others. */
const HALVES = /halvdag|halvtid|en vardera/i;

/** `20 har fått arbete och sjutton börjat studera. Tillsammans blir det 37 personer.` */
function togetherOf(sentence: Sentence, before: Sentence): ListSum | null {
  const [total] = /^(?:tillsammans|sammanlagt|totalt) (?:blir|är|blev|var|ger) det(?!\p{sc=Latin})/iu.test(sentence.text)
    ? spokenIn(sentence, () => true)
    : [];
  // `54 till arbete, sju fler än året innan, och 30 till studier`
  const parts = spokenIn(before, (each) => isCount(each) && !/^(?:\p{sc=Latin}{1,12} )?(?:fler|färre)(?!\p{sc=Latin})/u.test(each.after));
  const last = listsOf(parts).at(-1);
  if (total === undefined || !isCount(total.quantity) || last === undefined || !isOfSame(total.quantity, before)) return null;
  // `11, varav fem med stöd, och till studier 10`: what is said to be some of them is not added.
  const whole = parts.filter(({ quantity }) => !/(?:^|\s)varav$/.test(quantity.before));
  if (whole.length === 2 && isEqual(sumIn(whole), valueOf(total))) return { total, parts: whole, sureness: 0.85 };
  return { total, parts: parts.slice(last.from, last.until), sureness: 0.85 };
}

/** People, or what the sentence before counts too: `Fyra är kvinnor och två är män. Sammanlagt var det 26 närvaror` adds nothing up. */
function isOfSame({ after }: Quantity, { text }: Sentence): boolean {
  const [counted = ''] = /^\p{sc=Latin}+/u.exec(after) ?? [];
  return /^(?:personer|deltagare|människor|stycken|som|till|av|i|under|med)?$/u.test(counted) || text.includes(counted);
}

const spokenIn = (sentence: Sentence, isIt: (quantity: Quantity) => boolean): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter((quantity) => isIt(quantity) && !NAMES.test(sentence.text.slice(0, quantity.at)))
    .map((quantity) => ({ sentence, quantity }));

/** `på två, frågorna 2 och 4` */
const NAMES = /(?:frågorna|målen|påståendena|tabellerna|noterna) (?:\d{1,2}(?:,| och) ){0,8}$/iu;
