import type { TextPiece } from '../../shared/document-text.ts';

export interface GridCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** The widest table anybody makes; more is made to fill the memory. */
export const MOST_COLUMNS = 500;

/** The places of the cells of a table, row by row: what a cell of an earlier row covers is an empty cell in the later ones. */
export class Grid {
  /** For each column, how many rows more are covered from above. */
  readonly #covered: number[] = [];

  row(cells: readonly GridCell[]): TextPiece[] {
    const pieces: TextPiece[] = [];
    let column = 0;
    for (const cell of cells) {
      column = this.#skipCovered(column, pieces);
      if (column >= MOST_COLUMNS) break;
      const end = Math.min(column + Math.max(cell.columns, 1), MOST_COLUMNS);
      pieces.push({ text: cell.text, from: column, to: end });
      for (; column < end; column += 1) this.#covered[column] = Math.max(cell.rows - 1, 0);
    }
    this.#skipCovered(column, pieces);
    return pieces;
  }

  /** The first column from this one that nothing from above covers. */
  #skipCovered(from: number, pieces: TextPiece[]): number {
    let column = from;
    for (let rows = this.#covered[column] ?? 0; rows > 0; rows = this.#covered[column] ?? 0) {
      this.#covered[column] = rows - 1;
      pieces.push({ text: '', from: column, to: column + 1 });
      column += 1;
    }
    return column;
  }
}
