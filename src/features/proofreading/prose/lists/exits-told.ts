import { absolute, add, compare, divide, type Exact, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** Those who left, and why: `27 avslutades under året:` above points, `52 har avslutats. 17 av dem fick arbete, …`, `Avslutade: 108. Arbete 31, …` */
export const checkExitsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const total = exitsIn(sentence);
    if (total === null) return [];
    const next = sentences[index + 1];
    const parts = /:$/.test(sentence.text.trim())
      ? pointsBelow(sentences, index)
      : next?.paragraph === sentence.paragraph
        ? reasonsAfter(next, sentences.slice(index + 2, index + 2 + MOST_SENTENCES))
        : [];
    return parts.length < FEWEST || leavesSomeOut(total, parts) ? [] : [trialOf({ sentence, quantity: total }, parts)];
  });

const FEWEST = 3;

/** The last count of the sentence, when it is of those who left. */
function exitsIn({ text }: Sentence): Quantity | null {
  const counts = quantitiesOf(text).filter(isCount);
  const last = counts.at(-1);
  if (last === undefined || compare(last.value, exact(FEWEST)) < 0 || /varav|kvinn/i.test(text.slice(last.at - 20, last.at))) return null;
  const isSaid =
    /^(?:\p{sc=Latin}{1,14} ){0,3}(?:avslut|lämna|skrevs ut|skrivits ut|skrivit ut)/u.test(last.after) ||
    /avslut\p{sc=Latin}{0,8}:?$/u.test(last.before);
  return isSaid && !/kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})/u.test(last.after) ? last : null;
}

/** Points below that each begin with a count; none where one of them tells of some of another's. */
function pointsBelow(sentences: readonly Sentence[], index: number): Spoken[] {
  const points: Spoken[] = [];
  for (const sentence of sentences.slice(index + 1, index + 1 + MOST_POINTS)) {
    if (!MARK.test(sentence.text)) break;
    const [first] = quantitiesOf(sentence.text).filter(isCount);
    const isFirst = first !== undefined && sentence.text.slice(0, first.at).replace(MARK, '').trim() === '';
    if (!isFirst || OF_SOME.test(sentence.text)) return [];
    points.push({ sentence, quantity: first });
  }
  return points;
}

const MOST_POINTS = 12;
const MARK = /^ ?[-–•●▪◦*]\s/;
const OF_SOME = /(?<!\p{sc=Latin})(?:varav|av dem|av dessa)(?!\p{sc=Latin})/iu;

const MOST_SENTENCES = 5;

/** The reasons may go on, until a sentence tells of the others: `Elva av dem fick arbete. Nio söker arbete. De tre återstående …` */
function reasonsAfter(first: Sentence, others: readonly Sentence[]): Spoken[] {
  const own = reasonsIn(first);
  if (beginsWithReason(first)) return [first, ...others.slice(0, runOf(others, first))].flatMap(reasonsIn);
  const last = isOfAll(first.text) ? -1 : others.findIndex(({ text }) => REST.test(text));
  const more = others.slice(0, last + 1);
  const goOn = own.length > 0 && more.every((sentence) => sentence.paragraph === first.paragraph && isMoreReasons(sentence));
  return goOn ? [...own, ...more.flatMap(spokenIn)] : own;
}

/** How many of the sentences go on in the same way. */
function runOf(others: readonly Sentence[], { paragraph }: Sentence): number {
  const end = others.findIndex((each) => each.paragraph !== paragraph || !beginsWithReason(each) || reasonsIn(each).length === 0);
  return end === -1 ? others.length : end;
}

/** `För sex personer var sjukdom skälet att sluta` */
const FOR_SOME =
  /^för \S{2,12} (?:personer |deltagare |av dem )?var [^.,;\d]{3,30} (?:skälet|orsaken|anledningen|orsak|skäl)(?!\p{sc=Latin})/iu;

/** `Nio gick till arbete`: a count and where they went. */
function beginsWithReason({ text }: Sentence): boolean {
  const [first] = quantitiesOf(text);
  if (FOR_SOME.test(text)) return true;
  return (
    first !== undefined &&
    text.slice(0, first.at).trim() === '' &&
    /^(?:gick|fick|började|påbörjade|avbröt|flyttade|slutade|återgick)(?!\p{sc=Latin})/u.test(first.after)
  );
}

const REST = /(?:^|\s)(?:de |den |det )?(?:\S+ )?(?:återstående|övriga|resterande|sista)(?!\p{sc=Latin})/iu;

