/** `3.4	Beredningsgruppen`: a word processor puts a tab between the number of a chapter and its name. Not in a list or table of such lines. */
export const withHeadingsWhole = (lines: readonly string[]): string[] =>
  lines.map((line, at) => (IS_HEADING.test(line) && !isRow(lines[at - 1]) && !isRow(lines[at + 1]) ? line.replace('\t', ' ') : line));

const IS_HEADING = /^(?:Not )?\d{1,2}(?:\.\d{1,2}){0,3}\.?\t\p{Lu}[^\t]{2,80}(?<![.:;,\s])$/u;

const isRow = (line: string | undefined): boolean => line?.includes('\t') === true;
