import { compare, exact } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { partsOf } from '../../words/parts-of.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isPercent, type Quantity } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** A per cent figure and the two counts that it is of. */
interface Share {
  readonly percent: Spoken;
  readonly part: Spoken;
  readonly whole: Spoken;
  readonly sureness: number;
}

/** `90 enkäter delades ut och 68 kom in, vilket är 76 procent`: the only two counts beside a per cent figure, and `51 av dem, 81 procent`. */
export const checkPercentOfTwo = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? spokenIn(before) : [];
    return [...ofTwo(sentence, near), ...ofThem(sentence, near)].map(trialOf).filter((trial) => trial !== null);
  });

/** The only per cent figure of a sentence and the only two counts before it, there or in the sentence before. */
function ofTwo(sentence: Sentence, near: readonly Spoken[]): Share[] {
  const spoken = spokenIn(sentence);
  const ofThose = ofWholeAfter(sentence, spoken);
  return ofThose.length > 0 ? ofThose : ofOnlyTwo(sentence, spoken, near);
}

function ofOnlyTwo(sentence: Sentence, spoken: readonly Spoken[], near: readonly Spoken[]): Share[] {
  const [percent, ...others] = spoken.filter(({ quantity }) => isPercent(quantity));
  if (percent === undefined || others.length > 0 || !isSameSaid(sentence.text, percent.quantity)) return [];
  const here = spoken.slice(0, spoken.indexOf(percent));
  const counts = here.length === 0 && isOfNear(percent, near) ? near : here;
  return isOfOthers(here) || !counts.every(isPeopleCount) ? [] : shareOf(percent, counts);
}

const isOfOthers = (here: readonly Spoken[]): boolean => partsOf(here.map(({ quantity }) => quantity)).length > 0 || isTurned(here);

/** Right before the share stands its part: a whole there is part of another. */
const isTurned = ([first, second, ...more]: readonly Spoken[]): boolean =>
  first !== undefined && second !== undefined && more.length === 0 && compare(second.quantity.value, first.quantity.value) > 0;

/** `60 ledde till arbete, vilket är 42,6 procent av de 141 med känd orsak` */
function ofWholeAfter({ text }: Sentence, spoken: readonly Spoken[]): Share[] {
  return spoken.flatMap((percent, index): Share[] => {
    const [part, whole] = [spoken[index - 1], spoken[index + 1]];
    if (!isPercent(percent.quantity) || part === undefined || whole === undefined || ![part, whole].every(isPeopleCount)) return [];
    const isWhole = /^ av (?:de|dem|dessa|alla|samtliga|totalt)? ?$/.test(text.slice(percent.quantity.end, whole.quantity.at));
    const isSame = /(?:vilket (?:är|motsvarar|ger|utgör)|det vill säga|dvs|motsvarande|alltså|eller|, ) ?$/.test(percent.quantity.before);
    return isWhole && isSame && compare(part.quantity.value, whole.quantity.value) < 0 ? [{ percent, part, whole, sureness: 0.85 }] : [];
  });
}

/** The smaller of the only two is the part. */
function shareOf(percent: Spoken, [one, other, ...more]: readonly Spoken[]): Share[] {
  if (one === undefined || other === undefined || more.length > 0 || areSexes(one, other) || areParts(one, other)) return [];
  const [part, whole] = compare(one.quantity.value, other.quantity.value) < 0 ? [one, other] : [other, one];
  return [{ percent, part, whole, sureness: 0.85 }];
}

/** `Fjorton av dem började studera och nio fick arbete`: both are some of those that were told before. */
const areParts = (one: Spoken, other: Spoken): boolean =>
  // `103 svarade ja och 10 nej` are all who answered.
  [one, other].every(({ quantity }) => /^(?:svarade )?(?:ja|nej)(?!\p{sc=Latin})/u.test(quantity.after)) ||
  [one, other].some(({ quantity }) => /^av (?:dem|dessa)(?!\p{sc=Latin})/u.test(quantity.after)) ||
  [one, other].every(({ quantity }) => WENT.test(quantity.after));

/** `14 började arbeta och 12 började studera`: some went one way and some another. */
const WENT = /^(?:(?:personer|deltagare|av dem) )?(?:börja|påbörja|fick|fått|gick|gått|(?:till|i) (?:arbete|studier|jobb))/u;

/** Women and men are both parts. */
const areSexes = (one: Spoken, other: Spoken): boolean =>
  [one, other].every(
    ({ quantity: { before, after } }) =>
      /^(?:\p{sc=Latin}{1,14} ){0,5}(?:kvinnor|män(?!\p{sc=Latin}))/u.test(after) ||
      /(?:kvinnorna|männen)(?: \p{sc=Latin}{1,12})?$/u.test(before),
  );

