import { compare, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { partsOf } from '../../words/parts-of.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isPercent, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** `Till arbete gick 23 av 57, 40 procent. Räknar man bara de 49 som fullföljde blir andelen 47 procent`: the same people of fewer. */
export const checkRecountedShare = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const said = sentence.isCell ? null : saidIn(sentence);
    if (said === null) return [];
    const near = sentences.slice(Math.max(0, index - 4), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const parts = near.flatMap((each) => partsIn(each)).filter(({ quantity }) => compare(quantity.value, said.whole.quantity.value) < 0);
    const tries = parts.flatMap((part) => {
      const computed = percentOf(part.quantity.value, said.whole.quantity.value);
      return computed === null ? [] : [{ part, computed, outcome: percentOutcome(said.percent.quantity, computed) }];
    });
    const best = tries.find(({ outcome }) => outcome !== 'wrong') ?? tries[0];
    if (best === undefined) return [];
    const { part, computed, outcome } = best;
    return [
      tried({
        kind: 'procent',
        places: placesOf([said.percent, part, said.whole]),
        arithmetic: `${part.quantity.written} av ${said.whole.quantity.written} är ${shownExact(computed)} %`,
        difference: outcome === 'wrong' ? subtract(said.percent.quantity.value, computed) : ZERO,
        rounding: ZERO,
        message: `${part.quantity.written} av ${said.whole.quantity.written} är ${shownExact(computed)} %, men ${said.percent.quantity.written} står.`,
        sureness: 0.86,
      }),
    ];
  });

interface Said {
  readonly whole: Spoken;
  readonly percent: Spoken;
}

/** Nothing but the fewer people and their share. */
function saidIn(sentence: Sentence): Said | null {
  const [whole, percent, ...others] = BEGINS.test(sentence.text) ? spokenIn(sentence) : [];
  return whole !== undefined && percent !== undefined && others.length === 0 && isOfFewer(whole) && isShare(percent)
    ? { whole, percent }
    : null;
}

const isOfFewer = ({ quantity }: Spoken): boolean => isCount(quantity) && /(?:^|\s)(?:bara|endast|enbart) de$/i.test(quantity.before);

const isShare = ({ quantity }: Spoken): boolean => isPercent(quantity) && /andelen(?: (?:då|alltså))?$/i.test(quantity.before);

const BEGINS = /^ ?(?:räknar man|räknar vi|räknat på|om man räknar|räknas|ser man till|av) (?:bara|endast|enbart) de /iu;

/** `23 av 57`, of the year itself. */
const partsIn = (sentence: Sentence): Spoken[] =>
  /^ ?(?:året (?:innan|före)|förra året|i fjol|(?:år )?(?:19|20)\d\d)(?!\p{sc=Latin})/iu.test(sentence.text)
    ? []
    : partsOf(quantitiesOf(sentence.text)).map(({ part }) => ({ sentence, quantity: part }));
