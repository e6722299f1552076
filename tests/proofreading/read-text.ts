import { proofread } from '../../src/features/proofreading/proofread.ts';
import type { Proofreading } from '../../src/features/proofreading/proofreading.ts';
import { readDocument } from '../../src/platform/document-text/read-document.ts';

/** Proofreads a text as it would be proofread as a file. */
export async function proofreadText(text: string): Promise<Proofreading> {
  const read = await readDocument(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem.message);
  return proofread(read.value);
}

/** What was found in a text: `fel summa: 3 + 4 är tillsammans 7, men 8 står.` */
export const whatWasFound = async (text: string): Promise<string[]> =>
  (await proofreadText(text)).findings.map(({ severity, kind, message }) => `${severity} ${kind}: ${message}`);
