import type { ProofreadFile } from '../features/proofreading/proofread-file.work.ts';
import { proofreadFilePart } from '../features/proofreading/proofreading.pages.ts';
import { element, emptyElement } from '../platform/documents/html/markup.ts';
import { inlinedLook } from '../platform/documents/html/page.ts';

/** The sheets of a page that the answer is made of. */
const SHEETS = [
  'samband.css',
  'theme.css',
  'layout.css',
  'parts.css',
  'grids.css',
  'scrolling.css',
  'findings.css',
  'forms.css',
  'print.css',
  'proofreading.css',
  'proof-findings.css',
];

/** Nothing in the file is run, and nothing is fetched: the document it quotes is somebody else's. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** What proofreading gave, with the document beside it, as one file that can be opened and printed without anything else. */
export async function proofHtml(proofread: ProofreadFile, now: string): Promise<string> {
  const head = element('head', {}, [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    emptyElement('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, `${proofread.proofed.file} – Granskning`),
    ...inlinedLook(SHEETS),
  ]);
  return `<!doctype html>\n<html lang="sv">\n${head}\n<body>\n${await proofreadFilePart({ ...proofread, now })}\n</body>\n</html>\n`;
}
