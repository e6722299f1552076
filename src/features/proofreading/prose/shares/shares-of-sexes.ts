import { add, compare, exact, largestOf, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isPercent, isRough } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** Women and men, as a sentence counts them or tells their shares. */
interface Both {
  readonly women: Spoken;
  readonly men: Spoken;
}

/** One sex: how many of how many, and the share that is told. */
interface Share {
  readonly percent: Spoken;
  readonly part: Spoken;
  readonly whole: Spoken;
}

/**
 * `156 fick frågan, 91 kvinnor och 65 män. Av dem svarade 102 ja: 66 kvinnor och 36 män, det vill säga 73 procent av kvinnorna och 55 procent
 * av männen`: shares of those who were counted before. Tried where one of the two holds, which tells that the others are meant.
 */
export const checkSharesOfSexes = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => [...ofThose(sentences, index), ...ofBoth(sentence)]);

/** `Kvinnornas andel var 53,6 procent och männens 46,4 procent`: all of them together. */
function ofBoth(sentence: Sentence): Trial[] {
  const [women, men, ...more] =
    sentence.isCell || !WHOSE.test(sentence.text) ? [] : spokenIn(sentence).filter(({ quantity }) => isPercent(quantity));
  if (women === undefined || men === undefined || more.length > 0) return [];
  const sum = add(women.quantity.value, men.quantity.value);
  const step = largestOf([women, men].map(({ quantity }) => exact(1n, 10n ** BigInt(quantity.decimals))));
  return [
    tried({
      kind: 'andel',
      places: placesOf([women, men]),
      arithmetic: `${women.quantity.written} + ${men.quantity.written} = ${shownExact(sum)} %`,
      difference: subtract(sum, exact(100)),
      rounding: ZERO,
      nearEnough: step,
      message: `Andelarna kvinnor och män är tillsammans ${shownExact(sum)} %.`,
      sureness: 0.85,
    }),
  ];
}

const WHOSE =
  /(?:kvinnornas|männens) andel (?:var|är|blev|utgör) [\d,]{1,5} ?(?:procent|%) och (?:kvinnornas|männens) [\d,]{1,5} ?(?:procent|%)/iu;

/** `79 kvinnor och 76 män. 38 av kvinnorna (48 procent) och 35 av männen (46 procent) gick till arbete`, and shares that are told after both counts. */
function ofThose(sentences: readonly Sentence[], index: number): Trial[] {
  const sentence = sentences[index] as Sentence;
  const shares = sentence.isCell ? null : (sharesIn(sentence) ?? sharesInParentheses(sentence));
  const parts = shares === null ? null : (partsOf(sentence) ?? countsIn(sentence, shares));
  if (shares === null || parts === null) return [];
  const before = sentences.slice(Math.max(0, index - FARTHEST), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
  const wholes = before.map((each) => countsIn(each, null)).findLast((each) => each !== null && isWholeOf(each, parts));
  return wholes == null ? [] : trialsOf({ shares, parts, wholes });
}

const FARTHEST = 4;

const OF_WOMEN = /^(?:procent )?av (?:de )?(?:\p{sc=Latin}{3,16} )?kvinnorna(?!\p{sc=Latin})/u;
const OF_MEN = /^(?:procent )?av (?:de )?(?:\p{sc=Latin}{3,16} )?männen(?!\p{sc=Latin})/u;

/** `38 av kvinnorna` */
const partsOf = (sentence: Sentence): Both | null =>
  bothOf(
    spokenIn(sentence).filter(({ quantity }) => isCount(quantity)),
    /^av kvinnorna(?!\p{sc=Latin})/u,
    /^av männen(?!\p{sc=Latin})/u,
  );

/** `38 av kvinnorna (48 procent)` */
function sharesInParentheses(sentence: Sentence): Both | null {
  const percents = spokenIn(sentence).filter(({ quantity }) => isPercent(quantity));
  const of = (words: RegExp): Spoken[] => percents.filter(({ quantity }) => words.test(quantity.before));
  const [[women, ...more], [men, ...others]] = [of(/av kvinnorna \($/u), of(/av männen \($/u)];
  return women === undefined || men === undefined || more.length + others.length > 0 ? null : { women, men };
}

function sharesIn(sentence: Sentence): Both | null {
  const percents = spokenIn(sentence).filter(({ quantity }) => isPercent(quantity) && !isRough(quantity));
  return bothOf(percents, OF_WOMEN, OF_MEN);
}

/** The only women and men that are counted, before the shares where those are told in the same sentence. */
function countsIn(sentence: Sentence, shares: Both | null): Both | null {
  const until = Math.min(...[shares?.women, shares?.men].map((each) => each?.quantity.at ?? sentence.text.length));
  const counts = spokenIn(sentence).filter(({ quantity }) => isCount(quantity) && quantity.at < until);
  return bothOf(counts, /^kvinnor(?!\p{sc=Latin})/u, /^män(?!\p{sc=Latin})/u);
}

function bothOf(spoken: readonly Spoken[], ofWomen: RegExp, ofMen: RegExp): Both | null {
  const [women, men] = [ofWomen, ofMen].map((words) => spoken.filter(({ quantity }) => words.test(quantity.after)));
  const [one, other] = [women?.[0], men?.[0]];
  return one === undefined || other === undefined || women?.length !== 1 || men?.length !== 1 ? null : { women: one, men: other };
}

const isWholeOf = (whole: Both, part: Both): boolean =>
  (['women', 'men'] as const).every((sex) => compare(whole[sex].quantity.value, part[sex].quantity.value) >= 0);

function trialsOf({ shares, parts, wholes }: { shares: Both; parts: Both; wholes: Both }): Trial[] {
  const each = (['women', 'men'] as const).map((sex) => ({ percent: shares[sex], part: parts[sex], whole: wholes[sex] }));
  return each.some(isRight) ? each.map(trialOf) : [];
}

const isRight = ({ percent, part, whole }: Share): boolean => {
  const computed = percentOf(part.quantity.value, whole.quantity.value);
  return computed !== null && percentOutcome(percent.quantity, computed) !== 'wrong';
};

function trialOf({ percent, part, whole }: Share): Trial {
  const computed = percentOf(part.quantity.value, whole.quantity.value) ?? ZERO;
  const [told, of] = [part.quantity.written, whole.quantity.written];
  return tried({
    kind: 'procent',
    places: placesOf([percent, part, whole]),
    arithmetic: `${told} av ${of} är ${shownExact(computed)} %`,
    ...percentOff(percent.quantity, computed),
    message: `${told} av ${of} är ${shownExact(computed)} %, men ${percent.quantity.written} står.`,
    sureness: 0.88,
  });
}
