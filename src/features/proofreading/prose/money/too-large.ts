import { absolute, compare, type Exact, exact, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { inKronor } from '../../printed-number.ts';
import { isMoney, valueAt } from '../../sums/amounts.ts';
import type { PrintedTable } from '../../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, quantitiesOf } from '../../words/quantities.ts';

/** `upphandlad för 360 000 tkr` in a report whose largest amount is nine million, and what nobody costs: the amount is in kronor. */
export function checkTooLarge(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  return [...sentences.flatMap(eachIn), ...beyondTables(sentences, tables)];
}

/** `i genomsnitt 26 347 tkr per deltagare`: nobody costs millions. */
const eachIn = (sentence: Sentence): Trial[] =>
  quantitiesOf(sentence.text)
    .filter(({ value, written, after }) => OF_EACH.test(`${written} ${after}`) && compare(absolute(value), MOST_EACH) >= 0)
    .map((quantity) =>
      judged(false, {
        kind: 'enhet',
        places: [placeIn(sentence, quantity.at, quantity.written)],
        arithmetic: quantity.written,
        message: `Så mycket kostar ingen: ${quantity.written} är flera miljoner kronor. Enheten är troligen fel.`,
        sureness: 0.91,
      }),
    );

const MOST_EACH = exact(1_000);
const OF_EACH = /tkr (?:per|för varje) (?:deltagare|person|plats|individ|ungdom|avslut)/iu;

function beyondTables(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const largest = tables
    .filter(isMoney)
    .flatMap((table) => table.rows.flatMap((row) => row.cells.map((_, column) => absolute(valueAt(table, row, column) ?? ZERO))))
    .reduce<Exact>((most, each) => (compare(each, most) > 0 ? each : most), ZERO);
  if (compare(largest, LEAST) < 0) return [];
  return sentences.flatMap((sentence) =>
    sentence.isCell || OF_OTHERS.test(sentence.text)
      ? []
      : quantitiesOf(sentence.text)
          .filter((quantity) => isMoneyIn(quantity) && quantity.unit === 'tkr')
          .filter((quantity) => compare(inKronor(quantity, quantity.unit), multiply(largest, TIMES)) > 0)
          .map((quantity) =>
            tried({
              kind: 'enhet',
              places: [placeIn(sentence, quantity.at, quantity.written)],
              arithmetic: `${quantity.written}, största belopp ${shownExact(largest)} kr`,
              difference: subtract(inKronor(quantity, quantity.unit), largest),
              rounding: ZERO,
              message: `${quantity.written} är mycket mer än dokumentets största belopp, ${shownExact(largest)} kr. Enheten är troligen fel.`,
              sureness: 0.8,
            }),
          ),
  );
}

/** A report whose tables hold no larger amount is of something else than an association's year. */
const LEAST = exact(500_000);
const TIMES = exact(10);
/** What the state, the country or a member spends is larger. */
const OF_OTHERS =
  /riket|anslag|land(?:et|ets)(?!\p{sc=Latin})|nationell|statens|statsbudget|regeringen|miljard|samhäll|regionens (?:budget|kostnad)|kommunens (?:budget|kostnad)|sjukpenning|försörjningsstöd/iu;
