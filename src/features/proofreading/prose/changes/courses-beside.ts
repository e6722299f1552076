import { compare } from '../../../../shared/exact.ts';
import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { placesOf, type Spoken, valueOf } from '../../words/spoken.ts';
import { type Amount, isAlike, isChange, isClose, type Pair } from './amounts-beside.ts';

/** Of a change that is as large as it is said to be: `har minskat med 1 023 tkr, från 16 629 tkr`, where it is 17 652. */
export function courseTrials(change: Spoken, { now, before }: Pair): Trial[] {
  const said = wordFor(change, [now, before]);
  const isKnown = before.isBefore && !now.isBefore && said !== null;
  if (!isKnown || /underskott|negativ|minus|förlust|övriga|resten|mellan/i.test(change.sentence.text)) return [];
  const side = compare(valueOf(now), valueOf(before));
  const { word, at } = said;
  return [
    judged(side === (UP.test(word) ? 1 : -1), {
      kind: 'påstående',
      places: [placeIn(change.sentence, at, word), ...placesOf([now, before])],
      arithmetic: `från ${before.quantity.written} till ${now.quantity.written}`,
      message: `Texten säger "${word}", men från ${before.quantity.written} till ${now.quantity.written} är det ${side > 0 ? 'en ökning' : 'en minskning'}.`,
      sureness: 0.85,
    }),
  ];
}

/** The only verb before the change, or what it is said to be more or less than. */
function wordFor({ sentence, quantity }: Spoken, pair: readonly Amount[]): { readonly word: string; readonly at: number } | null {
  const [verb, ...more] = [...quantity.before.slice(-COURSE_NEAR).matchAll(COURSE)].map(([written]) => written);
  if (verb !== undefined) return more.length > 0 ? null : { word: verb, at: sentence.text.toLowerCase().lastIndexOf(verb, quantity.at) };
  // What stands in the sentence itself is tried with it.
  const than = pair.some((each) => each.sentence === sentence) ? undefined : THAN.exec(quantity.after)?.[1];
  return than === undefined ? null : { word: than, at: sentence.text.indexOf(than, quantity.end) };
}

/** `16 fler än vid ingången av året` */
const THAN = /^(?:personer |deltagare )?(fler|färre|högre|lägre) än (?:vid|under|året|år|i fjol|föregående|förra|19|20)/u;

const COURSE_NEAR = 40;
const COURSE =
  /(?<!\p{sc=Latin})(?:öka(?:t|de)|ökning(?:en)?|minska(?:t|de)|minskning(?:en)?|vuxit|sjunkit|sjönk|stigit|steg)(?!\p{sc=Latin})/gu;

const UP = /^(?:fler|mer|bättre|högre|större|ökat|ökade|ökning|ökningen|uppgång|vuxit|växte|stigit|steg)$/i;
const DIRECTION =
  /(?<!\p{sc=Latin})(?:fler|mer|högre|större|ökat|ökade|bättre|ökning(?:en)?|uppgång|vuxit|växte|stigit|steg|sämre|färre|mindre|lägre|minskat|minskade|minskning(?:en)?|nedgång|sjunkit|sjönk)(?!\p{sc=Latin})/giu;

/** `264 deltagare, fler än 2020 då de var 241`: the two amounts of the sentence, and the word that says which way it went. */
export function directionTrials(sentence: Sentence, amounts: readonly Amount[]): Trial[] {
  const [word, ...more] = [...sentence.text.matchAll(DIRECTION)];
  const pair = onlyPair(amounts);
  if (word === undefined || more.length > 0 || pair === null || ASIDE.test(sentence.text)) return [];
  const { now, before } = pair;
  const holds = compare(valueOf(now), valueOf(before)) === (UP.test(word[0]) ? 1 : -1);
  return [
    judged(holds, {
      kind: 'påstående',
      places: [placeIn(sentence, word.index, word[0]), ...placesOf([now, before])],
      arithmetic: `${now.quantity.written} mot ${before.quantity.written}`,
      message: `Texten säger "${word[0]}", men ${now.quantity.written} ska jämföras med ${before.quantity.written}.`,
      sureness: 0.8,
    }),
  ];
}

const ASIDE =
  /år senare|frågor|påståenden|indikatorer|beror på|i stället för|\d av (?:de )?\d|, (?:men|medan) |(?<!\p{sc=Latin})utom(?!\p{sc=Latin})|anslag|räknat med|budget|mål|plan|prognos|kvinn|(?<!\p{sc=Latin})män|inte |som mest|minst|takten|båda|respektive|följ[td] av|därefter/iu;

/** The only two amounts that are no change, of which one is of the time before. */
function onlyPair(amounts: readonly Amount[]): Pair | null {
  const told = amounts.filter((each) => !isChange(each));
  const before = told.filter((each) => each.isBefore);
  const now = told.filter((each) => !each.isBefore);
  const [one, other] = [now[0], before[0]];
  if (told.length !== 2 || one === undefined || other === undefined || !isAlike(one, other)) return null;
  return isClose({ now: one, before: other }) ? { now: one, before: other } : null;
}
