import { exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { daysOf } from './occasions-counted.ts';

/** `sex sammanträden, varav fyra på distans`, `två hölls på plats och fyra digitalt` beside a table that has a row for each day and says where it was. */
export const checkDistanceCounted = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const told = sentence.isCell || OF_OTHERS.test(sentence.text) ? undefined : quantitiesOf(sentence.text).find(isOfDistance);
    const table =
      told === undefined
        ? undefined
        : tables.find((each) => isBeside(each, sentence) && daysOf(each) > 0 && each.rows.some(isAtDistance) && isOfSoMany(each, sentence));
    return told === undefined || table === undefined ? [] : [trialOf(sentence, told, table)];
  });

/** `Gruppen möttes sju gånger, varav fem digitalt` is not of the board's days. */
const OF_OTHERS = /(?<!\p{sc=Latin})(?:grupp(?:en)?|beredningsgrupp(?:en)?|arbetsutskott(?:et)?|nätverk(?:et)?)(?!\p{sc=Latin})/iu;

const isOfDistance = (quantity: Quantity): boolean =>
  isCount(quantity) &&
  ((/(?:^|\s)varav$|på plats och$/.test(quantity.before) &&
    /^(?:\p{sc=Latin}{3,20} )?(?:på distans|digital|via länk|på länk)/u.test(quantity.after)) ||
    (quantity.before === '' && OF_THEM.test(quantity.after)));

/** `Fyra av dem hölls digitalt` */
const OF_THEM = /^av (?:dem|dessa|mötena|sammanträdena) (?:hölls|var|genomfördes|ägde rum) (?:på distans|digital|via länk|på länk)/u;

/** A table that has other days than the sentence counts was not read to its end, or is of others. */
const isOfSoMany = (table: PrintedTable, { text }: Sentence): boolean =>
  quantitiesOf(text)
    .filter((each) => isCount(each) && /^(?:gånger|(?:\p{sc=Latin}{3,20} )?(?:möten|sammanträden))(?!\p{sc=Latin})/u.test(each.after))
    .every(({ value }) => isEqual(value, exact(daysOf(table))));

const isAtDistance = ({ label, cells }: PrintedRow): boolean =>
  [label, ...cells.map(({ text }) => text)].some((text) =>
    /^(?:på )?(?:distans|digitalt?|via länk|länk|teams)(?!\p{sc=Latin})/iu.test(text.trim()),
  );

const FARTHEST = 12;

/** A little above or below. */
function isBeside({ rows }: PrintedTable, { lines }: Sentence): boolean {
  const [first, last, own] = [rows[0]?.place, rows.at(-1)?.place, lines[0]?.place];
  if (first === undefined || last === undefined || own === undefined || first.page !== own.page) return false;
  return own.line >= first.line - FARTHEST && own.line <= last.line + FARTHEST;
}

/** Of what the board does its own days count, where the table has other days too. */
function trialOf(sentence: Sentence, told: Quantity, { rows }: PrintedTable): Trial {
  const ofBoard = /styrelse/i.test(sentence.text)
    ? rows.filter(({ label, cells }) => [label, ...cells.map(({ text }) => text)].some((text) => /^styrelse/i.test(text)))
    : [];
  const own = (ofBoard.length > 0 ? ofBoard : rows).filter(isAtDistance);
  return tried({
    kind: 'antal',
    places: [
      placeIn(sentence, told.at, told.written),
      ...own.map(({ place, label }) => ({ ...place, text: label, value: label, label: 'Tabellen bredvid' })),
    ],
    arithmetic: `${told.written} och ${own.length}`,
    difference: subtract(told.value, exact(own.length)),
    rounding: ZERO,
    message: `Texten säger ${told.written} på distans, men tabellen har ${own.length}.`,
    sureness: 0.85,
  });
}
