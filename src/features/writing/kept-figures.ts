import type { FigureBook } from '../figures/book.ts';
import { nameInColumn } from '../figures/columns.ts';
import { referenceKey } from '../figures/expression.ts';
import type { Figure } from '../figures/figure.ts';
import { fillReferences } from '../figures/references.ts';
import type { KeptFigure } from './text.ts';

const REFERENCE = /\{\{([^{}\n]*)\}\}/g;

/** The figures that a text refers to, each way of showing one once, as they are shown today. */
export function figuresIn(markdown: string, book: FigureBook, year: number): readonly KeptFigure[] {
  const references = new Set([...markdown.matchAll(REFERENCE)].map(([, inside = '']) => inside.replaceAll('\\|', '|').trim()));
  return [...references]
    .filter((reference) => !/^(tabell|diagram):/.test(reference))
    .flatMap((reference) => {
      const figure = findReferred(reference, book, year);
      if (figure === undefined) return [];
      return [{ reference, label: nameInColumn(figure), shown: fillReferences(`{{${reference}}}`, book, year) }];
    });
}

const findReferred = (reference: string, book: FigureBook, year: number): Figure | undefined =>
  book.find(referenceKey((reference.split('|')[0] ?? '').trim(), year));

/** A figure that the text refers to and that is shown otherwise today. */
export interface ChangedFigure {
  readonly label: string;
  /** Null when it is hidden today: what was shown of it then would tell what is hidden. */
  readonly was: string | null;
  readonly is: string;
}

/** What has become other since the text was kept: somebody ought to read whether the words still fit. */
export function changedFigures(kept: readonly KeptFigure[], book: FigureBook, year: number): readonly ChangedFigure[] {
  return kept.flatMap(({ reference, label, shown }) => {
    const is = fillReferences(`{{${reference}}}`, book, year);
    const isHidden = findReferred(reference, book, year)?.value.kind === 'hidden';
    return is === shown ? [] : [{ label, was: isHidden ? null : shown, is }];
  });
}
