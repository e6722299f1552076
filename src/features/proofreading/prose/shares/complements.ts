import { compare, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/**
 * `De som har arbetsförmåga men ännu inte fått arbete … sex av dessa sju`: those who are one thing and not another are the first less both.
 * Told of by a text that earlier counts how many are the first, and how many of them are the other.
 */
export const checkComplements = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const group = GROUP.exec(sentence.text);
    if (group === null) return [];
    const [, are = '', areNot = ''] = group;
    const stated = sentences.slice(index, index + 4).flatMap(statedIn)[0];
    const whole = countedBefore(sentences, { index, stem: stemOf(are) });
    const part = whole === null ? null : partAfter(sentences, { index, whole, stem: areNot });
    return stated === undefined || whole === null || part === null ? [] : [trialOf(stated, whole, part)];
  });

/** Who is meant: `som bedöms ha arbetsförmåga men ännu inte kommit i arbete`. */
const GROUP = /som ([^.,]{5,60}?),? men (?:som )?(?:ännu )?inte (?:har )?([^.,]{5,60})/i;

interface At {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** The last long word of what they are, without its ending. */
const stemOf = (words: string): string =>
  (
    words
      .toLowerCase()
      .match(/\p{sc=Latin}{6,}/gu)
      ?.at(-1) ?? ''
  ).slice(0, 9);

/** `sex av dessa sju`: how many they are said to be. */
const statedIn = (sentence: Sentence): At[] =>
  quantitiesOf(sentence.text)
    .filter(
      (quantity) => isCount(quantity) && /av (?:dessa|de)$/i.test(quantity.before) && /^(?:deltagare|personer|har|$)/.test(quantity.after),
    )
    .map((quantity) => ({ sentence, quantity }));

const NEAR = 14;

/** A count of those who are that, in the same part of the text and before. */
function countedBefore(sentences: readonly Sentence[], { index, stem }: { index: number; stem: string }): (At & { at: number }) | null {
  for (let at = index - 1; at >= Math.max(0, index - NEAR) && stem !== ''; at -= 1) {
    const sentence = sentences[at] as Sentence;
    const quantity = sentence.text.toLowerCase().includes(stem)
      ? quantitiesOf(sentence.text).find((each) => isCount(each) && each.after.includes(stem))
      : undefined;
    if (quantity !== undefined) return { sentence, quantity, at };
  }
  return null;
}

interface Search {
  readonly index: number;
  readonly whole: At & { readonly at: number };
  readonly stem: string;
}

/** Those of them who are the other thing too: `av dessa 13 började 4 kvinnor och 5 män arbeta`. */
function partAfter(sentences: readonly Sentence[], { index, whole, stem }: Search): At[] | null {
  const words = stem.toLowerCase().match(/\p{sc=Latin}{6,}/gu) ?? [];
  for (const sentence of sentences.slice(whole.at, index)) {
    const quantities = quantitiesOf(sentence.text).filter(isCount);
    const of = quantities.findIndex(({ before, value }) => /av (?:dessa|de)$/i.test(before) && compare(value, whole.quantity.value) === 0);
    const isIt = of !== -1 && words.some((word) => sentence.text.toLowerCase().includes(word.slice(0, 5)));
    const parts = isIt ? partsIn(quantities.slice(of + 1)) : [];
    if (parts.length > 0) return parts.map((quantity) => ({ sentence, quantity }));
  }
  return null;
}

/** Women and men are two parts; else the first number is all of them. */
function partsIn(quantities: readonly Quantity[]): Quantity[] {
  const [first, second] = quantities;
  if (first === undefined) return [];
  return /^kvinn/.test(first.after) && second !== undefined && /^män/.test(second.after) ? [first, second] : [first];
}

function trialOf(stated: At, whole: At, parts: readonly At[]): Trial {
  const left = parts.reduce((rest, { quantity }) => subtract(rest, quantity.value), whole.quantity.value);
  const shown = [whole, ...parts].map(({ quantity }) => quantity.written).join(' − ');
  return tried({
    kind: 'antal',
    places: [stated, whole, ...parts].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)),
    arithmetic: `${shown} = ${left.numerator}`,
    difference: subtract(stated.quantity.value, left),
    rounding: ZERO,
    message: `Texten säger ${stated.quantity.written}, men av det som står ovanför blir det ${shown} = ${left.numerator}.`,
    sureness: compare(left, exact(0)) >= 0 ? 0.9 : 0.6,
  });
}
