import { add, compare, type Exact, exact, ZERO } from '../../../../shared/exact.ts';
import { isCount } from '../../words/quantities.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What is counted, in one number or in several that are told together. */
export interface Part {
  readonly told: readonly Spoken[];
  readonly value: Exact;
}

/** A per cent figure and what is told around it. */
export interface Around {
  readonly percent: Spoken;
  /** What the sentence tells before it, and what the sentences before that tell. */
  readonly before: readonly Spoken[];
  readonly near: readonly Spoken[];
  readonly next: Spoken | undefined;
}

/** The count right before, alone or with those told together with it. */
export function partsOf({ percent, before }: Around): Part[] {
  const last = before.at(-1);
  if (last === undefined || !isCount(last.quantity) || compare(last.quantity.value, LEAST) < 0 || isOfOtherSex(last, percent)) return [];
  const words = last.sentence.text.slice(last.quantity.end, percent.quantity.at);
  const together = before.slice(-4).filter((each) => isCount(each.quantity));
  if (TOGETHER.test(words)) return listsIn(together, [2, 3, 4]);
  return isPartAlone(last, words) ? [{ told: [last], value: last.quantity.value }, ...listsIn(together, [2, 3])] : [];
}

/** `Kvinnorna var 97 och männen 86, det vill säga 53 procent kvinnor` */
const isOfOtherSex = ({ quantity: { before, after } }: Spoken, { quantity }: Spoken): boolean =>
  (/^kvinn/.test(quantity.after) && /(?<!\p{sc=Latin})m[äa]n(?!\p{sc=Latin})|männen/u.test(`${before.slice(-20)} ${after.slice(0, 20)}`)) ||
  (/^m[äa]n(?!\p{sc=Latin})/u.test(quantity.after) && /kvinn/.test(`${before.slice(-20)} ${after.slice(0, 20)}`));

const isPartAlone = (last: Spoken, words: string): boolean =>
  isBesideIt(words) &&
  !isAnswers(last) &&
  !/(?:^|\s)fyllt$/.test(last.quantity.before) &&
  // `Fyra arbetade och en studerade, 19 procent`: the one is counted too.
  !/(?<!\p{sc=Latin})(?:och|samt) (?:en|ett) \p{sc=Latin}/u.test(words);

/** The last so many of the counts, where they are told together. */
const listsIn = (counts: readonly Spoken[], sizes: readonly number[]): Part[] =>
  sizes
    .map((many) => counts.slice(-many))
    .filter((told, index) => told.length === sizes[index] && areTogether(told))
    .map((told) => ({ told, value: told.reduce((sum, { quantity }) => add(sum, quantity.value), ZERO) }));

/** `14 till arbete, 8 till studier och 9 till aktivt arbetssökande, sammanlagt 57 %` */
const TOGETHER = /^[^.;:()\d]{2,60}, (?:tillsammans|sammanlagt|totalt) $/iu;

/** Of `fem till arbete och en till studier, tillsammans 32 procent` one alone is not what it is of, and `59 personer, och av dem gick 51 procent` is the whole. */
const isBesideIt = (words: string): boolean =>
  BESIDE.test(words) &&
  SAME.test(words) &&
  !STAFF.test(words) &&
  !/tillsammans|sammanlagt|, (?:och |men )?av (?:dem|dessa|vilka) \p{sc=Latin}/iu.test(words);

/** `med 19 svar, var 84 procent nöjda`: they are what the share is of. */
const isAnswers = ({ quantity: { before, after } }: Spoken): boolean => /(?:^|\s)(?:med|av|bland)$/.test(before) && /^svar/.test(after);

/** `65 procent av dem, eller 39 personer` */
export function partAfter({ percent, next }: Around): Part[] {
  if (next === undefined || !isCount(next.quantity) || compare(next.quantity.value, LEAST) < 0 || /^procentenhet/.test(next.quantity.after))
    return [];
  const words = percent.sentence.text.slice(percent.quantity.end, next.quantity.at);
  return AGAIN.test(words) ? [{ told: [next], value: next.quantity.value }] : [];
}

const AGAIN = /^(?: av \p{sc=Latin}{1,20}(?: \p{sc=Latin}{1,20}){0,4})?,? ?(?:\(|(?:eller|det vill säga|dvs\.?|alltså) )$/iu;

const LEAST = exact(3);
/** Nothing but words stands between, and few of them. */
const BESIDE = /^[^.;:\d)]{0,90}$/;
/** Words that say that the one is the other: `alltså`, `eller`, `vilket motsvarar`, or the per cent figure in parentheses or between commas. */
const SAME =
  /(?:\(|, |(?<!\p{sc=Latin})(?:eller|alltså|dvs\.?|det vill säga|motsvara(?:r|nde|de)|utgör|utgjorde|vilket (?:är|var|ger|blir)))(?: ?(?!andel)\p{sc=Latin}{1,16}){0,4} ?$/iu;
/** How much of full time somebody works is no share of people. */
const STAFF =
  /coach|handlägg|ledare|tjänst|anställ|samordnare|ekonom|personal|koordinator|administrat|chef|kurator|vägledare|terapeut|heltid/i;

/** `14 fått jobb och 9 påbörjat utbildning` */
const areTogether = (told: readonly Spoken[]): boolean =>
  told.every(({ quantity, sentence }, index) => {
    const next = told[index + 1]?.quantity;
    const words = sentence.text.slice(quantity.end, next?.at);
    return (
      next === undefined ||
      (LISTED.test(words) && !/alltså|sammanlagt|totalt|tillsammans|det vill säga|dvs|av dem|av dessa|varav/i.test(words))
    );
  });

const LISTED = /^[^.;:()]{0,60}(?:,|(?<!\p{sc=Latin})(?:och|samt|respektive))[^.;:()]{0,20}$/u;
