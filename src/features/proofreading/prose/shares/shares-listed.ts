import { absolute, add, compare, divide, type Exact, exact, isZero, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff } from '../../percent.ts';
import { shownExact, type Trial, tickedOff, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/**
 * Shares that a sentence lists: `61 är kvinnor och 57 är män, alltså 51,7 respektive 48,3 procent`, and those that are all there are,
 * `av kommunernas bidrag betalade Norrvika 53 procent, Lillådal 31 procent och Hällmo 16 procent`.
 */
export const checkSharesListed = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    const ofSexes = [...sharesOfSexes(sentence, quantities), ...sharesBesideSexes(sentence, quantities)];
    if (ofSexes.length > 0) return ofSexes;
    return listsIn(sentence.text, quantities).flatMap((list) => {
      const ofCounts = [...sharesOfPairs(sentence, quantities, list), ...sharesOfCounts(sentence, quantities, list)];
      return ofCounts.length > 0 ? ofCounts : wholeIn(sentence, list);
    });
  });

/** Numbers below a hundred that follow each other in a list, of which the last is in per cent; the others may leave that out. */
function listsIn(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const lists: Quantity[][] = [];
  let open: Quantity[] = [];
  for (const quantity of quantities) {
    const gap = text.slice(open.at(-1)?.end ?? quantity.at, quantity.at);
    const isNext = isShare(quantity) && (open.length === 0 || isGap(gap, open.at(-1), quantity));
    open = isNext ? [...open, quantity] : isShare(quantity) ? [quantity] : [];
    if (!isEnd(quantity, gap) || open.length < 2) continue;
    lists.push(open);
    open = [];
  }
  return lists;
}

const isGap = (gap: string, last: Quantity | undefined, quantity: Quantity): boolean =>
  (GAP.test(gap) && !BEGINS.test(gap)) || (last !== undefined && isPercent(last) && isPercent(quantity) && LONG_GAP.test(gap));

const isEnd = (quantity: Quantity, gap: string): boolean => isPercent(quantity) && /respektive|resp|(?:^|\s)(?:och|samt)\s/.test(gap);

const isShare = ({ unit, value, decimals }: Quantity): boolean =>
  (unit === 'procent' || (unit === null && decimals <= 1)) && compare(value, ZERO) > 0 && compare(value, exact(100)) < 0;

/** What follows is told of the numbers before it, and is a list of its own. */
const BEGINS = /(?:det vill säga|alltså|dvs\.?|vilket (?:är|ger|blir|motsvarar)|motsvarande) $/;

/** A name at most stands between two shares of a list. */
const GAP = /^(?:,| och| samt| respektive| resp\.?)(?:[^.,;:()\d]{0,40}) ?$/;

/** `67 procent till individinsatser, 6 procent till …` */
const LONG_GAP = /^ [^.,;:()\d]{3,50}(?:,| och| samt)(?:[^.,;:()\d]{0,40}) ?$/;

/** `bland kvinnorna 22 av 55 och bland männen 16 av 43, alltså 40 respektive 37 procent`: each of its own pair. */
function sharesOfPairs(sentence: Sentence, quantities: readonly Quantity[], list: readonly Quantity[]): Trial[] {
  const [first, second] = list;
  const before = quantities.filter(({ at }) => first !== undefined && at < first.at).slice(-2 * list.length);
  const pairs = list.flatMap((share, index) => {
    const [part, whole] = before.slice(2 * index, 2 * index + 2);
    const isPair = part !== undefined && whole !== undefined && [part, whole].every(isCount) && OF.test(whole.before);
    return isPair ? [{ share, part, whole: whole.value }] : [];
  });
  const isRespective = /respektive|resp\.?/.test(sentence.text.slice(first?.end, second?.at));
  return isRespective && pairs.length === list.length
    ? pairs.map(({ share, part, whole }) => shareTrial(sentence, share, { count: part, whole }))
    : [];
}

const OF = /^av(?: de| totalt| sammanlagt)?$/;

/** The counts right before, as many as there are shares, that the shares are of together. */
function sharesOfCounts(sentence: Sentence, quantities: readonly Quantity[], list: readonly Quantity[]): Trial[] {
  const [first] = list;
  const before = quantities.filter(({ at }) => first !== undefined && at < first.at);
  const counts = before.slice(-list.length);
  const isOfThem =
    first !== undefined &&
    counts.length === list.length &&
    counts.every(isCount) &&
    /respektive|resp\.?/.test(sentence.text.slice(first.end, list[1]?.at));
  if (!isOfThem || isOfOthers(sentence.text, counts, list) || counts.some(({ value }) => compare(value, exact(3)) < 0)) return [];
  const whole = counts.reduce((sum, { value }) => add(sum, value), ZERO);
  const near = list.filter((share, index) => compare(offBy(share, counts[index], whole), exact(8)) <= 0);
  if (near.length < list.length) return [];
  return list.map((share, index) => shareTrial(sentence, share, { count: counts[index] as Quantity, whole }));
}

/** The words between say that the shares are of some, or a whole of their own stands after them: `(51 respektive 38 procent av de 138)`. */
const isOfOthers = (text: string, counts: readonly Quantity[], list: readonly Quantity[]): boolean =>
  IS_OF_SOME.test(text.slice(counts.at(-1)?.end, list[0]?.at)) || /^ ?av (?:de |dessa |alla )?\d/.test(text.slice(list.at(-1)?.end));

function offBy(share: Quantity, count: Quantity | undefined, whole: Exact): Exact {
  const computed = count === undefined ? null : percentOf(count.value, whole);
  return computed === null ? exact(100) : absolute(subtract(share.value, computed));
}

