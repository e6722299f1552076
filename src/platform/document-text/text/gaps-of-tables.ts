/**
 * Cells that a gap of always the same width divides stand in no columns: the gap is put for a tab, as where a text has been pasted
 * without its tabs. Two spaces divide the rows of one table; a wider gap that has been seen to do so divides all rows of the text.
 */
export function withTabsForGaps(lines: readonly string[]): string[] {
  const read = [...lines];
  const proven = new Set<number>();
  for (const { first, until, gap } of runsIn(lines)) {
    const rows = lines.slice(first, until);
    if (gap > NARROW && !areAligned(rows)) proven.add(gap);
    for (let at = first; gap === NARROW && at < until; at += 1) read[at] = tabbed(lines[at] ?? '', gap);
  }
  return proven.size === 0 ? read : read.map((line) => (proven.has(gapIn(line)?.gap ?? 0) ? tabbed(line, gapIn(line)?.gap ?? 0) : line));
}

const NARROW = 2;
const WIDEST = 8;
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;

const tabbed = (line: string, gap: number): string => line.trim().replaceAll(' '.repeat(gap), '\t');

interface Gap {
  readonly gap: number;
  readonly cells: number;
}

/** The width of the gaps of a line and how many cells they divide; null where they differ, or where there are none. */
function gapIn(line: string): Gap | null {
  const gaps = line.trim().match(/ {2,}/g) ?? [];
  const [gap = 0] = gaps.map(({ length }) => length);
  const isOne = gap >= NARROW && gap <= WIDEST && gaps.every(({ length }) => length === gap) && !line.includes('\t');
  return isOne ? { gap, cells: gaps.length + 1 } : null;
}

interface Run extends Gap {
  readonly first: number;
  readonly until: number;
}

/** Lines that follow each other and have as many cells with gaps as wide between. */
function runsIn(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    const [own, next] = [gapIn(lines[first] ?? ''), gapIn(lines[index] ?? '')];
    if (own?.gap === next?.gap && own?.cells === next?.cells && index < lines.length) continue;
    if (own !== null && own.cells >= FEWEST_CELLS && index - first >= FEWEST_ROWS) runs.push({ ...own, first, until: index });
    first = index;
  }
  return runs;
}

/** Whether every cell begins or ends below the one above it. */
function areAligned(rows: readonly string[]): boolean {
  const edges = rows.map((row) =>
    [...row.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: text }) => ({ from: index, to: index + text.length })),
  );
  const [top = []] = edges;
  return top.every(
    (edge, column) => edges.every((own) => own[column]?.from === edge.from) || edges.every((own) => own[column]?.to === edge.to),
  );
}
