import type { ProofPlace } from '../proofreading.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMetBy, type Outcome, outcomesIn, type Target, targetIn, verdictIn } from './verdicts.ts';

/** A goal in running text, what is said after it, and the verdict that ends it. */
interface ToldGoal {
  readonly goal: Sentence;
  readonly target: Target;
  readonly said: readonly Sentence[];
  readonly verdict: Sentence;
}

/** How many sentences may stand between a goal and its verdict. */
const LONGEST = 14;

/** `75 % av deltagarna ska … 13 av de 14 anger … Målet är uppnått.` */
export const checkGoalsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((goal, index) => {
    const told = toldGoal(sentences, goal, index);
    return told === null ? [] : (trialOf(told) ?? []);
  });

function toldGoal(sentences: readonly Sentence[], goal: Sentence, index: number): ToldGoal | null {
  const target = isGoal(goal.text) && !goal.isCell ? targetIn(goal.text) : null;
  if (target === null) return null;
  const after = sentences.slice(index + 1, index + 1 + LONGEST);
  const end = after.findIndex(({ text }) => isVerdict(text));
  const next = after.findIndex(({ text }) => isGoal(text));
  const verdict = after[end];
  if (verdict === undefined || (next !== -1 && next < end)) return null;
  return { goal, target, said: after.slice(0, end + 1), verdict };
}

/** What shall be, as a point of a list or a sentence of its own. */
const isGoal = (text: string): boolean =>
  /(?:^|\s)(?:ska|skall)(?:\s|$)|svarar positivt|^(?:[-•] ?)?(?:minst|högst)/i.test(text) &&
  /%|procent|minst|högst/.test(text) &&
  text.length < 260;

const isVerdict = (text: string): boolean =>
  /mål(?:et|en) (?:är|bedöms|har|uppfyll|uppnå)|(?:uppfyllt|uppnått)\.?$/i.test(text) &&
  verdictIn(text) !== null &&
  !/båda målen/i.test(text);

function trialOf({ goal, target, said, verdict }: ToldGoal): Trial | null {
  const told = verdictIn(verdict.text);
  const outcomes = said.flatMap((sentence) => outcomesIn(sentence.text, target).map((outcome) => ({ sentence, outcome })));
  const [first] = outcomes;
  if (first === undefined || (told !== 'uppfyllt' && told !== 'inte')) return null;
  // Among several outcomes one that fits is the one that was meant.
  const fits = outcomes.find(({ outcome }) => isMetBy(target, outcome) === (told === 'uppfyllt'));
  const meant = fits ?? first;
  return judged(fits !== undefined, {
    kind: 'bedömning',
    places: [placeIn(verdict, 0, verdict.text.trim()), ...placesOf(meant), placeIn(goal, target.quantity.at, target.quantity.written)],
    arithmetic: `${shownOutcome(meant.outcome)} mot ${target.quantity.written}`,
    message: `Målet "${goal.text.trim().slice(0, 120)}" sägs vara ${told === 'uppfyllt' ? 'uppfyllt' : 'inte uppfyllt'}, men utfallet är ${shownOutcome(meant.outcome)}.`,
    sureness: outcomes.length === 1 ? 0.85 : 0.55,
  });
}

const placesOf = ({ sentence, outcome }: { sentence: Sentence; outcome: Outcome }): ProofPlace[] =>
  outcome.told.map(({ at, written }) => placeIn(sentence, at, written));

const shownOutcome = ({ told, value }: Outcome): string =>
  told.length > 1 ? `${told.map(({ written }) => written).join(' av ')}, ${shownExact(value)} %` : (told[0]?.written ?? '');
