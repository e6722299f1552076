import { add, compare, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { type PartOf, partsOf } from '../../words/parts-of.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `Av de 77 som avslutades gick 20 till arbete, vilket motsvarar 26 %`, `13 av de 20 (65 %)` and `67 procent: 124 av 185`. */
export const checkPercentOfCounts = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const quantities = quantitiesOf(sentence.text);
    // `Fjorton av dem` are some, and no whole.
    const pairs = partsOf(quantities).filter(({ whole }) => !/^av (?:dem|dessa)(?!\p{sc=Latin})/u.test(whole.after));
    const next = sentences[index + 1];
    return pairs.flatMap((pair, at) => {
      const percent = percentBeside(sentence.text, quantities, pair);
      if (percent !== null)
        return trialOf(sentence, { ...pair, percent: percent.number }, percent.isTold && !isPartOfSum(sentence.text, pair)) ?? [];
      return at < pairs.length - 1 || next?.paragraph !== sentence.paragraph ? [] : (trialInNext(sentence, next, pair) ?? []);
    });
  });

/** The per cent figure after the two or before them; one that is said to be the same first. */
function percentBeside(
  text: string,
  quantities: readonly Quantity[],
  { part, whole }: PartOf,
): { number: Quantity; isTold: boolean } | null {
  const [first, last] = part.at > whole.at ? [whole, part] : [part, whole];
  const after = percentAfter(text, quantities, last);
  return (after?.isTold === true ? after : null) ?? percentBefore(text, quantities, first) ?? after;
}

/** Of `11 har gått till arbete och 12 till studier av de 43` the twelve are not all that the share is of. */
const isPartOfSum = (text: string, { part, whole }: PartOf): boolean =>
  part.at < whole.at &&
  /\d[^.;:\d]{0,40} (?:och|samt) $/.test(text.slice(0, part.at)) &&
  !/av (?:de|dem) [^.;:]{0,60}$/.test(text.slice(0, part.at));

/** `Av de 47 gick 20 till arbete. Det är 43 procent` */
function trialInNext(sentence: Sentence, next: Sentence, pair: PartOf): Trial | null {
  const [percent] = quantitiesOf(next.text);
  const isOfThem =
    percent !== undefined && isPercent(percent) && /^(?:det|detta) (?:är|var|motsvarar|motsvarade|blir|ger|utgör)$/i.test(percent.before);
  if (!isOfThem) return null;
  // `Av de 142, 84 kvinnor och 58 män, tycker 118 …`: of several parts the one that fits was meant.
  const parts = quantitiesOf(sentence.text).filter((each) => isCount(each) && each.at !== pair.whole.at);
  const fits = parts.find((part) => isRightOf(percent, part, pair.whole)) ?? togetherOf(percent, parts, pair.whole);
  return trialOf(
    sentence,
    { ...pair, part: fits ?? (parts.length > 2 ? (parts.at(-1) ?? pair.part) : pair.part), percent, said: next },
    true,
  );
}

/** `38 gick till arbete och 17 till studier. Det är 36,4 procent`: both together. */
function togetherOf(percent: Quantity, [one, other, ...more]: readonly Quantity[], whole: Quantity): Quantity | undefined {
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const both = { ...one, value: add(one.value, other.value), written: `${one.written} + ${other.written}` };
  return isRightOf(percent, both, whole) ? both : undefined;
}

function isRightOf(percent: Quantity, part: Quantity, whole: Quantity): boolean {
  const computed = percentOf(part.value, whole.value);
  return computed !== null && percentOutcome(percent, computed) === 'right';
}

/** The per cent figure after the two, in parentheses or with words that say that it is the same. */
function percentAfter(text: string, quantities: readonly Quantity[], last: Quantity): { number: Quantity; isTold: boolean } | null {
  const next = quantities.find(({ at }) => at > last.at);
  if (next === undefined || !isPercent(next)) return null;
  const between = text.slice(last.end, next.at);
  if (isOfOther(between, text.slice(next.end))) return null;
  const isTold =
    /\([^)]*$|motsvara(?:r|nde)|det vill säga|dvs|alltså|vilket är|vilket ger|innebär(?: att)?|svarsfrekvens|utgör|eller (?:cirka|ca|drygt|knappt|nästan)? ?$/i.test(
      between,
    );
  // `23 av 38, 61 %`
  const isRightAfter =
    (/^, ?$/.test(between) || isInserted(text, last, next)) &&
    !/^(?:av|bland|fler|färre|mer|mindre|högre|lägre)(?!\p{sc=Latin})/u.test(next.after);
  return between.length > 120 ? null : { number: next, isTold: isTold || isRightAfter };
}

