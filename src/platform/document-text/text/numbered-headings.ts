/**
 * `3.4	Beredningsgruppen`, `3.4  Beredningsgruppen`: a tab or some spaces between the number of a chapter and its name. Not in a list or
 * table of such lines.
 */
export const withHeadingsWhole = (lines: readonly string[]): string[] =>
  lines.map((line, at) => {
    if (IS_HEADING.test(line) && !isRow(lines[at - 1]) && !isRow(lines[at + 1])) return line.replace('\t', ' ');
    return IS_SPACED.test(line) && isEmpty(lines[at - 1]) && !goesOn(lines[at + 1]) ? line.replace(/ {2,6}(?=\p{Lu})/u, ' ') : line;
  });

const IS_HEADING = /^(?:Not )?\d{1,2}(?:\.\d{1,2}){0,3}\.?\t\p{Lu}[^\t]{2,80}(?<![.:;,\s])$/u;

const IS_SPACED = /^ {0,12}(?:Not )?\d{1,2}(?:\.\d{1,2}){0,3}\.? {2,6}\p{Lu}\S*(?: \S+){0,14}(?<![.:;,\s])$/u;

const isRow = (line: string | undefined): boolean => line?.includes('\t') === true;

const isEmpty = (line: string | undefined): boolean => (line ?? '').trim() === '';

/** A line such as it, or the rest of a cell that was too long. */
const goesOn = (line: string | undefined): boolean => /^\s{0,12}(?:\p{Ll}|\d{1,2}(?:\.\d{1,2}){0,3}\.? )/u.test(line ?? '');
