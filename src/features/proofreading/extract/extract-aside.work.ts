import type { DocumentProblem } from '../../../platform/document-text/read-document.ts';
import { type AsideLimits, type AsideProblem, workAside } from '../../../platform/work-aside/work-aside.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import type { FileToExtract, NoYear } from './extract-file.work.ts';
import type { ExtractedYear } from './read-me.ts';

/** Why nothing was read out of a document, in Swedish sentences. */
export interface ExtractProblem {
  readonly kind: (DocumentProblem | NoYear)['kind'] | AsideProblem;
  readonly message: string;
}

/** Reads the year out of somebody's file where it can disturb nobody, and stops if it goes on for too long. */
export async function extractAside(file: FileToExtract, limits: AsideLimits): Promise<Result<ExtractedYear, ExtractProblem>> {
  const module = new URL('extract-file.work.ts', import.meta.url);
  const done = await workAside<Result<ExtractedYear, DocumentProblem | NoYear>>({ module, input: file }, limits);
  if (done.ok) return done.value.ok ? yes(done.value.value) : no(done.value.problem);
  return no({ kind: done.problem, message: STOPPED[done.problem] });
}

const STOPPED: Readonly<Record<AsideProblem, string>> = {
  tooLong: 'Utläsningen tog för lång tid och avbröts. Läs ut en del av dokumentet i taget.',
  tooMuch: 'Dokumentet kräver mer minne än en utläsning får ta, och arbetet avbröts. Läs ut en del av det i taget.',
};
