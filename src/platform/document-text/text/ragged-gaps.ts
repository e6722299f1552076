/**
 * Rows of as many cells each that stand under each other only roughly, as text pasted from a word processor has them: the gaps are put for
 * tabs, so that the order of the cells tells their columns. Where rows have cells of other numbers, or stand in columns, nothing is changed.
 */
export function withTabsForRaggedGaps(lines: readonly string[]): string[] {
  const read = [...lines];
  for (const { from, until } of blocksIn(lines)) {
    const rows = tabbed(lines.slice(from, until));
    if (rows !== null) read.splice(from, until - from, ...rows);
  }
  return read;
}

interface Block {
  readonly from: number;
  readonly until: number;
}

/** Lines that follow each other with none empty between, and no tabs. */
function blocksIn(lines: readonly string[]): Block[] {
  const ends = [...lines.keys(), lines.length].filter((index) => (lines[index] ?? '').trim() === '' || (lines[index] ?? '').includes('\t'));
  return ends.flatMap((until, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return until - from > FEWEST_ROWS ? [{ from, until }] : [];
  });
}

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const cellsOf = (line: string): Cell[] =>
  Array.from(line.matchAll(/\S+(?: \S+)*/g), ({ 0: text, index }) => ({ text, from: index, to: index + text.length }));

/** The lines with tabs between their cells; null where they are no such table. What stands below the last row is left as it is. */
function tabbed(lines: readonly string[]): string[] | null {
  const cells = lines.map(cellsOf);
  const first = firstRow(cells);
  const end = cells.findLastIndex(({ length }) => length > 1) + 1;
  const head = cells.slice(0, Math.max(0, first));
  const own = cells.slice(first, end);
  const ways = [own.map(withNumberedLabel), own].map((body) => ({ body, many: cellsOfEach(body) }));
  // A head that has nothing above the numbers of the rows tells that those belong to the labels.
  const read =
    ways.find(({ many }, way) => many >= FEWEST_CELLS && head.some((row) => (way === 0 ? row.length === many : namesAll(row, many)))) ??
    ways.find(({ many }) => many >= FEWEST_CELLS && head.some((row) => namesAll(row, many)));
  if (first === -1 || read === undefined) return null;
  const { body, many } = read;
  const named = head.findLast((row) => namesAll(row, many)) ?? [];
  if (standInColumns(body, many)) return null;
  const titles = head.findIndex((row) => !isTitle(row, named, many));
  const heads = head.slice(titles);
  return [
    ...lines.slice(0, titles),
    ...heads.slice(1).map(() => ''),
    headLine(heads, named, many),
    ...withLabelsWhole(body.map((row) => row.map(({ text }) => text))),
    ...lines.slice(end),
  ];
}

/** The first row with amounts, or the line above it where its number and the beginning of its label stand there. */
function firstRow(cells: readonly (readonly Cell[])[]): number {
  const first = cells.findIndex(hasAmounts);
  return first > 0 && isNumber(cells[first - 1]?.[0]?.text) ? first - 1 : first;
}

const isNumber = (text: string | undefined): boolean => /^\d{1,2}\.?$/.test(text ?? '');

/** What stands to the left of the head that names the columns, and names fewer, is the title of the table. */
const isTitle = (row: readonly Cell[], named: readonly Cell[], many: number): boolean =>
  row !== named && row.length < many && (row.length === 1 || (row[0]?.from ?? 0) < (named[0]?.from ?? 0));

/** A head has a word for each column, and one for the labels or none. */
const namesAll = (row: readonly Cell[], many: number): boolean => row.length === many || row.length === many - 1;

const AMOUNT = /^(?:[-−–+]?\d[\d ]*(?:,\d+)?(?: ?%| ?p\.?e\.?| t?kr)?|[-−–])$/;
const YEAR = /^(?:(?:19|20)\d\d|\d{4}-\d\d-\d\d)$/;
const hasAmounts = (cells: readonly Cell[]): boolean =>
  cells.slice(1).some(({ text }) => AMOUNT.test(text) && !YEAR.test(text)) && !isScale(cells);

