import { exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, type Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';
import type { GoalRow } from './goal-rows.ts';
import { isKnown, type Judgement, judgementsToldIn, metOf } from './judgements.ts';

/**
 * `Fjorton av de nitton målen är uppfyllda`, by the sentences that judge so many goals, each in the section of its own. What tables judge
 * is counted elsewhere.
 */
export function checkVerdictsNumbered(sentences: readonly Sentence[], rows: readonly GoalRow[]): Trial[] {
  const all = judgementsToldIn(sentences);
  const ways = [all, all.filter(isKnown)].filter(({ length }) => length >= FEWEST);
  if (ways.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const [some, whole, ...others] = countsIn(sentence);
    if (some === undefined || whole === undefined || others.length > 0 || !isOfGoals(whole.quantity)) return [];
    const isOf = ({ length }: { length: number }): boolean => isEqual(whole.quantity.value, exact(length));
    const way = isOf(rows) ? undefined : ways.find(isOf);
    return way === undefined ? [] : [trialOf([some, whole], way)];
  });
}

/** Of fewer each is told by its name. */
const FEWEST = 4;

/** None where the sentence judges no goals, or others than these. */
const countsIn = (sentence: Sentence): Spoken[] =>
  sentence.isCell || !MET.test(sentence.text) || OF_OTHERS.test(sentence.text)
    ? []
    : spokenIn(sentence).filter(({ quantity }) => isCount(quantity) && !/mål$/.test(quantity.before));

const isOfGoals = ({ before, after }: Quantity): boolean =>
  /(?:^|\s)av(?: de| våra| förbundets| årets| insatsernas)?$/iu.test(before) &&
  /^(?:\p{sc=Latin}{1,14} )?mål(?:en)?(?!\p{sc=Latin})/iu.test(after);

const MET = /(?<!\p{sc=Latin})(?:uppfylld(?:a|es)|uppnådd(?:a|es)|nådd(?:a|es)|nåtts|uppnåtts|uppfyllts)(?!\p{sc=Latin})/iu;

const OF_OTHERS =
  /(?<!\p{sc=Latin})(?:inte|ej|delvis|förra|föregående|tidigare|fjol|(?:19|20)\d\d|väntas|bedöms kunna|finansiella|ekonomiska|egna)(?!\p{sc=Latin})/iu;

function trialOf(told: readonly [Spoken, Spoken], judged: readonly Judgement[]): Trial {
  const met = metOf(judged);
  const [some] = told;
  return tried({
    kind: 'antal',
    places: [...placesOf(told), ...judged.map(({ place }) => place)],
    arithmetic: `${some.quantity.written} och ${met}`,
    difference: subtract(some.quantity.value, exact(met)),
    rounding: ZERO,
    message: `Texten säger ${some.quantity.written}, men av de ${judged.length} mål som texten bedömer är ${met} uppfyllda.`,
    sureness: 0.8,
  });
}
