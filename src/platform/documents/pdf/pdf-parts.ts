/** What must be known of a PDF to add to it: where its objects are, and what its trailer says. */
export interface PdfParts {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Where its own table of objects begins. */
  readonly tableAt: number;
  readonly trailer: string;
  readonly size: number;
  readonly root: number;
  readonly offsets: ReadonlyMap<number, number>;
}

/**
 * Reads the table of objects of a PDF as Typst writes it: one plain table, no streams of objects.
 * Another kind of file is a fault of ours, since only our own documents are sealed.
 */
export function partsOf(bytes: Uint8Array): PdfParts {
  // One character for each byte, so that places in the text are places in the file.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const trailerAt = text.indexOf('trailer', tableAt);
  if (!text.startsWith('xref', tableAt) || trailerAt === -1) throw new Error('the PDF has no plain table of objects');
  const trailer = text.slice(trailerAt, text.indexOf('startxref', trailerAt));
  const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1]);
  const root = Number(/\/Root\s+(\d+)/.exec(trailer)?.[1]);
  return { bytes, text, tableAt, trailer, size, root, offsets: offsetsIn(text.slice(tableAt + 4, trailerAt)) };
}

/** Lines of a first number and a count, each followed by that many places; `f` is a number nobody uses. */
function offsetsIn(table: string): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  let next = 0;
  for (const line of table.split(/\r?\n/)) {
    const section = /^\s*(\d+) (\d+)\s*$/.exec(line);
    if (section !== null) next = Number(section[1]);
    if (/^\d{10} \d{5} n/.test(line)) offsets.set(next, Number(line.slice(0, 10)));
    if (/^\d{10} \d{5} [nf]/.test(line)) next += 1;
  }
  return offsets;
}

/** What stands in an object that is a dictionary, with its marks `<<` and `>>`. */
export function dictionaryOf({ text, offsets }: PdfParts, object: number): string {
  const at = offsets.get(object);
  const start = text.indexOf('<<', at);
  const end = text.indexOf('endobj', at);
  if (at === undefined || start === -1 || end < start) throw new Error(`the PDF has no dictionary ${object}`);
  return text.slice(start, text.lastIndexOf('>>', end) + 2);
}

/** The object of the first page. */
export function firstPage(parts: PdfParts): number {
  let object = Number(/\/Pages\s+(\d+)/.exec(dictionaryOf(parts, parts.root))?.[1]);
  for (let depth = 0; depth < 20; depth += 1) {
    const kids = /\/Kids\s*\[\s*(\d+)/.exec(dictionaryOf(parts, object));
    if (kids === null) return object;
    object = Number(kids[1]);
  }
  throw new Error('the pages of the PDF lead nowhere');
}
