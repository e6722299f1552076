import { add, compare, divide, type Exact, isEqual, isZero } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import type { ProofPlace } from '../proofreading.ts';
import { agrees, FRACTION, fractionOf } from '../prose/shares/fractions-told.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isPercent, isRough, type Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';
import { type Quarters, spokenOf } from './quarters.ts';

const HALF = /^(?:(?:(?! och | men | mot | medan )[^.;:\d]){0,40}(?:under|på) (?:det )?)(första|andra)(?: halvåret)?(?!\p{sc=Latin})/iu;

/** Counts of a half of the year, and how much of the year's it is. */
export function checkHalves(sentence: Sentence, rows: readonly Quarters[]): Trial[] {
  if (!/halvår/i.test(sentence.text)) return [];
  const compared = comparedTrials(sentence, rows);
  if (compared.length > 0) return compared;
  const counts = spokenIn(sentence).flatMap(({ quantity }) => {
    const half = isCount(quantity) ? halfSaid(sentence.text, quantity) : undefined;
    return half === undefined ? [] : countTrial({ sentence, quantity }, half.toLowerCase() === 'första' ? 0 : 1, rows);
  });
  if (counts.length > 0) return counts;
  const shares = shareTrials(sentence, rows);
  return shares.length > 0 ? shares : [...sentence.text.matchAll(FRACTION)].flatMap((match) => fractionTrial(sentence, match, rows));
}

