import { absolute, add, type Exact, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import type { ProofPlace } from '../proofreading.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { type Counted, firstCount } from './card-words.ts';
import type { Card } from './cards.ts';

/** `Antalet deltagare låg 27 % lägre än målet`: of all interventions that have both a goal and participants. */
export function checkToldOfCards(sentences: readonly Sentence[], cards: readonly Card[]): Trial[] {
  const both = cards.flatMap((card) => {
    const [goal, people] = [firstCount(card, 'mål'), firstCount(card, 'deltagare')];
    return goal === undefined || people === undefined ? [] : [{ goal, people }];
  });
  if (both.length < 2) return [];
  return sentences.flatMap((sentence) => {
    const percent = toldDifference(sentence.text);
    const meant = /individ/i.test(sentence.text) ? both.filter(({ people }) => !isOfStructure(people)) : both;
    return percent === undefined || meant.length < 2 ? [] : [trialOf(sentence, percent, meant)];
  });
}

/** Events and the like stand in a part of their own. */
const isOfStructure = ({ field }: Counted): boolean => /struktur/i.test([...field.table.headings, field.table.title].join(' '));

/** A difference in per cent from what was planned, in a sentence that tells no counts of its own. */
function toldDifference(text: string): Quantity | undefined {
  const quantities = quantitiesOf(text);
  const [percent, ...others] = quantities;
  const isIt =
    /(?:inflöde|antalet deltagare|deltagarantal)/i.test(text) &&
    /(?:lägre|högre|färre|fler) än (?:\p{sc=Latin}{1,12} ){0,2}(?:mål|plan)/iu.test(text);
  return isIt && percent !== undefined && isPercent(percent) && others.length === 0 ? percent : undefined;
}

interface Pair {
  readonly goal: Counted;
  readonly people: Counted;
}

function trialOf(sentence: Sentence, percent: Quantity, pairs: readonly Pair[]): Trial {
  const [planned, taken] = [sumOf(pairs.map(({ goal }) => goal)), sumOf(pairs.map(({ people }) => people))];
  const computed = isZero(planned) ? ZERO : (percentOf(absolute(subtract(planned, taken)), planned) ?? ZERO);
  return judged(percentOutcome(percent, computed) === 'right', {
    kind: 'procent',
    places: [placeIn(sentence, percent.at, percent.written), ...pairs.flatMap(({ goal, people }) => [placeOf(goal), placeOf(people)])],
    arithmetic: `mål ${shownExact(planned)}, deltagare ${shownExact(taken)}: skillnad ${shownExact(computed)} %`,
    message: `Texten säger ${percent.written}, men insatsernas mål är tillsammans ${shownExact(planned)} och deltagarna ${shownExact(taken)}, vilket är ${shownExact(computed)} % skillnad.`,
    sureness: 0.8,
  });
}

const sumOf = (counts: readonly Counted[]): Exact => counts.reduce((sum, { quantity }) => add(sum, quantity.value), ZERO);

const placeOf = ({ field, quantity }: Counted): ProofPlace => ({
  ...field.row.place,
  text: `${field.row.label} ${field.text}`.slice(0, 300),
  value: quantity.written,
  label: field.row.label,
});
