import { add, compare, type Exact, exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { tellsOfOthers } from '../../words/third-sex.ts';
import { sureOfSum } from './sum-of-told.ts';

interface Spoken extends Quantity {
  readonly sentence: Sentence;
}

/** A number and the parts that it is divided into beside it. */
interface Division {
  readonly total: Spoken;
  readonly parts: readonly Spoken[];
  /** The words themselves say that the parts are all there are. */
  readonly isWhole: boolean;
}

/** `208 deltagare: 109 kvinnor och 99 män`, `sex coacher varav två i A, två i B, en i C och en i D`. */
export const checkSumsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const counts = countsIn(sentence);
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? wholeIn(countsIn(before), counts) : undefined;
    return [
      ...(tellsOfOthers(sentence.text) ? [] : sexesIn(counts, near)),
      ...listsIn(sentence.text, counts),
      ...divisionsIn(sentence.text, counts),
    ]
      .slice(0, 2)
      .map(trialOf);
  });

/** The count of the sentence before that women and men may be of: what they come to, else people, else the last. */
function wholeIn(before: readonly Spoken[], counts: readonly Spoken[]): Spoken | undefined {
  const pairs = counts.flatMap((first, index) => {
    const second = counts[index + 1];
    return second !== undefined && areBoth(first, second) ? [add(first.value, second.value)] : [];
  });
  return (
    before.find(({ value }) => pairs.some((sum) => isEqual(sum, value))) ??
    before.findLast(({ after }) => /^(?:\p{sc=Latin}{1,14} )?(?:deltagare|personer|individer|människor)/u.test(after)) ??
    before.at(-1)
  );
}

const countsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isCount)
    .map((quantity) => ({ ...quantity, sentence }));

/** Women and men, and the number right before that is of both, in the same sentence or the last of the one before. */
function sexesIn(counts: readonly Spoken[], near: Spoken | undefined): Division[] {
  return counts.flatMap((first, index): Division[] => {
    const second = counts[index + 1];
    if (second === undefined || !areBoth(first, second) || isAtLeast(first) || isAtLeast(second)) return [];
    const total = index === 0 ? nearTotal(first, near) : totalBefore(counts.slice(0, index), second);
    return total !== undefined && areAllOf(total, first, second) ? [{ total, parts: [first, second], isWhole: true }] : [];
  });
}

const areAllOf = (total: Spoken, first: Spoken, second: Spoken): boolean =>
  !isOneSex(total) && (isWholeOfBoth(total, [first, second]) || isInApposition(total, first, second));

const isWholeOfBoth = (total: Spoken, [first, second]: readonly [Spoken, Spoken]): boolean =>
  // `33 av 43 deltagare kvinnor`: the women are the first of them, and the second is the whole.
  first.before !== 'av' && isWholeOf(total, second) && !isPastSemicolon(total, first);

/** `14 mot 9; till arbete gick 25 kvinnor och 25 män` begins anew. */
const isPastSemicolon = (total: Spoken, first: Spoken): boolean =>
  total.sentence === first.sentence && first.sentence.text.slice(total.end, first.at).includes(';');

/** The count right before, or people before what they took part in: `181 personer i fem insatser, 98 kvinnor och 83 män`. */
const totalBefore = (counts: readonly Spoken[], second: Spoken): Spoken | undefined => {
  const before = counts.length > 1 && isAside(counts.at(-1)) ? counts.slice(0, -1) : counts;
  const last = before.at(-1);
  return (before.length > 1 && isTheirWhole(last)) || (last !== undefined && !isWholeOf(last, second) && /^insats/.test(last.after))
    ? before.at(-2)
    : last;
};

/** `Tolv av dessa 20 (60 %), sju kvinnor och fem män`: the twelve are women and men. */
const isTheirWhole = (last: Spoken | undefined): boolean =>
  last !== undefined && /^av$|(?:^|\s)av (?:dessa|de)$/.test(last.before) && !/^(?:är|var)/.test(last.after);

/** `92 (85), varav 39 kvinnor`: in parentheses stands what was planned. */
const isAside = (count: Spoken | undefined): boolean => count?.before === '(' && count.sentence.text[count.end] === ')';

const areBoth = (first: Spoken, second: Spoken): boolean => isOneSex(first) && isOneSex(second) && sexOf(first) !== sexOf(second);

const isWholeOf = (total: Spoken, men: Spoken): boolean =>
  isEverybody(total, men) && !isOneSex(total) && compare(total.value, exact(2)) >= 0 && isOfBoth(total);

