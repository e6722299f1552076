import { absolute, compare, divide, type Exact, subtract } from '../../../shared/exact.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { isRunningResult } from '../sums/labels.ts';
import { figuresIn, isMiswritten } from '../sums/miswritten.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';
import type { DifferencesInRows, RowAmount, RowPair } from './differences-in-rows.ts';

/**
 * `Kostnaderna stiger med 82 tkr mellan 2025 och 2026`: where the row that the sentence names differs by just that between the years that it
 * names, whatever they are (outcomes, forecasts, budgets and plans), it goes the way that the sentence says.
 */
export const checkDirectionsOfRows = (sentences: readonly Sentence[], inRows: DifferencesInRows): Trial[] =>
  sentences.flatMap((sentence) =>
    sentence.isCell ? [] : waysIn(sentence).flatMap((way) => [...trialOf(way, inRows), ...becameTrial(way, inRows)]),
  );

/** What a row was and became, where it has changed by what the sentence says. */
interface Ends {
  readonly row: RowPair['row'];
  readonly was: RowAmount;
  readonly is: RowAmount;
}

/** `Likvida medel minskade med 619 tkr till 4 302 tkr`: what it became, where the row has changed by so much. */
function becameTrial(way: Way, inRows: DifferencesInRows): Trial[] {
  const { sentence, change } = way;
  const quantities = quantitiesOf(sentence.text);
  const told = quantities[quantities.indexOf(change) + 1];
  const ends = told === undefined || !isWhatItBecame(told) ? undefined : meantBy(told, endsOf(way, inRows));
  if (told === undefined || ends === undefined) return [];
  const { row, was, is } = ends;
  return [
    judged(isSame(told, is), {
      kind: 'upprepning',
      places: [placeIn(sentence, told.at, told.written), is.place, was.place],
      arithmetic: `${told.written} och ${is.place.value}`,
      message: `Texten säger till ${told.written}, men ${row.label} gick från ${was.place.value} till ${is.place.value}.`,
      sureness: 0.85,
    }),
  ];
}

const isWhatItBecame = (told: Quantity): boolean => isMoneyIn(told) && /^(?:(?:kr|kronor|tkr) )?till$/u.test(told.before) && !isRough(told);

function endsOf({ sentence, change, word }: Way, inRows: DifferencesInRows): Ends[] {
  const pairs = inRows(absolute(inKronor(change, change.unit)), grainOf(change, change.unit));
  const isUp = UP.test(word);
  return pairs
    .filter((pair) => isOfNamedRow(pair, sentence))
    .map(({ row, less, more }) => (isUp ? { row, was: less, is: more } : { row, was: more, is: less }));
}

/** The row that became what is told; else one that was so much before, or became nearly the same figures. */
const meantBy = (told: Quantity, ends: readonly Ends[]): Ends | undefined =>
  ends.find(({ is }) => isSame(told, is)) ??
  ends.find(({ was }) => isSame(told, was)) ??
  ends.find(({ is }) => isMiswritten(absolute(inKronor(told, told.unit)), is.kronor));

const isSame = (told: Quantity, { kronor }: RowAmount): boolean =>
  compare(absolute(subtract(kronor, absolute(inKronor(told, told.unit)))), grainOf(told, told.unit)) < 0;

interface Way {
  readonly sentence: Sentence;
  readonly change: Quantity;
  readonly word: string;
  readonly at: number;
}

const WENT =
  /(?<!\p{sc=Latin})(?<word>öka(?:r|de|t)?|stig(?:er|it)|steg|väx(?:er|t|te)|höj(?:s|des|ts)|minska(?:r|de|t)?|sjunk(?:er|it)|sjönk|sänk(?:s|tes|ts))(?: (?!till|från)\p{sc=Latin}{2,20}){0,3} med(?: (?:hela|sammanlagt|totalt))?$/iu;
const UP = /^(?:öka|stig|steg|väx|höj)/iu;

const waysIn = (sentence: Sentence): Way[] =>
  quantitiesOf(sentence.text).flatMap((change) => {
    const word = isMoneyIn(change) && !isRough(change) ? WENT.exec(change.before)?.groups?.word : undefined;
    return word === undefined ? [] : [{ sentence, change, word, at: sentence.text.toLowerCase().lastIndexOf(word, change.at) }];
  });

function trialOf({ sentence, change, word, at }: Way, inRows: DifferencesInRows): Trial[] {
  const [apart, grain] = [absolute(inKronor(change, change.unit)), grainOf(change, change.unit)];
  const years = new Set([...sentence.text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)].map(([written]) => Number(written)));
  const pairs = isTelling(divide(apart, grain)) ? inRows(apart, grain).filter((pair) => isMeant(pair, sentence, years)) : [];
  const [first] = pairs;
  if (first === undefined || pairs.some((pair) => isMore(pair) !== isMore(first))) return [];
  const [is, was] = isMore(first) ? [first.more, first.less] : [first.less, first.more];
  return [
    judged(isMore(first) === UP.test(word), {
      kind: 'påstående',
      places: [placeIn(sentence, at, word), is.place, was.place],
      arithmetic: `${word} ${change.written}: ${is.place.value} mot ${was.place.value}`,
      message: `Texten säger "${word}", men ${first.row.label} är ${is.place.value} för ${is.year} och ${was.place.value} för ${was.year}.`,
      sureness: 0.85,
    }),
  ];
}

/** Two digits before the last zeros at least. */
const isTelling = ({ numerator }: Exact): boolean => figuresIn(numerator.toString()) >= 2;

/** Whether the later year has the larger amount. */
const isMore = ({ less, more }: RowPair): boolean => (more.year ?? 0) > (less.year ?? 0);

/** Years one of which the sentence names, while it names no other. Of a result nobody can tell what more of it is. */
function isMeant(pair: RowPair, sentence: Sentence, years: ReadonlySet<number>): boolean {
  const own = [pair.less.year, pair.more.year];
  const isSinceNewYear = years.size === 0 && SINCE_NEW_YEAR.test(sentence.text);
  const areNamed = isSinceNewYear || (years.size > 0 && [...years].every((year) => own.includes(year)));
  return areNamed && !isRunningResult(pair.row.label) && isOfNamedRow(pair, sentence);
}

/** In a report of a part of the year, whose balance sheet has the day when the year began too. */
const SINCE_NEW_YEAR = /sedan (?:årsskiftet|årets (?:början|ingång)|ingången av året)/iu;

/** Amounts of two years, in a row that the sentence names. */
const isOfNamedRow = ({ row, less, more }: RowPair, { text }: Sentence): boolean =>
  less.year !== more.year && less.year !== null && more.year !== null && isNamedIn(row.label, text);

/** What running text calls liquid assets. */
const LIQUID = /^(?:kassa(?: och bank)?|bank(?:tillgodohavanden?|medel)?|likvida medel)$/i;

/** All words of a short label, half of those of a longer one. */
function isNamedIn(label: string, text: string): boolean {
  if (LIQUID.test(label.trim()) && /likvida med(?:el|len)|(?<!\p{sc=Latin})kassan/iu.test(text)) return true;
  const stems = stemsOf(label);
  const shared = sharedStems(stems, stemsOf(text));
  return shared > 0 && 2 * shared >= stems.size;
}
