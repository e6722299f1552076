import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { renderHtmlPage } from '../../src/platform/documents/html/page.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import { largeDocument } from '../../tests/documents/large-document.ts';
import { type Line, mebibytes, median, milliseconds, times } from './measuring.ts';
import { whileWatched } from './memory.ts';
import { openPrinter } from './printer.ts';

const ROUNDS = 7;

/** A report of forty pages in each format, warm as on a running server, and a browser that prints the same HTML. */
export async function* benchDocuments(): AsyncGenerator<Line> {
  const document = largeDocument();
  const page = await renderHtmlPage(document);
  const html = await median(ROUNDS, () => renderHtmlPage(document));
  yield { what: 'HTML', measured: milliseconds(html), remark: 'mål ≤ 50 ms' };

  const pdf = await pdfUsage();
  yield { what: 'PDF/UA-1', measured: `${milliseconds(pdf.took)}, ${mebibytes(pdf.memory)}`, remark: 'mål ≤ 600 ms och ≤ 300 MB' };
  yield await browserLine(page, pdf);

  await renderDocx(document);
  const docx = await median(ROUNDS, () => renderDocx(document));
  yield { what: 'DOCX', measured: milliseconds(docx), remark: 'mål ≤ 300 ms' };
}

interface PdfUsage {
  readonly took: number;
  /** What the process that sets the pages holds at most. */
  readonly memory: number | null;
}

/** Every round another document, since Typst remembers what it has set. */
async function pdfUsage(): Promise<PdfUsage> {
  await renderPdf(largeDocument(0));
  const { value, peakMiB } = await whileWatched(() => median(ROUNDS, (round) => renderPdf(largeDocument(round))));
  closePdf();
  return { took: value, memory: peakMiB };
}

async function browserLine(page: string, ours: PdfUsage): Promise<Line> {
  const what = '  Chromium skriver ut samma HTML som PDF';
  const printer = await openPrinter(page).catch((problem: Error) => problem);
  if (printer instanceof Error) return { what, measured: 'startar inte', remark: '' };
  await printer.print();
  const { value: took, peakMiB } = await whileWatched(() => median(ROUNDS, () => printer.print()));
  await printer.close();
  const memory = peakMiB === null || ours.memory === null ? '' : `, ${times(peakMiB / ours.memory)} Sambands minne`;
  return { what, measured: `${milliseconds(took)}, ${mebibytes(peakMiB)}`, remark: `${times(took / ours.took)} Sambands tid${memory}` };
}
