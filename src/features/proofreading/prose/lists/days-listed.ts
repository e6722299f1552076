import { compare, exact } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { listTrial } from './list-trial.ts';

const FEWEST = exact(2);

/** `fem sammanträden (2019-01-07, 2019-03-12, …)`, and `fem möten. De hölls den 28 januari, 25 februari, …` */
export function daysListed(sentences: readonly Sentence[]): Trial[] {
  return sentences.flatMap((sentence, index) => {
    if (isCut(sentence.text)) return [];
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph || /: ?$/.test(before?.text ?? '') ? before : undefined;
    const trial =
      ofDaysBelow(sentence, sentences.slice(index + 1, index + MOST_BELOW)) ?? ofMeetings(sentence, near) ?? ofDaysBeside(sentence);
    return trial === null ? [] : [trial];
  });
}

/** `fem sammanträden (2019-01-07, 2019-03-12, …)` */
function ofDaysBeside(sentence: Sentence): Trial | null {
  const [list = '', head = ''] = DATES.exec(withDatesWhole(sentence.text)) ?? [];
  const stated = quantitiesOf(head).findLast((each) => isCount(each) && compare(each.value, FEWEST) >= 0);
  const dates = list.slice(head.length).match(DATE)?.length ?? 0;
  return stated === undefined || dates < 2 ? null : listTrial(sentence, stated, [dates, dates]);
}

const MOST_BELOW = 40;

/** `Styrelsen höll sex möten under året:` above lines that each begin with a day. */
function ofDaysBelow(sentence: Sentence, after: readonly Sentence[]): Trial | null {
  const [told, ...others] = /: ?$/.test(sentence.text) ? meetingsIn(sentence) : [];
  if (told === undefined || others.length > 0) return null;
  const end = after.findIndex(({ text }) => !IS_DAY.test(text));
  const days = end === -1 ? 0 : new Set(after.slice(0, end).map(({ paragraph }) => paragraph)).size;
  return days < FEWEST_BELOW ? null : listTrial(sentence, told, [days, days]);
}

const FEWEST_BELOW = 3;
const IS_DAY =
  /^ ?(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)? )?(?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}|\d{1,2} (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{sc=Latin}{0,6})/iu;

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
