import type { DocumentText, TextLine } from '../../../shared/document-text.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import { type DocumentProblem, encrypted, malformed, scanned, tooLarge, tooMuchText } from '../document-problem.ts';
import { withCentredRows } from './centred-rows.ts';
import { dividedAtEdges } from './column-edges.ts';
import { levelsBySize } from './heading-sizes.ts';
import { pieceLine, piecesOf, textPieceOf } from './line-pieces.ts';
import { hasPicture } from './page-pictures.ts';
import { pageRuns, type Run } from './page-runs.ts';
import { openPdf, type PDFDocumentProxy } from './pdfjs.ts';
import { runLines } from './run-lines.ts';
import { type LinedPage, withoutRunningLines } from './running-lines.ts';
import { columnByColumn } from './text-columns.ts';
import { wordsOf } from './words.ts';

/** No report has more pages, or more letters. */
const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 20_000_000;

/** A PDF as it is read from above, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  const task = openPdf(bytes);
  try {
    const pdf = await task.promise;
    return pdf.numPages > MOST_PAGES ? no(tooLarge) : await readPages(pdf);
  } catch (error) {
    return no(isAboutPassword(error) ? encrypted : malformed('PDF'));
  } finally {
    await task.destroy();
  }
}

const isAboutPassword = (error: unknown): boolean => error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);

async function readPages(pdf: PDFDocumentProxy): Promise<Result<DocumentText, DocumentProblem>> {
  const pages: LinedPage[] = [];
  const unread: string[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { runs, hasTurned, height } = await pageRuns(page);
    if (hasTurned) unread.push(`Sidan ${number} har text på tvären eller snedden som inte lästes.`);
    if (runs.length === 0 && (await hasPicture(page))) unread.push(`Sidan ${number} är en bild utan text.`);
    characters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MOST_CHARACTERS) return no(tooMuchText);
    pages.push({ number, height, lines: linesOf(runs) });
    page.cleanup();
  }
  return characters === 0 ? no(scanned) : yes({ kind: 'pdf', pages: pdf.numPages, lines: textLines(pages), unread });
}

const linesOf = (runs: readonly Run[]): LinedPage['lines'] =>
  runLines(runs)
    .map((line) => pieceLine(line.baseline, piecesOf(wordsOf(line))))
    .filter(({ pieces }) => pieces.length > 0);

function textLines(pages: readonly LinedPage[]): TextLine[] {
  const read = withoutRunningLines(pages).map(({ number, lines }) => ({
    number,
    lines: dividedAtEdges(withCentredRows(columnByColumn(lines))),
  }));
  const levelOf = levelsBySize(read.flatMap(({ lines }) => lines));
  return read.flatMap(({ number, lines }) =>
    lines.map((line, index) => ({
      place: { page: number, line: index + 1 },
      pieces: line.pieces.map(textPieceOf),
      table: null,
      heading: levelOf(line),
    })),
  );
}
