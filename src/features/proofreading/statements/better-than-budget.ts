import { absolute, compare, type Exact, exact, larger, multiply, negate, subtract } from '../../../shared/exact.ts';
import { figureColumn, figureKey } from '../../figures/figure.ts';
import { budgetColumn } from '../../figures/formulas.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** `Utfallet är 189 082 kr bättre än budget`: how far the result is from the one that was budgeted, and on which side. */
export function checkBetterThanBudget(sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] {
  const [actual, budget] = [String(year), budgetOf(printed, year)].map((column) => resultIn(printed, column));
  const ofForecasts =
    actual === undefined ? [] : sentences.flatMap((sentence, index) => forecastTrials(sentence, sentences[index - 1], actual));
  if (budget === undefined) return ofForecasts;
  const ofBudget = sentences.flatMap((sentence, index) =>
    quantitiesOf(sentence.text)
      .filter((quantity) => isMoneyIn(quantity) && SAID.test(quantity.after) && !isOfForecast(sentence, sentences[index - 1]))
      .flatMap((quantity) => {
        const meant = isOfResult(sentence.text) ? actual : foreseenIn(sentence, quantity);
        return meant === undefined ? [] : trialsOf(sentence, quantity, { actual: meant, budget, against: 'budget' });
      }),
  );
  return [...ofBudget, ...ofForecasts];
}

/** `I delårsrapporten var prognosen ett underskott på 310 000 kr. Utfallet blev 121 428 kr bättre än prognosen`: the year's result against that. */
function forecastTrials(sentence: Sentence, before: Sentence | undefined, actual: PrintedFigure): Trial[] {
  const told =
    before?.paragraph === sentence.paragraph && /prognos|räknade|delårs/i.test(before.text)
      ? resultTold(before, before.text.length)
      : undefined;
  const isOfYear = /^ ?(?:utfallet|resultatet|årets resultat) (?:blev|är|var)(?!\p{sc=Latin})/iu.test(sentence.text);
  const quantity = quantitiesOf(sentence.text).find((each) => isMoneyIn(each) && THAN_FORECAST.test(each.after));
  if (told === undefined || !isOfYear || quantity === undefined) return [];
  return trialsOf(sentence, quantity, { actual, budget: told, against: 'prognosen' });
}

const THAN_FORECAST = /^(bättre|sämre) än (?:den )?prognos/;

/** `För helåret väntas ett underskott på 232 tkr. Det är 158 tkr bättre än …` */
const isOfForecast = ({ text, paragraph }: Sentence, before: Sentence | undefined): boolean =>
  before?.paragraph === paragraph &&
  /^ ?det(?:ta)? (?:är|blir)(?!\p{sc=Latin})/iu.test(text) &&
  /väntas|beräknas|prognos|helår/i.test(before.text);

/** `Resultatet väntas bli ett underskott på 108 tkr, vilket är 195 tkr bättre än budget`: the forecast that the sentence tells itself. */
function foreseenIn(sentence: Sentence, { at }: Quantity): PrintedFigure | undefined {
  const { text } = sentence;
  if (!/resultat/i.test(text) || !/väntas|beräknas|prognos/i.test(text) || /period|januari|jan[–-]/i.test(text)) return undefined;
  return resultTold(sentence, at);
}

/** The last surplus or deficit that a sentence tells before that place. */
function resultTold(sentence: Sentence, at: number): PrintedFigure | undefined {
  const told = quantitiesOf(sentence.text).findLast(
    (each) => isMoneyIn(each) && each.end <= at && /(?:under|över)skott(?: på| om)?$/.test(each.before),
  );
  if (told === undefined) return undefined;
  const kronor = inKronor(told, told.unit);
  const value = multiply(/underskott/.test(told.before) ? negate(absolute(kronor)) : kronor, exact(100));
  const grain = multiply(grainOf(told, told.unit), exact(100));
  return {
    key: figureKey('rr.arets-resultat', 'prognos'),
    value,
    grain,
    places: [placeIn(sentence, told.at, told.written)],
    where: 'texten',
  };
}

/** A report of a part of the year is held against the budget of that part, where there is one. */
const budgetOf = (printed: readonly PrintedFigure[], year: number): string =>
  printed.map(({ key }) => figureColumn(key)).find((column) => column.startsWith(`${budgetColumn(year)}-`)) ?? budgetColumn(year);

const RESULTS = ['drift.resultat', 'rr.arets-resultat', 'oversikt.resultat'];

const resultIn = (printed: readonly PrintedFigure[], column: string): PrintedFigure | undefined =>
  RESULTS.map((id) => printed.find(({ key }) => key === figureKey(id, column))).find((figure) => figure !== undefined);

const SAID = /^(bättre|sämre|större|mindre) än (?:(?:vi (?:hade )?)?(?:den |det |årets )?budget(?:en|erat|erade)?|planerat|beräknat)/;

/** The sentence is of the whole result, and of no part or forecast of it. */
const isOfResult = (text: string): boolean =>
  /resultat|överskott|underskott|utfallet|bokslutet/i.test(text) &&
  !/prognos|väntas|beräknas|helår|period|för samma|insatsen|insatserna, som|intäkter(?:na)?|kostnader(?:na)?/i.test(text);

interface Results {
  readonly actual: PrintedFigure;
  readonly budget: PrintedFigure;
  /** What it is compared with, as it is told. */
  readonly against: 'budget' | 'prognosen';
}

function trialsOf(sentence: Sentence, quantity: Quantity, { actual, budget, against }: Results): Trial[] {
  const kronor = (figure: PrintedFigure): Exact => multiply(figure.value, exact(1, 100));
  const computed = subtract(kronor(actual), kronor(budget));
  const [, word = ''] = (against === 'budget' ? SAID : THAN_FORECAST).exec(quantity.after) ?? [];
  const isBetter = word === 'bättre' || word === (/underskott/i.test(sentence.text) ? 'mindre' : 'större');
  const places = [placeIn(sentence, quantity.at, quantity.written), ...actual.places, ...budget.places];
  const shown = `resultatet är ${shownExact(kronor(actual))} och ${against === 'budget' ? 'det budgeterade' : 'det väntade'} ${shownExact(kronor(budget))}`;
  const grain = larger(grainOf(quantity, quantity.unit), multiply(actual.grain, exact(1, 100)));
  return [
    tried({
      kind: 'påstående',
      places,
      arithmetic: `${shownExact(kronor(actual))} och ${shownExact(kronor(budget))} skiljer ${shownExact(absolute(computed))}`,
      difference: subtract(absolute(inKronor(quantity, quantity.unit)), absolute(computed)),
      rounding: grain,
      nearEnough: compare(grain, exact(1)) > 0 ? grain : exact(0),
      message: `Texten säger ${quantity.written} ${word} än ${against}, men ${shown}: det skiljer ${shownExact(absolute(computed))}.`,
      sureness: 0.85,
    }),
    judged(compare(computed, exact(0)) >= 0 === isBetter, {
      kind: 'påstående',
      places: places.map((place, index) => (index === 0 ? { ...place, value: word } : place)),
      arithmetic: `${word}: ${shownExact(kronor(actual))} mot ${shownExact(kronor(budget))}`,
      message: `Texten säger ${word} än ${against}, men ${shown}.`,
      sureness: 0.85,
    }),
  ];
}
