import type { FigureBook } from './book.ts';
import { operandsOf } from './disclosure.ts';
import type { FigureKey } from './figure.ts';

/** The figures that are not there and make another missing: itself, or what it is made of. None when it is missing for another reason. */
export function missingRoots(book: FigureBook, key: FigureKey): readonly FigureKey[] {
  const seen = new Set<FigureKey>();
  const roots = new Set<FigureKey>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const figure = book.find(next);
    if (figure === undefined) roots.add(next);
    else if (figure.value.kind === 'missing') waiting.push(...operandsOf(figure.formula));
  }
  return [...roots];
}
