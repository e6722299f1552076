import type { DocumentProblem } from '../../platform/document-text/read-document.ts';
import { type AsideLimits, type AsideProblem, workAside } from '../../platform/work-aside/work-aside.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import type { FileToProofread, ProofreadFile } from './proofread-file.work.ts';

/** Why a file was not proofread, in Swedish sentences that say what to do. */
export interface ProofProblem {
  readonly kind: DocumentProblem['kind'] | AsideProblem;
  readonly message: string;
}

/** Reads and proofreads somebody's file where it can disturb nobody, and stops if it goes on for too long. */
export async function proofreadAside(file: FileToProofread, limits: AsideLimits): Promise<Result<ProofreadFile, ProofProblem>> {
  const module = new URL('proofread-file.work.ts', import.meta.url);
  const done = await workAside<Result<ProofreadFile, DocumentProblem>>({ module, input: file }, limits);
  if (done.ok) return done.value.ok ? yes(done.value.value) : no(done.value.problem);
  return no({ kind: done.problem, message: STOPPED[done.problem](limits) });
}

const STOPPED: Readonly<Record<AsideProblem, (limits: AsideLimits) => string>> = {
  tooLong: ({ seconds }) =>
    `Granskningen tog mer än ${seconds} sekunder och avbröts. Spara dokumentet på nytt utan stora bilder, eller granska en del av det i taget.`,
  tooMuch: () =>
    'Dokumentet kräver mer minne än en granskning får ta, och arbetet avbröts. Spara det på nytt utan stora bilder, eller granska en del av det i taget.',
};
