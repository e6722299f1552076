import { type Head, headOf, isNoteHead, isYear, withWordsAbove } from './single-spaced-heads.ts';
import {
  type Cells,
  type ColumnShape,
  cellsOf,
  fewestNumbers,
  mostNumbers,
  type SpacedRow,
  shapesOf,
  spacedRow,
  waysOf,
} from './spaced-numbers.ts';
import { withSumsThatHold } from './spaced-sums.ts';

/** A row of a table and where in the text it stands. */
interface Row {
  readonly at: number;
  readonly row: SpacedRow;
  /** The same with dashes as cells of their own, and no signs of what follows. */
  readonly dashed: SpacedRow;
}

/**
 * A text that was copied from a page may have lost its columns: `Fordringar 4 301 725 196 480` below `Kronor Not 2024 2023` is a label and three
 * cells. Gives such lines with tabs between their cells, and all other lines as they are.
 */
export function withTabsForSpaces(lines: readonly string[]): string[] {
  const read = [...lines];
  const rows = lines.map((line) => (isPlain(line) ? rowIn(line) : null));
  let lastNote = 0;
  for (const run of runsOf(lines, rows).slice(0, MOST_TABLES)) {
    const headAt = headAbove(lines, run[0]?.at ?? 0);
    const head = headOf(lines[headAt] ?? '', widthsOf(run));
    const table = tabled(run, head === null ? null : withWordsAbove(head, lines[headAt - 1] ?? ''), lastNote);
    if (table === null) continue;
    lastNote = table.lastNote;
    putTabs(read, { run, table, headAt });
  }
  return read;
}

/** Between the cells of its rows and of its head. */
function putTabs(lines: string[], { run, table, headAt }: { run: readonly Row[]; table: Tabled; headAt: number }): void {
  const first = run[0]?.at ?? 0;
  // The name of a part between them is a row as well.
  for (let at = table.head === null ? first : headAt + 1; at <= (run.at(-1)?.at ?? first); at += 1) lines[at] = `${lines[at]}\t`;
  run.forEach(({ at, row }, index) => {
    lines[at] = [row.label, ...(table.cells[index] ?? [])].join('\t');
  });
  if (table.head !== null) lines[headAt] = table.head.join('\t');
}

const LONGEST = 120;
/** More than any report has would only take time. */
const MOST_TABLES = 300;
const MOST_ROWS = 200;

/** Nothing but single spaces, no sentence, no point of a list and no number after its name: `Deltagare: 53`. */
const isPlain = (line: string): boolean =>
  line.length <= LONGEST &&
  !/\t| {2}|[.:;]$|^[•●▪◦*–—-] |^[\p{sc=Latin}/ ]{2,30}: [\d ,/]{1,16}(?:kr|tkr|kronor|%|procent)?$/u.test(line.trim());

/** Two tables beside each other have amounts between their labels. */
const HAS_AMOUNTS = /\d \d{3} \p{sc=Latin}/u;

/** Years or days at the end of a line are a head. */
function rowIn(line: string): SpacedRow | null {
  const row = spacedRow(line);
  return row === null || isYear(row.atoms.at(-1)?.text ?? '') || HAS_AMOUNTS.test(row.label) ? null : row;
}

/** Rows that stand right below each other. A sum without a label begins none. */
function runsOf(lines: readonly string[], rows: readonly (SpacedRow | null)[]): Row[][] {
  const runs: Row[][] = [];
  const isRunning = runningLines(lines);
  let next = -1;
  lines.forEach((line, at) => {
    const isOpen = next === at;
    const row = isRunning(line) ? null : (rows[at] ?? null);
    const isBetween = isRunning(line) || (isPart(line) && rows[at + 1] != null);
    if (belongs(row, isOpen)) take(runs, { at, row, dashed: spacedRow(line, false) ?? row }, isOpen);
    else if (!(isOpen && isBetween)) return;
    next = at + 1;
  });
  return runs;
}

const belongs = (row: SpacedRow | null, isOpen: boolean): row is SpacedRow => row !== null && (isOpen || row.label !== '');

/** Goes on with the open run, or begins one. */
function take(runs: Row[][], row: Row, isOpen: boolean): void {
  if (isOpen) runs.at(-1)?.push(row);
  else runs.push([row]);
}

/** What is printed on every page, and its number: a table goes on below. */
function runningLines(lines: readonly string[]): (line: string) => boolean {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  return (line) => /^sid(?:a|an)? \d{1,3}$/i.test(line.trim()) || (/(?:19|20)\d\d/.test(line) && (times.get(line.trim()) ?? 0) >= MANY);
}

const MANY = 3;

/** The name of a part of a table: `Tillgångar`. */
const isPart = (line: string): boolean => /^\p{Lu}[\p{sc=Latin} ]{3,40}$/u.test(line.trim());

