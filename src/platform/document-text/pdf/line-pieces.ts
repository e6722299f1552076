import type { TextPiece } from '../../../shared/document-text.ts';
import { inOneLine } from '../plain-characters.ts';
import type { Run } from './page-runs.ts';
import type { RunLine } from './run-lines.ts';

/** Gaps in parts of the size of the letters (em). */
const WORD_GAP = 0.1;
const COLUMN_GAP = 0.8;
/** Between numbers less is enough: within a number there is a third at most. */
const NUMBER_GAP = 0.5;
const WIDEST_STRETCH = 3;

/** What stands beside what on a line. */
export function linePieces(line: RunLine): TextPiece[] {
  const gaps = line.runs.slice(1).map((run, index) => gapBefore(run, line.runs[index] as Run));
  const isRunning = isJustified(line.runs, gaps);
  const groups: Run[][] = [];
  line.runs.forEach((run, index) => {
    const group = groups.at(-1);
    const before = line.runs[index - 1];
    if (group !== undefined && before !== undefined && (isRunning || !isColumnGap(gaps[index - 1] ?? 0, before, run))) group.push(run);
    else groups.push([run]);
  });
  return groups.map(pieceOf);
}

const gapBefore = (run: Run, before: Run): number => (run.from - before.to) / Math.max(run.size, before.size);

function isColumnGap(gap: number, before: Run, run: Run): boolean {
  if (isLoneSign(before.text) && startsWithDigit(run.text)) return gap >= 2;
  return gap >= (endsWithDigit(before.text) && startsWithNumber(run.text) ? NUMBER_GAP : COLUMN_GAP);
}

/** Running text that is stretched to the margin has the same wide gap between all its words; columns have not. */
function isJustified(runs: readonly Run[], gaps: readonly number[]): boolean {
  const between = gaps.filter((gap) => gap >= WORD_GAP);
  if (between.length < 3 || Math.max(...between) > WIDEST_STRETCH) return false;
  const letters = runs.filter(({ text }) => /\p{L}/u.test(text)).length;
  return letters >= runs.length * 0.7 && Math.max(...between) <= Math.min(...between) * 1.5 + 0.15;
}

const isLoneSign = (text: string): boolean => /^[-−–+]$/.test(text.trim());
const startsWithDigit = (text: string): boolean => /^\d/.test(text);
const startsWithNumber = (text: string): boolean => /^[-−–+]?\s?\d/.test(text);
const endsWithDigit = (text: string): boolean => /[\d%]$/.test(text);

function pieceOf(runs: readonly Run[]): TextPiece {
  const text = runs
    .map((run, index) => (index > 0 && gapBefore(run, runs[index - 1] as Run) >= WORD_GAP ? ` ${run.text}` : run.text))
    .join('');
  return { text: inOneLine(text), from: runs[0]?.from ?? 0, to: Math.max(...runs.map((run) => run.to)) };
}
