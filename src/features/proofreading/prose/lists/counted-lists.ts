import { add, compare, exact, isEqual, ZERO } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { DATE, daysListed } from './days-listed.ts';
import { listTrial } from './list-trial.ts';
import { municipalities } from './municipalities-counted.ts';

/** Stated numbers against what is listed after them: on the same line, in points below, or the municipalities by name. */
export function checkCountedLists(sentences: readonly Sentence[], members: readonly number[]): Trial[] {
  const listed = [...inLine(sentences), ...inPoints(sentences), ...municipalities(sentences, members)];
  const told = new Set(listed.map(placeOf));
  // Days after a colon are a list as well as days.
  return [...listed, ...daysListed(sentences).filter((trial) => !told.has(placeOf(trial)))];
}

const placeOf = ({ places: [place] }: Trial): string => `${place?.page}/${place?.line} ${place?.value}`;

/** `Förbundet har finansierat fem insatser: A, B, C, D och E.` */
function inLine(sentences: readonly Sentence[]): Trial[] {
  return sentences.flatMap((sentence) => {
    const colon = sentence.text.indexOf(': ');
    // What a name is followed by may have lists of its own.
    if (colon === -1 || /, (?:som|där|dit|vars) /u.test(sentence.text.slice(colon))) return [];
    const numbers = NUMBERS.exec(sentence.text.slice(colon + 2))?.[0].match(/\d+/g)?.length;
    const items = numbers === undefined ? itemsIn(sentence.text.slice(colon + 2)) : ([numbers, numbers] as const);
    const head = withoutNumber(sentence.text.slice(0, colon));
    const stated = numbers === undefined ? lastCount(head) : quantitiesOf(head).find((each) => isCount(each) && each.end === colon);
    return stated === undefined || items === null ? [] : [listTrial(sentence, stated, items)];
  });
}

/** `lägre på tre: indikatorerna 3, 6 och 14` */
const NUMBERS = /^(?:\p{sc=Latin}{3,20} )?\d{1,2}(?:, \d{1,2}){0,20} (?:och|samt) \d{1,2}(?=\.?$)/u;

/** `7  Ekonomi: budget, resultat och avvikelse` of a list of contents counts nothing. */
const withoutNumber = (text: string): string =>
  text.replace(/^ ?\d{1,2}(?:\.\d{1,2}){0,2}\.? {1,9}(?=\p{Lu})/u, (number) => ' '.repeat(number.length));

/** How many a line of words names: the fewest and the most it can be, since a name may hold an `och`. Null for what is no such line. */
function itemsIn(text: string): readonly [least: number, most: number] | null {
  const [list = ''] = text.split(/,? varav /);
  const plain = list
    .replace(/\([^)]{0,80}\)/g, '')
    .replace(/\.$/, '')
    .replaceAll(' tillsammans med ', ', ');
  const parts = plain.split(', ');
  const last = parts.at(-1) ?? '';
  const isList = parts.length >= 2 && / (?:och|samt) /.test(last) && parts.every((part) => part.length <= 70) && !/[.:;]/.test(plain);
  if (!isList || areNumbers(parts)) return null;
  // `delvis 19 (17 %), helt och hållet 20 (18 %)`: each of them has its number.
  const each = [[...parts.slice(0, -1), ...last.split(/ (?:och|samt) /)], parts].find((some) =>
    some.every((part) => / \d{1,4} ?$/.test(part)),
  );
  if (each !== undefined) return [each.length, each.length];
  const ands = parts.reduce((count, part) => count + part.split(/ (?:och|samt) /).length - 1, 0);
  const more = [...parts.slice(0, -1), ...last.split(/ (?:och|samt) /)].reduce((sum, part) => sum + moreIn(part), 0);
  // `Region A samt kommunerna B, C och D`: what stands before the municipalities is one of its own.
  const apart = parts.slice(0, -1).filter((part) => / (?:och|samt) (?:kommunerna|regionerna) \p{Lu}/u.test(part)).length;
  // `Sundhamns, Ekerviks och Björnhults kommuner` are as many as are named.
  const least = /\p{Lu}[\p{sc=Latin}-]{1,40} kommuner$/u.test(plain)
    ? parts.length + ands
    : Math.min(leastOf(parts), leastOf(parts.slice(0, ofOwn(parts))));
  return [least + apart + more, parts.length + ands + more];
}