/** `varav minst sju kvinnor` leaves the rest open. */
const isAtLeast = ({ before }: Spoken): boolean => /(?:minst|högst|cirka|ca|omkring|ungefär)$/i.test(before);

/** Nothing says that the women and men are only some of them: `av vilka 3 kvinnor och 2 män fick arbete`. */
const isEverybody = (total: Spoken, { after }: Spoken): boolean =>
  (/(?:^|\s)av de(?:ssa)?$/.test(total.before) && /(?:är|var)$/.test(total.after)) || isEverybodyHere(total, after);

/** `43 deltagare har avslutat sin insats, 24 kvinnor och 19 män`: nothing more is said of the women and men. */
const isAboutThem = ({ after }: Spoken, afterMen: string): boolean =>
  /^män$/.test(afterMen.trim()) && /^(?:deltagare|personer|individer) (?:har |hade )?(?:avslut|lämna)/u.test(after);

const isEverybodyHere = (total: Spoken, after: string): boolean =>
  (!/av vilka|fick|fått|gick|gått|avslut|nya|började|bland/.test(total.after) || isAboutThem(total, after)) &&
  !/^(?:bland|av)$/.test(total.before) &&
  !/^(?:\p{sc=Latin}{1,20} )?m[äa]n (?:som |har |hade )?(?:fick|fått|gick|gått|avslut|började|börjat|svara|kom(?:mit)? )/u.test(after);

/** The sentence before is spoken of where the words say that it is divided. */
const nearTotal = ({ sentence, at }: Spoken, near: Spoken | undefined): Spoken | undefined =>
  (/(?<!köns)fördela|fördelning: |av dem|av dessa|varav|kvinnorna/i.test(sentence.text.slice(0, at)) ||
    /^\S+ (?:var|är) (?:kvinnor|män) och \S+ (?:var|är)? ?(?:kvinnor|män)/u.test(sentence.text.trim())) &&
  !/nya|avslut|svar|fick|fått|gick|gått/i.test(sentence.text.slice(0, at))
    ? near
    : undefined;

/** What stands after a number tells first, then what stands before it: `kvinnorna var 149`. */
function sexOf({ before, after }: Quantity): string {
  if (/^(?:\p{sc=Latin}{1,20} )?kvinn/u.test(after)) return 'kvinnor';
  if (/^(?:\p{sc=Latin}{1,20} )?m[äa]n(?!\p{sc=Latin})/u.test(after)) return 'män';
  if (/kvinnorna [^.\d]{0,24}$/.test(before)) return 'kvinnor';
  return /männen [^.\d]{0,24}$/.test(before) ? 'män' : '';
}

/** `74 handläggare, 61 kvinnor och 13 män, har gått` and `tio ordinarie ledamöter var sex kvinnor och fyra män`: whatever they are called. */
const isInApposition = (total: Spoken, first: Spoken, second: Spoken): boolean =>
  total.sentence === first.sentence &&
  /^ (?:(?:ordinarie|nya|personliga) )?\p{sc=Latin}{4,20}(?:, | (?:var|är)(?: (?:under )?(?:19|20)\d\d)? )$/u.test(
    first.sentence.text.slice(total.end, first.at),
  ) &&
  /^ (?:kvinnor|män)(?:[,.:;]|$)/u.test(first.sentence.text.slice(second.end)) &&
  !/(?:av|bland)$/.test(total.before);

const isOneSex = (quantity: Quantity): boolean => sexOf(quantity) !== '';

/** People, with nothing said between that makes the women and men some of them only. */
const isOfBoth = ({ after }: Quantity): boolean =>
  /^(?:\p{sc=Latin}{1,20} ){0,2}(?:deltagare|deltagarna|personer|individer|människor|ungdomar|unga|vuxna|deltagit|har deltagit)/u.test(
    after,
  ) || /^(?:är|var|av)?$/.test(after);

