import type { Block, Cell, HeadingLevel, Inline, Row, Table } from '../../platform/documents/document.ts';
import type { Problem } from '../../shared/problem.ts';
import { suggestion } from '../../shared/spelling.ts';
import { slug } from '../../shared/swedish.ts';
import type { FigureBook } from '../figures/book.ts';
import { referenceKey } from '../figures/expression.ts';
import type { Figure, FigureKey } from '../figures/figure.ts';
import { missingRoots } from '../figures/missing-roots.ts';
import { type Adjustments, adjusted, NO_ADJUSTMENTS } from '../figures/reconciling.ts';
import { KNOWN_WISHES, type Manner, mannerOf, showFigure } from '../figures/shown.ts';
import { unknownFigureAdvice } from '../figures/unknown-figure.ts';
import { splitAtReferences, type TextBlock, type TextInline, type TextTable } from './chapter.ts';

/** Where the report shows a figure: in which section, and in a table or in running text. */
export interface FigurePlace {
  readonly key: FigureKey;
  readonly shown: string;
  readonly place: string;
  readonly inTable: boolean;
}

/** Collects what the report shows and what is wrong with it, while it is written. */
export interface Desk {
  readonly book: FigureBook;
  /** Kronor that some rows are moved so that sums add up. */
  readonly adjustments: Adjustments;
  readonly year: number;
  readonly places: FigurePlace[];
  readonly problems: Problem[];
  /** The section being written, for the places. */
  section: string;
  /** The figures and typed texts of the chapters, for the search for numbers written by hand. */
  readonly typed: TypedText[];
  /** Paragraphs with their figures filled in, as they are read. */
  readonly told: TypedText[];
}

export interface TypedText {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

export const openDesk = (book: FigureBook, year: number, adjustments: Adjustments = NO_ADJUSTMENTS): Desk => ({
  book,
  adjustments,
  year,
  places: [],
  problems: [],
  section: '',
  typed: [],
  told: [],
});

/** A figure as it stands in running text or a table, noted down as shown here. */
function figureInline(desk: Desk, key: FigureKey, how: { readonly manner: Manner; readonly inTable: boolean }): Inline {
  const figure = desk.book.find(key);
  const text = showFigure(adjusted(figure, desk.adjustments), how.manner);
  if (figure === undefined) return { kind: 'text', text };
  desk.places.push({ key, shown: text, place: desk.section, inTable: how.inTable });
  return { kind: 'figure', key, text };
}

/** A figure in a table's cell: the number alone, since the table tells the unit. */
export const figureCell = (desk: Desk, key: FigureKey, manner: Manner = {}): Cell => ({
  content: [figureInline(desk, key, { manner: { bare: true, ...manner }, inTable: true })],
});

export const textCell = (text: string): Cell => ({ content: text === '' ? [] : plain(text) });

export const plain = (text: string): readonly Inline[] => [{ kind: 'text', text }];

/** Puts tables and charts where a text asks for them; null when there is none by that name. */
export type Insert = (what: 'tabell' | 'diagram', id: string) => readonly Block[] | null;

/** Where a text comes from and how its headings fit in. */
export interface TextOrigin {
  readonly file: string;
  /** Level of the section the text stands in; its own headings go below. */
  readonly level: number;
  readonly insert: Insert;
  /** What can be asked for, for advice. */
  insertNames(what: 'tabell' | 'diagram'): readonly string[];
}

/** A chapter's text with its figures filled in. */
export function fillText(desk: Desk, blocks: readonly TextBlock[], origin: TextOrigin): Block[] {
  return blocks.flatMap((block) => fillBlock({ desk, origin, inTable: false }, block));
}

/** A line of text from one of the folder's files, with its figures filled in: a goal, a comment. */
export function fillLine(desk: Desk, text: string, at: { readonly file: string; readonly line: number | null }): Inline[] {
  const origin: TextOrigin = { file: at.file, level: 1, insert: () => null, insertNames: () => [] };
  const line = at.line ?? 1;
  const pen: Pen = { desk, origin, inTable: false };
  return [...told(pen, fillInlines(pen, splitAtReferences(text, line)), line)];
}

function told({ desk, origin }: Pen, content: readonly Inline[], line: number): readonly Inline[] {
  desk.told.push({ text: plainText(content), file: origin.file, line });
  return content;
}

const plainText = (content: readonly Inline[]): string =>
  content.map((inline) => ('content' in inline ? plainText(inline.content) : 'text' in inline ? inline.text : ' ')).join('');

/** What a text is written with: where figures come from, where the text comes from, and whether it stands in a table. */
interface Pen {
  readonly desk: Desk;
  readonly origin: TextOrigin;
  readonly inTable: boolean;
}

function fillBlock(pen: Pen, block: TextBlock): Block[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(pen, block)];
    case 'paragraph':
      return [{ kind: 'paragraph', content: told(pen, fillInlines(pen, block.content), block.line) }];
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map((item) => item.flatMap((child) => fillBlock(pen, child))) }];
    case 'quote':
      return [{ kind: 'quote', content: fillInlines(pen, block.content), source: null }];
    case 'table':
      return [tableOf(pen, block)];
    case 'insert':
      return [...insertOf(pen, block)];
  }
}

function headingOf(pen: Pen, block: Extract<TextBlock, { kind: 'heading' }>): Block {
  const text = fillInlines(pen, block.content)
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('');
  const level = Math.min(4, Math.max(pen.origin.level + 1, block.level)) as HeadingLevel;
  pen.desk.section = text;
  return { kind: 'heading', level, text, number: null, id: `${slug(pen.origin.file.replace(/^.*\/|\.md$/g, ''))}-${slug(text)}` };
}