/** Where each has a number of its own, the numbers are told and not the things: those are summed elsewhere. Days are things. */
const areNumbers = (parts: readonly string[]): boolean =>
  parts.every((part) => isCountedItself(part) || (/^\d/.test(part) && !IS_DAY.test(part))) ||
  parts.some((part) => /\d ?(?:%|procent)|(?<!\p{sc=Latin})(?:varje|vardera|gånger)(?!\p{sc=Latin})/iu.test(part)) ||
  parts.every((part) => /^\d/.test(part) && !IS_DAY.test(part));

const IS_DAY = /^\d{1,2} (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;

/** How many there are where the last of them has a list of its own: `… och en verkstad med matlagning, musik och spel`. */
function ofOwn(parts: readonly string[]): number {
  const at = parts.findIndex((part, index) => index < parts.length - 1 && / och (?:en|ett) [^,]{3,40} med \p{Ll}/u.test(part));
  return at === -1 ? parts.length : at + 1;
}

/** `A, B samt C, D och E` may end with one whose name holds a comma and an `och`. */
function leastOf(parts: readonly string[]): number {
  const before = parts.findIndex((part, index) => index < parts.length - 1 && / samt (?!kommun|region)/u.test(part));
  return before === -1 ? parts.length + 1 : before + 2;
}

/** `fyra i Granby` */
const isCountedItself = (part: string): boolean => quantitiesOf(part).some(({ at, written }) => at === 0 && !/\d/.test(written));

/** `fyra kommuner`, `länets åtta kommuner` in a list are three more than one. */
function moreIn(part: string): number {
  const first = quantitiesOf(part.replace(/^(?:de|våra|alla|\p{sc=Latin}{3,20}s) /iu, '')).find(
    ({ at, written }) => at === 0 && !/\d/.test(written),
  );
  return first === undefined || !/^\p{Ll}/u.test(part) ? 0 : Math.max(0, Number(first.value.numerator) - 1);
}

const FEWEST = exact(2);
const MOST = exact(40);

/** Of `fyra av de tolv insatserna: …` the four are listed. */
const withoutWholes = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.flatMap((quantity, index) => {
    const [before, next] = [quantities[index - 1], quantities[index + 1]];
    if (before !== undefined && OF_ALL.test(quantity.before)) return [];
    return [next !== undefined && OF_ALL.test(next.before) ? { ...quantity, after: next.after } : quantity];
  });

const OF_ALL = /^av(?: de| våra| förbundets)?$/;

/** The last count of things that can be listed. */
export const lastCount = (text: string): Quantity | undefined =>
  withoutWholes(quantitiesOf(text.replace(/, varav [^:]{3,60}(?=:\s*$)/u, ''))).findLast(
    (quantity) =>
      isCount(quantity) &&
      compare(quantity.value, FEWEST) >= 0 &&
      compare(quantity.value, MOST) <= 0 &&
      /^\p{sc=Latin}{3}/u.test(quantity.after) &&
      !/^(?:\p{sc=Latin}+ )?(?:fler|färre) än(?!\p{sc=Latin})|^\p{sc=Latin}+ (?:sammanlagt|totalt|tillsammans)$/u.test(quantity.after) &&
      !/^(?:gånger per|(?:arbets|kalender|vardags)?dag|\p{sc=Latin}+delar|procent|år|månad|veck|timm|av de|av dem|kvinnor|män|deltagare|personer|individer|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)/u.test(
        quantity.after,
      ) &&
      !/(?:inom|högst|minst|efter|senast|per)$/i.test(quantity.before),
  );

/** `Förbundet genomförde tio dialoger:` and the points below. */
function inPoints(sentences: readonly Sentence[]): Trial[] {
  return sentences.flatMap((sentence, index) => {
    if (!/:$/.test(sentence.text.trim())) return [];
    const from = statedIn(sentence, sentences.slice(Math.max(0, index - MOST_BEFORE), index));
    const stated = lastCount(from.text);
    const count = stated === undefined || !isRightBelow(sentence, sentences[index + 1]) ? 0 : pointsAfter(sentences, index);
    if (stated === undefined || count < 2) return [];
    return areDivided(from.text, count) ? ofAllBefore(sentences, index, count) : [listTrial(from, stated, [count, count])];
  });
}

/** `Planen har sex moment. Fyra är genomförda och två görs under hösten:` counts all of them before. */
function ofAllBefore(sentences: readonly Sentence[], index: number, count: number): Trial[] {
  const before = sentences[index - 1];
  const stated = before?.paragraph === sentences[index]?.paragraph ? lastCount(before?.text ?? '') : undefined;
  return before === undefined || stated === undefined ? [] : [listTrial(before, stated, [count, count])];
}

/** `Fyra är genomförda och två görs under hösten:` above six points. */
const areDivided = (text: string, count: number): boolean => {
  const counts = quantitiesOf(text).filter(isCount);
  return counts.length > 1 && isEqual(counts.map(({ value }) => value).reduce(add, ZERO), exact(count));
};

/** No table stands between, and the points count nothing themselves. */
function isRightBelow(sentence: Sentence, next: Sentence | undefined): boolean {
  const [last, first] = [sentence.lines.at(-1)?.place, next?.lines[0]?.place];
  // The foot of a page and the head of the next may stand between.
  const most = markOf(next?.text ?? '') === null ? MOST_BETWEEN : 2 * MOST_BETWEEN;
  const isNear = last === undefined || first === undefined || last.page !== first.page || first.line - last.line <= most;
  return isNear && !isCounting(next?.text ?? '');
}

const MOST_BETWEEN = 3;

/** Points that count something themselves are no things that are counted; days are. */
function isCounting(first: string): boolean {
  const said = first.replace(/^ ?[-–•●▪◦*] /, '').trim();
  return /^\d/.test(said) && markOf(first) !== '1' && said.search(DATE) !== 0;
}

/** The number may stand in the sentence before, `Sammanlagt deltog 198 personer:` after it, or before what is said of some of them. */
function statedIn(sentence: Sentence, before: readonly Sentence[]): Sentence {
  const own = before.filter(({ paragraph }) => paragraph === sentence.paragraph);
  const last = own.at(-1);
  const isSame = /^(?:sammanlagt|totalt|tillsammans|(?:de|dessa|mötena|träffarna) (?:hölls|var|är|ägde rum)) /i.test(sentence.text.trim());
  if (isSame && last !== undefined && lastCount(sentence.text) === undefined) return last;
  const first = OF_SOME.test(sentence.text.trim()) ? own.find(({ text }) => lastCount(text) !== undefined) : undefined;
  return first ?? sentence;
}

const MOST_BEFORE = 3;

/** `Fyra av årets tillfällen hölls digitalt:` above all of them. */
const OF_SOME = /^\S{2,12} av (?:årets|de|dessa|dem) /iu;

/** How many points follow, each a paragraph of its own that begins with the same mark as the first of them. */
function pointsAfter(sentences: readonly Sentence[], index: number): number {
  const mark = markOf(sentences[index + 1]?.text ?? '');
  const paragraphs = new Set<number>();
  for (const { text, paragraph } of mark === null ? [] : sentences.slice(index + 1, index + 200)) {
    if (!paragraphs.has(paragraph) && (markOf(text) !== mark || isOfOtherList(text, paragraphs.size))) break;
    paragraphs.add(paragraph);
  }
  return paragraphs.size;
}

/** A number that leaves one out is of another list, or of a heading. */
const isOfOtherList = (text: string, before: number): boolean => {
  const number = /^ ?(\d{1,2})[.)] /.exec(text)?.[1];
  return number !== undefined && before > 1 && Number(number) > before + 1;
};

/** The mark that a point of a list begins with; numbers are one mark. */
function markOf(text: string): string | null {
  const mark = /^ ?([-–•●▪◦*]|\d{1,2}[.)] )/.exec(text)?.[1];
  return mark === undefined ? null : /\d/.test(mark) ? '1' : mark;
}
