import { isNumber, type PieceLine, pieceLine } from './line-pieces.ts';

/** Lines are farther apart than this, in sizes of letters. */
const LESS_THAN_A_LINE = 0.85;

/** Numbers that stand at half the height of a label of two lines are told with the first of them, as if they stood at the top of the row. */
export function withCentredRows(lines: readonly PieceLine[]): PieceLine[] {
  const kept: PieceLine[] = [];
  for (const line of lines) {
    const label = kept.at(-1);
    if (label !== undefined && isCentredBeside(line, label))
      kept[kept.length - 1] = pieceLine(label.baseline, [...label.pieces, ...line.pieces]);
    else kept.push(line);
  }
  return kept;
}

function isCentredBeside(line: PieceLine, label: PieceLine): boolean {
  const [words, ...others] = label.pieces;
  if (words === undefined || others.length > 0 || isNumber(words) || !line.pieces.some(isNumber)) return false;
  const [start, end] = [line.pieces[0]?.[0]?.from ?? 0, words.at(-1)?.to ?? 0];
  const below = line.baseline - label.baseline;
  // What begins higher up is the next column.
  return below >= 0 && below < LESS_THAN_A_LINE * Math.min(line.size, label.size) && start > end;
}
