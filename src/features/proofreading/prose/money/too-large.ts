import { absolute, compare, type Exact, exact, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { inKronor } from '../../printed-number.ts';
import { isMoney, valueAt } from '../../sums/amounts.ts';
import type { PrintedTable } from '../../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `upphandlad för 360 000 tkr` in a report whose largest amount is nine million, and what nobody costs: the amount is in kronor. */
export function checkTooLarge(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const largest = largestIn(tables);
  return compare(largest, LEAST) < 0
    ? sentences.flatMap(eachIn)
    : [...sentences.flatMap(eachIn), ...beyondTables(sentences, largest), ...sentences.flatMap(tooSmallIn)];
}

const largestIn = (tables: readonly PrintedTable[]): Exact =>
  tables
    .filter(isMoney)
    .flatMap((table) => table.rows.flatMap((row) => row.cells.map((_, column) => absolute(valueAt(table, row, column) ?? ZERO))))
    .reduce<Exact>((most, each) => (compare(each, most) > 0 ? each : most), ZERO);

/** `i genomsnitt 26 347 tkr per deltagare`: nobody costs millions. */
const eachIn = (sentence: Sentence): Trial[] =>
  quantitiesOf(sentence.text)
    .filter(({ value, written, after, before, unit }) =>
      compare(absolute(value), MOST_EACH) >= 0
        ? OF_EACH.test(`${written} ${after}`)
        : unit === 'tkr' && isOfEach(before) && compare(absolute(value), MOST_CHANGE) >= 0,
    )
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
/** `Kostnaden per deltagare har minskat med 793 tkr` */
const MOST_CHANGE = exact(300);
const isOfEach = (before: string): boolean =>
  /kostnad(?:en)? per (?:deltagare|person|plats)(?: (?!kostade|totalt|sammanlagt|insatsen|budget)\p{sc=Latin}{1,14}){0,5}$/iu.test(before);
const OF_EACH = /tkr (?:i \p{sc=Latin}{4,20} )?(?:per|för varje) (?:deltagare|person|plats|individ|ungdom|avslut)/iu;

/** `ett eget kapital på 1,3 tkr`, `2 278 kr på bankkontot`: what an association has is not as little. */
const tooSmallIn = (sentence: Sentence): Trial[] =>
  sentence.isCell
    ? []
    : quantitiesOf(sentence.text)
        .filter((quantity) => isMoneyIn(quantity) && (OF_ALL.test(quantity.before) || ON_BANK.test(quantity.after)) && isSmall(quantity))
        .map((quantity) =>
          judged(false, {
            kind: 'enhet',
            places: [placeIn(sentence, quantity.at, quantity.written)],
            arithmetic: `${quantity.written} är ${shownExact(inKronor(quantity, quantity.unit))} kr`,
            message: `${quantity.written} är bara ${shownExact(inKronor(quantity, quantity.unit))} kr. Enheten är troligen fel.`,
            sureness: 0.8,
          }),
        );

/** What is left of nothing, or a change, is not meant. */
const OF_ALL =
  /(?<!\p{sc=Latin})(?:(?:eget|egna) kapital(?:et)?|balansomslutning(?:en)?|likvida medel|medlemsbidrag(?:en)?)(?! (?:kan |öka|minska|höj|sänk|stig|sjunk|skilj|avvik|per))(?: (?!med |för |per )\p{sc=Latin}{1,12}){0,4}$/iu;
const ON_BANK = /^(?:kr |kronor |tkr )?på (?:bankkontot|banken|kontot|bank)(?!\p{sc=Latin})/iu;
const isSmall = (quantity: Quantity): boolean => {
  const kronor = absolute(inKronor(quantity, quantity.unit));
  return compare(kronor, ZERO) > 0 && compare(kronor, FEWEST_KRONOR) < 0 && !/per (?:deltagare|invånare|person|plats)/.test(quantity.after);
};
const FEWEST_KRONOR = exact(10_000);

function beyondTables(sentences: readonly Sentence[], largest: Exact): Trial[] {
  return sentences.flatMap((sentence) =>
    sentence.isCell || OF_OTHERS.test(sentence.text)
      ? []
      : quantitiesOf(sentence.text)
          .filter((quantity) => isMoneyIn(quantity) && isOfOwn(sentence.text, quantity))
          .filter(
            (quantity) => compare(inKronor(quantity, quantity.unit), multiply(largest, isPrecise(quantity) ? TIMES_PRECISE : TIMES)) > 0,
          )
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

/** Amounts in millions are often of the whole country, unless the sentence speaks of what the association has. */
const isOfOwn = (text: string, { unit }: Quantity): boolean => unit === 'tkr' || (unit === 'mkr' && OWN.test(text));
const OWN =
  /medlemmarna|medlemsbidrag|(?:över|under)skott|årets resultat|eget kapital|egna kapital|likvida medel|kostnader|intäkter|insats|budgeten på/iu;

/** A report whose tables hold no larger amount is of something else than an association's year. */
const LEAST = exact(500_000);
const TIMES = exact(10);
/** `14 236 tkr` has as many digits as an amount in kronor. */
const TIMES_PRECISE = exact(3, 2);
const isPrecise = ({ value }: Quantity): boolean =>
  value.denominator === 1n && /^\d{5,}$/.test(value.numerator.toString()) && !/0$/.test(value.numerator.toString());
/** What the state, the country or a member spends is larger. */
const OF_OTHERS =
  /riket|anslag|statlig|\d förbund|land(?:et|ets)(?!\p{sc=Latin})|nationell|statens|statsbudget|regeringen|miljard|samhäll|regionens (?:budget|kostnad)|kommunens (?:budget|kostnad)|sjukpenning|försörjningsstöd/iu;