function insertOf({ desk, origin }: Pen, block: Extract<TextBlock, { kind: 'insert' }>): readonly Block[] {
  const blocks = origin.insert(block.what, block.id);
  if (blocks !== null) return blocks;
  const what = block.what === 'tabell' ? 'Tabellen' : 'Diagrammet';
  const advice = suggestion(block.id, origin.insertNames(block.what)) || ' Se listan i beskrivningen av årsmappen.';
  desk.problems.push(problem(origin, block.line, ['text.okand-tabell', `${what} ${block.id} finns inte.${advice}`]));
  return [];
}

function fillInlines(pen: Pen, content: readonly TextInline[]): Inline[] {
  return content.flatMap((inline) => fillInline(pen, inline));
}

function fillInline(pen: Pen, inline: TextInline): Inline[] {
  if (inline.kind === 'reference') return [referenceOf(pen, inline)];
  if (inline.kind === 'lineBreak') return [inline];
  if (inline.kind === 'text') {
    pen.desk.typed.push({ text: inline.text, file: pen.origin.file, line: inline.line });
    if (/\{\{|\}\}/.test(inline.text)) pen.desk.problems.push(unfinishedReference(pen.origin, inline));
    return [{ kind: 'text', text: inline.text.replace(/\s+/g, (spaces) => (spaces.includes('\n') ? ' ' : spaces)) }];
  }
  return [{ ...inline, content: fillInlines(pen, inline.content) }];
}

/** Braces that are left in a text would be printed as they stand. */
function unfinishedReference(origin: TextOrigin, { text, line }: Extract<TextInline, { kind: 'text' }>): Problem {
  const before = text.slice(0, text.search(/\{\{|\}\}/));
  const message = 'En hänvisning börjar eller slutar inte som den ska. Skriv den på en rad, till exempel {{rr.arets-resultat}}.';
  return problem(origin, line + before.split('\n').length - 1, ['text.ofullstandig-hanvisning', message]);
}

function referenceOf({ desk, origin, inTable }: Pen, inline: Extract<TextInline, { kind: 'reference' }>): Inline {
  const key = referenceKey(inline.reference, desk.year);
  const { manner, unknown } = mannerOf(inline.wishes);
  for (const wish of unknown) {
    const known = KNOWN_WISHES.join(', ');
    desk.problems.push(
      problem(origin, inline.line, ['text.okant-satt', `"${wish}" är inget sätt att visa en siffra. Välj bland ${known}.`]),
    );
  }
  const figure = desk.book.find(key);
  if (figure === undefined) desk.problems.push(unknownFigure(desk, inline, origin));
  else if (!inTable) desk.problems.push(...unreadableFigure(desk.book, figure, { inline, origin }));
  return figureInline(desk, key, { manner: inTable ? { bare: true, ...manner } : manner, inTable });
}

function unknownFigure({ book, year }: Desk, inline: Extract<TextInline, { kind: 'reference' }>, origin: TextOrigin): Problem {
  if (/^(tabell|diagram):/.test(inline.reference)) return insertInText(inline, origin);
  const advice = unknownFigureAdvice(book, referenceKey(inline.reference, year));
  const found = problem(origin, inline.line, ['text.okand-siffra', `Siffran ${inline.reference} finns inte. ${advice}`]);
  return { ...found, missing: [referenceKey(inline.reference, year)] };
}

/** In a table an empty or hidden cell can be read; in a sentence it can not. */
function unreadableFigure(
  book: FigureBook,
  { key, value }: Figure,
  { inline: { reference, line }, origin }: { readonly inline: Extract<TextInline, { kind: 'reference' }>; readonly origin: TextOrigin },
): Problem[] {
  if (value.kind === 'known') return [];
  const why = value.kind === 'missing' ? `går inte att räkna fram: ${value.why}` : 'visas inte, eftersom den gäller för få personer';
  const code = value.kind === 'missing' ? 'text.saknat-varde' : 'text.dold-siffra';
  const found = problem(origin, line, [code, `Siffran ${reference} ${why}. Skriv om meningen utan den.`]);
  return value.kind === 'missing' ? [{ ...found, missing: missingRoots(book, key) }] : [{ ...found, severity: 'warning' }];
}

const insertInText = ({ reference, line }: Extract<TextInline, { kind: 'reference' }>, origin: TextOrigin): Problem =>
  problem(origin, line, ['text.insatt-i-stycke', `{{${reference}}} ska stå på en egen rad, med en tom rad före och efter.`]);

function tableOf(pen: Pen, block: TextTable): Table {
  const inTable = { ...pen, inTable: true };
  const cell = (content: readonly TextInline[]): Cell => ({ content: fillInlines(inTable, content) });
  const isNumber = (index: number): boolean => block.align[index] === 'number';
  return {
    kind: 'table',
    id: `tabell-${slug(pen.origin.file.replace(/^.*\/|\.md$/g, ''))}-${block.line}`,
    caption: block.caption,
    unit: null,
    columns: block.header.map((header, index) => ({
      header: fillInlines(inTable, header),
      align: isNumber(index) ? 'number' : 'text',
      width: null,
    })),
    groups: [],
    rows: block.rows.map((row): Row => ({ kind: isTotalRow(row) ? 'total' : 'row', cells: row.map(cell) })),
    notes: [],
  };
}

/** A row whose first cell is all bold is a total. */
const isTotalRow = (row: readonly (readonly TextInline[])[]): boolean => row[0]?.length === 1 && row[0][0]?.kind === 'strong';

function problem(origin: TextOrigin, line: number, [code, message]: readonly [string, string]): Problem {
  return { code, severity: 'error', file: origin.file, line, message };
}
