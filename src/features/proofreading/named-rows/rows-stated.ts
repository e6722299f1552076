import { compare, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { isPartOfAbove, isTotal } from '../sums/labels.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, type Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';

/** `Styrelsen har värderat sju risker` above a table whose first column is headed `Risk`: as many as it has rows. */
export const checkRowsStated = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const near = sentences.filter((sentence) => isNear(sentence, table)).flatMap(spokenIn);
    return [...namedIn(near, table), ...followingIn(near, table)];
  });

/** What is called as the rows are. */
function namedIn(near: readonly Spoken[], table: PrintedTable): Trial[] {
  const rows = rowsOf(table);
  const noun = nounOf(table);
  if (rows.length < FEWEST || noun === null) return [];
  const told = near.filter(({ quantity }) => isOf(quantity, noun));
  const held = told.filter(({ quantity }) => isEqual(quantity.value, exact(rows.length)));
  const [wrong] = held.length > 0 ? [] : told.filter((each) => pointsAt(each, table, noun));
  return [...held, ...(wrong === undefined ? [] : [wrong])].map((each) => trialOf(each, table, rows));
}

/** `Här följer tre kompletterande uppgifter` right above as many rows, whatever they are called. Where they are not as many, it may be of something else. */
function followingIn(near: readonly Spoken[], table: PrintedTable): Trial[] {
  const rows = table.rows.filter(
    ({ label, cells }) => label !== '' && !/^(?:summa|totalt)(?!\p{sc=Latin})/iu.test(label) && cells.some(({ kind }) => kind === 'number'),
  );
  return near
    .filter(
      ({ quantity }) =>
        isCount(quantity) && /följ(?:er|ande)(?: här| nedan)?$/u.test(quantity.before) && isEqual(quantity.value, exact(rows.length)),
    )
    .map((each) => trialOf(each, table, rows));
}

const FEWEST = 3;
/** How many lines a sentence may stand above the table, or below it. */
const FARTHEST = 8;

/** Rows that are each one of what is counted; none where some of them are parts, headings or the rest. */
function rowsOf({ rows }: PrintedTable): readonly PrintedRow[] {
  const end = rows.findIndex(({ label }) => isTotal(label));
  const own = end === -1 ? rows : rows.slice(0, end);
  const isPlain = own.every(
    ({ label, cells }) =>
      label !== '' && !isPartOfAbove(label) && !/^(?:övrig|annat|ej )/i.test(label) && cells.some(({ text }) => text !== ''),
  );
  return isPlain && (end === -1 || end === rows.length - 1) ? own : [];
}

/** What heads the column of names: the words of the head that head no other column. */
function nounOf({ head, columns }: PrintedTable): string | null {
  const others = columns.flatMap(({ label }) => label.toLowerCase().split(/\s+/));
  const words = (head.text.toLowerCase().match(/\p{sc=Latin}{4,}/gu) ?? []).filter((word) => !others.includes(word));
  const [word, ...more] = words;
  return word === undefined || more.length > 0 || NO_THING.test(word) ? null : word;
}

/** What a row may be called after that nobody counts rows of. */
const NO_THING = /^(?:datum|belopp|kronor|utfall|budget|namn|post|kön|ålder|anledning|resultat|deltag|person|antal)/u;

function isNear({ lines: [first], isCell }: Sentence, { head, rows }: PrintedTable): boolean {
  const place = first?.place;
  const last = rows.at(-1)?.place ?? head.place;
  if (isCell || place === undefined || place.page !== head.place.page) return false;
  const above = head.place.line - place.line;
  const below = place.line - last.line;
  return (above > 0 && above <= FARTHEST) || (below > 0 && below <= FARTHEST && last.page === place.page);
}

/** The counted thing is called as the rows are, and all of it is counted. */
const isOf = (quantity: Quantity, noun: string): boolean => {
  const [, word = ''] = /^(?:(?:\p{sc=Latin}{4,20}(?:a|de|ade|na)) )?(\p{sc=Latin}{4,})/u.exec(quantity.after) ?? [];
  const isCalledSo = [word, /^\p{sc=Latin}{4,}/u.exec(quantity.after)?.[0] ?? ''].some((each) => isSameNoun(each, noun));
  return (
    isCount(quantity) &&
    compare(quantity.value, exact(2)) >= 0 &&
    isCalledSo &&
    !PART.test(quantity.before) &&
    !OF_SOME.test(quantity.after)
  );
};

/** Equal but for their endings. */
const isSameNoun = (word: string, noun: string): boolean =>
  word.startsWith(noun.replace(/[ae]$/, '')) &&
  /^[ae]?(?:r|n|rna|na|en|et|or|ar|er|arna|erna|orna|t)?$/u.test(word.slice(noun.replace(/[ae]$/, '').length));

/** `De fem insatserna med deltagare` are those of them only. */
const OF_SOME = /^(?:\p{sc=Latin}+ ){1,2}(?:med|utan|där) /u;

const PART = /(?:varav|minst|högst|per|mot|än|inom|efter|ytterligare|första|sista|andra|av|i|för)$/iu;

/** The sentence says that the table has them, all of them, right before it. */
const pointsAt = ({ sentence, quantity }: Spoken, { head }: PrintedTable, noun: string): boolean => {
  const line = sentence.lines.at(-1)?.place.line ?? 0;
  const isRightAbove = head.place.line > line && head.place.line - line <= RIGHT_ABOVE;
  const [word = '', next] = quantity.after.split(' ');
  return isRightAbove && isSameNoun(word, noun) && next !== 'som' && POINTING.test(quantity.before);
};

const POINTING =
  /(?:^|\s)(?:de|dessa|följande|våra|förbundets|årets|har|finns|haft|genomfört?s?|genomfördes|värderat|följt|innehåller|omfattar|hade)$/iu;

const RIGHT_ABOVE = 4;

function trialOf(told: Spoken, { head }: PrintedTable, rows: readonly PrintedRow[]): Trial {
  const [first] = rows;
  const place = first?.place ?? head.place;
  return tried({
    kind: 'antal',
    places: [...placesOf([told]), { ...place, text: first?.label ?? head.text, value: String(rows.length), label: 'Tabellen' }],
    arithmetic: `${told.quantity.written} och ${rows.length}`,
    difference: subtract(told.quantity.value, exact(rows.length)),
    rounding: ZERO,
    message: `Texten säger ${told.quantity.written} ${told.quantity.after.split(' ')[0] ?? ''}, men tabellen har ${rows.length} rader.`,
    sureness: 0.82,
  });
}
