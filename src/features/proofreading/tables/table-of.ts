import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { absolute, compare, exact, ZERO } from '../../../shared/exact.ts';
import { numbersOf, type PrintedUnit } from '../printed-number.ts';
import { columnsOf, withPeriod } from './columns.ts';
import type { RawRow, RawTable } from './cut-rows.ts';
import { firstBodyRow, isAlone, looksLikeHead } from './head-rows.ts';
import { withoutNoteMarks } from './note-marks.ts';
import { cellOf, hasNumbers, type PrintedCell, type PrintedRow, type PrintedTable } from './printed-table.ts';

/** What a table means: its headings, its columns and its rows. Null when it holds nothing that can be checked. */
export function tableOf({ rows: read, above: over, isSpread = false }: RawTable, headings: readonly string[]): PrintedTable | null {
  const rows = withLabelBeside(withoutNoteMarks(read));
  const first = firstBodyRow(rows);
  const head = rows.slice(0, first);
  const label = labelColumn(rows.slice(first));
  const order = [...(rows[0]?.cells.keys() ?? [])].filter((column) => column !== label);
  const body = rows.slice(first).map((row) => printedRow(row, label, order));
  if (order.length === 0 || body.length === 0 || isContents(body)) return null;
  const { year, above } = head.length === 0 && order.length === 1 ? yearAbove(over) : { year: null, above: over };
  const labels = columnLabels(head, isSpread);
  const words = [...above.map(textOf), ...head.flatMap(({ cells }) => cells)];
  const own = withPeriod(
    order.map((column) => year ?? labels[column] ?? ''),
    head[0]?.cells[label] ?? '',
  );
  return {
    title: titleOf(wrappedTogether(above), head[0]?.cells[label] ?? ''),
    headings,
    columns: columnsOf(own),
    rows: inUnitsOfColumns(body, own).filter(isFilled),
    ...unitsOf(words, own, body),
    head: headOf(head, above, rows),
  };
}

const isFilled = ({ label, cells }: PrintedRow): boolean => label !== '' || cells.some(({ kind }) => kind !== 'empty');

/** The unit of the table; none where its columns have units of their own. */
function unitsOf(
  words: readonly string[],
  columns: readonly string[],
  body: readonly PrintedRow[],
): Pick<PrintedTable, 'unit' | 'declaredUnit'> {
  if (haveOwnUnits(columns)) return { unit: null, declaredUnit: null };
  const declaredUnit = unitIn(words);
  return { unit: believedUnit(declaredUnit ?? likelyUnit(body), body), declaredUnit };
}

/** A year alone on the line above heads the only column, and is no title. */
function yearAbove(over: RawTable['above']): { readonly year: string | null; readonly above: RawTable['above'] } {
  const last = over.slice(-1).map(textOf).join('').trim();
  return /^(?:utfall |bokslut |redovisat )?(?:19|20)\d\d$/i.test(last)
    ? { year: last, above: over.slice(0, -1) }
    : { year: null, above: over };
}

/** What heads the labels may stand on a line of its own between those that head the columns. */
function withLabelBeside(rows: readonly RawRow[]): readonly RawRow[] {
  const at = rows.slice(0, MOST_HEADS).findIndex((row, index) => isAlone(row) && (row.cells[0] ?? '') !== '' && isBelowHeads(rows, index));
  const [alone, below] = [rows[at], rows[at + 1]];
  if (alone === undefined || below === undefined) return rows;
  return [...rows.slice(0, at), { place: below.place, cells: [alone.cells[0] ?? '', ...below.cells.slice(1)] }, ...rows.slice(at + 2)];
}

const MOST_HEADS = 3;

/** Headings stand above it, and below it some without a label. */
function isBelowHeads(rows: readonly RawRow[], index: number): boolean {
  const [above, below] = [rows[index - 1], rows[index + 1]];
  return [above, below].every((row) => row !== undefined && (row.cells[0] ?? '') === '' && looksLikeHead(row));
}

const haveOwnUnits = (labels: readonly string[]): boolean => new Set(labels.map(unitOfColumn).filter((unit) => unit !== null)).size > 1;

/** `Kostnad, tkr`, and `Kr/deltagare`, which is in kronor also beside it. */
const unitOfColumn = (label: string): PrintedUnit => (/^(?:kr|kronor) ?(?:\/|per )/iu.test(label.trim()) ? 'kr' : unitIn([label]));

/** `Utfall kronor` beside `Budget tkr`: where columns have units of their own their amounts are told in them. */
function inUnitsOfColumns(rows: readonly PrintedRow[], labels: readonly string[]): readonly PrintedRow[] {
  const units = labels.map(unitOfColumn);
  if (!haveOwnUnits(labels)) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      cell.number === null || cell.number.unit !== null ? cell : { ...cell, number: { ...cell.number, unit: units[column] ?? null } },
    ),
  }));
}

