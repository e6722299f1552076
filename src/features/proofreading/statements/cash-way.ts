import { absolute, type Exact, exact, isZero, multiply } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isAsTold } from '../words/size-off.ts';
import { placesOf } from '../words/spoken.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** `Likvida medel minskade med 67 073 kronor`, where the year's cash flow is so much: the way that it went. */
export function checkCashWay(sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] {
  const flow = printed.find(({ key }) => key === figureKey('kf.arets-kassaflode', String(year)));
  if (flow === undefined || isZero(flow.value)) return [];
  return sentences.flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter(isMoneyIn)
      .flatMap((quantity) =>
        isSize(quantity, flow, ONE)
          ? trialOf(sentence, quantity, flow)
          : FACTORS.some((factor) => isSize(quantity, flow, factor))
            ? unitTrial(sentence, quantity, flow)
            : [],
      ),
  );
}

/** Figures are in öre. */
const isSize = (quantity: Quantity, { value }: PrintedFigure, factor: Exact): boolean =>
  isAsTold(quantity, multiply(multiply(value, exact(1, 100)), factor));

const ONE = exact(1);
/** Kronor told as thousands, thousands as millions, and the other way. */
const FACTORS = [exact(1000), exact(1, 1000)];

function unitTrial(sentence: Sentence, quantity: Quantity, { value, places }: PrintedFigure): Trial[] {
  const isSaid = !sentence.isCell && SAID.test(sentence.text.slice(0, quantity.at).trim());
  const flow = absolute(multiply(value, exact(1, 100)));
  return isSaid
    ? [
        judged(false, {
          kind: 'enhet',
          places: [...placesOf([{ sentence, quantity }]), ...places],
          arithmetic: `${quantity.written}, kassaflödet ${shownExact(flow)} kr`,
          message: `Likvida medel har ändrats med ${quantity.written} i texten, men årets kassaflöde är ${shownExact(flow)} kr. Enheten är troligen fel.`,
          sureness: 0.85,
        }),
      ]
    : [];
}

const SAID =
  /(?:likvida medel|likviditeten|kassan|banktillgodohavandet|behållningen på banken)(?: \p{sc=Latin}{1,12}){0,4} (?<word>öka(?:de|t|r)|minska(?:de|t|r)|steg|stigit|sjönk|sjunkit|växte|vuxit|krympte)(?: \p{sc=Latin}{1,12}){0,3} med$/iu;

function trialOf(sentence: Sentence, quantity: Quantity, flow: PrintedFigure): Trial[] {
  const word = sentence.isCell ? undefined : SAID.exec(sentence.text.slice(0, quantity.at).trim())?.groups?.word;
  if (word === undefined) return [];
  const isMore = /^(?:öka|st|väx|vux)/i.test(word);
  return [
    judged(isMore === flow.value.numerator > 0n, {
      kind: 'påstående',
      places: [...placesOf([{ sentence, quantity }]), ...flow.places],
      arithmetic: `${word} med ${quantity.written}, kassaflödet ${flow.places[0]?.value ?? ''}`,
      message: `Texten säger att likvida medel ${word} med ${quantity.written}, men årets kassaflöde är ${flow.places[0]?.value ?? ''}.`,
      sureness: 0.85,
    }),
  ];
}
