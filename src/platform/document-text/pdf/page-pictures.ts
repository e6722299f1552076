import { type PDFDocumentProxy, pdfjs } from './pdfjs.ts';

/** So many pages without text are looked at: to unpack all pictures of a long document takes its time. */
const MOST_PAGES = 20;

/** Swedish sentences about the pages that have a picture and no text, as pages that were scanned. Empty pages are only that. */
export async function unreadPictures(pdf: PDFDocumentProxy, pages: readonly number[]): Promise<string[]> {
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
  const unread: string[] = [];
  for (const number of pages.slice(0, MOST_PAGES)) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    if (fnArray.some((operation) => pictures.has(operation))) unread.push(`Sidan ${number} är en bild utan text.`);
    page.cleanup();
  }
  if (pages.length > MOST_PAGES) unread.push(`Ytterligare ${pages.length - MOST_PAGES} sidor har ingen text.`);
  return unread;
}
