import type { FigureBook } from './book.ts';
import { referenceKey } from './expression.ts';
import { mannerOf, showFigure } from './shown.ts';

/** A text with its references replaced by what the figures show, as plain words. */
export function fillReferences(text: string, book: FigureBook, year: number): string {
  return text.replace(/\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g, (_, reference: string, wishes: string | undefined) =>
    showFigure(book.find(referenceKey(reference.trim(), year)), mannerOf((wishes ?? '').replaceAll('|', ',')).manner),
  );
}
