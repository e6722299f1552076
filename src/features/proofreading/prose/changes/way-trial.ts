import type { ProofPlace } from '../../proofreading.ts';
import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** A word that says which way something went, and where it stands. */
export interface Way {
  readonly sentence: Sentence;
  readonly word: string;
  readonly at: number;
}

/** What is and what was, as they are printed. */
export interface Course {
  readonly holds: boolean;
  readonly is: string;
  readonly was: string;
  readonly places: readonly ProofPlace[];
  /** The row that they stand on, where a table tells them. */
  readonly row?: string;
}

/** Whether something went the way that the text says. */
export const wayTrial = ({ sentence, word, at }: Way, { holds, is, was, places, row }: Course, arithmetic: string): Trial =>
  judged(holds, {
    kind: 'påstående',
    places: [placeIn(sentence, at, word), ...places],
    arithmetic,
    message: `Texten säger "${word}", men ${is} ska jämföras med ${was}${row === undefined ? '' : ` (${row})`}.`,
    sureness: 0.85,
  });
