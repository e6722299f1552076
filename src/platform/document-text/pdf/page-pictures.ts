import { type PDFDocumentProxy, pdfjs } from './pdfjs.ts';

/** So many pages are looked at: to unpack all pictures of a long document takes its time. */
const MOST_PAGES = 20;

/** The pages that have a picture, as those that were scanned. Empty pages are only that; of those that are not looked at nobody knows. */
export async function picturePages(pdf: PDFDocumentProxy, pages: readonly number[]): Promise<number[]> {
  if (pages.length === 0) return [];
  const { OPS } = await pdfjs();
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintSolidColorImageMask,
  ]);
  const found: number[] = [];
  for (const number of pages.slice(0, MOST_PAGES)) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    if (fnArray.some((operation) => pictures.has(operation))) found.push(number);
    page.cleanup();
  }
  return pages.length > MOST_PAGES && found.length === MOST_PAGES ? [...pages] : found;
}