function isMoreReasons({ text }: Sentence): boolean {
  const quantities = quantitiesOf(text);
  const [first] = quantities;
  const begins = first !== undefined && text.slice(0, first.at).trim().split(/\s+/).length <= 2;
  return (
    begins &&
    quantities.every(isCount) &&
    areApart(text, quantities) &&
    !OF_SOME.test(text) &&
    !/kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})/iu.test(text)
  );
}

/** `17 av dem fick arbete, 5 började studera och 7 avbröt`, `Arbete 31, studier 14, övrigt 14`: counts with a comma or `och` between. */
function reasonsIn(sentence: Sentence): Spoken[] {
  const quantities = quantitiesOf(sentence.text);
  const [first] = quantities;
  const isOfAny = /varav|kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})/iu.test(sentence.text);
  if (first === undefined || isOfAny || !quantities.every(isCount) || !areApart(sentence.text, quantities)) return [];
  if (beginsWithReason(sentence)) return quantities.map((quantity) => ({ sentence, quantity }));
  return isOfThem(first) || isListed(sentence.text, quantities) ? quantities.map((quantity) => ({ sentence, quantity })) : [];
}

const isOfThem = ({ before, after }: Quantity): boolean =>
  /^(?:av dem|av dessa)(?!\p{sc=Latin})/u.test(after) || /^av de(?:m|ssa)(?: \p{sc=Latin}{1,8})?$/iu.test(before);

/** `Arbete 31, studier 14, övrigt 14`: each count has its reason before it, and all are there. */
const isListed = (text: string, counts: readonly Quantity[]): boolean =>
  /^[\p{sc=Latin}/ ]{3,30}$/u.test(counts[0]?.before ?? '') &&
  counts.every(({ before }) => /^[\p{sc=Latin}/: ]{0,60},? ?[\p{sc=Latin}/: ]{0,40}$/u.test(before)) &&
  isOfAll(text);

const areApart = (text: string, counts: readonly Quantity[]): boolean =>
  counts.every((each, at) => at === 0 || /,|(?:^|\s)(?:och|samt)(?:\s|$)/.test(text.slice(counts[at - 1]?.end, each.at)));

/** Reasons that come to fewer, and do not say that they are all there are. */
const leavesSomeOut = (total: Quantity, parts: readonly Spoken[]): boolean =>
  compare(sumOf(parts), total.value) < 0 && (!parts.some(({ sentence }) => isOfAll(sentence.text)) || isSingle(total, parts));

/** `tre blev sjuka, en flyttade och två avbröt`: the one that is missing is told in a word that may be an article. */
const isSingle = (total: Quantity, parts: readonly Spoken[]): boolean =>
  compare(add(sumOf(parts), exact(1)), total.value) === 0 &&
  parts.some(({ sentence: { text } }) =>
    [...text.matchAll(OF_ONE)].some(({ index }) => !quantitiesOf(text).some(({ at }) => at === index)),
  );

const OF_ONE = /(?<=(?:,|(?<!\p{sc=Latin})(?:och|samt|medan)) )en (?=\p{Ll})/gu;

const sumOf = (parts: readonly Spoken[]): Exact => parts.reduce((all, { quantity }) => add(all, quantity.value), ZERO);

/** What else there may be is told too. */
const isOfAll = (text: string): boolean =>
  /övrig|andra|annat|annan|okän|egen begäran|(?<!\p{sc=Latin})flytt(?:ade|at)?(?!\p{sc=Latin})/iu.test(text);

/** Reasons that leave nobody out, or more reasons than people, are surely wrong. */
function trialOf(total: Spoken, parts: readonly Spoken[]): Trial {
  const sum = sumOf(parts);
  const terms = parts.map(({ quantity }) => quantity.written).join(' + ');
  return tried({
    kind: 'summa',
    places: placesOf([total, ...parts]),
    arithmetic: `${terms} = ${shownExact(sum)}`,
    difference: subtract(total.quantity.value, sum),
    rounding: ZERO,
    message: `${terms} är tillsammans ${shownExact(sum)}, men ${total.quantity.written} sägs ha avslutats.`,
    sureness: surenessOf(
      total.quantity.value,
      sum,
      parts.some(({ sentence }) => isOfAll(sentence.text)),
    ),
  });
}

function surenessOf(total: Exact, sum: Exact, isAll: boolean): number {
  const isClose = compare(absolute(subtract(sum, total)), divide(total, exact(5))) <= 0;
  if (isAll) return isClose ? 0.88 : 0.8;
  return compare(sum, total) > 0 && isClose ? 0.8 : 0.5;
}