/** `19 avslutades: 7 till arbete, 3 till studier och 9 av andra skäl`: a number, a colon, and parts that each begin with theirs. */
function listsIn(text: string, counts: readonly Spoken[]): Division[] {
  return counts.flatMap((total, index): Division[] => {
    const rest = withoutSexesOf(counts.slice(index + 1));
    const [first] = rest;
    if (rest.length < 3 || isOfBefore(total) || !/^[^.]{0,60}: ?$/.test(text.slice(total.end, first?.at))) return [];
    const isList =
      !OF_EACH.test(text.slice(total.end)) && rest.every((part, at) => at === 0 || /(?:,|(?:^|\s)(?:och|samt))$/.test(part.before));
    if (!isList || !isWholeList(text, total, rest)) return [];
    const sum = rest.reduce((all, { value }) => add(all, value), ZERO);
    // `61 av de 64: 22 …, 31 … och 8 …` divides the sixty-one.
    const meant = counts.slice(0, index).find(({ value }) => isEqual(value, sum)) ?? total;
    return [{ total: meant, parts: rest, isWhole: true }];
  });
}

const isWholeList = (text: string, total: Spoken, rest: readonly Spoken[]): boolean =>
  !isCut(text) && !hasOneMore(text.slice(total.end), rest) && ONE_KIND.test(rest[0]?.after ?? '');

/** `fyra till arbete, en kvinna och tre män, två till studier`: how a part divides is no part of the whole. */
const withoutSexesOf = (counts: readonly Spoken[]): Spoken[] => {
  const at = counts.findIndex((part, index) => {
    const [first, second] = [counts[index + 1], counts[index + 2]];
    return first !== undefined && second !== undefined && areBoth(first, second) && isEqual(part.value, add(first.value, second.value));
  });
  return at === -1 ? [...counts] : [...counts.slice(0, at + 1), ...withoutSexesOf(counts.slice(at + 3))];
};

/** `en flyttade` that is an article to whoever counts. */
const hasOneMore = (text: string, counts: readonly Spoken[]): boolean =>
  (text.match(/(?<=: |, |och )e(?:n|tt)(?= \p{Ll}{3,20}(?:de|te|t|öt|ick)(?!\p{sc=Latin}))/giu) ?? []).length >
  counts.filter(({ written }) => /^e(?:n|tt)$/i.test(written)).length;

const ONE_KIND = /^(?:till|av|i|från|via|på|p\.?g|fick|gick|som|har|kvinn|män|\()/;

const OF_EACH = /(?<!\p{sc=Latin})(?:varje|vardera|var och en)(?!\p{sc=Latin})/iu;

/** A number that what is told is compared with: `62 ärenden mot 55 året före: 22 i Åsen, …` divides the first of them. */
export const isOfBefore = ({ before, after }: Quantity): boolean =>
  /(?:^|\s)mot$/u.test(before) &&
  /^(?:\p{sc=Latin}{1,14} )?(?:året (?:före|innan)|i fjol|förra året|föregående|(?:19|20)\d\d)/u.test(after);

/** The page ends within the list: what it lists goes on where nobody looks. */
const isCut = (text: string): boolean => /(?<!\p{sc=Latin})(?:hos|i|till|av|från|för|på|inom|vid|med|och|,)$/iu.test(text.trim());

/** A number that two or more after it come to: told as held only, since other numbers may stand between. */
function divisionsIn(text: string, counts: readonly Spoken[]): Division[] {
  return counts.flatMap((total, index): Division[] => {
    const rest = counts.slice(index + 1);
    const words = text.slice(total.end, rest[0]?.at ?? text.length);
    if (rest.length < 2 || !/varav|:|var |är |kom|fördel|av dem|av dessa|,/i.test(words) || compare(total.value, exact(3)) < 0) return [];
    const end = sumsUpAt(total.value, rest);
    return end === null ? [] : [{ total, parts: rest.slice(0, end), isWhole: false }];
  });
}

/** How many of the numbers, from the first on, come to just that. */
function sumsUpAt(total: Exact, parts: readonly Quantity[]): number | null {
  let sum = ZERO;
  for (const [index, { value }] of parts.entries()) {
    sum = add(sum, value);
    if (isEqual(sum, total)) return index === 0 ? null : index + 1;
  }
  return null;
}

function trialOf({ total, parts, isWhole }: Division): Trial {
  const sum = parts.reduce((all, { value }) => add(all, value), ZERO);
  return tried({
    kind: 'summa',
    places: [total, ...parts].map(({ sentence, at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${parts.map(({ written }) => written).join(' + ')} = ${shownExact(sum)}`,
    difference: subtract(total.value, sum),
    rounding: ZERO,
    message: `${parts.map(({ written }) => written).join(' + ')} är tillsammans ${shownExact(sum)}, men ${total.written} står.`,
    // Women and men are two, and sure to be all.
    sureness: !isWhole ? 0.6 : parts.length === 2 ? 0.91 : sureOfSum(total.value, sum),
  });
}
