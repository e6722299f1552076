import { type PDFDocumentProxy, pdfjs } from './pdfjs.ts';

/** So many pages are looked at: to unpack all pictures of a long document takes its time. */
const MOST_PAGES = 20;

/** What pages with little text have: a picture, as those that were scanned, or nothing. Of those that are not looked at nobody knows. */
export interface PagePictures {
  readonly pictures: readonly number[];
  readonly unseen: number;
}

export async function picturesOn(pdf: PDFDocumentProxy, pages: readonly number[]): Promise<PagePictures> {
  if (pages.length === 0) return { pictures: [], unseen: 0 };
  const { OPS } = await pdfjs();
  const paints: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintSolidColorImageMask,
  ]);
  const pictures: number[] = [];
  for (const number of pages.slice(0, MOST_PAGES)) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    if (fnArray.some((operation) => paints.has(operation))) pictures.push(number);
    page.cleanup();
  }
  return { pictures, unseen: Math.max(0, pages.length - MOST_PAGES) };
}