/** The line above that is not printed on every page. */
function headAbove(lines: readonly string[], first: number): number {
  const isRunning = runningLines(lines);
  let at = first - 1;
  while (at > 0 && isRunning(lines[at] ?? '')) at -= 1;
  // `TILLGÅNGAR` right below the head is the name of the first part.
  return isPart(lines[at] ?? '') && isYear(lines[at - 1]?.trim().split(' ').at(-1) ?? '') ? at - 1 : at;
}

const widthsOf = (run: readonly Row[]): { fewest: number; most: number } => ({
  fewest: Math.max(...run.map(({ row }) => fewestNumbers(row))),
  most: Math.max(...run.map(({ row }) => mostNumbers(row))),
});

interface Tabled {
  readonly head: Head | null;
  readonly cells: readonly (readonly string[])[];
  readonly lastNote: number;
}

const FEWEST_ROWS = 3;
/** Where a head names them one row is a table. */
const FEWEST_BELOW_HEAD = 1;
const ROUNDS = 3;

/** The cells of each row; null where the lines are no table. */
function tabled(run: readonly Row[], head: Head | null, lastNote: number): Tabled | null {
  const width = head === null ? Math.max(...run.map(({ row }) => fewestNumbers(row))) : head.length - 1;
  if (!isTable(run, head, width)) return null;
  const rows = run.map((each) => withDashes(each, width));
  const note = head === null ? -1 : head.findIndex(isNoteHead) - 1;
  let shapes = firstShapes(rows, width, note);
  let table: Tabled | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    table = readWith(rows, { head, shapes, lastNote });
    if (table === null) return null;
    shapes = shapesOf(table.cells, width, note);
  }
  return table;
}

/** Enough rows, one of them with a label that begins as labels do; without a head there are two columns at least. */
function isTable(run: readonly Row[], head: Head | null, width: number): boolean {
  const hasYears = head?.some((cell) => /(?:19|20)\d\d/.test(cell)) === true;
  const isEnough = run.length >= (hasYears ? FEWEST_BELOW_HEAD : FEWEST_ROWS) && run.length <= MOST_ROWS;
  return isEnough && (head !== null || width > 1) && run.some(({ row }) => /^\p{Lu}/u.test(row.label)) && !areSentences(run);
}

/** Lines that happen to end with numbers: many begin in the middle of a sentence. */
const areSentences = (run: readonly Row[]): boolean =>
  run.filter(({ row }) => /^\p{Ll}/u.test(row.label) && row.label.length > 40).length * 2 >= run.length;

/** Where signs would leave cells empty the dashes are cells. */
const withDashes = (each: Row, width: number): Row =>
  mostNumbers(each.row) < width && mostNumbers(each.dashed) >= width ? { ...each, row: each.dashed } : each;

/** By the rows that can be read in one way only; where there are none, as if all columns were as wide. */
function firstShapes(run: readonly Row[], width: number, note: number): ColumnShape[] {
  const sure = run.filter(({ row }) => fewestNumbers(row) === width && !row.atoms.slice(0, 1).some(({ isPercent }) => isPercent));
  const open = Array.from({ length: width }, (_, column) => ({ digits: 0, isPercent: false, hasDecimals: false, isNote: column === note }));
  const even = (row: SpacedRow): ColumnShape[] =>
    open.map((shape) => ({ ...shape, digits: row.atoms.reduce((sum, { digits }) => sum + digits, 0) / (width - (note < 0 ? 0 : 1)) }));
  const cells = (sure.length > 0 ? sure : run).flatMap(({ row }) => {
    const found = cellsOf(row, even(row), 0);
    return found === null ? [] : [found.cells];
  });
  return shapesOf(cells, width, note);
}

/** A sum refers to no note. */
function waysOfRow({ label }: SpacedRow, ways: readonly Cells[], note: number): readonly Cells[] {
  const own = note < 0 || !/^(?:summa|s:a|totalt?)(?!\p{sc=Latin})/iu.test(label) ? ways : ways.filter(({ cells }) => cells[note] === '');
  return own.length > 0 ? own : ways;
}

interface Known {
  readonly head: Head | null;
  readonly shapes: readonly ColumnShape[];
  /** The last note that the tables before refer to. */
  readonly lastNote: number;
}

/** Null where a row does not fit. */
function readWith(run: readonly Row[], { head, shapes, lastNote: before }: Known): Tabled | null {
  const note = shapes.findIndex(({ isNote }) => isNote);
  const noteIn = ({ cells }: Cells): number => Number(cells[note] ?? 0);
  const likeliest: Cells[] = [];
  const ways: (readonly Cells[])[] = [];
  let lastNote = before;
  for (const { row } of run) {
    const [first, ...others] = waysOfRow(row, waysOf(row, shapes, lastNote), note);
    if (first === undefined) return null;
    likeliest.push(first);
    ways.push(others);
    lastNote = Math.max(lastNote, noteIn(first));
  }
  const read = withSumsThatHold(likeliest, ways);
  return { head, cells: read.map(({ cells }) => cells), lastNote: Math.max(before, ...read.map(noteIn)) };
}
