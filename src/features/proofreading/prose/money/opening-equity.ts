import { exact, multiply } from '../../../../shared/exact.ts';
import { figureKey } from '../../../figures/figure.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `Det ingående egna kapitalet på 1 284 330 kr`, `var 1 214 600 kr när året började`: what the equity was a year before. */
export const openingEquity = (sentences: readonly Sentence[], year: number): PrintedFigure[] =>
  sentences.flatMap((sentence) =>
    sentence.isCell || OTHER.test(sentence.text) || !isOfYear(sentence.text, year)
      ? []
      : quantitiesOf(sentence.text)
          .filter((quantity) => isMoneyIn(quantity) && isOpening(quantity))
          .map((quantity) => figureOf(sentence, quantity, year)),
  );

const OTHER = /budget|plan|nästa|prognos/i;

const isOfYear = (text: string, year: number): boolean =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].every(([written]) => Number(written) === year);

const isOpening = ({ before, after }: Quantity): boolean =>
  /(?:^|\s)ingående (?:egna kapitalet|eget kapital)(?: \p{L}{1,12}){0,3}$/iu.test(before) ||
  /(?:egna kapitalet|eget kapital)(?: \p{L}{1,12})? vid (?:årets|verksamhetsårets) (?:början|ingång)(?: till| på)?$/iu.test(before) ||
  (/(?:egna kapitalet|eget kapital)(?: \p{L}{1,12}){0,3}$/iu.test(before) && AT_BEGINNING.test(after));

const AT_BEGINNING = /^(?:när året (?:började|inleddes)|vid (?:årets|verksamhetsårets) (?:början|ingång))/;

const ORE = exact(100);

const figureOf = (sentence: Sentence, quantity: Quantity, year: number): PrintedFigure => ({
  key: figureKey('br.eget-kapital', String(year - 1)),
  value: multiply(inKronor(quantity, quantity.unit), ORE),
  grain: multiply(grainOf(quantity, quantity.unit), ORE),
  places: [placeIn(sentence, quantity.at, quantity.written)],
  where: 'texten',
  isPlain: true,
});
