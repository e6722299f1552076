import type { Exact } from '../../shared/exact.ts';
import type { FigureBook } from './book.ts';
import type { FigureKey } from './figure.ts';

/** The figure's exact value, or null when it is missing or hidden. */
export function knownValue(book: FigureBook, key: FigureKey): Exact | null {
  const value = book.find(key)?.value;
  return value?.kind === 'known' ? value.exact : null;
}
