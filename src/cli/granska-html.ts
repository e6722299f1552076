import type { ProofreadFile } from '../features/proofreading/proofread-file.work.ts';
import { proofreadFilePart } from '../features/proofreading/proofreading.pages.ts';
import { inlinedLook } from '../platform/documents/html/page.ts';
import { html, raw } from '../platform/http/page.ts';

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
  return String(
    await html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${proofread.proofed.file} – Granskning</title>
${inlinedLook(SHEETS).map((style) => raw(style))}
</head>
<body>
${proofreadFilePart({ ...proofread, now })}
</body>
</html>
`,
  );
}