/** After the count, or before it in parentheses: `andra halvåret (48) än under det första (45)`. */
const halfSaid = (text: string, { at, end }: Quantity): string | undefined =>
  text[at - 1] === '('
    ? /(första|andra)(?: halvåret)? \($/iu.exec(text.slice(0, at))?.[1]
    : (/(första|andra) halvåret(?: (?:började|kom|tillkom|skrevs|påbörjades|gjordes|hölls|genomfördes))? $/iu.exec(
        text.slice(0, at),
      )?.[1] ?? HALF.exec(text.slice(end).replace(/^ av (?:de|dessa) \d{1,4}(?!\d)/, ''))?.[1]);

const NAMES = ['första', 'andra'];
const halfOf = ({ values }: Quarters, half: number): Exact => values.slice(2 * half, 2 * half + 2).reduce((sum, value) => add(sum, value));
const placesOfHalf = ({ places }: Quarters, half: number): readonly ProofPlace[] => places.slice(2 * half, 2 * half + 2);

/** Of a row one of whose halves it is: the half that is said, or the other one. */
function countTrial({ sentence, quantity }: Spoken, half: number, rows: readonly Quarters[]): Trial[] {
  const row =
    rows.find((each) => isEqual(halfOf(each, half), quantity.value)) ??
    rows.find((each) => isEqual(halfOf(each, 1 - half), quantity.value));
  if (row === undefined) return [];
  const holds = isEqual(halfOf(row, half), quantity.value);
  const terms = placesOfHalf(row, holds ? half : 1 - half);
  const sum = `${terms.map(({ value }) => value).join(' + ')} = ${quantity.written}`;
  return [
    judged(holds, {
      kind: 'påstående',
      places: [placeIn(sentence, quantity.at, quantity.written), ...terms],
      arithmetic: sum,
      message: `Texten säger ${quantity.written} ${NAMES[half]} halvåret, men ${sum} är ${NAMES[1 - half]} halvåret.`,
      sureness: 0.85,
    }),
  ];
}

/** `andra halvåret, som svarade för 41,2 procent`: of a row one of whose halves it is. */
function shareTrials(sentence: Sentence, rows: readonly Quarters[]): Trial[] {
  const [said, ...more] = [...sentence.text.matchAll(/(första|andra) halvåret/giu)];
  const [percent, ...others] = spokenIn(sentence).filter(({ quantity }) => isPercent(quantity) && !isRough(quantity));
  if (said === undefined || percent === undefined || more.length > 0 || others.length > 0) return [];
  const half = said[1]?.toLowerCase() === 'första' ? 0 : 1;
  const fits = (row: Quarters, which: number): boolean => {
    const share = percentOf(
      halfOf(row, which),
      row.values.reduce((sum, value) => add(sum, value)),
    );
    return share !== null && percentOutcome(percent.quantity, share) !== 'wrong';
  };
  const row = rows.find((each) => fits(each, half)) ?? rows.find((each) => fits(each, 1 - half));
  if (row === undefined) return [];
  const shown = row.places.map(({ value }) => value).join(', ');
  return [
    judged(fits(row, half), {
      kind: 'påstående',
      places: [placeIn(sentence, said.index, said[0]), ...placesOf([percent]), ...row.places],
      arithmetic: `${percent.quantity.written} av ${shown}`,
      message: `Texten säger ${NAMES[half]} halvåret om ${percent.quantity.written}, men kvartalen har ${shown}: det är ${NAMES[1 - half]} halvåret.`,
      sureness: 0.8,
    }),
  ];
}

/** `Mer än hälften av starterna skedde under det första halvåret` */
function fractionTrial(sentence: Sentence, match: RegExpMatchArray, rows: readonly Quarters[]): Trial[] {
  const [told, at] = [match[0], match.index ?? 0];
  const half = /^[^.;:]{0,80}(?:under|på) (?:det )?(första|andra) halvåret/iu.exec(sentence.text.slice(at + told.length))?.[1];
  const row = half === undefined ? undefined : (ofCount(sentence, rows) ?? spokenOf(sentence, rows));
  const year = row?.values.reduce((sum, value) => add(sum, value));
  if (half === undefined || row === undefined || year === undefined || isZero(year)) return [];
  const which = half.toLowerCase() === 'första' ? 0 : 1;
  return [
    judged(agrees(divide(halfOf(row, which), year), fractionOf(told), match.groups?.near?.toLowerCase() ?? ''), {
      kind: 'påstående',
      places: [placeIn(sentence, at, told), ...row.places],
      arithmetic: row.places.map(({ value }) => value).join(', '),
      message: `Texten säger "${told}" om ${half.toLowerCase()} halvåret, men kvartalen har ${row.places.map(({ value }) => value).join(', ')}.`,
      sureness: 0.85,
    }),
  ];
}

/** The row that a number of the sentence is a half of. */
const ofCount = (sentence: Sentence, rows: readonly Quarters[]): Quarters | undefined =>
  rows.find((row) => spokenIn(sentence).some(({ quantity }) => [0, 1].some((half) => isEqual(halfOf(row, half), quantity.value))));

const COMPARED =
  /(?<!\p{sc=Latin})(?<way>fler|färre|större|mindre|högre|lägre)(?!\p{sc=Latin})[^.;:\d]{0,40} (?:under|på) (?:det )?(?<first>första|andra)(?: halvåret)? än (?:under |på )?(?:det )?(?<second>första|andra)/iu;

/** `Sammantaget kom fler besökare under det första halvåret än under det andra` */
function comparedTrials(sentence: Sentence, rows: readonly Quarters[]): Trial[] {
  const said = COMPARED.exec(sentence.text);
  const row = said === null ? undefined : spokenOf(sentence, rows);
  const { way = '', first = '', second = '' } = said?.groups ?? {};
  if (said === null || row === undefined || first.toLowerCase() === second.toLowerCase()) return [];
  const own = first.toLowerCase() === 'första' ? 0 : 1;
  const isMore = /fler|större|högre/i.test(way);
  const shown = row.places.map(({ value }) => value).join(', ');
  return [
    judged(compare(halfOf(row, own), halfOf(row, 1 - own)) === (isMore ? 1 : -1), {
      kind: 'påstående',
      places: [placeIn(sentence, said.index, said[0]), ...row.places],
      arithmetic: shown,
      message: `Texten säger "${said[0]}", men kvartalen har ${shown}.`,
      sureness: 0.85,
    }),
  ];
}
