import type { DocumentText, TextLine, TextPiece } from '../../../shared/document-text.ts';
import { type Result, yes } from '../../../shared/result.ts';
import { decodeText } from '../../files/text.ts';
import type { DocumentProblem } from '../document-problem.ts';
import { inOneLine, plainSpaces, withoutSoftHyphens } from '../plain-characters.ts';
import { withTabsForBars } from './bars-of-tables.ts';
import { withColumnsApart } from './columns-of-text.ts';
import { withTabsForGaps } from './gaps-of-tables.ts';
import { withHeadingsWhole } from './numbered-headings.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { withTabsForRaggedGaps } from './ragged-gaps.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { withTabsForSpaces } from './single-spaced-tables.ts';
import {
  beginsEmphasis,
  endsEmphasis,
  isMarkdownRule,
  markdownCells,
  markdownHeading,
  withoutEmphasis,
  withoutTags,
} from './text-markup.ts';

/** A text file as it is: a line with tabs is a row of a table, and wide gaps divide a line into pieces. */
export async function readText(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  const printed = withoutRunningHeads(withoutPageNumbers(decodeText(bytes).text.replaceAll('\f', '').split('\n').map(plainSpaces)));
  const raw = withTabsForSpaces(withTabsForGaps(withTabsForRaggedGaps(withTabsForBars(withHeadingsWhole(printed)))));
  const run = new TableRun();
  const lines = withoutOpenEmphasis(raw).flatMap((line, index): TextLine[] => {
    const read = readLine(line);
    const table = run.tableOf(line, read?.isRow ?? false);
    if (read === null) return [];
    return [{ place: { page: null, line: index + 1 }, pieces: read.pieces, table, heading: read.heading }];
  });
  return yes({ kind: 'text', pages: null, lines: withColumnsApart(lines), unread: [] });
}

/** Counts the tables: rows that follow each other, or with one empty line between them, are of the same. */
class TableRun {
  #table = 0;
  #empty = 2;

  tableOf(line: string, isRow: boolean): number | null {
    if (isMarkdownRule(line)) return null;
    if (isRow) {
      if (this.#empty > 1) this.#table += 1;
      this.#empty = 0;
      return this.#table;
    }
    this.#empty = line.trim() === '' ? this.#empty + 1 : 2;
    return null;
  }
}

interface ReadLine {
  readonly pieces: readonly TextPiece[];
  readonly heading: number | null;
  readonly isRow: boolean;
}

/** Null for a line without words. */
function readLine(line: string): ReadLine | null {
  if (isMarkdownRule(line)) return null;
  const cells = markdownCells(line) ?? (line.includes('\t') ? line.split('\t') : null);
  if (cells !== null) return filled({ pieces: cells.map(cellPiece), heading: null, isRow: true });
  const heading = markdownHeading(line);
  if (heading !== null) return filled({ pieces: [wholePiece(heading.text)], heading: heading.level, isRow: false });
  return filled({ pieces: isJustified(line) ? [wholeFrom(line)] : piecesOf(line), heading: null, isRow: false });
}

/** A line of running text that was stretched to the margin has two spaces between some of its words: many words, and no number alone. */
function isJustified(line: string): boolean {
  const parts = line.trim().split(/ {2,}/);
  const isStretched = parts.length > 1 && !/ {3}/.test(line.trim());
  return isStretched && line.trim().split(/ +/).length >= MANY_WORDS && parts.every((part) => /\p{sc=Latin}{2}/u.test(part));
}

const MANY_WORDS = 8;

function wholeFrom(line: string): TextPiece {
  const from = line.search(/\S/);
  const text = clean(line.trim().replace(/ {2,}/g, ' '));
  return { text, from, to: from + text.length };
}

function filled(line: ReadLine): ReadLine | null {
  return line.pieces.some(({ text }) => text !== '') ? line : null;
}

const cellPiece = (text: string, column: number): TextPiece => ({ text: clean(text), from: column, to: column + 1 });

function wholePiece(line: string): TextPiece {
  const text = clean(line);
  return { text, from: 0, to: text.length };
}

/** What stands with two spaces or more between, as in a text that was laid out with spaces. Columns are counted in the file's own line. */
export function piecesOf(line: string): TextPiece[] {
  return Array.from(line.matchAll(/\S+(?: (?!\d{1,4} \(\d{1,4}\/\d{1,4}\))\S+)*/g), ({ 0: text, index }) => ({
    text: withoutRules(clean(text)),
    from: index,
    to: index + text.length,
  })).filter(({ text }) => text !== '');
}

/** `---- 2023 ----` over the columns of that year. */
const withoutRules = (text: string): string => text.replace(/^[-–—=_]{2,} (.{1,40}?) [-–—=_]{2,}$/u, '$1');

const clean = (text: string): string => inOneLine(withoutSoftHyphens(withoutEmphasis(withoutTags(text))));

/** `*Klas Rydell` and `ordförande*` are one emphasis over two lines. */
function withoutOpenEmphasis(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    if (beginsEmphasis(line) && endsEmphasis(lines[index + 1] ?? '')) return line.slice(1);
    if (endsEmphasis(line) && beginsEmphasis(lines[index - 1] ?? '')) return line.slice(0, -1);
    return line;
  });
}