/** `Av dem gick 48 till arbete …` is of those told before. */
const isOfThose = (text: string): boolean => /^(?:av (?:dem|dessa)|varav)(?!\p{sc=Latin})/iu.test(text.trim());

/** Not told of the counts that follow it (`76 procent: 124 av 163`), and not a change. */
const isSameSaid = (text: string, { before, after, end }: Quantity): boolean =>
  IS_SAME.test(before) &&
  !/skäl|anledning|orsak/.test(before) &&
  !/^av (?:\p{sc=Latin}{1,12} ){0,2}(?:budget|kostnad|medl|bidrag|intäkt)/u.test(after) &&
  !isOfThose(text) &&
  !IS_CHANGE.test(text) &&
  !/^ ?(?:procent|%)? ?[:(]/.test(text.slice(end));

/** A response rate is of those who were asked, and no share is of women or men. */
const isOfNear = ({ sentence, quantity }: Spoken, near: readonly Spoken[]): boolean =>
  !/^(?:år )?(?:19|20)\d\d (?:var|låg)(?!\p{sc=Latin})/iu.test(sentence.text.trim()) &&
  (!/svarsfrekvens/.test(quantity.before) || near.some((each) => /svar|enkät|tillfråg/i.test(each.sentence.text))) &&
  !near.some((each) => /^(?:kvinn|män(?!\p{sc=Latin}))/u.test(each.quantity.after));

/** `motsvarar` and the like right before; what is only said of the same people may be of others. */
const IS_SAME = /(?:vilket (?:är|motsvarar|ger|innebär)|det vill säga|dvs|motsvarande|svarsfrekvens(?:en)?)(?: \p{sc=Latin}{1,14}){0,4}$/iu;
const IS_CHANGE =
  /öka[td]|minska[td]|stig|sjunk|färre|fler|lägre|högre|mindre|mer än|ökning|minskning|ökat|minskat|ökade|minskade|uppgång|nedgång|avvikelse|skillnad/i;

const isPeopleCount = ({ quantity }: Spoken): boolean => isCount(quantity) && compare(quantity.value, exact(5)) >= 0;

/** `51 av dem, 81 procent`: of the last count that was told before. */
function ofThem(sentence: Sentence, near: readonly Spoken[]): Share[] {
  const spoken = spokenIn(sentence);
  return spoken.flatMap((part, index): Share[] => {
    const percent = spoken[index + 1];
    const isOfThem = isCount(part.quantity) && /^av (?:dem|dessa)(?!\p{sc=Latin})/u.test(part.quantity.after);
    if (percent === undefined || !isOfThem || !isPercent(percent.quantity)) return [];
    if (
      !/^ av (?:dem|dessa)(?:,? ?\(?(?:dvs\.?|det vill säga|motsvarande)?|[^.,;:()\d]{3,70}, (?:vilket (?:är|motsvarar|ger|utgör)|det vill säga|dvs\.?|alltså|motsvarande)) ?$/.test(
        sentence.text.slice(part.quantity.end, percent.quantity.at),
      )
    )
      return [];
    const wholes = [...near, ...spoken.slice(0, index)].filter(
      (each) => isPeopleCount(each) && compare(each.quantity.value, part.quantity.value) > 0,
    );
    const right = wholes.find((whole) => outcomeOf({ percent, part, whole }) !== 'wrong');
    const whole = right ?? wholes.at(-1);
    return whole === undefined ? [] : [{ percent, part, whole, sureness: wholes.length <= 2 ? 0.85 : 0.7 }];
  });
}

function outcomeOf({ percent, part, whole }: Omit<Share, 'sureness'>): 'right' | 'cut' | 'wrong' {
  const computed = percentOf(part.quantity.value, whole.quantity.value);
  return computed === null ? 'wrong' : percentOutcome(percent.quantity, computed);
}

function trialOf(share: Share): Trial | null {
  const { percent, part, whole, sureness } = share;
  const computed = percentOf(part.quantity.value, whole.quantity.value);
  if (computed === null) return null;
  return tried({
    kind: 'procent',
    places: placesOf([percent, part, whole]),
    arithmetic: `${part.quantity.written} av ${whole.quantity.written} är ${shownExact(computed)} %`,
    ...percentOff(percent.quantity, computed),
    message: `${part.quantity.written} av ${whole.quantity.written} är ${shownExact(computed)} %, men ${percent.quantity.written} står.`,
    sureness,
  });
}
