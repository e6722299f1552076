import { isMarkdownRule, markdownCells } from './text-markup.ts';

/** `Hyra | 12 | 10`: rows whose cells bars divide, without bars around them, as tabs would. One such line alone is a heading or an address. */
export function withTabsForBars(lines: readonly string[]): string[] {
  const isRow = lines.map(isBarred);
  return lines.map((line, at) =>
    isRow[at] && (isRow[at - 1] || isRow[at + 1])
      ? line
          .split('|')
          .map((cell) => cell.trim())
          .join('\t')
      : line,
  );
}

/** Between words, with room on both sides; a row with bars around it, or a rule of bars, is of Markdown. */
const isBarred = (line: string): boolean =>
  / \|(?: |$)/.test(line) && !line.includes('\t') && markdownCells(line) === null && !isMarkdownRule(line);
