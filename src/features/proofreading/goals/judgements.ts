import type { Verdict } from '../../goals/goal.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { verdictIn } from './verdicts.ts';

/** A goal that running text judges, by a sentence of its own: `Målet är uppnått.` */
export interface Judgement {
  readonly verdict: Verdict;
  readonly place: ProofPlace;
}

export const isKnown = ({ verdict }: Judgement): boolean => verdict !== 'ej-bedomt';
export const metOf = (known: readonly Judgement[]): number => known.filter(({ verdict }) => verdict === 'uppfyllt').length;

/** `Målet är uppnått`; `Båda målen är uppnådda` judges two, and `Målen är uppnådda` the points above it. */
export function judgementsToldIn(sentences: readonly Sentence[]): Judgement[] {
  let points = 0;
  let section = '';
  return sentences.flatMap((sentence) => {
    const verdict = judgementIn(sentence);
    if (sentence.headings.join('/') !== section) points = 0;
    section = sentence.headings.join('/');
    if (verdict === null) {
      points += isPoint(sentence) ? 1 : 0;
      return [];
    }
    const judges = { verdict, place: placeIn(sentence, 0, sentence.text.trim()) };
    const count = /^\s?båda/i.test(sentence.text) ? 2 : /^\s?målen/i.test(sentence.text) ? Math.min(points, MOST_POINTS) : 1;
    points = 0;
    return Array.from({ length: count }, () => judges);
  });
}

const judgementIn = ({ text, isCell }: Sentence): Verdict | null =>
  !isCell && JUDGES.test(text) && text.length <= LONGEST ? verdictIn(text) : null;

const isPoint = ({ text, isCell }: Sentence): boolean => !isCell && /^\s?[•●▪◦*–-] /.test(text);

/** Goals that are judged together. */
const MOST_POINTS = 5;

const JUDGES = /^\s?(?:(?:målet|målen|båda målen)(?!\p{sc=Latin})|(?:[-•] )?(?:bedömning|måluppfyllelse): )/iu;
const LONGEST = 60;
