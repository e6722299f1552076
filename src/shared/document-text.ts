/**
 * The text of a document that somebody else made, as it was read: lines with their places, and what stands beside what on a line.
 * It is what all readers of documents give and what proofreading begins with; nothing is known of what the words mean.
 */
export interface DocumentText {
  readonly kind: 'pdf' | 'docx' | 'html' | 'text';
  /** How many pages the document has; null when it has none. */
  readonly pages: number | null;
  /** In reading order. Running heads, page numbers and empty lines are left out. */
  readonly lines: readonly TextLine[];
  /** Swedish sentences about what could not be read: `Sidan 4 är en bild utan text.` */
  readonly unread: readonly string[];
}

/** Where a line stands, counted from 1: on its page when the document has pages, else in the document or the file. */
export interface TextPlace {
  readonly page: number | null;
  readonly line: number;
}

export interface TextLine {
  readonly place: TextPlace;
  /** From left to right. A line of running text is one piece. A row of a table is one piece for each cell, also for empty ones that are known. */
  readonly pieces: readonly TextPiece[];
  /** Rows with the same number belong to the same table, where the file itself tells where its tables and cells are; else null. */
  readonly table: number | null;
  /** How far below the line before it stands, in heights of its letters: a little more than 1 within a paragraph. Left out where nobody knows. */
  readonly room?: number;
  /** The level of a heading from 1, where the file tells; 0 where it tells that this is none; null where it does not tell. */
  readonly heading: number | null;
}

/** What stands by itself on a line, with room around it. */
export interface TextPiece {
  readonly text: string;
  /**
   * Where it begins and ends sideways: points from the left edge in a PDF, characters in a text.
   * In a row of a table with cells it is the number of its column, from 0, and the one after it.
   */
  readonly from: number;
  readonly to: number;
}

/** The whole line as one would read it aloud. */
export const textOf = ({ pieces }: TextLine): string =>
  pieces
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
