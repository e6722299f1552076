import type { FigureBook } from '../figures/book.ts';
import { nameInColumn } from '../figures/columns.ts';
import { referenceKey } from '../figures/expression.ts';
import { fillReferences } from '../figures/references.ts';
import type { KeptFigure } from './text.ts';

const REFERENCE = /\{\{([^{}\n]*)\}\}/g;

/** The figures that a text refers to, each way of showing one once, as they are shown today. */
export function figuresIn(markdown: string, book: FigureBook, year: number): readonly KeptFigure[] {
  const references = new Set([...markdown.matchAll(REFERENCE)].map(([, inside = '']) => inside.replaceAll('\\|', '|').trim()));
  return [...references]
    .filter((reference) => !/^(tabell|diagram):/.test(reference))
    .flatMap((reference) => {
      const figure = book.find(referenceKey((reference.split('|')[0] ?? '').trim(), year));
      if (figure === undefined) return [];
      return [{ reference, label: nameInColumn(figure), shown: fillReferences(`{{${reference}}}`, book, year) }];
    });
}

/** A figure that the text refers to and that is shown otherwise today. */
export interface ChangedFigure {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

/** What has become other since the text was kept: somebody ought to read whether the words still fit. */
export function changedFigures(kept: readonly KeptFigure[], book: FigureBook, year: number): readonly ChangedFigure[] {
  return kept.flatMap(({ reference, label, shown }) => {
    const is = fillReferences(`{{${reference}}}`, book, year);
    return is === shown ? [] : [{ label, was: shown, is }];
  });
}