function shareTrial(sentence: Sentence, share: Quantity, { count, whole }: { count: Quantity; whole: Exact }): Trial {
  const computed = percentOf(count.value, whole) ?? ZERO;
  return tried({
    kind: 'procent',
    places: [share, count].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${count.written} av ${shownExact(whole)} är ${shownExact(computed)} %`,
    ...percentOff(share, computed),
    message: `${count.written} av ${shownExact(whole)} är ${shownExact(computed)} %, men ${share.written} står.`,
    sureness: 0.92,
  });
}

/** Words that say that the shares are of one thing that is divided. */
const DIVIDED =
  /fördel|delas|uppdel|av (?:medlems)?bidragen|kommunernas|kommunerna bidrar|(?:av|den) summan|könsfördelning|av kostnaderna|^av (?:dem|dessa|summan|budgeten) (?:avser|går|gick|används)/i;

/** All shares of something are a hundred per cent, but for rounding. */
function wholeIn(sentence: Sentence, list: readonly Quantity[]): Trial[] {
  const sum = list.reduce((all, { value }) => add(all, value), ZERO);
  const distance = absolute(subtract(sum, exact(100)));
  const places = list.map(({ at, written }) => placeIn(sentence, at, written));
  const arithmetic = `${list.map(({ written }) => written).join(' + ')} = ${shownExact(sum)}`;
  // What comes to just a hundred is a whole, whatever the words are.
  if (!DIVIDED.test(sentence.text)) return isZero(distance) ? [tickedOff({ kind: 'andel', places, arithmetic })] : [];
  if (compare(distance, exact(list.length > 2 ? 12 : 3)) > 0) return [];
  const decimals = Math.min(...list.map((share) => share.decimals));
  const rounding = exact(BigInt(list.length), 2n * 10n ** BigInt(decimals));
  return [
    tried({
      kind: 'andel',
      places,
      arithmetic,
      difference: compare(distance, rounding) <= 0 ? ZERO : subtract(sum, exact(100)),
      rounding: ZERO,
      message: `${list.map(({ written }) => written).join(', ')} är tillsammans ${shownExact(sum)} procent, inte 100.`,
      sureness: list.length > 2 ? 0.8 : 0.7,
    }),
  ];
}

/** `206 kvinnor och 166 män, vilket betyder att 55 procent var kvinnor` */
function sharesOfSexes(sentence: Sentence, quantities: readonly Quantity[]): Trial[] {
  const [percent, ...more] = quantities.filter(isPercent);
  if (percent === undefined || more.length > 0) return [];
  const counts = quantities.filter((quantity) => isCount(quantity) && quantity.at < percent.at).slice(-2);
  const [women, men] = [KVINNOR, MAN].map((words) => counts.find((count) => isOfSex(count, words)));
  if (women === undefined || men === undefined || women === men || IS_OF_SOME.test(sentence.text.slice(men.end))) return [];
  const count = sexSaid(percent.after, { women, men }) ?? sexSaid(percent.before.slice(-30), { women, men });
  return count === null ? [] : [shareTrial(sentence, percent, { count, whole: add(women.value, men.value) })];
}

const IS_OF_SOME = /arbet[ea]|studi|studer|avslut|svar|mål|av dem|nöjda/i;

const isOfSex = ({ after, before }: Quantity, words: RegExp): boolean => words.test(after) || words.test(`${before.slice(-16)}.`);

/** The one that is named beside the per cent figure; null where both are, or none. */
function sexSaid(words: string, { women, men }: { women: Quantity; men: Quantity }): Quantity | null {
  const [areWomen, areMen] = [KVINNOR_SAID.test(words), MAN_SAID.test(words)];
  return areWomen === areMen ? null : areWomen ? women : men;
}

/** Women and men together, or those that the sentence tells of before them, where some are neither. */
function wholeOf(women: Quantity, men: Quantity, quantities: readonly Quantity[]): Exact {
  const both = add(women.value, men.value);
  const before = quantities.filter((each) => isCount(each) && each.at < Math.min(women.at, men.at)).at(-1);
  const isNear =
    before !== undefined && compare(before.value, both) > 0 && compare(subtract(before.value, both), divide(both, exact(10))) <= 0;
  return isNear ? before.value : both;
}

const KVINNOR = /^(?:var |är )?kvinn|kvinnor(?:na)? (?:var|är)\.$/;
const MAN = /^(?:var |är )?män(?!\p{sc=Latin})|männen (?:var|är)\.$/u;
const KVINNOR_SAID = /kvinn/;
const MAN_SAID = /(?<!\p{sc=Latin})män/u;

/** `121 kvinnor (50 procent) och 122 män (50 procent)` */
function sharesBesideSexes(sentence: Sentence, quantities: readonly Quantity[]): Trial[] {
  const pairs = quantities.flatMap((count, index) => {
    const share = quantities[index + 1];
    const isBeside =
      share !== undefined &&
      isCount(count) &&
      isPercent(share) &&
      // `34 av 74 kvinnor (45,9 %)` is no share of women.
      !OF.test(count.before) &&
      /^ \p{sc=Latin}{3,12}(?: \p{sc=Latin}{2,9})? \($/u.test(sentence.text.slice(count.end, share.at));
    return isBeside ? [{ count, share }] : [];
  });
  const [women, men] = [KVINNOR, MAN].map((words) => pairs.find(({ count }) => words.test(count.after)));
  if (women === undefined || men === undefined || pairs.length !== 2) return [];
  const whole = wholeOf(women.count, men.count, quantities);
  const near = compare(absolute(subtract(add(women.share.value, men.share.value), exact(100))), exact(15)) <= 0;
  return near ? [women, men].map(({ count, share }) => shareTrial(sentence, share, { count, whole })) : [];
}
