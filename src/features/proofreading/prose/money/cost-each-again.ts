import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract } from '../../../../shared/exact.ts';
import { grainOf, inKronor, type PrintedUnit } from '../../printed-number.ts';
import type { ProofPlace } from '../../proofreading.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { placeOf } from '../../sums/places.ts';
import type { PrintedTable } from '../../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { isForEach } from '../../words/for-each.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { subjectOf, yearOf } from '../../words/speaking-of.ts';

/** What each participant cost, as a table tells it. */
interface Each {
  readonly name: string;
  readonly kronor: Exact;
  readonly grain: Exact;
  readonly place: ProofPlace;
}

/** `Lägst kostnad per deltagare har Hälsa och arbete, 14 000 kronor`: against the column of a table that tells the cost for each. */
export function checkCostEachAgain(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = tables.flatMap(eachIn);
  const names = [...new Set(known.map(({ name }) => name))];
  return sentences.flatMap((sentence) => {
    if (sentence.isCell || !OF_EACH.test(sentence.text) || OTHERWISE.test(sentence.text) || yearOf(sentence.text, year) !== year) return [];
    return quantitiesOf(sentence.text).flatMap((quantity) => {
      const name =
        (isMoneyIn(quantity) || isForEach(quantity)) && isSaid(sentence.text, quantity) && !COMPARED.test(quantity.before)
          ? subjectOf(sentence, quantity, names)
          : null;
      const meant = known.filter((each) => each.name === name && !isOfAnother(sentence.text, each.name));
      return meant.length === 0 ? [] : [trialOf(sentence, quantity, nearest(quantity, meant))];
    });
  });
}

/** `Lotsarna kostade 1 388 tkr, 21,7 tkr per deltagare`, where the table knows no such name: whoever was spoken of before is not meant. */
const isOfAnother = (text: string, name: string): boolean =>
  /^\p{Lu}\p{sc=Latin}{4,} (?:kostade|kostar)(?!\p{sc=Latin})/u.test(text.trim()) && !text.includes(name);

const OF_EACH = /per (?:deltagare|person)|snittkostnad|styckkostnad/i;
const OTHERWISE =
  /skillnad|budget|mål|i stället|totala kostnad|riket|snittet i|andra förbund|skulle|egen kostnad|egna medel|^ ?blir det |per (?:deltagare|person) som/i;
/** `24 000 mot 25 000 kronor`: what was planned, or what it was. */
const COMPARED =
  /(?:19|20)\d\d års$|(?<!\p{sc=Latin})(?:mot|än|jämföra? med|jämfört med|från|(?:öka|minska|höj|sänk|steg|sjönk)\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,12})? med|(?:ökning|minskning|höjning|sänkning) (?:med|på)|(?:gick|gått)(?: \p{sc=Latin}{1,12})? (?:upp|ned|ner) med)$/u;
/** The words stand before the amount, or right after it. */
const isSaid = (text: string, { at, end }: Quantity): boolean =>
  (OF_EACH.test(text.slice(0, at)) || OF_EACH.test(text.slice(at, end)) || /^ ?per (?:deltagare|person)/.test(text.slice(end))) &&
  // `1 190 kr lägre än 2019 (23 010 kr)` tells a difference, and another year.
  !/^ ?(?:per (?:månad|plats|dag)|över|under|lägre|högre|mer|mindre|billigare|dyrare|(?:år )?(?:19|20)\d\d\))/.test(text.slice(end)) &&
  !/(?:19|20)\d\d \($/.test(text.slice(0, at));

const HEADING =
  /^(?:kr|kronor|tkr|kostnad(?:,? (?:kr|kronor|tkr))?)?[ ,/]{0,2}(?:per|\/) ?(?:deltagare|person)(?:,? (?:kr|kronor|tkr))?(?: (?:19|20)\d\d)?$/i;

function eachIn(table: PrintedTable): Each[] {
  const column = table.columns.findIndex(({ label }) => HEADING.test(label.trim()));
  if (column === -1) return [];
  return table.rows.flatMap((row) => {
    const number = row.cells[column]?.number;
    if (number == null || isZero(number.value) || row.label.length < 3) return [];
    const unit: PrintedUnit = /tkr/i.test(table.columns[column]?.label ?? '') ? 'tkr' : (number.unit ?? table.unit);
    return [{ name: row.label, kronor: inKronor(number, unit), grain: grainOf(number, unit), place: placeOf(table, row, column) }];
  });
}

const nearest = (quantity: Quantity, meant: readonly Each[]): Each => {
  const off = ({ kronor }: Each): Exact => absolute(subtract(inKronor(quantity, quantity.unit), kronor));
  return meant.reduce((best, each) => (compare(off(each), off(best)) < 0 ? each : best));
};

function trialOf(sentence: Sentence, quantity: Quantity, { name, kronor, grain, place }: Each): Trial {
  const told = inKronor(quantity, quantity.unit);
  const own = grainOf(quantity, quantity.unit);
  const coarsest = compare(own, grain) > 0 ? own : grain;
  return tried({
    kind: 'upprepning',
    places: [placeIn(sentence, quantity.at, quantity.written), place],
    arithmetic: `${quantity.written} och ${place.value}`,
    difference: subtract(told, kronor),
    rounding: coarsest,
    nearEnough: isRough(quantity) || isBound(quantity) ? divide(kronor, exact(10)) : multiply(coarsest, exact(1, 2)),
    message: `${name}: kostnaden per deltagare är ${quantity.written} i texten, men ${shownExact(kronor)} kr i tabellen.`,
    sureness: isMiswritten(told, kronor) ? 0.88 : 0.75,
  });
}
