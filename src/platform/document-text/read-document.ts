import type { DocumentText } from '../../shared/document-text.ts';
import { no, type Result } from '../../shared/result.ts';
import { type DocumentProblem, empty, LARGEST_DOCUMENT_BYTES, tooLarge, tooMuchText, withoutText } from './document-problem.ts';
import { type DocumentKind, kindOfFile } from './kind-of-file.ts';

/** A long report has half a million characters; a page may hold its pictures too. */
const MOST_OF_KIND: Readonly<Record<DocumentKind, number>> = {
  pdf: LARGEST_DOCUMENT_BYTES,
  docx: LARGEST_DOCUMENT_BYTES,
  html: 20_000_000,
  text: 5_000_000,
};

type Reader = (bytes: Uint8Array) => Promise<Result<DocumentText, DocumentProblem>>;

/** Each with the packages it needs, which are loaded by whoever reads such a file and nobody else. */
const READERS: Readonly<Record<DocumentKind, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  text: async () => (await import('./text/read-text.ts')).readText,
};

/** Reads the text of a PDF, DOCX, HTML or plain text with its places. The kind is told by the bytes, never by the name. */
export async function readDocument(bytes: Uint8Array): Promise<Result<DocumentText, DocumentProblem>> {
  if (bytes.length === 0) return no(empty);
  if (bytes.length > LARGEST_DOCUMENT_BYTES) return no(tooLarge);
  const kind = kindOfFile(bytes);
  if (!kind.ok) return kind;
  if (bytes.length > MOST_OF_KIND[kind.value]) return no(tooMuchText);
  const read = await READERS[kind.value]();
  const document = await read(bytes);
  return isWithoutLines(document) ? no(withoutText) : document;
}

const isWithoutLines = (document: Result<DocumentText, DocumentProblem>): boolean => document.ok && document.value.lines.length === 0;

export type { DocumentProblem } from './document-problem.ts';
