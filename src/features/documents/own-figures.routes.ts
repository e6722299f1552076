import type { Document } from '../../platform/documents/document.ts';
import type { OpenYear } from '../annual-report/year/open-year.work.ts';
import { shownPlaces } from '../annual-report/year/shown-places.ts';
import type { FigureBook } from '../figures/book.ts';
import { dependantsIn } from '../figures/explanation.ts';
import type { FigureKey } from '../figures/figure.ts';

const addressIn = (draft: string, key: string): string => `${draft}/siffror/${encodeURIComponent(key).replaceAll('%40', '@')}`;

/** Where the page about each of a document's own figures stands. */
export const linkIn =
  (book: FigureBook, draft: string) =>
  (key: string): string | null =>
    book.find(key as FigureKey) === undefined ? null : addressIn(draft, key);

/** The year with a document's own figures in it, and the places where that document shows them. */
export function withFigures(open: OpenYear, { book, document }: OwnFigures, draft: string): OpenYear {
  return {
    ...open,
    input: { ...open.input, book },
    document,
    places: shownPlaces(document),
    dependants: dependantsIn(book),
    to: { ...open.to, figure: (key) => addressIn(draft, key), place: (anchor) => `${draft}#${encodeURIComponent(anchor)}` },
  };
}

interface OwnFigures {
  readonly book: FigureBook;
  /** As it is drawn. */
  readonly document: Document;
}
