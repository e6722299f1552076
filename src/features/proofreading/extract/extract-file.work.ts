import { type DocumentProblem, readDocument } from '../../../platform/document-text/read-document.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import { extractYear, type Proofread } from './extract.ts';
import type { ExtractedYear } from './read-me.ts';

/** A file that has been proofread, and what that gave. */
export interface FileToExtract extends Proofread {
  readonly bytes: Uint8Array;
}

/** Why nothing was read out of a file. */
export interface NoYear {
  readonly kind: 'noYear';
  readonly message: string;
}

/** Reads the figures out of somebody's file. It is done aside, as proofreading is. */
export async function work({ bytes, ...proofread }: FileToExtract): Promise<Result<ExtractedYear, DocumentProblem | NoYear>> {
  const read = await readDocument(bytes);
  if (!read.ok) return no(read.problem);
  const year = extractYear(read.value, proofread);
  return year === null ? no({ kind: 'noYear', message: NO_YEAR }) : yes(year);
}

const NO_YEAR = 'Det går inte att se vilket år dokumentet gäller, och därför inte heller att göra en årsmapp av det.';
