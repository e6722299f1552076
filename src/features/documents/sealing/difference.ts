import type { Block, Document, Inline } from '../../../platform/documents/document.ts';
import type { SealedFigure } from '../sealed.ts';

/** What would be otherwise if the document were made today. The sealed one stays as it is. */
export interface Difference {
  readonly figures: readonly FigureDifference[];
  readonly lines: readonly LineDifference[];
}

export interface FigureDifference {
  readonly key: string;
  readonly label: string;
  readonly period: string;
  /** Null when there was none then, or is none now. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A line of text that stood there then and does not now, or the other way round. */
export interface LineDifference {
  readonly kind: 'gone' | 'new';
  readonly text: string;
}

interface Made {
  readonly document: Document;
  readonly figures: readonly SealedFigure[];
}

export const differenceOf = (then: Made, now: Made): Difference => ({
  figures: figureDifferences(then.figures, now.figures),
  lines: lineDifferences(linesOf(then.document), linesOf(now.document)),
});

export const isSame = ({ figures, lines }: Difference): boolean => figures.length + lines.length === 0;

function figureDifferences(then: readonly SealedFigure[], now: readonly SealedFigure[]): readonly FigureDifference[] {
  const sealed = new Map(then.map((figure) => [figure.key, figure]));
  const today = new Map(now.map((figure) => [figure.key, figure]));
  return [...new Set([...sealed.keys(), ...today.keys()])].flatMap((key) => {
    const [one, other] = [sealed.get(key), today.get(key)];
    const named = one ?? other;
    if (named === undefined || (one !== undefined && other !== undefined && isAlike(one, other))) return [];
    // What is hidden today would be told by what was shown then, on a page that is made today.
    const before = one !== undefined && other?.state === 'hidden' ? other.shown : (one?.shown ?? null);
    return [{ key, label: named.label, period: named.period, before, after: other?.shown ?? null }];
  });
}

/** Exactly: a difference of an öre counts even when both are shown as the same krona. */
const isAlike = (one: SealedFigure, other: SealedFigure): boolean =>
  one.state === other.state && one.value?.numerator === other.value?.numerator && one.value?.denominator === other.value?.denominator;

/** The document's words line by line. A figure stands by its key: when only its value is another, the figures tell it. */
const linesOf = ({ blocks }: Document): readonly string[] => blocks.flatMap(linesOfBlock).filter((line) => line !== '');

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'quote':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOfBlock));
    case 'note':
      return [block.title ?? '', ...block.blocks.flatMap(linesOfBlock)];
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.cells.flatMap(cellWords).join(' | '))];
    case 'chart':
      return [block.title];
    case 'signatures':
      return block.places.map(({ role, detail }) => `${role} ${detail ?? ''}`);
    default:
      return [];
  }
}

const cellWords = ({ content, items = [] }: { content: readonly Inline[]; items?: readonly (readonly Inline[])[] }): readonly string[] => [
  wordsOf(content),
  ...items.map(wordsOf),
];

function wordsOf(content: readonly Inline[]): string {
  return content.map(wordsOfInline).join('').trim();
}

function wordsOfInline(inline: Inline): string {
  if (inline.kind === 'figure') return `{{${inline.key}}}`;
  if (inline.kind === 'text') return inline.text;
  return 'content' in inline ? wordsOf(inline.content) : ' ';
}

/** The fewest lines taken away and put in that make the one of the other, in their order. */
function lineDifferences(then: readonly string[], now: readonly string[]): readonly LineDifference[] {
  const first = then.findIndex((line, index) => line !== now[index]);
  const start = first === -1 ? Math.min(then.length, now.length) : first;
  const end = commonEnd(then.slice(start), now.slice(start));
  return shortestEdit(then.slice(start, then.length - end), now.slice(start, now.length - end));
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

/** More pairs than this are not worth the wait: then everything between is told as gone and new. */
const MOST_PAIRS = 4_000_000;

function shortestEdit(then: readonly string[], now: readonly string[]): readonly LineDifference[] {
  if (then.length * now.length > MOST_PAIRS) return [...then.map(gone), ...now.map(added)];
  const common = longestCommon(then, now);
  const found: LineDifference[] = [];
  for (let [row, column] = [0, 0]; row < then.length || column < now.length; ) {
    const step = stepAt({ then, now, common }, row, column);
    if (step === 'gone') found.push(gone(then[row] ?? ''));
    if (step === 'new') found.push(added(now[column] ?? ''));
    if (step !== 'new') row += 1;
    if (step !== 'gone') column += 1;
  }
  return found;
}

interface Compared {
  readonly then: readonly string[];
  readonly now: readonly string[];
  readonly common: Lengths;
}

/** The same line on both sides is kept; else whichever leaves the most in common is taken first. */
function stepAt({ then, now, common }: Compared, row: number, column: number): 'same' | LineDifference['kind'] {
  if (row === then.length) return 'new';
  if (column === now.length) return 'gone';
  if (then[row] === now[column]) return 'same';
  return lengthAt(common, row + 1, column) >= lengthAt(common, row, column + 1) ? 'gone' : 'new';
}

const gone = (text: string): LineDifference => ({ kind: 'gone', text });
const added = (text: string): LineDifference => ({ kind: 'new', text });

type Lengths = readonly Uint32Array[];
const lengthAt = (common: Lengths, row: number, column: number): number => common[row]?.[column] ?? 0;

/** How long the longest common sequence of the rest is, from every pair of places. */
function longestCommon(then: readonly string[], now: readonly string[]): Lengths {
  const lengths = Array.from({ length: then.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let row = then.length - 1; row >= 0; row -= 1) fillRow(lengths, row, { line: then[row] ?? '', now });
  return lengths;
}

function fillRow(lengths: Uint32Array[], row: number, { line, now }: { readonly line: string; readonly now: readonly string[] }): void {
  const [own, below] = [lengths[row], lengths[row + 1]];
  if (own === undefined || below === undefined) return;
  for (let column = now.length - 1; column >= 0; column -= 1)
    own[column] = line === now[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
}
