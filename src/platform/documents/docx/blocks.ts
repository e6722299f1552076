import {
  Bookmark,
  HeadingLevel,
  PageBreak,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Block, Heading, List, Note, Quote, Signatures } from '../document.ts';
import { innerPaper, PAPER } from '../table-layout.ts';
import { type Draft, runs } from './inline.ts';
import { chartBlocks, type Picture } from './picture.ts';
import { NUMBERING, STYLE } from './styles.ts';
import { gap, tableBlocks } from './table.ts';

type Part = Paragraph | WordTable | TableOfContents;

export interface Sheet {
  readonly draft: Draft;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A page break belongs to the heading after it, so that no empty paragraph is left at the top of the page. */
export function documentParts(blocks: readonly Block[], sheet: Sheet): readonly Part[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'pageBreak') return next?.kind === 'heading' ? [] : [new Paragraph({ children: [new PageBreak()] })];
    if (block.kind === 'heading') return [headingPart(block, sheet.draft, blocks[index - 1]?.kind === 'pageBreak')];
    return blockParts(block, sheet);
  });
}

function blockParts(block: Block, sheet: Sheet): readonly Part[] {
  const { draft } = sheet;
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: [...runs(block.content, draft)] })];
    case 'list':
      return listParts(block, innerSheet(sheet), 0);
    case 'table':
      return tableBlocks(block, draft);
    case 'chart':
      return chartBlocks(block, sheet.pictures.get(block.id), draft);
    case 'note':
      return noteParts(block, innerSheet(sheet));
    case 'quote':
      return quoteParts(block, draft);
    case 'signatures':
      return [signatureGrid(block)];
    case 'tableOfContents':
      return [
        new Paragraph({ style: STYLE.contentsTitle, children: [new TextRun(block.title)] }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: `1-${block.depth}` }),
      ];
    default:
      return [];
  }
}

const innerSheet = (sheet: Sheet): Sheet => ({ ...sheet, draft: { ...sheet.draft, paper: innerPaper(sheet.draft.paper) } });

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

function headingPart(heading: Heading, draft: Draft, startsPage: boolean): Paragraph {
  const words = heading.number === null ? heading.text : `${heading.number} ${heading.text}`;
  const name = draft.bookmarks.get(heading.id);
  const run = new TextRun(words);
  return new Paragraph({
    heading: LEVELS[heading.level - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore: startsPage,
    children: name === undefined ? [run] : [new Bookmark({ id: name, children: [run] })],
  });
}

/** The first paragraph of an item has its mark; what follows it in the item stands under it. */
function listParts(list: List, sheet: Sheet, level: number): readonly Part[] {
  sheet.draft.lists.made += 1;
  const reference = list.ordered ? NUMBERING.steps : NUMBERING.bullets;
  const numbering = { reference, level: Math.min(level, 3), instance: sheet.draft.lists.made };
  return list.items.flatMap((item) =>
    item.flatMap((block, index) => {
      if (block.kind === 'list') return listParts(block, sheet, level + 1);
      if (block.kind !== 'paragraph') return blockParts(block, sheet);
      const place = index === 0 ? { numbering } : { indent: { left: 400 * (level + 1) } };
      return [new Paragraph({ style: 'ListParagraph', ...place, children: [...runs(block.content, sheet.draft)] })];
    }),
  );
}

/** The coloured box is a paragraph style; lists in it keep their marks within the box. */
function noteParts(note: Note, sheet: Sheet): readonly Part[] {
  const title = note.title === null ? [] : [new Paragraph({ style: STYLE.noteTitle, children: [new TextRun(note.title)] })];
  const inner = note.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [new Paragraph({ style: STYLE.note, children: [...runs(block.content, sheet.draft)] })];
    return block.kind === 'list' ? noteList(block, sheet) : blockParts(block, sheet);
  });
  return [...title, ...inner, gap()];
}

function noteList(list: List, sheet: Sheet): readonly Part[] {
  sheet.draft.lists.made += 1;
  const numbering = { reference: list.ordered ? NUMBERING.steps : NUMBERING.bullets, level: 0, instance: sheet.draft.lists.made };
  return list.items.flatMap((item) =>
    item.flatMap((block, index) => {
      if (block.kind !== 'paragraph') return blockParts(block, sheet);
      const place = index === 0 ? { numbering } : {};
      return [
        new Paragraph({
          style: STYLE.note,
          ...place,
          indent: { left: 600, hanging: index === 0 ? 280 : 0 },
          children: [...runs(block.content, sheet.draft)],
        }),
      ];
    }),
  );
}

function quoteParts(quote: Quote, draft: Draft): readonly Part[] {
  const source = quote.source === null ? [] : [new Paragraph({ style: 'Quote', children: [new TextRun(`\u2013 ${quote.source}`)] })];
  return [new Paragraph({ style: 'Quote', keepNext: source.length > 0, children: [...runs(quote.content, draft)] }), ...source];
}

const TWIPS = 20;

/** Lines to sign on stand two beside each other in a table without borders. */
function signatureGrid(block: Signatures): WordTable {
  const half = Math.floor((PAPER.portrait * TWIPS) / 2);
  const pairs = block.places.flatMap((place, index) => (index % 2 === 0 ? [[place, block.places[index + 1]]] : []));
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  const rows = pairs.map((pair) => {
    const cells = pair.map((place) => {
      const detail = place?.detail == null ? [] : [new TextRun({ text: place.detail, break: 1 })];
      const paragraph =
        place === undefined
          ? new Paragraph('')
          : new Paragraph({ style: STYLE.signature, children: [new TextRun({ text: place.role, bold: true }), ...detail] });
      return new TableCell({ width: { size: half, type: WidthType.DXA }, margins: { left: 0, right: 400 }, children: [paragraph] });
    });
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows,
  });
}
