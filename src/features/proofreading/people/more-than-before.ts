import { absolute, compare, type Exact, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { bothYearsIn, type TwoYears, yearsInRows } from './two-years.ts';

/** `166 personer har fått stöd. Det är sju fler än året innan`: how many more took part, by the tables that count everybody in both years. */
export function checkMoreThanBefore(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const known = tables.flatMap((table) => [...bothYearsIn(table, year), ...yearsInRows(table, year)]);
  const counted = tables.flatMap((table) => countedIn(table, year));
  return sentences.flatMap((sentence, index) => {
    const more = sentence.isCell ? undefined : quantitiesOf(sentence.text).find((quantity) => isMore(quantity, sentence.text, year));
    if (more === undefined) return [];
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? quantitiesOf(before.text) : [];
    const told = [...near, ...besideIt(sentence.text, more)].filter(isCount);
    const meant = known.find(({ now }) => told.some(({ value }) => isEqual(value, now))) ?? onlyRow(counted, sentence, more);
    return meant === undefined ? [] : trialsOf(sentence, more, meant);
  });
}

/** Of `av de 179 nya kom 38 från kommunen, fyra färre än 2030` only the last number is meant. */
const besideIt = (text: string, more: Quantity): Quantity[] =>
  quantitiesOf(text.replace(/ \([^()]{1,60}\)/g, (aside) => ' '.repeat(aside.length)))
    .filter((quantity) => quantity.at < more.at && isCount(quantity))
    .slice(-1);

/** The only row of counts that tells of both years what the sentence tells right before: `266 inskrivningar, vilket är 18 fler än 2021`. */
function onlyRow(counted: readonly TwoYears[], { text }: Sentence, more: Quantity): TwoYears | undefined {
  const last = quantitiesOf(text).findLast((quantity) => quantity.end <= more.at && isCount(quantity));
  const isBeside = last !== undefined && /^ ?\p{sc=Latin}{0,20},? (?:vilket|det) (?:är|var) $/u.test(text.slice(last.end, more.at));
  const rows = isBeside ? counted.filter(({ now }) => isEqual(now, last.value)) : [];
  return rows.length === 1 && compare(more.value, rows[0]?.now ?? ZERO) < 0 ? rows[0] : undefined;
}

/** Rows of counts with both years. */
function countedIn(table: PrintedTable, year: number): TwoYears[] {
  const [now = -1, before = -1] = [year, year - 1].map((each) =>
    table.columns.findIndex((column) => column.year === each && column.role === 'actual'),
  );
  return table.rows.flatMap((row): TwoYears[] => {
    const [is, was] = [row.cells[now]?.number, row.cells[before]?.number];
    if (is == null || was == null || ![is, was].every((number) => isCount(number) && compare(number.value, LEAST) >= 0)) return [];
    return [{ now: is.value, before: was.value, places: [placeOf(table, row, now), placeOf(table, row, before)] }];
  });
}

const LEAST = exact(10);

const MORE = /^(?:personer |deltagare |individer )?(?<word>fler|färre) än(?: under)?(?: (?:motsvarande|samma) (?:period|månader|tid))?/iu;
/** `en minskning med fem jämfört med 2030` */
const CHANGED = /(?:^|\s)en (?<word>ökning|minskning) med$/iu;
const COMPARED = /^(?:personer |deltagare )?jämfört med/iu;

/** The word that says which way it went, and where it stands. */
function wayOf({ after, before, at, end }: Quantity): { readonly word: string; readonly at: number } | null {
  const more = MORE.exec(after)?.groups?.word;
  if (more !== undefined) return { word: more, at: end + 1 };
  const changed = COMPARED.test(after) ? CHANGED.exec(before)?.groups?.word : undefined;
  return changed === undefined ? null : { word: changed, at: at - changed.length - ' med '.length };
}

const LAST_YEAR = /^ ?(?:året innan|förra året|föregående år|i fjol|(?:år )?(?<year>(?:19|20)\d\d)(?!\d))/iu;

/** Against the year before, and no other. */
function isMore(quantity: Quantity, text: string, year: number): boolean {
  const found = MORE.exec(quantity.after) ?? (CHANGED.test(quantity.before) ? COMPARED.exec(quantity.after) : null);
  if (!isCount(quantity) || isRough(quantity) || found === null) return false;
  const than = text.slice(quantity.end).toLowerCase();
  const last = LAST_YEAR.exec(than.slice(than.indexOf(found[0]) + found[0].length));
  return last !== null && (last.groups?.year === undefined || Number(last.groups.year) === year - 1);
}

function trialsOf(sentence: Sentence, more: Quantity, { now, before, places }: TwoYears): Trial[] {
  const by: Exact = subtract(now, before);
  const [is, was] = places.map(({ value }) => value);
  const { word, at } = wayOf(more) ?? { word: '', at: more.end };
  const size = tried({
    kind: 'summa',
    places: [placeIn(sentence, more.at, more.written), ...places],
    arithmetic: `skillnaden mellan ${is} och ${was} är ${shownExact(absolute(by))}`,
    difference: subtract(more.value, absolute(by)),
    rounding: ZERO,
    message: `Skillnaden mellan ${is} och ${was} är ${shownExact(absolute(by))} enligt tabellen, men ${more.written} står.`,
    sureness: 0.88,
  });
  if (size.outcome !== 'held') return [size];
  return [
    size,
    judged(compare(by, ZERO) === (/^(?:fler|ökning)/i.test(word) ? 1 : -1), {
      kind: 'påstående',
      places: [placeIn(sentence, at, word), ...places],
      arithmetic: `${is} mot ${was}`,
      message: `Texten säger "${word}", men det är ${is} i år och var ${was} året före.`,
      sureness: 0.85,
    }),
  ];
}
