import type { Run } from './page-runs.ts';

/** What stands on the same line, from left to right. */
export interface RunLine {
  readonly runs: readonly Run[];
  readonly baseline: number;
  /** The size of the largest letters. */
  readonly size: number;
}

/** Letters so much smaller than those before them, and so near, are raised or lowered: the mark of a note. */
const SMALL = 0.85;

/** The lines of a page from above. */
export function runLines(runs: readonly Run[]): RunLine[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.baseline - other.baseline || one.from - other.from)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && run.baseline - first.baseline <= 0.25 * Math.min(run.size, first.size)) line.push(run);
    else lines.push([run]);
  }
  return withMarksInTheirLines(lines).map(lineOf);
}

function lineOf(runs: readonly Run[]): RunLine {
  const sorted = withoutDoubles([...runs].sort((one, other) => one.from - other.from));
  const size = Math.max(...sorted.map((run) => run.size));
  const main = sorted.filter((run) => run.size >= size * SMALL);
  return { runs: sorted, size, baseline: Math.max(...main.map((run) => run.baseline)) };
}

/** Bold letters are sometimes the same text printed twice, a hair apart. */
function withoutDoubles(runs: readonly Run[]): readonly Run[] {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    return before === undefined || before.text !== run.text || run.from - before.from > 0.1 * run.size;
  });
}

/** A line of nothing but marks belongs to the line that one of them stands beside. */
function withMarksInTheirLines(lines: readonly Run[][]): Run[][] {
  const kept: Run[][] = [];
  lines.forEach((line, index) => {
    const host = [kept.at(-1), lines[index + 1]].find((near) => near !== undefined && line.every((run) => isMarkIn(run, near)));
    if (host === undefined) kept.push(line);
    else host.push(...line);
  });
  return kept;
}

const isMarkIn = (run: Run, line: readonly Run[]): boolean =>
  line.some(
    (host) =>
      run.size < host.size * SMALL &&
      Math.abs(run.baseline - host.baseline) < 0.6 * host.size &&
      run.from - host.to < 0.4 * host.size &&
      run.from - host.to > -0.2 * host.size,
  );