/** Names of chapters with the numbers of their pages, which only grow. */
function isContents(rows: readonly PrintedRow[]): boolean {
  const pages = rows.map(({ cells }) => cells.at(-1)?.number ?? null);
  const isGrowing = pages.every(
    (page, index) => page !== null && page.unit === null && (index === 0 || compare(pages[index - 1]?.value ?? ZERO, page.value) <= 0),
  );
  return isGrowing && rows.length > 3 && rows.filter(({ label }) => /\.{3}|^\d|\p{Lu}{4}/u.test(label)).length * 2 >= rows.length;
}

/** Incomes and costs of less than 200 000 are thousands, when nothing else is said: no association is that small. */
function likelyUnit(rows: readonly PrintedRow[]): PrintedUnit {
  const sizes = rows
    .filter(({ label }) =>
      /^(?:verksamhetens|summa) (?:intäkter|kostnader)|^(?:intäkter|kostnad(?:er)?|medlemsbidrag|eget kapital)(?!.*(?:per |%|andel|procent))/i.test(
        label,
      ),
    )
    .flatMap(({ cells }) => cells);
  const amounts = sizes.flatMap(({ number }) => (number === null || number.unit !== null ? [] : [absolute(number.value)]));
  const isSmall = amounts.length > 1 && amounts.every((amount) => compare(amount, exact(200_000)) < 0);
  return isSmall && amounts.some((amount) => compare(amount, exact(1000)) >= 0) ? 'tkr' : null;
}

/** No association has a thousand million kronor: amounts that large are kronor, whatever their heading says. */
function believedUnit(unit: PrintedUnit, rows: readonly PrintedRow[]): PrintedUnit {
  const limit = unit === 'tkr' ? exact(1_000_000) : unit === 'mkr' ? exact(10_000) : null;
  if (limit === null) return unit;
  // `Kostnad per deltagare, kr` in an overview in mkr has a unit of its own.
  const own = rows.filter(({ label }) => !HAS_OWN_UNIT.test(label));
  const isTooLarge = own.some(({ cells }) => cells.some(({ number }) => number !== null && compare(absolute(number.value), limit) >= 0));
  return isTooLarge ? 'kr' : unit;
}

