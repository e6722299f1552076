import { compare, largestOf } from '../../shared/exact.ts';
import { interventionNames, namesOfMoney } from './cards/intervention-names.ts';
import { moneyFacts } from './cards/money-facts.ts';
import { checkComparisons } from './prose/changes/comparisons.ts';
import { checkTold } from './prose/money/check-told.ts';
import { openingFigures } from './prose/money/opening-figures.ts';
import { checkShareOfAmount } from './prose/money/share-of-amount.ts';
import { toldFigures } from './prose/money/told-figures.ts';
import { checkBetterThanBudget } from './statements/better-than-budget.ts';
import { checkCapAgain } from './statements/cap-again.ts';
import { checkCapSide } from './statements/cap-side.ts';
import { checkCashWay } from './statements/cash-way.ts';
import { checkFigures } from './statements/check-figures.ts';
import { checkDerivedBalance } from './statements/derived-balance.ts';
import { checkEquityForeseen } from './statements/equity-foreseen.ts';
import { checkForecastsTold } from './statements/forecasts-told.ts';
import { checkGuidelines } from './statements/guidelines.ts';
import { inPlaceOfTheYear, interimColumn } from './statements/interim.ts';
import { checkNoteSums } from './statements/note-sums.ts';
import { operationsTotals } from './statements/operations-columns.ts';
import { checkPayerFractions } from './statements/payer-fractions.ts';
import { checkPointsToCap } from './statements/points-to-cap.ts';
import type { PrintedFigure } from './statements/printed-figure.ts';
import { recogniseFigures } from './statements/recognise.ts';
import { checkRepeated } from './statements/repeated.ts';
import { checkResultInShort } from './statements/result-in-short.ts';
import { checkYearsInRow } from './statements/years-in-row.ts';
import { withoutTwins } from './tables/headings-of-columns.ts';
import type { Trial } from './trial.ts';
import type { Understood } from './understand.ts';
import { nameIn } from './words/entities.ts';
import { withoutOtherAssociations } from './words/other-associations.ts';
import type { Sentence } from './words/passages.ts';

/** What the statements, their notes and the text tell of the same money. */
export function checkStatements({ tables, counted, sentences: everything, year, rowSums }: Understood): Trial[] {
  const sentences = withoutOtherAssociations(everything);
  const dated = counted.map(withoutTwins);
  const recognised = recogniseFigures(dated, year);
  const all = [...recognised, ...operationsTotals(dated, recognised, year)];
  const interim = interimColumn(all, year);
  const printed = inPlaceOfTheYear(all, interim, year);
  const ofAll = ofTheWhole(sentences, namesOfMoney(moneyFacts(dated, year), interventionNames(tables)));
  const told = [
    ...toldFigures(ofAll, { year, isInterim: interim !== null }),
    ...openingFigures(ofAll, { year, isInterim: interim !== null }),
  ];
  const isRestated =
    sentences.some(({ text }) => RESTATED.test(text)) || dated.some(({ columns }) => columns.some(({ label }) => CORRECTED.test(label)));
  const restatedBefore = isRestated ? year : null;
  return [
    ...checkFigures([...printed, ...told], { printed: withTold(printed, told), sums: rowSums, restatedBefore }),
    ...checkRepeated(printed, restatedBefore),
    ...checkDerivedBalance(printed),
    ...checkTold(told, printed),
    ...checkComparisons(sentences, printed, year),
    ...checkNoteSums(dated, year, restatedBefore),
    ...checkForecastsTold(sentences, { tables: dated, printed, year }),
    ...checkGuidelines(printed, sentences),
    ...checkPointsToCap(sentences),
    ...checkCapAgain(sentences),
    ...checkCapSide(sentences),
    ...checkCashWay(sentences, printed, year),
    ...checkResultInShort(sentences),
    ...checkYearsInRow(sentences, printed, year),
    ...checkPayerFractions(sentences, printed, year),
    ...checkShareOfAmount(sentences, printed),
    ...checkBetterThanBudget(sentences, withTold(printed, told), year),
    ...checkEquityForeseen(sentences, printed, year),
  ];
}

/** Words that say that an earlier year is told otherwise than it was. */
const RESTATED =
  /(?:jämförelse(?:år|tal|siffr|belopp)|föregående år|tidigare år|år \d{4}).{0,80}(?:räknats om|omräkna|omklassificera|justera|rättats|ändrats)|(?:räknats om|omräkna|omklassificera|justera|rättats|ändrats).{0,80}(?:jämförelse|föregående år)/i;

/** A column of a year that was corrected: `2020 (rättat)`. */
const CORRECTED = /\((?:rättat|rättad|rättade|omräknat|omräknad|justerat|justerad)\)/i;

/** What the chapter of an intervention tells of a surplus or of costs is its own. */
const ofTheWhole = (sentences: readonly Sentence[], names: readonly string[]): Sentence[] =>
  sentences.filter(
    ({ text, headings }) => /förbundet/i.test(text) || !headings.slice(-2).some((heading) => nameIn(heading, names) !== null),
  );

/** What only the text tells counts as well as what a table tells, unless it is told roughly: `4,4 miljoner kronor`. */
function withTold(printed: readonly PrintedFigure[], told: readonly PrintedFigure[]): PrintedFigure[] {
  const coarsest = largestOf(printed.map(({ grain }) => grain));
  const isFine = ({ grain }: PrintedFigure): boolean => compare(grain, coarsest) <= 0;
  return [...printed, ...told.filter((figure) => isFine(figure) && !printed.some((each) => each.key === figure.key))];
}