/** `fem till arbete och en till studier, tillsammans 32 procent`, `varav nio till arbete, vilket är 45 procent av 20 avslut` */
const isOfOther = (between: string, after: string): boolean =>
  /(?:tillsammans|sammanlagt|totalt)(?: \p{sc=Latin}{1,12})? $/iu.test(between) || /^ ?(?:procent )?av (?:de |totalt )?\d/.test(after);

/** `11 av 38 avslutade, 34 %, började arbeta`, `31 av 43 har svarat, 72 procent` */
const isInserted = (text: string, last: Quantity, next: Quantity): boolean =>
  /^(?: (?!men|medan)\p{sc=Latin}{2,14}){1,7}, ?$/u.test(text.slice(last.end, next.at)) &&
  /^(?: ?(?:procent|%))?(?:[,.)]|$)/.test(text.slice(next.end));

/** `svarsfrekvensen var 67 procent: 124 av 185`, `42 procent (35 av 84)`. */
function percentBefore(text: string, quantities: readonly Quantity[], first: Quantity): { number: Quantity; isTold: boolean } | null {
  const previous = quantities.findLast(({ at }) => at < first.at);
  if (previous === undefined || !isPercent(previous)) return null;
  return /^(?:[^.,;:()\d]{0,45} \(| ?(?:\(|: ?|– ))$/.test(text.slice(previous.end, first.at)) ? { number: previous, isTold: true } : null;
}

/** Near enough for what is told roughly. */
const RIGHT = { difference: ZERO, rounding: ZERO };

function trialOf(
  sentence: Sentence,
  { part, whole, percent, said = sentence }: PartOf & { percent: Quantity; said?: Sentence },
  isTold: boolean,
): Trial | null {
  const computed = percentOf(part.value, whole.value);
  if (computed === null) return null;
  const outcome = isNearEnough({ part, whole, percent }) ? roughOutcome(percent, computed) : percentOutcome(percent, computed);
  if (outcome === 'wrong' && (!isTold || /mer än$|över$|fler än$/.test(percent.before) || isOneOfSeveral(said.text, percent))) return null;
  return tried({
    kind: 'procent',
    places: [placeIn(said, percent.at, percent.written), ...[part, whole].map(({ at, written }) => placeIn(sentence, at, written))],
    arithmetic: `${part.written} av ${whole.written} är ${shownExact(computed)} %`,
    ...(outcome === 'right' ? RIGHT : percentOff(percent, computed)),
    message: `${part.written} av ${whole.written} är ${shownExact(computed)} %, men ${percent.written} står.`,
    sureness: 0.88,
  });
}

/** `40 respektive 37 procent` are of other counts each (`shares-listed.ts`). */
const isOneOfSeveral = (text: string, { end, before }: Quantity): boolean =>
  /^ ?(?:%|procent)?(?: \p{sc=Latin}{1,14}){0,3} respektive /u.test(text.slice(end)) || /^(?:procent )?respektive$/.test(before);

const isNearEnough = ({ part, whole, percent }: PartOf & { percent: Quantity }): boolean =>
  [percent, part].some((each) => isRough(each) || isBound(each)) || isFraction(part, whole);

/** `två av tre` is how one says about two thirds, and `sex av tio` about 60 per cent. */
const isFraction = (part: Quantity, whole: Quantity): boolean =>
  [part, whole].every(({ written }) => /\p{sc=Latin}/u.test(written)) &&
  (compare(whole.value, exact(5)) <= 0 || isEqual(whole.value, exact(10)));

const roughOutcome = (percent: Quantity, computed: Quantity['value']): 'right' | 'wrong' =>
  compare(subtract(percent.value, computed), exact(5)) <= 0 && compare(subtract(computed, percent.value), exact(5)) <= 0
    ? 'right'
    : 'wrong';
