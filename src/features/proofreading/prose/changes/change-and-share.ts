import { absolute, add, compare, exact, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { mayBeShare, percentOf, type Range, rangeOf } from '../../percent.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { judged, shownExact, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import type { Spoken } from '../../words/spoken.ts';

/** A change that is told twice, `400 000 kr eller 5,3 procent mer`, and what it is a change of. */
interface Change {
  readonly sentence: Sentence;
  readonly change: Quantity;
  readonly percent: Quantity;
  /** What it was, or what it became. */
  readonly of: Spoken;
  /** What it was may be told, or worked out from what it became. */
  readonly whole: Range;
}

/** `Det är 400 000 kr eller 5,3 procent mer än 2020 års 7 600 000 kr`, `5,6 miljoner kronor, 400 tkr eller 7,7 procent mer än 2017`. */
export const checkChangeAndShare = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? before : undefined;
    const quantities = quantitiesOf(sentence.text);
    return quantities.flatMap((percent, at): Trial[] => {
      if (!isPercent(percent)) return [];
      const told =
        grownTo(sentence, quantities.slice(Math.max(0, at - 2), at), percent) ??
        grownBeside(sentence, at) ??
        moreAnd(sentence, at) ??
        moreThan(sentence, near, at);
      return told === null || isOfElse(sentence, percent, told) ? [] : [trialOf({ sentence, percent, ...told })];
    });
  });

/** What another sentence tells, and is not near: something else. */
function isOfElse(sentence: Sentence, { value }: Quantity, { change, of, whole }: Told): boolean {
  const computed = percentOf(absolute(inKronor(change, change.unit)), whole.most) ?? ZERO;
  const [small, large] = compare(absolute(value), computed) < 0 ? [absolute(value), computed] : [computed, absolute(value)];
  return of.sentence !== sentence && compare(multiply(small, exact(2)), large) < 0;
}

type Told = Omit<Change, 'sentence' | 'percent'>;

/** `400 000 kr eller 5,3 procent mer än 7 600 000 kr`: of what stands after it, right before it, or last in the sentence before. */
function moreThan(sentence: Sentence, near: Sentence | undefined, at: number): Told | null {
  const quantities = quantitiesOf(sentence.text);
  const [percent, change] = [quantities[at], quantities[at - 1]];
  if (percent === undefined || change === undefined || !isMoneyIn(change) || !isBeside(percent)) return null;
  const side = SIDE.exec(sentence.text.slice(percent.end))?.groups?.side;
  const last = at > 1 ? undefined : lastAmount(near);
  if (side === undefined) return null;
  const [of] = [
    ...was(sentence, quantities[at + 1], change),
    ...became(sentence, quantities[at - 2], { change, side }),
    ...became(near ?? sentence, last, { change, side }),
  ];
  return of === undefined ? null : { change, ...of };
}

const lastAmount = (near: Sentence | undefined): Quantity | undefined => quantitiesOf(near?.text ?? '').findLast(isMoneyIn);

/** `höja bidragen med 400 000 kronor till 7 000 000 kronor, en ökning med 6,1 %` */
function grownTo(sentence: Sentence, [change, now]: readonly Quantity[], percent: Quantity): Told | null {
  const word = GROWN.exec(percent.before)?.groups?.word ?? '';
  if (word === '' || change === undefined || !isMoneyIn(change) || !isFromTo(change, now)) return null;
  const [of] = became(sentence, now, { change, side: /^(?:ök|höj)/i.test(word) ? 'mer' : 'mindre' });
  return of === undefined ? null : { change, ...of };
}

/** `ökade med 240 tkr (2,8 procent) till 8 720 tkr` */
function grownBeside(sentence: Sentence, at: number): Told | null {
  const [change, percent, now] = quantitiesOf(sentence.text).slice(Math.max(0, at - 1), at + 2);
  const isBetween = percent?.before === '(' && /^\) till$/.test(now?.before ?? '');
  const word = change !== undefined && isBetween ? grewBy(change) : '';
  if (change === undefined || word === '') return null;
  const [of] = became(sentence, now, { change, side: /^(?:ök|höj|steg|väx)/i.test(word) ? 'mer' : 'mindre' });
  return of === undefined ? null : { change, ...of };
}

