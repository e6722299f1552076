import type { Document } from '../../src/platform/documents/document.ts';
import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { renderHtmlPage } from '../../src/platform/documents/html/page.ts';
import { printedPdf } from './printed-pdf.ts';
import { columnText, tabbedText } from './text.ts';

/** The forms that a report is read in. */
export const FORMATS = ['text', 'kolumner', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

const asBytes = (words: string): Uint8Array => new TextEncoder().encode(words);

const WRITERS: Readonly<Record<Format, (document: Document) => Uint8Array | Promise<Uint8Array>>> = {
  text: (document) => asBytes(tabbedText(document)),
  kolumner: (document) => asBytes(columnText(document)),
  html: (document) => asBytes(renderHtmlPage(document)),
  docx: (document) => renderDocx(document),
  pdf: (document) => printedPdf(renderHtmlPage(document)),
};

export const isFormat = (word: string): word is Format => FORMATS.some((format) => format === word);

export const bytesOf = async (document: Document, format: Format): Promise<Uint8Array> => WRITERS[format](document);
