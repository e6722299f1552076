import type { FigureBook } from './book.ts';
import { type Figure, type FigureKey, figureColumn, figureId } from './figure.ts';

const COLUMN_NAMES: readonly [RegExp, (year: string) => string][] = [
  [/^budget(\d{4})$/, (year) => `Budget ${year}`],
  [/^avvikelse(\d{4})$/, (year) => `Avvikelse mot budget ${year}`],
  [/^delar(\d{4})$/, (year) => `Delår ${year}`],
  [/^prognos(\d{4})$/, (year) => `Prognos ${year}`],
  [/^prognosavvikelse(\d{4})$/, (year) => `Prognos mot budget ${year}`],
  [/^plan(\d{4})$/, (year) => `Plan ${year}`],
];

/** What a figure's column is called: `2023`, `Budget 2023`. */
export function columnName(column: string): string {
  const known = COLUMN_NAMES.find(([pattern]) => pattern.test(column));
  return known === undefined ? column : known[1](column.replace(/^\D+/, ''));
}

/** A figure with its column: `Årets resultat 2023`, `Årets resultat, budget 2023`. */
export function nameInColumn({ label, key }: Figure): string {
  const column = columnName(figureColumn(key));
  return /^\d/.test(column) ? `${label} ${column}` : `${label}, ${column.charAt(0).toLowerCase()}${column.slice(1)}`;
}

/** The same figure for every year, budget and variance there is: the newest year first, its budget after its outcome. */
export function sameFigureIn(book: FigureBook, key: FigureKey): readonly Figure[] {
  const id = figureId(key);
  return [...book.figures.values()].filter((figure) => figureId(figure.key) === id).sort(byColumn);
}

const byColumn = (a: Figure, b: Figure): number => {
  const [left, right] = [figureColumn(a.key), figureColumn(b.key)];
  return yearOf(right) - yearOf(left) || kindOf(left) - kindOf(right);
};

const yearOf = (column: string): number => Number(column.replace(/^\D+/, ''));
const kindOf = (column: string): number => COLUMN_NAMES.findIndex(([pattern]) => pattern.test(column));