/** `7 200 000 kr, vilket är 600 000 kr mer än 2024 och en uppräkning med 9,1 %` */
function moreAnd(sentence: Sentence, at: number): Told | null {
  const [now, change, percent] = quantitiesOf(sentence.text).slice(Math.max(0, at - 2), at + 1);
  const side = MORE_AND.exec(percent?.before ?? '')?.groups?.side;
  if (
    change === undefined ||
    side === undefined ||
    !isMoneyIn(change) ||
    !/^(?:kr|kronor|tkr)?,? (?:vilket|det|som) är$|^(?:kr|kronor|tkr)?,(?: (?:vilket|det) är)?$/.test(change.before)
  )
    return null;
  const [of] = became(sentence, now, { change, side });
  return of === undefined ? null : { change, ...of };
}

const MORE_AND =
  /^(?<side>mer|mindre|högre|lägre|större) än (?!budget|plan|mål|prognos|beräkna)[\p{sc=Latin}\d ]{2,30}(?:(?:,| och)(?: motsvarar| är)? en (?:ökning|höjning|uppräkning|minskning|sänkning) (?:med|på|om)| \(|, (?:eller|motsvarande|vilket är))$/u;

const grewBy = (change: Quantity): string => (isMoneyIn(change) ? (GREW.exec(change.before)?.groups?.word ?? '') : '');

const GREW = /(?:^|\s)(?<word>öka(?:de|t)|höjdes|höjts|steg|växte|minska(?:de|t)|sänktes|sänkts|sjönk)(?: \p{sc=Latin}{1,12})? med$/iu;

const isFromTo = (change: Quantity, now: Quantity | undefined): boolean =>
  /(?:^|\s)med$/.test(change.before) && /^(?:(?:kr|kronor|tkr) )?till$/.test(now?.before ?? '');

const GROWN = /^,? ?(?:dvs\.?|det vill säga|alltså)? ?(?:en )?(?<word>ökning|höjning|minskning|sänkning) (?:med|på)$/iu;

const IS_DIFFERENCE = /^(?:mer|mindre|högre|lägre|större|över|under) (?:än )?budget/iu;

const SIDE = /^ ?(?<side>mer|mindre|högre|lägre|större) än (?!budget|plan|mål|prognos|beräkna)/iu;

/** Nothing but a word that says that the two are the same. */
const isBeside = ({ before }: Quantity): boolean => /^(?:eller|\(|, ?(?:eller|motsvarande|dvs\.?|det vill säga))$/.test(before);

const was = (sentence: Sentence, quantity: Quantity | undefined, change: Quantity): Pick<Change, 'of' | 'whole'>[] =>
  quantity === undefined ||
  !isMoneyIn(quantity) ||
  SIDE.test(quantity.after) ||
  IS_DIFFERENCE.test(quantity.after) ||
  compare(rangeIn(quantity).most, rangeIn(change).least) < 0 ||
  compare(rangeIn(quantity).least, ZERO) <= 0
    ? []
    : [{ of: { sentence, quantity }, whole: rangeIn(quantity) }];

function became(
  sentence: Sentence,
  quantity: Quantity | undefined,
  { change, side }: { change: Quantity; side: string },
): Pick<Change, 'of' | 'whole'>[] {
  if (quantity === undefined || !isMoneyIn(quantity)) return [];
  const [now, apart] = [rangeIn(quantity), rangeIn(change)];
  const isMore = /mer|högre|större/i.test(side);
  const whole = isMore
    ? { least: subtract(now.least, apart.most), most: subtract(now.most, apart.least) }
    : { least: add(now.least, apart.least), most: add(now.most, apart.most) };
  return compare(whole.least, ZERO) <= 0 ? [] : [{ of: { sentence, quantity }, whole }];
}

const HALF = exact(1, 2);

const rangeIn = (quantity: Quantity): Range =>
  rangeOf({ value: inKronor(quantity, quantity.unit), grain: grainOf(quantity, quantity.unit) });

function trialOf({ sentence, change, percent, of, whole }: Change): Trial {
  const middle = multiply(add(whole.least, whole.most), HALF);
  const computed = shownExact(percentOf(absolute(inKronor(change, change.unit)), middle) ?? ZERO);
  return judged(mayBeShare(percent, rangeIn(change), whole), {
    kind: 'procent',
    places: [{ sentence, quantity: percent }, { sentence, quantity: change }, of].map((each) =>
      placeIn(each.sentence, each.quantity.at, each.quantity.written),
    ),
    arithmetic: `${change.written} av ${shownExact(middle)} kr är ${computed} %`,
    message: `${change.written} av ${shownExact(middle)} kr är ${computed} %, men ${percent.written} står.`,
    sureness: 0.88,
  });
}
