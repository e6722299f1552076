import type { TextLine, TextPiece } from '../../shared/document-text.ts';

/** Gathers the lines of a document without pages, and counts them. Empty lines and rows are neither kept nor counted. */
export class LineCollector {
  readonly lines: TextLine[] = [];

  addLine(text: string, heading: number): void {
    this.addPieces([{ text, from: 0, to: text.length }], { table: null, heading });
  }

  addPieces(pieces: readonly TextPiece[], kind: { readonly table: number | null; readonly heading: number }): void {
    if (pieces.every(({ text }) => text === '')) return;
    this.lines.push({ place: { page: null, line: this.lines.length + 1 }, pieces, ...kind });
  }
}
