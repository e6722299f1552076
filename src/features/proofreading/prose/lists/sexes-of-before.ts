import { add, compare, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { areNear } from '../../near.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { partsOf } from '../../words/parts-of.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';
import { tellsOfOthers } from '../../words/third-sex.ts';

/**
 * `Teamen behandlade 112 ärenden. … 63 ärenden gällde kvinnor och 49 män`, `63 svarade. Av de svarande var 37 kvinnor och 26 män`: women and men
 * of what the paragraph has counted before, by the same word or because the sentence says that they are of those.
 */
export const checkSexesOfBefore = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    if (sentence.isCell || SOME.test(sentence.text) || tellsOfOthers(sentence.text)) return [];
    const near = sentences.slice(Math.max(0, index - FARTHEST), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const before = near.flatMap(spokenIn);
    return [...ofCounts(spokenIn(sentence), before), ...ofParts(spokenIn(sentence), before)];
  });

const FARTHEST = 4;
/** Women and men of other years, of some of them, or in shares. */
const SOME =
  /(?<!\p{sc=Latin})(?:minst|högst|fler|färre|arbete|studier|avslut\p{sc=Latin}*|i fjol|förra|föregående)(?!\p{sc=Latin})|året (?:innan|före)|(?<!\d)(?:19|20)\d\d(?!\d)/iu;

function ofCounts(spoken: readonly Spoken[], before: readonly Spoken[]): Trial[] {
  const counts = spoken.filter(({ quantity }) => isCount(quantity));
  const sexes = counts.filter((each) => sexAfter(each) !== null);
  const [first, second] = sexes;
  if (first === undefined || second === undefined || sexes.length > 2 || sexAfter(first) === sexAfter(second)) return [];
  const sum = add(valueOf(first), valueOf(second));
  const known = knownTo(first, counts, before);
  const whole = known.find((each) => isEqual(valueOf(each), sum)) ?? wholeOf(first, known, sum);
  return whole === undefined ? [] : [trialOf(whole, [first, second])];
}

/** A count of the sentence itself is what they are of, where it counts the same; else those that were told before. */
function knownTo(first: Spoken, counts: readonly Spoken[], before: readonly Spoken[]): readonly Spoken[] {
  const own = counts.filter(({ quantity }) => quantity.end <= first.quantity.at);
  if (own.length > 0) return isSameWord(own.at(-1), first) ? own.slice(-1) : [];
  return before.filter(({ quantity }) => isCount(quantity));
}

/** `kvinnor`, `gällde kvinnor`, `ärenden gällde män`, `om kvinnor`: which sex right after the number. */
const sexAfter = ({ quantity }: Spoken): 'kvinnor' | 'män' | null => {
  const found =
    /^(?:(?:av (?:dem|dessa) )?(?:var |är )?|\p{sc=Latin}{3,14} (?:gällde|rörde|avsåg|om) |(?:om|gällde|rörde) )(?<sex>kvinnor|män)(?!\p{sc=Latin})(?! (?:som |har |hade )?(?:fick|fått|gick|gått))/u.exec(
      quantity.after,
    )?.groups?.sex;
  return found === 'kvinnor' || found === 'män' ? found : null;
};

/** What is counted with the same word, or whoever the sentence says that they are of. */
function wholeOf(first: Spoken, known: readonly Spoken[], sum: ReturnType<typeof valueOf>): Spoken | undefined {
  const text = first.sentence.text.slice(0, first.quantity.end + 24);
  const isOfThem = /(?<!\p{sc=Latin})av (?:dem|dessa|(?:de |årets )?(?:svarande|deltagarna|tillfrågade))(?!\p{sc=Latin})/iu.test(text);
  const isLikely = (each: Spoken): boolean =>
    (isSameWord(each, first) && areNear(valueOf(each), sum, 40)) ||
    (isOfThem && OF_PEOPLE.test(each.quantity.after) && areNear(valueOf(each), sum, 12));
  return known.findLast((each) => compare(valueOf(each), exact(4)) > 0 && isLikely(each));
}

const OF_PEOPLE = /^(?:\p{sc=Latin}{1,14} )?(?:personer|deltagare|individer|svarade|svar(?:ande)?|av dem)(?!\p{sc=Latin})/u;

const nounOf = ({ after }: Quantity): string => /^(?!kvinn|män|av |om |är |var )\p{sc=Latin}{5,20}/u.exec(after)?.[0] ?? '';
const isSameWord = (one: Spoken | undefined, other: Spoken): boolean => {
  const noun = one === undefined ? '' : nounOf(one.quantity);
  return noun !== '' && (nounOf(other.quantity) === noun || /^om (?:kvinnor|män)/u.test(other.quantity.after));
};

/** `46 av 94 …. Bland kvinnorna var det 25 av 52 och bland männen 21 av 42`: where the wholes come to the whole, so do the parts. */
function ofParts(spoken: readonly Spoken[], before: readonly Spoken[]): Trial[] {
  const [women, men, ...more] = isOfBothSexes(spoken[0]?.sentence.text ?? '') ? pairsIn(spoken) : [];
  if (women === undefined || men === undefined || more.length > 0) return [];
  const [whole, sum] = [add(valueOf(women.whole), valueOf(men.whole)), add(valueOf(women.part), valueOf(men.part))];
  const all = pairsIn(before).findLast((pair) => isEqual(valueOf(pair.whole), whole));
  // Far from it they are of another question.
  return all === undefined || !areNear(valueOf(all.part), sum, 10) ? [] : [trialOf(all.part, [women.part, men.part])];
}

const isOfBothSexes = (text: string): boolean => /kvinn/iu.test(text) && /(?<!\p{sc=Latin})män/iu.test(text);

function pairsIn(spoken: readonly Spoken[]): { readonly part: Spoken; readonly whole: Spoken }[] {
  return partsOf(spoken.map(({ quantity }) => quantity)).flatMap((pair) => {
    const [part, whole] = [pair.part, pair.whole].map((quantity) => spoken.find((each) => each.quantity === quantity));
    return part === undefined || whole === undefined ? [] : [{ part, whole }];
  });
}

function trialOf(whole: Spoken, parts: readonly [Spoken, Spoken]): Trial {
  const sum = add(valueOf(parts[0]), valueOf(parts[1]));
  const [one, other] = parts.map(({ quantity }) => quantity.written);
  return tried({
    kind: 'summa',
    places: placesOf([whole, ...parts]),
    arithmetic: `${one} + ${other} = ${shownExact(sum)}`,
    difference: subtract(valueOf(whole), sum),
    rounding: ZERO,
    message: `${one} och ${other} är tillsammans ${shownExact(sum)}, men ${whole.quantity.written} står.`,
    sureness: 0.85,
  });
}
