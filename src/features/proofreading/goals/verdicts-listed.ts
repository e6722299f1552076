import { add, compare, subtract, ZERO } from '../../../shared/exact.ts';
import type { Verdict } from '../../goals/goal.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** How many of the goals a sentence says got a verdict. */
interface Listed {
  readonly count: Quantity;
  readonly verdict: Verdict;
}

/** `Av planens åtta mål bedöms sex vara uppfyllda, ett delvis uppfyllt och två inte uppfyllda`: each goal has one verdict. */
export const checkVerdictsListed = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = sentence.isCell ? [] : quantitiesOf(sentence.text).filter(isCount);
    const whole = quantities.find(({ before, after }) => OF_ALL.test(before) && /^mål(?:en)?(?!\p{sc=Latin})/u.test(after));
    return whole === undefined || OF_OTHERS.test(sentence.text)
      ? []
      : sumTrial(sentence, listedIn(sentence.text, quantities, whole), whole);
  });

const OF_ALL =
  /(?:^|\s)av (?:de |våra |förbundets |\p{sc=Latin}{0,12}planens |årets )?$|(?:^|\s)av (?:de|våra|förbundets|\p{sc=Latin}{0,12}planens|årets)$/iu;

/** Goals of another year or of some kind only. */
const OF_OTHERS = /förra|föregående|(?:19|20)\d\d|kommunens|regionens|delmål|prognos|väntas/i;

/** A word for a verdict stands right after the count, else right before it. */
function listedIn(text: string, quantities: readonly Quantity[], whole: Quantity): Listed[] {
  const counts = quantities.filter((each) => each !== whole);
  const verdicts = counts.map((count): Listed | null => {
    const next = quantities.find(({ at }) => at > count.end);
    const last = quantities.findLast(({ end }) => end <= count.at);
    const verdict = saidIn(text.slice(count.end, next?.at)) ?? saidIn(text.slice(last?.end ?? 0, count.at));
    return verdict === null ? null : { count, verdict };
  });
  return verdicts.every((each) => each !== null) ? verdicts : [];
}

/** The only word for a verdict among the words; null for none and for several. */
function saidIn(words: string): Verdict | null {
  const said = [...words.matchAll(WORDS)];
  const [first, ...more] = said;
  if (first === undefined || more.length > 0) return null;
  const { partly, not } = first.groups ?? {};
  return partly !== undefined ? 'delvis' : not !== undefined ? 'inte' : 'uppfyllt';
}

const WORDS =
  /(?<!\p{sc=Latin})(?:(?<partly>delvis(?: (?:upp)?(?:fyll|nå)\p{sc=Latin}*)?)|(?<not>(?:inte|ej) (?:upp)?(?:fyll|nå)\p{sc=Latin}*|dålig\p{sc=Latin}*)|(?:helt )?(?:uppfyll|uppnå|nådd|nått|god)\p{sc=Latin}*)/giu;

/** Fewer than all goals leave some out, and more than all is wrong. */
function sumTrial(sentence: Sentence, listed: readonly Listed[], whole: Quantity): Trial[] {
  if (listed.length < 2 || new Set(listed.map(({ verdict }) => verdict)).size < listed.length) return [];
  const sum = listed.reduce((all, { count }) => add(all, count.value), ZERO);
  if (compare(sum, whole.value) < 0) return [];
  return [
    tried({
      kind: 'antal',
      places: [whole, ...listed.map(({ count }) => count)].map(({ at, written }) => placeIn(sentence, at, written)),
      arithmetic: `${listed.map(({ count }) => count.written).join(' + ')} = ${shownExact(sum)}`,
      difference: subtract(sum, whole.value),
      rounding: ZERO,
      message: `Texten räknar ${listed.map(({ count }) => count.written).join(' och ')}, tillsammans ${shownExact(sum)}, men målen är ${whole.written}.`,
      sureness: 0.92,
    }),
  ];
}
