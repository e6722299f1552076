import { absolute, compare, divide, type Exact, exact, isEqual, larger, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { amountOf } from '../statements/figures-on.ts';
import { isMoney } from '../sums/amounts.ts';
import { isBesideSums } from '../sums/labels.ts';
import { isSlipIn } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isBound, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { areOfRow } from '../words/row-words.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';

/** What a row of a table tells of the year, in kronor and without a sign. */
interface Told {
  readonly label: string;
  readonly kronor: Exact;
  readonly grain: Exact;
  readonly place: ProofPlace;
}

/** `Revisionen kostade 46 tkr`, `Kostnaderna för kansliet uppgick till 512 000 kr`: what the row of those words tells of the year. */
export function checkRowsTold(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const rows = tables.filter(isMoney).flatMap((table) => rowsOf(table, year));
  return sentences.flatMap((sentence) => {
    const said = withoutCompared(sentence.text);
    if (sentence.isCell || OTHER.test(said) || !namesNoYearBut(said, year)) return [];
    return quantitiesOf(sentence.text).flatMap((quantity) => {
      const subject = subjectOf(sentence.text, quantity);
      const own = subject === null ? [] : rows.filter(({ label }) => areOfRow(subject, label));
      return own.length === 0 ? [] : trialsOf(sentence, quantity, own);
    });
  });
}

/** Plans and parts of the year, and what somebody else has. */
const OTHER =
  /budget|prognos|väntas|beräknas|kommer att|skulle|halvår|kvartal|per (?:deltagare|person|invånare|månad|plats|år)|varje|hittills|sammanlagt under|i snitt|genomsnitt/iu;

/** `… kostade 5 825 tkr, vilket är 125 tkr mindre än budget men 450 tkr mer än 2019` tells the outcome before it compares. */
const withoutCompared = (text: string): string =>
  text.replace(/, (?:vilket|det) (?:är|var|blev) [\d\s]{1,12}(?:kr|kronor|tkr) (?:mindre|mer|lägre|högre) än .*$/iu, '');

const SAID =
  /^(?<subject>.{4,60}?) (?:har )?(?:kostade|kostat|uppgick till|uppgår till|blev|var|är|landade på|stannade på)(?: (?:totalt|sammanlagt|i år|under året|också|då)){0,2}$/iu;

/** The words that begin the clause, up to its verb right before the amount. */
function subjectOf(text: string, quantity: Quantity): string | null {
  if (
    !isMoneyIn(quantity) ||
    isRough(quantity) ||
    isBound(quantity) ||
    /^(?:mer|mindre|högre|lägre|bättre|sämre|över|under(?! (?:19|20)\d\d| året)|av)(?!\p{sc=Latin})/u.test(quantity.after)
  )
    return null;
  const clause =
    text
      .slice(0, quantity.at)
      .split(/[,;:(] ?| och (?=\p{sc=Latin}+(?:en|et|na) )| medan | men /u)
      .at(-1)
      ?.trim() ?? '';
  return SAID.exec(clause)?.groups?.subject ?? null;
}

function rowsOf(table: PrintedTable, year: number): Told[] {
  const column = table.columns.findIndex((each) => each.year === year && each.role === 'actual');
  if (column === -1) return [];
  return table.rows.flatMap((row) => {
    const number = row.cells[column]?.number ?? null;
    if (number === null || row.label === '' || isBesideSums(row.label) || number.unit === 'procent' || number.unit === 'kr/person')
      return [];
    const { value, grain } = amountOf(number, table);
    return [{ label: row.label, kronor: kronorOf(absolute(value)), grain: kronorOf(grain), place: placeOf(table, row, column) }];
  });
}

const kronorOf = (ore: Exact): Exact => multiply(ore, exact(1, 100));

/** `Av leverantörsskulderna är 1 402 300 kronor fakturor` is a part of them. */
const isOfPart = ({ text }: Sentence, { at }: Quantity): boolean =>
  /^ ?av \p{sc=Latin}{4,40} (?:är|var|avser|avsåg) $/iu.test(text.slice(0, at));

function trialsOf(sentence: Sentence, quantity: Quantity, rows: readonly Told[]): Trial[] {
  if (isOfPart(sentence, quantity)) return [];
  const [said, grain] = [absolute(inKronor(quantity, quantity.unit)), grainOf(quantity, quantity.unit)];
  const off = (row: Told): Exact => offBy(said, grain, row);
  const fits = rows.find((row) => isEqual(off(row), ZERO));
  const [first] = rows;
  if (fits !== undefined) return [trialOf(sentence, quantity, { row: fits, off: ZERO, sureness: 0 })];
  if (first === undefined || !areAlike(rows, first)) return [];
  if (isThousandTimes(said, first)) return [unitTrial(sentence, quantity, first)];
  const sureness = surenessOf(said, grain, first);
  return sureness === null ? [] : [trialOf(sentence, quantity, { row: first, off: off(first), sureness })];
}

/** Rows that differ from each other are of different things. */
const areAlike = (rows: readonly Told[], { kronor }: Told): boolean => rows.every((row) => areNear(row.kronor, kronor, 1));

/** Null where it is far off, and looks like nothing that anybody would have miswritten. */
function surenessOf(said: Exact, grain: Exact, row: Told): number | null {
  const isSlip = isSlipIn(larger(grain, row.grain), said, row.kronor) && areNear(said, row.kronor, 800);
  return isSlip ? 0.85 : areNear(said, row.kronor, 25) ? 0.7 : null;
}

/** Nothing where the coarser of the two explains it. */
function offBy(said: Exact, grain: Exact, row: Told): Exact {
  const off = subtract(said, row.kronor);
  const coarser = larger(grain, row.grain);
  const most = compare(coarser, exact(1)) > 0 ? coarser : ZERO;
  return compare(absolute(off), most) <= 0 ? ZERO : off;
}

const isThousandTimes = (said: Exact, { kronor }: Told): boolean =>
  compare(kronor, ZERO) > 0 && (isEqual(multiply(said, THOUSAND), kronor) || isEqual(divide(said, THOUSAND), kronor));

const THOUSAND = exact(1000);

const trialOf = (sentence: Sentence, quantity: Quantity, { row, off, sureness }: { row: Told; off: Exact; sureness: number }): Trial =>
  tried({
    kind: 'upprepning',
    places: [placeIn(sentence, quantity.at, quantity.written), row.place],
    arithmetic: `${quantity.written} och ${row.place.value}`,
    difference: off,
    rounding: ZERO,
    message: `${row.label} är ${quantity.written} i texten, men ${shownExact(row.kronor)} kr i tabellen.`,
    sureness,
  });

const unitTrial = (sentence: Sentence, quantity: Quantity, row: Told): Trial =>
  tried({
    kind: 'enhet',
    places: [placeIn(sentence, quantity.at, quantity.written), row.place],
    arithmetic: `${quantity.written} och ${shownExact(row.kronor)} kr`,
    difference: subtract(inKronor(quantity, quantity.unit), row.kronor),
    rounding: ZERO,
    message: `${row.label} är ${quantity.written} i texten, men ${shownExact(row.kronor)} kr i tabellen. Enheten är troligen fel.`,
    sureness: 0.88,
  });
