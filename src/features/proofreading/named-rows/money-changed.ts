import { absolute, compare, type Exact, exact, isEqual, isZero, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import { inKronor } from '../printed-number.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { areOfRow } from '../words/row-words.ts';
import { sizeOff } from '../words/size-off.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

/** `Leverantörsskulderna har minskat med 225 912 kr`, `Revisionen kostade 2 500 kr mer än 2021`: rows by their own words, in tables that have both years. */
export function checkMoneyChanged(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = new Map<number, readonly YearPair[]>();
  // The rows of two years are looked up once, however many sentences tell of them.
  const pairsSince = (since: number): readonly YearPair[] => {
    const pairs = known.get(since) ?? yearPairs(tables, year, since);
    known.set(since, pairs);
    return pairs;
  };
  return sentences.flatMap((sentence, index) => {
    const since = sinceYear(sentence, sentences[index - 1]) ?? year - 1;
    if (sentence.isCell || OTHER.test(sentence.text) || !namesNoYearBut(sentence.text, year, since)) return [];
    const changes = changesIn(sentence.text);
    return changes
      .map((told) => underHeading(told, sentence))
      .flatMap((told) => {
        const pair = meantBy(told, pairsSince(since));
        return pair === null ? [] : trialsOf(sentence, told, pair);
      });
  });
}

/** Under the name of an intervention `Kostnaden` is its own. */
const underHeading = (told: Told, { headings }: Sentence): Told =>
  /^(?:[-–•] ?)?kostnad(?:en|erna)$/iu.test(told.subject.trim()) ? { ...told, subject: headings.at(-1) ?? told.subject } : told;

/** `Sedan 2020 har …`, and `under samma tid` in the sentence after it. */
function sinceYear({ text, paragraph }: Sentence, before: Sentence | undefined): number | null {
  const isSameTime = before?.paragraph === paragraph && SAME_TIME.test(text);
  const [, written] = SINCE.exec(isSameTime ? before.text : text) ?? [];
  return written === undefined ? null : Number(written);
}

const SINCE = /(?:sedan|jämfört med) (?:år )?((?:19|20)\d\d)(?!\d)/iu;
const SAME_TIME = /under samma (?:tid|period)/iu;

/** Plans, and changes since another time than the year before. */
const OTHER =
  /budget|mål|prognos|väntas|beräknas|kommer att|skulle|sedan (?:årsskiftet|start|årets)|per (?:deltagare|invånare|år)|halvår|(?<!samma )period/iu;

/** What has changed, by how much, and which way. */
interface Told {
  readonly subject: string;
  readonly quantity: Quantity;
  readonly isUp: boolean;
  readonly word: string;
  readonly at: number;
}

const changesIn = (text: string): Told[] =>
  quantitiesOf(text)
    .filter(isMoneyIn)
    .flatMap((quantity) => changedBy(text, quantity) ?? []);

function changedBy(text: string, quantity: Quantity): Told | null {
  const clause = text
    .slice(startOfClause(text, quantity.at), quantity.at)
    .replace(/^(?:sedan|jämfört med) (?:år )?\d{4},? (?:har |hade )?| under samma (?:tid|period)/giu, '');
  const verb = BY.exec(clause) ?? TURNED.exec(clause);
  if (verb?.groups !== undefined) {
    const { subject = '', word = '' } = verb.groups;
    return { subject, quantity, isUp: UP.test(word), word, at: text.lastIndexOf(word, quantity.at) };
  }
  const than = THAN.exec(text.slice(quantity.end)) ?? (AGAIN.test(text.slice(0, quantity.at)) ? ENDS.exec(text.slice(quantity.end)) : null);
  const subject = IS.exec(clause)?.groups?.subject;
  if (than?.groups?.word === undefined || subject === undefined) return null;
  return {
    subject,
    quantity,
    isUp: UP.test(than.groups.word),
    word: than.groups.word,
    at: quantity.end + than[0].indexOf(than.groups.word),
  };
}

/** Clauses end where something else begins to be told; an `och` between two names ends none. */
const startOfClause = (text: string, at: number): number =>
  Math.max(0, ...[...text.slice(0, at).matchAll(CLAUSE)].map(({ index, 0: written }) => index + written.length));

const CLAUSE = /[,;:] (?:medan |men )?| (?:medan|men) |(?<=(?:\d|öka|minska|steg|sjönk|kosta|var|blev)[^,;:]{0,80}) och /gu;

const BY =
  /^(?<subject>.{3,70}?) (?:har |hade )?(?<word>ökat|ökade|ökar|stigit|steg|vuxit|växte|höjts|höjdes|minskat|minskade|minskar|sjunkit|sjönk|sänkts|sänktes)(?: (?!till|från)\p{sc=Latin}{2,12}){0,3} med(?: \p{sc=Latin}{2,8})?\s?$/iu;
/** `Jämfört med 2032 ökade kostnaden med` */
const TURNED = /^(?<word>ökade|steg|växte|minskade|sjönk) (?<subject>[\p{sc=Latin}][\p{sc=Latin} -]{3,60}?) med\s?$/iu;
const THAN =
  /^ ?(?:kr |kronor |tkr )?(?<word>högre|lägre|mer|mindre|större|dyrare|billigare)(?: vid årets slut)? än (?:i fjol|året innan|förra året|föregående år|året före|vid (?:dess|årets) början|(?:år )?(?:19|20)\d\d)/iu;
/** `Kansliet kostade 38 tkr mer än 2032, medan revisionen kostade 13 tkr mer.` */
const AGAIN = /än (?:i fjol|året innan|förra året|föregående år|året före|(?:år )?(?:19|20)\d\d), (?:medan|och) /iu;
const ENDS = /^ ?(?:kr |kronor |tkr )?(?<word>högre|lägre|mer|mindre)\.?$/iu;
const IS = /^(?<subject>.{3,70}?) (?:är|var|blev|kostade)(?: \p{sc=Latin}{2,9})?\s?$/iu;
const UP = /^(?:öka|stig|steg|vux|väx|höj|högre|mer|större|dyrare)/i;

/** The row that the words are of: of several with other numbers the one that it fits. */
function meantBy({ subject, quantity }: Told, pairs: readonly YearPair[]): YearPair | null {
  const own = pairs.filter(({ label }) => areOfRow(subject, label));
  const [first] = own;
  if (first === undefined) return null;
  const fits = own.find((pair) => isZero(changeOff(quantity, pair)));
  const isOne = own.every(({ now, before }) => isEqual(now, first.now) && isEqual(before, first.before));
  return fits ?? (isOne ? first : null);
}

const changeOf = ({ now, before }: YearPair): Exact => subtract(now, before);

/** Kronor that a told change is off that of the row. */
const changeOff = (quantity: Quantity, pair: YearPair): Exact => sizeOff(quantity, changeOf(pair), [pair.grain]);

function trialsOf(sentence: Sentence, told: Told, pair: YearPair): Trial[] {
  const { quantity, word, at, isUp } = told;
  const change = changeOf(pair);
  const off = changeOff(quantity, pair);
  const [is, was] = pair.places.map(({ value }) => value);
  if (isRough(quantity) || isBound(quantity)) return [];
  // A change that is told of twice as much or half is of a part, or of something more.
  const isNear = compare(absolute(off), multiply(absolute(change), exact(1, 2))) <= 0;
  if (!isZero(off))
    return isNear || isMiswritten(inKronor(quantity, quantity.unit), absolute(change)) ? [sizeTrial(sentence, told, { pair, off })] : [];
  return [
    sizeTrial(sentence, told, { pair, off }),
    judged(compare(change, ZERO) === (isUp ? 1 : -1), {
      kind: 'påstående',
      places: [placeIn(sentence, at, word), ...pair.places],
      arithmetic: `${word}: ${is} mot ${was}`,
      message: `Texten säger "${word}" om ${pair.label}, men ${is} ska jämföras med ${was}.`,
      sureness: 0.85,
    }),
    ...shareTrials(sentence, told, pair),
  ];
}

function sizeTrial(sentence: Sentence, { quantity }: Told, { pair, off }: { pair: YearPair; off: Exact }): Trial {
  const size = absolute(changeOf(pair));
  const [is, was] = pair.places.map(({ value }) => value);
  return tried({
    kind: 'summa',
    places: [placeIn(sentence, quantity.at, quantity.written), ...pair.places],
    arithmetic: `skillnaden mellan ${is} och ${was} är ${shownExact(size)}`,
    difference: off,
    rounding: ZERO,
    message: `${pair.label}: skillnaden mellan ${is} och ${was} är ${shownExact(size)} kr, men ${quantity.written} står.`,
    sureness: isMiswritten(inKronor(quantity, quantity.unit), size) ? 0.88 : 0.75,
  });
}

/** `med 111 650 kronor eller 5,6 procent` */
function shareTrials(sentence: Sentence, { quantity }: Told, pair: YearPair): Trial[] {
  const percent = quantitiesOf(sentence.text).find(
    (each) =>
      isPercent(each) &&
      /^,? (?:eller|motsvarande|det vill säga|vilket (?:är|motsvarar)) (?:med )?$|^ \($/.test(sentence.text.slice(quantity.end, each.at)),
  );
  const computed = percentOf(absolute(changeOf(pair)), absolute(pair.before));
  if (percent === undefined || computed === null || isRough(percent) || isBound(percent)) return [];
  return [
    judged(percentOutcome(percent, computed) !== 'wrong', {
      kind: 'procent',
      places: [placeIn(sentence, percent.at, percent.written), ...pair.places],
      arithmetic: `förändringen är ${shownExact(computed)} %`,
      message: `${pair.label}: förändringen mellan åren är ${shownExact(computed)} %, men ${percent.written} står.`,
      sureness: 0.85,
    }),
  ];
}