const HAS_OWN_UNIT = /(?:,|\() ?(?:kr|kronor|procent|%|antal|st)(?!\p{sc=Latin})|per (?:deltagare|person|invånare)|^antal/iu;

/** Where its unit or its years are told: the last row of the head, the line above that tells a unit, or its first row. */
function headOf(head: readonly RawRow[], above: RawTable['above'], rows: readonly RawRow[]): PrintedTable['head'] {
  const row = head.at(-1);
  const line = above.findLast((each) => unitIn([textOf(each)]) !== null);
  const words = [...(line === undefined ? [] : [textOf(line)]), ...head.flatMap(({ cells }) => cells)]
    .filter((text) => text.trim() !== '')
    .join(' ');
  return { place: row?.place ?? line?.place ?? rows[0]?.place ?? { page: null, line: 1 }, text: words };
}

function printedRow({ place, cells }: RawRow, label: number, order: readonly number[]): PrintedRow {
  const name = (cells[label] ?? '').trim();
  const read = order.map((column) => cellOf(cells[column] ?? ''));
  const unit = IN_MONEY.test(name) ? unitIn([name]) : null;
  return {
    place,
    label: name,
    cells: IN_PERCENT.test(name) ? read.map(asPercent) : unit === null ? read : read.map((cell) => inUnit(cell, unit)),
  };
}

/** `Eget kapital, tkr` in a table of rows with units of their own. */
const IN_MONEY = /(?:,|\() ?(?:tkr|kkr|mkr|kr|kronor)\)?$/i;

const inUnit = (cell: PrintedCell, unit: PrintedUnit): PrintedCell =>
  cell.number === null || cell.number.unit !== null ? cell : { ...cell, number: { ...cell.number, unit } };

/** What a row is in stands in its label before it stands over the table. */
const IN_PERCENT =
  /(?:\(|(?<!\d)\s|i )%|(?<!\d )procent|^(?:andel|soliditet)|, andel|andel (?:av|i|till|som)(?!\p{sc=Latin})|(?<!\p{sc=Latin})kvot(?!\p{sc=Latin})/iu;

function asPercent(cell: PrintedCell): PrintedCell {
  const { number, share } = cell;
  const isPlain = number !== null && share === null && number.unit === null && compare(absolute(number.value), exact(1000)) < 0;
  return isPlain ? { ...cell, number: { ...number, unit: 'procent' } } : cell;
}

/** The first column that mostly holds words. */
function labelColumn(rows: readonly RawRow[]): number {
  const width = rows[0]?.cells.length ?? 0;
  const wordsIn = (column: number): number => rows.filter(({ cells }) => /\p{sc=Latin}{2}/u.test(cells[column] ?? '')).length;
  for (let column = 0; column < width; column += 1) if (2 * wordsIn(column) >= rows.length) return column;
  return 0;
}

/** A heading over several columns stands over the first of them; those to the right have it too, but for the lowest row. */
function columnLabels(head: readonly RawRow[], isSpread: boolean): string[] {
  const width = Math.max(0, ...head.map(({ cells }) => cells.length));
  const spread = head.map(({ cells }, row) => (isSpread || (row === head.length - 1 && row > 0) ? cells : spreadOut(cells)));
  return Array.from({ length: width }, (_, column) =>
    spread
      .map((cells) => (cells[column] ?? '').trim())
      .filter((text) => text !== '')
      .join(' '),
  );
}

function spreadOut(cells: readonly string[]): string[] {
  let last = '';
  return cells.map((cell, column) => {
    if (column > 0 && cell.trim() !== '') last = cell;
    return column === 0 ? cell : last;
  });
}

/** `Mottagningen (en insats till` above `vårdens resurser)`, close below each other where columns of labels are narrow. */
function wrappedTogether(above: RawTable['above']): string[] {
  const titles: string[] = [];
  for (const [index, line] of above.entries()) {
    const [before, last] = [above[index - 1], titles.at(-1)];
    const isRest = before !== undefined && last !== undefined && /^\p{Ll}/u.test(textOf(line)) && isTight(before, line);
    if (isRest) titles[titles.length - 1] = `${last} ${textOf(line)}`;
    else titles.push(textOf(line));
  }
  return titles;
}

/** On a page, at the same edge and as near as lines of one paragraph, both of them short. */
const isTight = (before: TextLine, { pieces, room }: TextLine): boolean =>
  room !== undefined &&
  room < 1.5 &&
  Math.max(textOf(before).length, pieces[0]?.text.length ?? 0) < 40 &&
  Math.abs((before.pieces[0]?.from ?? 0) - (pieces[0]?.from ?? 0)) <= 1;

/** The last line above that is short enough to be a title, unless the head names the table itself. */
function titleOf(above: readonly string[], corner: string): string {
  const titles = above.filter((text) => text.length <= 120 && !/^\*|^\p{Ll}.*\.$/u.test(text));
  const title = titles.findLast((text) => !UNIT_ONLY.test(text)) ?? titles.at(-1) ?? '';
  return namesTable(corner) ? `${title} ${corner}`.trim() : title;
}

/** `Not 1 Intäkter, tkr` and `Resultaträkning, kr` tell more than a unit, `Belopp i tkr` does not. */
const namesTable = (corner: string): boolean =>
  /\p{sc=Latin}{3}/u.test(corner) && (unitIn([corner]) === null || /^not \d|räkning|redovisning|analys|översikt/i.test(corner.trim()));

/** What amounts are in, on a line of its own between the title and the table. */
const UNIT_ONLY =
  /^\(?(?:(?:alla |samtliga )?belopp(?:en)?(?: \p{sc=Latin}{2,8})? i )?(?:hela )?(?:tkr|kr|kronor|mkr|tusental kronor|tusen kronor|sek)\)?\.?$/iu;

/** `Belopp i tkr`, `(tkr)`, `Mkr`: what amounts are in when they do not say it themselves. */
function unitIn(words: readonly string[]): PrintedUnit {
  const found =
    words.findLast((text) => SAYS_UNIT.test(text) && UNIT.test(text)) ?? words.findLast((text) => UNIT.test(text) && mayTellUnit(text));
  const [, unit = ''] = UNIT.exec(found ?? '') ?? [];
  if (unit === '') return null;
  return /^(?:tkr|kkr|tusen|tusental)/i.test(unit) ? 'tkr' : /^m/i.test(unit) ? 'mkr' : 'kr';
}

/** No amount of its own, and not the end of a sentence that began above. */
const mayTellUnit = (text: string): boolean =>
  text.length < 120 && !/^\p{Ll}.{0,120}\.$/u.test(text.trim()) && numbersOf(text).every((number) => number.unit === null);

/** The sentence that says so may have others after it. */
const SAYS_UNIT = /^belopp(?:en)? (?:är |anges |redovisas )?i [\p{sc=Latin} ]{2,20}\. /iu;

const UNIT =
  /(?<!\p{sc=Latin})(tkr|kkr|tusentals? kronor|tusentals? kr|tusen kronor|mkr|mnkr|miljoner kronor|kronor|kr|sek)(?!\p{sc=Latin}|\/)/iu;

/** A table that tells amounts or counts, and not only words. */
export const isCounted = ({ rows }: PrintedTable): boolean => rows.some(hasNumbers);
