import { withHeadings } from '../../src/features/proofreading/headings.ts';
import { proofread } from '../../src/features/proofreading/proofread.ts';
import type { Proofreading } from '../../src/features/proofreading/proofreading.ts';
import { type Understood, understand } from '../../src/features/proofreading/understand.ts';
import { readDocument } from '../../src/platform/document-text/read-document.ts';
import type { DocumentText } from '../../src/shared/document-text.ts';

/** Proofreads a text as it would be proofread as a file. */
export const proofreadText = async (text: string): Promise<Proofreading> => proofread(await documentOf(text));

/** The tables and sentences that are understood of a text. */
export const understoodText = async (text: string): Promise<Understood> => understand(withHeadings(await documentOf(text)));

async function documentOf(text: string): Promise<DocumentText> {
  const read = await readDocument(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** What was found in a text: `fel summa: 3 + 4 är tillsammans 7, men 8 står.` */
export const whatWasFound = async (text: string): Promise<string[]> =>
  (await proofreadText(text)).findings.map(({ severity, kind, message }) => `${severity} ${kind}: ${message}`);