/** `Fråga  5–6  4  3  1–2  Ej svar  Andel`: the steps of a scale are headings. */
const isScale = ([, ...cells]: readonly Cell[]): boolean =>
  cells.some(({ text }) => /^\d[–-]\d$/.test(text)) && cells.some(({ text }) => /^\p{sc=Latin}{3}/u.test(text));

/** `1    Så många som möjligt får stöd,`: the number belongs to the label. */
function withNumberedLabel(cells: readonly Cell[]): Cell[] {
  const [number, words, ...others] = cells;
  const isNumbered = number !== undefined && words !== undefined && isNumber(number.text) && /^\p{Lu}/u.test(words.text);
  return isNumbered ? [{ text: `${number.text} ${words.text}`, from: number.from, to: words.to }, ...others] : [...cells];
}

/** How many cells each row has that has more than one; 0 where they have not all as many, or are too few. */
function cellsOfEach(rows: readonly (readonly Cell[])[]): number {
  const full = rows.filter(({ length }) => length > 1);
  const many = full[0]?.length ?? 0;
  return full.length >= FEWEST_ROWS && full.every(({ length }) => length === many) ? many : 0;
}

/** Whether each column of the rows begins after all cells of the one before it have ended. */
function standInColumns(rows: readonly (readonly Cell[])[], many: number): boolean {
  const full = rows.filter(({ length }) => length === many);
  const inColumn = (column: number): Cell[] => full.flatMap((row) => row[column] ?? []);
  return Array.from({ length: many - 1 }, (_, column) => column).every(
    (column) => Math.max(...inColumn(column).map(({ to }) => to)) < Math.min(...inColumn(column + 1).map(({ from }) => from)),
  );
}

/** The lines of a head as one, with each word in its column. */
function headLine(rows: readonly (readonly Cell[])[], named: readonly Cell[], many: number): string {
  const cells = Array.from({ length: many }, () => '');
  for (const row of rows)
    row.forEach(({ text }, index) => {
      const column = columnsOf(row, named, many)[index] ?? 0;
      cells[column] = `${cells[column] ?? ''} ${text}`.trim().replace(/(?<=\p{Ll})- (?=\p{Ll})/u, '');
    });
  return cells.join('\t');
}

/** By their order where a line has a word for each column, else that of the word that each stands nearest to. */
function columnsOf(row: readonly Cell[], named: readonly Cell[], many: number): number[] {
  if (namesAll(row, many)) return row.map((_, index) => index + many - row.length);
  // `Språk-  Sam-` above `spåret  teamet`
  const broken = [...named.keys()].filter((at) => /\p{sc=Latin}-$/u.test(named[at]?.text ?? ''));
  const isRest = broken.length === row.length && row.every(({ text }) => /^\p{Ll}/u.test(text));
  return row.map((cell, index) => (isRest ? (broken[index] ?? 0) : nearest(cell, named)) + many - named.length);
}

function nearest(cell: Cell, others: readonly Cell[]): number {
  const off = others.map(({ from, to }) => Math.abs(from + to - cell.from - cell.to));
  return off.indexOf(Math.min(...off));
}

/** A label whose end stands in the row below is put there; its own line is left empty. */
function withLabelsWhole(rows: readonly (readonly string[])[]): string[] {
  const isBegun = (at: number): boolean =>
    rows[at]?.length === 1 && /^\p{Ll}/u.test(rows[at + 1]?.[0] ?? '') && (rows[at + 1]?.length ?? 0) > 1;
  return rows.map((row, at) => {
    if (isBegun(at)) return '';
    const [label = '', ...cells] = row;
    const whole = isBegun(at - 1) ? `${rows[at - 1]?.[0] ?? ''} ${label}` : label;
    return [whole, ...(cells.length === 0 ? [''] : cells)].join('\t');
  });
}
