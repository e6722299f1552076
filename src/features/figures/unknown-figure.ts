import { suggestion } from '../../shared/spelling.ts';
import type { FigureBook } from './book.ts';
import { type FigureKey, figureColumn, figureId } from './figure.ts';

/** What to do about a reference to a figure that does not exist: the years that have it, else the figure that was probably meant. */
export function unknownFigureAdvice(book: FigureBook, key: FigureKey): string {
  const id = figureId(key);
  const columns = [...book.figures.keys()].filter((known) => figureId(known) === id).map(figureColumn);
  if (columns.length > 0) return `Den finns bara för ${columns.map(columnName).join(', ')}.`;
  const ids = new Set([...book.figures.keys()].map(figureId));
  return suggestion(id, ids).trim() || 'Sök efter den rätta bland årets siffror.';
}

/** `budget2023` is told as `budget 2023`. */
const columnName = (column: string): string => column.replace(/^(\D+)(\d+)$/, '$1 $2');
