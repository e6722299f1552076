import { absolute, compare, divide, type Exact, exact, isEqual, subtract } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { type Spoken, valueOf } from '../../words/spoken.ts';
import { sumIn, sumTrial } from './sum-of-told.ts';

/** `850 tkr det första året. För 2026 planeras 1 000 tkr och för 2027 700 tkr. Totalt avsätts alltså 2 550 tkr för de tre åren`. */
export const checkTotalsOfMany = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const told = totalIn(sentence);
    if (told === null) return [];
    const parts = amountsBefore(sentences, index).slice(-told.many);
    const isWhole = parts.length === told.many && isClose(sumIn(parts), valueOf({ sentence, quantity: told.total }));
    return isWhole ? [sumTrial({ sentence, quantity: told.total }, parts, 0.85)] : [];
  });

/** The amount of a sentence that tells nothing but it and how many it is of. */
function totalIn({ text }: Sentence): { readonly total: Quantity; readonly many: number } | null {
  const [total, many, ...others] = quantitiesOf(text);
  if (total === undefined || many === undefined || others.length > 0) return null;
  return isMoneyIn(total) && TOTAL.test(total.before) && isOfMany(many) ? { total, many: Number(many.value.numerator) } : null;
}

const TOTAL = /^(?:totalt|sammanlagt|tillsammans|i allt)(?: \p{sc=Latin}{1,14}){0,4}$/iu;
const isOfMany = (many: Quantity): boolean =>
  isCount(many) &&
  /(?:^|\s)(?:för|av|under|till) (?:de|alla|samtliga)$/.test(many.before) &&
  compare(many.value, exact(2)) >= 0 &&
  compare(many.value, exact(9)) <= 0;

const MOST_SENTENCES = 4;

const amountsBefore = (sentences: readonly Sentence[], index: number): Spoken[] =>
  sentences
    .slice(Math.max(0, index - MOST_SENTENCES), index)
    .filter(({ paragraph }) => paragraph === sentences[index]?.paragraph)
    .flatMap((sentence) =>
      quantitiesOf(sentence.text)
        .filter(isMoneyIn)
        .map((quantity) => ({ sentence, quantity })),
    );

/** What comes to something else altogether is of something else. */
const isClose = (sum: Exact, total: Exact): boolean =>
  isEqual(sum, total) || compare(absolute(subtract(sum, total)), divide(absolute(total), exact(5))) <= 0;
