import type { DocumentText, TextLine } from '../../../shared/document-text.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import {
  type DocumentProblem,
  encrypted,
  malformed,
  scanned,
  tooManyPages,
  tooMuchText,
  tooSlow,
  withoutText,
} from '../document-problem.ts';
import { columnByColumn } from '../text-columns.ts';
import { withCentredRows } from './centred-rows.ts';
import { dividedAtEdges } from './column-edges.ts';
import { levelsBySize } from './heading-sizes.ts';
import { type LinedPage, type PieceLine, pieceLine, piecesOf, textOfPieces, textPieceOf } from './line-pieces.ts';
import { type PagePictures, picturesOn } from './page-pictures.ts';
import { pageRuns, type Run } from './page-runs.ts';
import { openPdf, type PDFDocumentProxy } from './pdfjs.ts';
import { runLines } from './run-lines.ts';
import { withoutRunningLines } from './running-lines.ts';
import { withSideNotesBelow } from './side-notes.ts';
import { wordsOf } from './words.ts';

/** No report has more pages, or more letters. */
const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 5_000_000;
/** A report of two hundred pages takes some seconds. */
const LONGEST_MS = 60_000;

/** A PDF as it is read from above, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  const task = await openPdf(bytes);
  try {
    const pdf = await task.promise;
    return pdf.numPages > MOST_PAGES ? no(tooManyPages(MOST_PAGES)) : await readPages(pdf);
  } catch (error) {
    return no(isAboutPassword(error) ? encrypted : malformed('PDF'));
  } finally {
    await task.destroy();
  }
}

const isAboutPassword = (error: unknown): boolean => error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);

async function readPages(pdf: PDFDocumentProxy): Promise<Result<DocumentText, DocumentProblem>> {
  const pages = await pagesOf(pdf);
  if (!pages.ok) return pages;
  const own = withoutRunningLines(pages.value);
  const bare = pages.value.filter((page, index) => !page.isBroken && lettersOn(own[index]) < FEW_LETTERS).map(({ number }) => number);
  return documentOf(pages.value, own, await picturesOn(pdf, bare));
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<Result<readonly ReadPage[], DocumentProblem>> {
  const begun = performance.now();
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    characters += page.characters;
    if (characters > MOST_CHARACTERS) return no(tooMuchText);
    if (performance.now() - begun > LONGEST_MS) return no(tooSlow);
    pages.push(page);
  }
  return yes(pages);
}

/** The text of the pages, or why there is none. */
function documentOf(
  pages: readonly ReadPage[],
  own: readonly LinedPage[],
  { pictures, unseen }: PagePictures,
): Result<DocumentText, DocumentProblem> {
  const hasText = pages.some(({ characters }) => characters > 0);
  // A stamp or a number on each page is no text of the document.
  const isScanned = pictures.length > 0 && pictures.length + unseen === pages.length && !own.some((page) => lettersOn(page) >= FEW_LETTERS);
  if (!hasText && pages.some(({ isBroken }) => isBroken)) return no(malformed('PDF'));
  if (!hasText || isScanned) return no(pictures.length > 0 ? scanned : withoutText);
  return yes({
    kind: 'pdf',
    pages: pages.length,
    lines: textLines(own),
    unread: [...unreadOf(pages), ...picturesUnread(pages, pictures), ...unseenOf(unseen)],
  });
}

/** A page number, a key of a signature or the name of a scanner are no more letters than that. */
const FEW_LETTERS = 80;

const lettersOn = (page: LinedPage | undefined): number =>
  (page?.lines ?? []).reduce((sum, { pieces }) => sum + textOfPieces(pieces).replace(/\P{L}/gu, '').length, 0);

/** Pages that are pictures, but for the first with little text of its own: a cover has a title over its picture. */
const picturesUnread = (pages: readonly ReadPage[], pictures: readonly number[]): string[] =>
  pages
    .filter(({ number, characters }) => pictures.includes(number) && (number > 1 || characters === 0))
    .map(({ number, characters }) =>
      characters === 0 ? `Sidan ${number} är en bild utan text.` : `Sidan ${number} är mest en bild. Det som står i bilden är inte läst.`,
    );

const unseenOf = (unseen: number): string[] => (unseen === 0 ? [] : [`Ytterligare ${unseen} sidor har nästan ingen text.`]);

interface ReadPage extends LinedPage {
  readonly characters: number;
  readonly hasTurned: boolean;
  readonly isBroken: boolean;
}

/** A page that cannot be read does not keep the others from being so. */
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  try {
    const page = await pdf.getPage(number);
    const { runs, hasTurned, height } = await pageRuns(page);
    page.cleanup();
    const characters = runs.reduce((sum, { text }) => sum + text.length, 0);
    return { number, height, hasTurned, lines: linesOf(runs), characters, isBroken: false };
  } catch {
    return { number, height: 0, hasTurned: false, lines: [], characters: 0, isBroken: true };
  }
}

/** Swedish sentences about what was not read, page by page. */
function unreadOf(pages: readonly ReadPage[]): string[] {
  const broken = pages.filter(({ isBroken }) => isBroken).map(({ number }) => `Sidan ${number} är skadad och gick inte att läsa.`);
  const turned = pages
    .filter(({ hasTurned }) => hasTurned)
    .map(({ number }) => `Sidan ${number} har text på tvären eller snedden som inte lästes.`);
  return [...broken, ...turned];
}

const linesOf = (runs: readonly Run[]): LinedPage['lines'] =>
  runLines(runs)
    .map((line) => pieceLine(line.baseline, piecesOf(wordsOf(line))))
    .filter(({ pieces }) => pieces.length > 0);

/** The first line of a page, and of a column of text, has none. */
const roomAbove = ({ baseline, size }: PieceLine, before: PieceLine | undefined): { readonly room?: number } =>
  before === undefined || baseline <= before.baseline ? {} : { room: (baseline - before.baseline) / size };

/** The lines of pages without their running heads and feet. */
function textLines(pages: readonly LinedPage[]): TextLine[] {
  const read = pages.map(({ number, lines }) => ({
    number,
    lines: dividedAtEdges(withCentredRows(columnByColumn(withSideNotesBelow(lines)))),
  }));
  const levelOf = levelsBySize(read.flatMap(({ lines }) => lines));
  return read.flatMap(({ number, lines }) =>
    lines.map((line, index) => ({
      place: { page: number, line: index + 1 },
      pieces: line.pieces.map(textPieceOf),
      ...roomAbove(line, lines[index - 1]),
      table: null,
      heading: levelOf(line),
    })),
  );
}
