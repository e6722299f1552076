import type { FigureBook } from '../../figures/book.ts';
import { operandsOf } from '../../figures/disclosure.ts';
import { openFormula } from '../../figures/explanation.ts';
import type { Figure, FigureKey, Formula } from '../../figures/figure.ts';

/** A figure in the tree of what it is made of, down to accounts and rows. */
export interface OutlineNode {
  readonly figure: Figure;
  /** Figures it is made of; empty at the bottom, and where the tree has been cut. */
  readonly parts: readonly OutlineNode[];
  /** What it rests on when it is made of no figures, in a few words: `12 konton`. */
  readonly ground: string | null;
}

const MOST_NODES = 400;

/** The whole way from a figure down to accounts, rows and typed values. A figure that comes back is opened the first time only. */
export function outlineOf(book: FigureBook, key: FigureKey): OutlineNode | null {
  const walk: Walk = { book, seen: new Set(), left: MOST_NODES };
  return nodeOf(walk, key);
}

interface Walk {
  readonly book: FigureBook;
  readonly seen: Set<FigureKey>;
  left: number;
}

function nodeOf(walk: Walk, key: FigureKey): OutlineNode | null {
  const figure = walk.book.find(key);
  if (figure === undefined || walk.left === 0) return null;
  walk.left -= 1;
  const isNew = !walk.seen.has(key);
  walk.seen.add(key);
  const formula = openFormula(figure);
  if (formula === null) return { figure, parts: [], ground: null };
  const parts = isNew ? operandsOf(formula).flatMap((operand) => nodeOf(walk, operand) ?? []) : [];
  return { figure, parts, ground: groundOf(formula) };
}

function groundOf(formula: Formula): string | null {
  if (formula.kind === 'accounts') return counted(formula.accounts.length, 'konto', 'konton');
  if (formula.kind === 'rows') return counted(formula.rows.length, 'rad', 'rader');
  return formula.kind === 'given' ? 'inskriven uppgift' : null;
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
