import type { Exact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { placeIn, type Sentence } from './passages.ts';
import { type Quantity, quantitiesOf, valueIn } from './quantities.ts';

/** A number of running text, with the sentence that it stands in. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** All numbers of a sentence, in the order they stand. */
export const spokenIn = (sentence: Sentence): Spoken[] => quantitiesOf(sentence.text).map((quantity) => ({ sentence, quantity }));

export const placesOf = (spoken: readonly Spoken[]): ProofPlace[] =>
  spoken.map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written));

export const valueOf = ({ quantity }: Spoken): Exact => valueIn(quantity);
