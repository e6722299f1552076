import { figureKey } from '../../../figures/figure.ts';
import { amountIn, shareIn } from '../../statements/in-base-units.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** What was told when the year began: the equity, and in a report of a part of the year the equity ratio. */
export const openingFigures = (
  sentences: readonly Sentence[],
  { year, isInterim }: { readonly year: number; readonly isInterim: boolean },
): PrintedFigure[] => [...openingEquity(sentences, year), ...(isInterim ? equityRatioAtNewYear(sentences, year) : [])];

/** `Det ingående egna kapitalet på 1 284 330 kr`, `var 1 214 600 kr när året började`: what the equity was a year before. */
const openingEquity = (sentences: readonly Sentence[], year: number): PrintedFigure[] =>
  sentences.flatMap((sentence) =>
    sentence.isCell || OTHER.test(sentence.text) || !isOfYear(sentence.text, year)
      ? []
      : withUnits(quantitiesOf(sentence.text))
          .filter((quantity) => isMoneyIn(quantity) && isOpening(quantity))
          .map((quantity) => figureOf(sentence, quantity, year)),
  );

/** Of `från 10 226 till 7 228 tkr` the unit stands once. */
const withUnits = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    return quantity.unit === null && next?.before === 'till' ? { ...quantity, unit: next.unit } : quantity;
  });

const OTHER =
  /budget|plan|nästa|(?<!enligt )prognos|under (?:perioden|åren)|(?<!\p{sc=Latin})på (?:två|tre|fyra|fem|sex|\d) år(?!\p{sc=Latin})/iu;

const isOfYear = (text: string, year: number): boolean =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].every(([written]) => Number(written) === year);

const isOpening = ({ before, after }: Quantity): boolean =>
  /(?<!\p{sc=Latin})(?:går|gick) (?:förbundet |vi )?in i (?:året|(?:19|20)\d\d) med (?:ett )?(?:eget kapital|egna kapitalet)(?: \p{sc=Latin}{1,12}){0,2}$/iu.test(
    before,
  ) ||
  /(?:^|\s)ingående (?:egna kapitalet|eget kapital)(?: \p{sc=Latin}{1,12}){0,3}$/iu.test(before) ||
  /(?:egna kapitalet|eget kapital)(?: \p{sc=Latin}{1,12})? vid (?:årets|verksamhetsårets) (?:början|ingång)(?: till| på)?$/iu.test(
    before,
  ) ||
  (/(?:egna kapitalet|eget kapital)(?: \p{sc=Latin}{1,12}){0,3}$/iu.test(before) && AT_BEGINNING.test(after)) ||
  // `minskade från 10 226 till 7 228 tkr`
  (/(?:egna kapitalet|eget kapital)(?: har)? (?:minska(?:de|t)|öka(?:de|t)|sjönk|sjunkit|steg|stigit|växte|vuxit|krympte|gick)(?: \p{sc=Latin}{1,14}){0,5} från$/iu.test(
    before,
  ) &&
    /^(?:tkr |kr |kronor )?till(?: \d|$)/u.test(after));

const AT_BEGINNING =
  /^(?:när året (?:började|inleddes)|vid (?:(?:årets|verksamhetsårets) (?:början|ingång)|ingången av (?:verksamhets)?året))/;

/** In a report of a part of the year: `Soliditeten är 57 % (53 % vid årsskiftet)`, what it was when the year before ended. */
const equityRatioAtNewYear = (sentences: readonly Sentence[], year: number): PrintedFigure[] =>
  sentences.flatMap((sentence) =>
    sentence.isCell || !/soliditet/i.test(sentence.text) || OTHER.test(sentence.text)
      ? []
      : quantitiesOf(sentence.text)
          .filter((quantity) => isPercent(quantity) && AT_NEW_YEAR.test(quantity.after))
          .map((quantity) => ({
            key: figureKey('oversikt.soliditet', String(year - 1)),
            ...shareIn(quantity),
            places: [placeIn(sentence, quantity.at, quantity.written)],
            where: 'texten',
            isPlain: false,
          })),
  );

const AT_NEW_YEAR = /^(?:procent )?vid (?:senaste |förra |föregående )?årsskiftet(?!\p{sc=Latin})/u;

const figureOf = (sentence: Sentence, quantity: Quantity, year: number): PrintedFigure => ({
  key: figureKey('br.eget-kapital', String(year - 1)),
  ...amountIn(quantity, quantity.unit),
  places: [placeIn(sentence, quantity.at, quantity.written)],
  where: 'texten',
  isPlain: true,
});
