import type { RawRow } from './cut-rows.ts';
import { isAmount } from './printed-table.ts';

/**
 * A head of two rows that was copied from a page: `2022 | 2021` over `Budget | Utfall | Avvikelse | Utfall`. What spans several columns
 * stands once, and the second row begins with the first of them, since the corner spans both rows. A name that comes again begins the next.
 */
export function withCopiedHeads(rows: readonly RawRow[]): RawRow[] {
  const joined = withGroupFirst(rows);
  if (joined !== null) return joined;
  const at = rows.slice(0, MOST_ABOVE).findIndex((_, index) => isShifted(rows, index));
  const [above, below] = [rows[at - 1], rows[at]];
  if (below === undefined) return [...rows];
  const names = filled(below).map((cell) => cell.trim());
  const corners = cornersOf(rows, at);
  const groups = above === undefined ? [] : filled(above).slice(above.cells[0]?.trim() === '' ? 0 : corners);
  const spread = groupOf(names, groups);
  const heads = names.map((name, index) => `${spread[index] ?? ''} ${name}`.trim());
  const corner = above === undefined || spread.length === 0 ? [''] : above.cells.slice(0, corners);
  const head = { place: below.place, cells: [...corner, ...heads] };
  return [...rows.slice(0, spread.length === 0 ? at : at - 1), head, ...rows.slice(at + 1)];
}

/** `Anledning | Insats | Summa` over `Bron | Lotsen | Stegen`: the first spans those below it, and the others stand beside them. */
function withGroupFirst(rows: readonly RawRow[]): RawRow[] | null {
  const at = rows.slice(0, MOST_ABOVE).findIndex((_, index) => index > 0 && isGroupFirst(rows[index - 1], rows[index], rows[index + 1]));
  const [above, below] = [rows[at - 1], rows[at]];
  if (at === -1 || above === undefined || below === undefined) return null;
  const [corner = '', group = '', ...beside] = filled(above);
  const names = filled(below).map((name) => (OF_KINDS.test(group.trim()) ? name : `${group} ${name}`));
  return [...rows.slice(0, at - 1), { place: below.place, cells: [corner, ...names, ...beside] }, ...rows.slice(at + 1)];
}

/** What the names below are names of. */
const OF_KINDS = /^(?:insats(?:er)?|kommun(?:er)?|kön|område)$/i;

function isGroupFirst(above: RawRow | undefined, below: RawRow | undefined, body: RawRow | undefined): boolean {
  if (above === undefined || below === undefined || body === undefined || !isBody(body)) return false;
  const [groups, names, cells] = [filled(above), filled(below), filled(body)];
  const areNames = [...groups, ...names].every((cell) => !isNumber(cell) && cell.length < LONGEST);
  return areNames && groups.length - 2 + names.length === cells.length - 1 && endsWithAll(groups, names);
}

const endsWithAll = (groups: readonly string[], names: readonly string[]): boolean =>
  names.length > 1 && groups.length > 2 && /^(?:summa|totalt?|alla|samtliga)/i.test(groups.at(-1)?.trim() ?? '');

const MOST_ABOVE = 3;

const filled = ({ cells }: RawRow): string[] => cells.filter((cell) => cell.trim() !== '');

/** The first row of the body. The name of its first part may stand between. */
const bodyBelow = (rows: readonly RawRow[], at: number): RawRow | undefined =>
  rows.slice(at + 1, at + 3).find((each) => filled(each).length > 1);

/** How many columns have a name in the upper row only, since those span both rows. */
const cornersOf = (rows: readonly RawRow[], at: number): number => {
  const [row, below] = [rows[at], bodyBelow(rows, at)];
  return row === undefined || below === undefined ? 0 : filled(below).length - filled(row).length;
};

/** `Nr | Fråga | 2031 | 2030` over `Svar | Andel | Andel`: what spans several columns is told by a name that comes again. */
function hasCorners(rows: readonly RawRow[], at: number): boolean {
  const [above, row, corners] = [rows[at - 1], rows[at], cornersOf(rows, at)];
  if (above === undefined || row === undefined || corners !== 2) return false;
  const groups = filled(above).slice(corners);
  return groups.length > 1 && groups.length < filled(row).length && groupOf(filled(row), groups).length > 0;
}

/** Names only, from the first column on and fewer than the rows below it have cells. */
function isShifted(rows: readonly RawRow[], index: number): boolean {
  const [row, below] = [rows[index], bodyBelow(rows, index)];
  if (row === undefined || below === undefined || !(isBody(below) || isNumbered(below))) return false;
  return areNames(row) && (cornersOf(rows, index) === 1 || hasCorners(rows, index));
}

/** Several short names, and nothing empty before or between them. */
function areNames(row: RawRow): boolean {
  const own = filled(row);
  const isFromFirst = row.cells.slice(0, own.length).every((cell) => cell.trim() !== '');
  return own.length > 1 && isFromFirst && own.every((cell) => !isNumber(cell) && cell.length < LONGEST);
}

const LONGEST = 40;

const isNumber = (cell: string): boolean => isAmount(cell);

/** A label and nothing but numbers after it. */
const isBody = ({ cells: [label = '', ...cells] }: RawRow): boolean =>
  /\p{sc=Latin}/u.test(label) && cells.filter((cell) => cell.trim() !== '').every((cell) => isNumber(cell) || /^[-–−]$/.test(cell.trim()));

/** `3 | Stödet får ta tid | 290 | 233`: a number before the label. */
const isNumbered = ({ place, cells: [number = '', ...cells] }: RawRow): boolean =>
  /^\d{1,2}\.?$/.test(number.trim()) && isBody({ place, cells });

/** Which of the upper names stands over each of the lower ones; none where their number does not tell. */
function groupOf(names: readonly string[], groups: readonly string[]): string[] {
  if (groups.length === names.length) return [...groups];
  const begins = names.map((name, index) => index === 0 || names.slice(lastBegin(names, index), index).includes(name));
  const spread: string[] = [];
  let group = -1;
  for (const isFirst of begins) {
    if (isFirst) group += 1;
    spread.push(groups[group] ?? '');
  }
  return group + 1 === groups.length ? spread : [];
}

/** Where the group that is open at a place begins. */
function lastBegin(names: readonly string[], until: number): number {
  let begin = 0;
  for (let at = 1; at < until; at += 1) if (names.slice(begin, at).includes(names[at] ?? '')) begin = at;
  return begin;
}
