import type { Document } from '../../platform/documents/document.ts';
import { renderHtml } from '../../platform/documents/html/html.ts';
import { renderHtmlPage } from '../../platform/documents/html/page.ts';
import type { PdfSeal } from '../../platform/documents/pdf/pdf-seal.ts';
import { csvText } from '../../platform/files/csv.ts';
import { sha256Of, sha256OfBytes } from '../../platform/files/digest.ts';
import { openShelf } from '../../platform/memory/shelf.ts';
import { FIGURE_COLUMNS, figureFile, figureRows } from './figure-files.ts';
import type { Composed } from './sealed.ts';
import type { SealedFile } from './sealing/sealed.store.ts';

/** The piece of HTML that our own page shows a document with. */
export const ON_SCREEN = 'skarm.html';

/** What a document can be fetched as, by the ending of its address. */
export const RENDERED = ['pdf', 'docx', 'html'] as const;
export type Rendered = (typeof RENDERED)[number];

export const MEDIA_TYPES: Readonly<Record<Rendered | 'json' | 'csv', string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Typesetters are read when they are used: most visitors read on screen. */
export const RENDERERS: Readonly<Record<Rendered, (document: Document) => Promise<Uint8Array>>> = {
  html: async (document) => utf8(renderHtmlPage(document)),
  pdf: async (document) => (await import('../../platform/documents/pdf/pdf.ts')).renderPdf(document),
  docx: async (document) => (await import('../../platform/documents/docx/docx.ts')).renderDocx(document),
};

/** Drafts that have been made, by what they say: many ask for the same one. */
const drafts = openShelf<Uint8Array>(50_000_000, (bytes) => bytes.length);

export const renderDraft = (document: Document, format: Rendered): Promise<Uint8Array> =>
  drafts.take(`${sha256Of(JSON.stringify(document))}.${format}`, () => RENDERERS[format](document));

interface Sealing {
  /** The certificate that PDFs are sealed with, when the installation has one. */
  readonly seal: PdfSeal | null;
  readonly now: Temporal.Instant;
}

/** Every file of a decided document, with its hash. */
export async function renderAll(composed: Composed, { seal, now }: Sealing): Promise<readonly SealedFile[]> {
  const { document } = composed;
  const pdf = await RENDERERS.pdf(document);
  return [
    fileOf('dokument.pdf', 'pdf', seal === null ? pdf : await seal.sign(pdf, now)),
    fileOf('dokument.docx', 'docx', await RENDERERS.docx(document)),
    fileOf('dokument.html', 'html', await RENDERERS.html(document)),
    fileOf(ON_SCREEN, 'html', utf8(renderHtml(document, { titleLevel: 2 }))),
    fileOf('siffror.json', 'json', utf8(JSON.stringify(figureFile(composed), null, 2))),
    // With a byte order mark: without it Excel takes å for Ã¥.
    fileOf('siffror.csv', 'csv', utf8(`\ufeff${csvText([FIGURE_COLUMNS, ...figureRows(composed)])}`)),
  ];
}

const fileOf = (name: string, type: keyof typeof MEDIA_TYPES, bytes: Uint8Array): SealedFile => ({
  name,
  mediaType: MEDIA_TYPES[type],
  sha256: sha256OfBytes(bytes),
  bytes,
});
