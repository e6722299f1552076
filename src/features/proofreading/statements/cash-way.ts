import { absolute, type Exact, exact, isZero, multiply } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isAsTold } from '../words/size-off.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** `Likvida medel minskade med 67 073 kronor`, where the year's cash flow is so much: the way that it went. */
export function checkCashWay(sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] {
  const flow = printed.find(({ key }) => key === figureKey('kf.arets-kassaflode', String(year)));
  if (flow === undefined || isZero(flow.value)) return [];
  return sentences.flatMap((sentence) =>
    sentence.isCell
      ? []
      : quantitiesOf(sentence.text)
          .filter(isMoneyIn)
          .flatMap((quantity) => {
            const word = SAID.exec(sentence.text.slice(0, quantity.at).trim())?.groups?.word;
            return word === undefined ? [] : trialsOf({ sentence, quantity }, word, flow);
          }),
  );
}

const SAID =
  /(?:likvida medel|likviditeten|kassan|banktillgodohavandet|behållningen på banken)(?: \p{sc=Latin}{1,12}){0,4} (?<word>öka(?:de|t|r)|minska(?:de|t|r)|steg|stigit|sjönk|sjunkit|växte|vuxit|krympte)(?: \p{sc=Latin}{1,12}){0,3} med$/iu;

function trialsOf(told: Spoken, word: string, flow: PrintedFigure): Trial[] {
  if (isSize(told.quantity, flow, ONE)) return [wayTrial(told, word, flow)];
  return FACTORS.some((factor) => isSize(told.quantity, flow, factor)) ? [unitTrial(told, flow)] : [];
}

/** Figures are in öre. */
const isSize = (quantity: Quantity, { value }: PrintedFigure, factor: Exact): boolean =>
  isAsTold(quantity, multiply(multiply(value, exact(1, 100)), factor));

const ONE = exact(1);
/** Kronor told as thousands, thousands as millions, and the other way. */
const FACTORS = [exact(1000), exact(1, 1000)];

function unitTrial(told: Spoken, { value, places }: PrintedFigure): Trial {
  const { written } = told.quantity;
  const flow = shownExact(absolute(multiply(value, exact(1, 100))));
  return judged(false, {
    kind: 'enhet',
    places: [...placesOf([told]), ...places],
    arithmetic: `${written}, kassaflödet ${flow} kr`,
    message: `Likvida medel har ändrats med ${written} i texten, men årets kassaflöde är ${flow} kr. Enheten är troligen fel.`,
    sureness: 0.85,
  });
}

function wayTrial(told: Spoken, word: string, { value, places }: PrintedFigure): Trial {
  const { written } = told.quantity;
  const isMore = /^(?:öka|st|väx|vux)/i.test(word);
  const flow = places[0]?.value ?? '';
  return judged(isMore === value.numerator > 0n, {
    kind: 'påstående',
    places: [...placesOf([told]), ...places],
    arithmetic: `${word} med ${written}, kassaflödet ${flow}`,
    message: `Texten säger att likvida medel ${word} med ${written}, men årets kassaflöde är ${flow}.`,
    sureness: 0.85,
  });
}
