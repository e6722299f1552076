import {
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { dateInText } from '../../../shared/swedish.ts';
import type { Block, Document, LinkTo } from '../document.ts';
import { pageRuns } from '../page-runs.ts';
import { prepared } from '../prepare.ts';
import { PAPER } from '../table-layout.ts';
import { WORDS } from '../words.ts';
import { documentParts, type Sheet } from './blocks.ts';
import type { Draft } from './inline.ts';
import { chartPictures } from './picture.ts';
import { STYLE, tableStyleXml, wordNumbering, wordStyles } from './styles.ts';
import { WORD_PAPER } from './table.ts';

export interface DocxOptions {
  /** The whole address of a figure's derivation; without it figures are plain text. */
  readonly linkTo?: LinkTo;
}

/** The document as DOCX with named styles, repeated table headers, real footnotes and a contents field that is filled in. */
export async function renderDocx(document: Document, options: DocxOptions = {}): Promise<Uint8Array> {
  const ready = prepared(document);
  const draft: Draft = {
    linkTo: options.linkTo ?? (() => null),
    bookmarks: bookmarksOf(ready.blocks),
    paper: WORD_PAPER,
    lists: { made: 0 },
  };
  const sheet: Sheet = { draft, pictures: await chartPictures(ready.blocks) };
  const file = new WordDocument({
    title: ready.title,
    subject: ready.subtitle ?? '',
    creator: ready.author,
    lastModifiedBy: ready.author,
    description: ready.coverLines.join('. '),
    styles: wordStyles(),
    externalStyles: tableStyleXml(),
    numbering: wordNumbering(),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, consecutiveHyphenLimit: 2 },
    sections: sectionsOf(ready, sheet),
  });
  return Packer.toBuffer(file);
}

/** Names of bookmarks begin with a letter and hold no hyphens. */
function bookmarksOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []));
  return new Map(ids.map((id, index) => [id, `plats_${index + 1}`]));
}

const TWIPS = 20;
const MARGIN = { top: 76 * TWIPS, bottom: 72 * TWIPS, left: 64 * TWIPS, right: 64 * TWIPS, header: 36 * TWIPS, footer: 34 * TWIPS };
const A4 = { width: 11906, height: 16838 };

function sectionsOf(document: Document, sheet: Sheet): readonly ISectionOptions[] {
  const runs = pageRuns(document.blocks, WORD_PAPER);
  const first = { landscape: false, blocks: [] };
  const all = runs[0]?.landscape === false ? runs : [first, ...runs];
  return all.map((run, index) => ({
    properties: {
      titlePage: index === 0,
      page: {
        margin: MARGIN,
        size: { ...A4, orientation: run.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      },
    },
    headers: { default: header(document, run.landscape), first: new Header({ children: [draftMark(document)] }) },
    footers: { default: footer(document, run.landscape), first: new Footer({ children: [new Paragraph('')] }) },
    children: [...(index === 0 ? cover(document) : []), ...documentParts(run.blocks, sheet)],
  }));
}

function cover(document: Document): readonly Paragraph[] {
  const line = (style: string, words: string): Paragraph => new Paragraph({ style, children: [new TextRun(words)] });
  const numbered = document.recordNumber === null ? [] : [`${WORDS.recordNumber} ${document.recordNumber}`];
  const dated = document.date === null ? [] : [`${WORDS.date} ${dateInText(document.date)}`];
  return [
    line(STYLE.author, document.author),
    line('Title', document.title),
    line('Subtitle', document.subtitle ?? ''),
    ...[...document.coverLines, ...numbered, ...dated].map((words) => line(STYLE.coverLine, words)),
    ...(document.isSheet === true ? [] : [new Paragraph({ children: [new PageBreak()] })]),
  ];
}

const draftMark = (document: Document): Paragraph =>
  new Paragraph({ style: STYLE.draft, children: document.draft ? [new TextRun({ text: WORDS.draft, allCaps: true })] : [] });

function header(document: Document, landscape: boolean): Header {
  const children = [new TextRun(document.author), new TextRun({ text: `\t${document.title}` })];
  const names = new Paragraph({ style: STYLE.margin, tabStops: rightEdge(landscape), children });
  return new Header({ children: document.draft ? [draftMark(document), names] : [names] });
}

function footer(document: Document, landscape: boolean): Footer {
  const numbered = document.recordNumber === null ? '' : `${WORDS.recordNumber} ${document.recordNumber}`;
  const page = new TextRun({ children: [`\t${WORDS.page} `, PageNumber.CURRENT, ` ${WORDS.of} `, PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: STYLE.margin, tabStops: rightEdge(landscape), children: [new TextRun(numbered), page] })],
  });
}

const rightEdge = (landscape: boolean) => [{ type: TabStopType.RIGHT, position: (landscape ? PAPER.landscape : PAPER.portrait) * TWIPS }];
