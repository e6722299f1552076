import type { DocumentText, TextLine } from '../../../shared/document-text.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import { type DocumentProblem, encrypted, malformed, scanned, tooLarge } from '../document-problem.ts';
import { dividedAtEdges } from './column-edges.ts';
import { piecesOf, textPieceOf } from './line-pieces.ts';
import { pageRuns } from './page-runs.ts';
import { openPdf, type PDFDocumentProxy } from './pdfjs.ts';
import { runLines } from './run-lines.ts';
import { wordsOf } from './words.ts';

/** No report has more pages. */
const MOST_PAGES = 2_000;

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
  const lines: TextLine[] = [];
  const unread: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { runs, hasTurned } = await pageRuns(page);
    if (hasTurned) unread.push(`Sidan ${number} har text på tvären eller snedden som inte lästes.`);
    dividedAtEdges(runLines(runs).map((line) => ({ line, pieces: piecesOf(wordsOf(line)) }))).forEach(({ pieces }, index) => {
      lines.push({ place: { page: number, line: index + 1 }, pieces: pieces.map(textPieceOf), table: null, heading: null });
    });
    page.cleanup();
  }
  return lines.length === 0 ? no(scanned) : yes({ kind: 'pdf', pages: pdf.numPages, lines, unread });
}
