import type { TextLine, TextPiece } from '../../shared/document-text.ts';

/** No report has more; what has is made to fill the memory, with wide cells in many rows. */
const MOST_PIECES = 1_000_000;

/** Gathers the lines of a document without pages, and counts them. Empty lines and rows are neither kept nor counted. */
export class LineCollector {
  readonly lines: TextLine[] = [];
  #pieces = 0;

  /** Whether there is more than anybody wants; then no more is taken. */
  get isFull(): boolean {
    return this.#pieces > MOST_PIECES;
  }

  addLine(text: string, heading: number): void {
    this.addPieces([{ text, from: 0, to: text.length }], { table: null, heading });
  }

  addPieces(pieces: readonly TextPiece[], kind: { readonly table: number | null; readonly heading: number }): void {
    this.#pieces += pieces.length;
    if (this.isFull || pieces.every(({ text }) => text === '')) return;
    this.lines.push({ place: { page: null, line: this.lines.length + 1 }, pieces, ...kind });
  }
}
