import { compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';

/** `Fyra ledamöter var med på alla sammanträden`, by a table of who was there: `6 av 6`, or a mark for each day. */
export function checkFullAttendance(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const known = tables.flatMap((table) => fullIn(table) ?? []);
  const [full] = known;
  if (full === undefined || known.length > 1) return [];
  return sentences.flatMap((sentence) =>
    sentence.isCell || !ALL_MEETINGS.test(sentence.text)
      ? []
      : spokenIn(sentence)
          .filter(({ quantity }) => isCount(quantity) && SOME.test(quantity.after) && compare(quantity.value, ZERO) > 0)
          .slice(0, 1)
          .map((told) => trialOf(told, full)),
  );
}

const ALL_MEETINGS =
  /(?:med på|med vid|deltog (?:i|vid)|deltagit (?:i|vid)|närvarade vid|närvarat vid|närvarande vid) (?:alla|samtliga)(?: \p{sc=Latin}{2,12}){0,2} (?:möten|sammanträden)/iu;
const SOME = /^(?:av )?(?:de |våra )?(?:ordinarie )?(?:ledamöter|ledamöterna|personer)(?!\p{sc=Latin})/u;

interface Full {
  readonly table: PrintedTable;
  readonly rows: number;
}

/** How many were at all meetings; null for a table that does not tell who was at which. */
function fullIn(table: PrintedTable): Full | null {
  const rows = table.rows.filter(({ label }) => !isTotal(label) && !/^(?:närvarande|alla|antal|summa)/i.test(label));
  const were = rows.map(wasAtAll);
  return rows.length < FEWEST || were.some((each) => each === null) ? null : { table, rows: were.filter((each) => each === true).length };
}

const FEWEST = 4;

/** Null where the row does not tell. */
function wasAtAll({ cells }: PrintedRow): boolean | null {
  const texts = cells.map(({ text }) => text.trim());
  const [, was, all] = texts.map((text) => /^(\d{1,2}) av (\d{1,2})$/.exec(text)).find((found) => found !== null) ?? [];
  if (was !== undefined) return was === all;
  const marks = texts.filter((text) => MARK.test(text));
  return marks.length < FEWEST - 1 ? null : marks.every((mark) => /^x$/i.test(mark));
}

const MARK = /^(?:x|[-–—])$/i;

const trialOf = (
  told: Spoken,
  {
    table: {
      head,
      rows: [row],
    },
    rows,
  }: Full,
): Trial =>
  tried({
    kind: 'antal',
    places: [...placesOf([told]), { ...(row?.place ?? head.place), text: row?.label ?? head.text, value: String(rows), label: 'Närvaron' }],
    arithmetic: `${told.quantity.written} och ${rows}`,
    difference: subtract(told.quantity.value, exact(rows)),
    rounding: ZERO,
    message: `Texten säger att ${told.quantity.written} var med på alla möten, men i tabellen är det ${rows}.`,
    sureness: 0.85,
  });
