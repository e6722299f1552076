import { compare, exact } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { listTrial } from './list-trial.ts';

const FEWEST = exact(2);

/** `fem sammanträden (2019-01-07, 2019-03-12, …)`, and `fem möten. De hölls den 28 januari, 25 februari, …` */
export function daysListed(sentences: readonly Sentence[]): Trial[] {
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    if (isCut(sentence.text)) return [];
    const own = ofMeetings(sentence, before?.paragraph === sentence.paragraph || /: ?$/.test(before?.text ?? '') ? before : undefined);
    if (own !== null) return [own];
    const [list, head = ''] = DATES.exec(withDatesWhole(sentence.text)) ?? [];
    const stated =
      list === undefined ? undefined : quantitiesOf(head).findLast((each) => isCount(each) && compare(each.value, FEWEST) >= 0);
    const dates = list?.slice(head.length).match(DATE)?.length ?? 0;
    return stated === undefined || dates < 2 ? [] : [listTrial(sentence, stated, [dates, dates])];
  });
}

/** The days that a sentence lists, against the meetings that it or the one before counts. */
function ofMeetings(sentence: Sentence, before: Sentence | undefined): Trial | null {
  const isAnnounced = before !== undefined && /: ?$/.test(before.text) && isOfMeetings(before.text);
  const listed = isAnnounced || isOfMeetings(sentence.text) ? datesListed(sentence.text) : 0;
  const near = listed > 0 ? [sentence, ...(before === undefined ? [] : [before])] : [];
  const [told] = near.flatMap((each) => meetingsIn(each).map((quantity) => ({ each, quantity })));
  return told === undefined ? null : listTrial(told.each, told.quantity, [listed, listed]);
}

/** How many days a sentence lists: `den 28 januari, 25 februari och 24 november`. Fewer than three are no list. */
function datesListed(text: string): number {
  const list = LISTED.exec(text)?.[0] ?? '';
  const dates = list.match(/\d{1,2}(?= (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec))/gu)?.length ?? 0;
  return dates >= 3 && !/(?:mellan|från|till) den$/.test(text.slice(0, LISTED.exec(text)?.index ?? 0).trim()) ? dates : 0;
}

const LISTED =
  /\d{1,2} (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{sc=Latin}{0,6}(?:(?:[,;]| och| samt) (?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? )?(?:den )?\d{1,2} (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{sc=Latin}{0,6}){2,20}/u;

/** The days are those of the meetings themselves: `De hölls den …`, `styrelsen har sammanträtt fyra gånger, den …`. */
const isOfMeetings = (text: string): boolean =>
  !/(?<!\p{sc=Latin})varav(?!\p{sc=Latin})/iu.test(text) &&
  /^(?:mötesdagar|sammanträdesdagar|sammanträdesdatum): |^(?:de|dessa|mötena|sammanträdena|möten) (?:hölls|har hållits|ägde rum|var)|sammanträ|möten|gånger|träffar/i.test(
    text,
  ) &&
  !/beslut|deltog|togs/i.test(text);

/** Counts of meetings, all of them. */
const meetingsIn = ({ text }: Sentence): Quantity[] =>
  quantitiesOf(text).filter(
    (quantity) =>
      isCount(quantity) &&
      compare(quantity.value, FEWEST) >= 0 &&
      (/^(?:\p{sc=Latin}{2,20} )?(?:styrelse)?(?:sammanträden|möten|gånger|träffar)(?!\p{sc=Latin})/u.test(quantity.after) ||
        /^antal (?:styrelse)?(?:sammanträden|möten):$/.test(quantity.before)) &&
      !/varav$|av$/.test(quantity.before),
  );

export const DATE = /\d{4}-\d\d-\d\d|\d{1,2}(?:\/\d{1,2}| (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{sc=Latin}{0,6})/gu;
/** A list that ends with a number goes on somewhere else. */
const isCut = (text: string): boolean => /(?:, |och )\d{1,2}$/.test(text.trim());
/** A line may end within a date: `2023- 09-07`. */
const withDatesWhole = (text: string): string => text.replace(/(?<=\b\d{4}-) (?=\d\d-)|(?<=\b\d{4}-\d\d-) (?=\d\d\b)/g, '');

const DATES =
  /^([^.:;()]{0,160}?(?:sammanträden|sammanträtt|möten|gånger|dialoger|utbildningar|träffar|seminarier|tillfällen)[^.:;()\d]{0,30}) ?[(:] ?(?:den )?(?:(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}|\d{1,2} \p{sc=Latin}{3,9})(?:, | och | samt )?(?:den )?){2,40}/iu;
