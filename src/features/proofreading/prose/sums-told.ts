import { add, compare, type Exact, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** A number and the parts that the same sentence divides it into. */
interface Division {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** The words themselves say that the parts are all there are. */
  readonly isWhole: boolean;
}

/** `208 deltagare: 109 kvinnor och 99 män`, `sex coacher varav två i A, två i B, en i C och en i D`. */
export const checkSumsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const counts = quantitiesOf(sentence.text).filter(isCount);
    return [...sexesIn(counts), ...listsIn(sentence.text, counts), ...divisionsIn(sentence.text, counts)]
      .slice(0, 2)
      .map((division) => trialOf(sentence, division));
  });

/** Women and men, and the number before or right after that is of both. */
function sexesIn(counts: readonly Quantity[]): Division[] {
  return counts.flatMap((first, index): Division[] => {
    const second = counts[index + 1];
    if (second === undefined || !isOneSex(first) || !isOneSex(second) || sexOf(first) === sexOf(second)) return [];
    const total = counts.slice(0, index).findLast((each) => !isOneSex(each) && compare(each.value, exact(2)) >= 0);
    const isBeside = total !== undefined && counts.indexOf(total) === index - 1 && isOfBoth(total);
    return isBeside ? [{ total, parts: [first, second], isWhole: true }] : [];
  });
}

const sexOf = ({ after }: Quantity): string =>
  /^(?:\p{L}{1,20} )?kvinn/u.test(after) ? 'kvinnor' : /^(?:\p{L}{1,20} )?m[äa]n(?!\p{L})/u.test(after) ? 'män' : '';
const isOneSex = (quantity: Quantity): boolean => sexOf(quantity) !== '';

/** People, with nothing said between that makes the women and men some of them only. */
const isOfBoth = ({ after }: Quantity): boolean =>
  /^(?:\p{L}{1,20} ){0,2}(?:deltagare|deltagarna|personer|individer|deltagit|har deltagit)/u.test(after) || after === '';

/** `19 avslutades: 7 till arbete, 3 till studier och 9 av andra skäl`: a number, a colon, and parts that each begin with theirs. */
function listsIn(text: string, counts: readonly Quantity[]): Division[] {
  return counts.flatMap((total, index): Division[] => {
    const rest = counts.slice(index + 1);
    const [first] = rest;
    if (first === undefined || rest.length < 3 || !/^[^.]{0,60}: ?$/.test(text.slice(total.end, first.at))) return [];
    const isList = rest.every((part, at) => at === 0 || /(?:,|(?:^|\s)(?:och|samt))$/.test(part.before));
    const isOneKind = /^(?:till|av|i|från|via|på|p\.?g|fick|gick|som|har|kvinn|män|\()/.test(first.after);
    return isList && isOneKind ? [{ total, parts: rest, isWhole: true }] : [];
  });
}

/** A number that two or more after it come to: told as held only, since other numbers may stand between. */
function divisionsIn(text: string, counts: readonly Quantity[]): Division[] {
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

function trialOf(sentence: Sentence, { total, parts, isWhole }: Division): Trial {
  const sum = parts.reduce((all, { value }) => add(all, value), ZERO);
  return tried({
    kind: 'summa',
    places: [total, ...parts].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${parts.map(({ written }) => written).join(' + ')} = ${shownExact(sum)}`,
    difference: subtract(total.value, sum),
    rounding: ZERO,
    message: `${parts.map(({ written }) => written).join(' + ')} är tillsammans ${shownExact(sum)}, men ${total.written} står.`,
    sureness: isWhole ? 0.91 : 0.6,
  });
}
