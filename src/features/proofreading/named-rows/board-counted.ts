import { exact, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { countsAbove } from '../words/counts-above.ts';
import type { Sentence } from '../words/passages.ts';
import type { Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';

/** `Styrelsen har sju ordinarie ledamöter` above a table that has a row for each of them, and deputies where it names those. */
export const checkBoardCounted = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const seats = seatsOf(table);
    return KINDS.flatMap(({ kind, words }) => {
      const rows = seats?.[kind] ?? 0;
      const told = rows < FEWEST ? undefined : countsAbove(sentences, table, { farthest: FARTHEST, isOf: isOf(words) }).at(-1);
      return told === undefined ? [] : [trialOf(told, table, { rows, kind })];
    });
  });

const FEWEST = 3;

interface Seats {
  readonly ledamöter: number;
  readonly ersättare: number;
}

const KINDS: readonly { readonly kind: keyof Seats; readonly words: RegExp }[] = [
  { kind: 'ledamöter', words: /^(?:ordinarie )?ledamöter(?!\p{sc=Latin})(?! (?:var(?!\p{sc=Latin})|vardera|från|för))/u },
  { kind: 'ersättare', words: /^(?:personliga )?ersättare(?!\p{sc=Latin})/u },
];

/** Rows by the seat that their labels or cells tell, or all rows of a table whose labels are headed `Ledamot`. */
function seatsOf(table: PrintedTable): Seats | null {
  const own = bodyOf(table).map(({ label, cells }) => [label, ...cells.map(({ text }) => text.trim())]);
  const deputies = own.filter((texts) => texts.some((text) => /^ersättare(?!\p{sc=Latin})/iu.test(text))).length;
  const members = own.filter((texts) => texts.some((text) => MEMBER.test(text))).length;
  const areSeats = members > 0 && members + deputies === own.length;
  if (areSeats) return { ledamöter: members + (beginsInHead(table) ? 1 : 0), ersättare: deputies };
  const isOfMembers = (isHeaded(table) || HEAD.test(table.title)) && own.every(([label = '']) => NAME.test(label));
  return isOfMembers ? { ledamöter: own.length, ersättare: 0 } : null;
}

const HEAD = /(?:^|\s)(?:ledamot|ledamöter)$/i;

/** A head of two words was read as a row. */
const isHeaded = ({ rows: [first, second] }: PrintedTable): boolean =>
  /^(?:ordinarie )?ledam(?:ot|öter)$/i.test(first?.label.trim() ?? '') && NAME.test(second?.label ?? '');

/** A first row of words was read as the head. */
const beginsInHead = ({ head, rows }: PrintedTable): boolean =>
  (MEMBER.test(head.text.trim()) || NAMED_MEMBER.test(head.text.trim())) &&
  !OF_COLUMNS.test(head.text) &&
  rows[0]?.place.line !== head.place.line;

/** `Maj-Britt Ek  ordförande  Storfors kommun` */
const NAMED_MEMBER =
  /^\p{Lu}[\p{sc=Latin}-]{1,30}(?: \p{Lu}[\p{sc=Latin}-]{1,30}){1,2},? (?:(?:förste |andre )?vice )?(?:ordförande|ledamot)(?!\p{sc=Latin})/u;

/** The words of a head, and no member. */
const OF_COLUMNS =
  /(?<!\p{sc=Latin})(?:utsedd|utses|uppdrag|funktion|närvaro|organisation|representerar|parti|ersättare)(?!\p{sc=Latin})/iu;

const bodyOf = (table: PrintedTable): PrintedTable['rows'] =>
  table.rows.slice(isHeaded(table) ? 1 : 0).filter(({ label }) => !isTotal(label) && !/^summa|närvaro/i.test(label));

const MEMBER = /^(?:(?:vice |2:e vice |andre vice )?ordförande|(?:ordinarie )?ledamot)(?!\p{sc=Latin})/iu;
/** Two words or more that begin with a capital. */
const NAME =
  /^\p{Lu}[\p{sc=Latin}-]+(?: (?:af|von|de) )?(?: \p{Lu}[\p{sc=Latin}-]+){1,3}(?:,? \p{Ll}.{0,30}|,? \([\p{Lu}\p{sc=Latin}]{1,4}\).{0,30})?$/u;

const FARTHEST = 12;

/** `Fyra ledamöter har inte missat något möte` */
const ARE_SOME =
  /(?:är|var) (?:kvinnor|män)|(?:har|hade|deltog|var)(?: inte)? (?:missat|deltagit|närvara|frånvar|varit|slutat|avgått|avgick|med(?!\p{sc=Latin}))/u;

const isOf =
  (words: RegExp) =>
  ({ before, after }: Quantity): boolean =>
    words.test(after) &&
    !ARE_SOME.test(after) &&
    !/(?:av|varav)(?: de)?$|(?<!\p{sc=Latin})(?:varje|vardera|utser)(?!\p{sc=Latin})/u.test(before);

function trialOf(told: Spoken, table: PrintedTable, seats: { readonly rows: number; readonly kind: string }): Trial {
  const { head } = table;
  const [row] = bodyOf(table);
  return tried({
    kind: 'antal',
    places: [
      ...placesOf([told]),
      { ...(row?.place ?? head.place), text: row?.label ?? head.text, value: String(seats.rows), label: 'Tabellen nedanför' },
    ],
    arithmetic: `${told.quantity.written} och ${seats.rows}`,
    difference: subtract(told.quantity.value, exact(seats.rows)),
    rounding: ZERO,
    message: `Texten säger ${told.quantity.written} ${seats.kind}, men tabellen nedanför har ${seats.rows}.`,
    sureness: 0.85,
  });
}
