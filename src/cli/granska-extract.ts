import { mkdir, mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type ExtractProblem, extractAside } from '../features/proofreading/extract/extract-aside.work.ts';
import { extractedFolder } from '../features/proofreading/extract/extracted-folder.form.ts';
import type { ProofreadFile } from '../features/proofreading/proofread-file.work.ts';
import { needsPerson } from '../features/year-folder/extracted-file.ts';
import { makeFolder, writeDirectory } from '../platform/files/directory.ts';
import type { AsideLimits } from '../platform/work-aside/work-aside.ts';
import { no, type Result, yes } from '../shared/result.ts';
import { WrongUse } from './options.ts';
import { writingIn } from './writing.ts';

/** What was read out of a document, for one sentence about it. */
export interface Extracted {
  readonly folder: string;
  readonly values: number;
  readonly unsure: number;
}

/** Nothing of somebody else's is written over: the folder is new or empty. Asked before anything is read. */
export async function refuseFullFolder(folder: string): Promise<void> {
  const there = await writingIn(folder, () => readdir(folder).catch(nothingThere));
  if (there.length > 0) throw new WrongUse(notEmpty(folder));
}

function nothingThere(error: unknown): readonly string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

const notEmpty = (folder: string): string =>
  `Mappen ${folder} är inte tom, och inget skrivs över. Ange en ny eller tom mapp med --extract.`;

/** Reads a year folder out of a document that has been proofread, and writes it whole or not at all. */
export async function extractInto(
  folder: string,
  { proofread, bytes }: { readonly proofread: ProofreadFile; readonly bytes: Uint8Array },
  limits: AsideLimits,
): Promise<Result<Extracted, ExtractProblem>> {
  const { file, proofreading } = proofread.proofed;
  const read = await extractAside({ name: file, bytes, proofreading }, limits);
  if (!read.ok) return no(read.problem);
  const { rows } = read.value;
  await writingIn(folder, () => writeWhole(folder, extractedFolder(read.value, file)));
  return yes({ folder, values: rows.length, unsure: rows.filter(needsPerson).length });
}

/** Written beside and moved into place when all of it is there. The folder itself is made as any other, since one made for the moment is closed to others. */
async function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // An empty folder may be reached by a link.
  const place = await realpath(folder).catch(() => resolve(folder));
  await makeFolder(dirname(place));
  const beside = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    const whole = join(beside, basename(place));
    await mkdir(whole);
    await writeDirectory(whole, files);
    await rename(whole, place).catch((error: unknown) => {
      throw isFull(error) ? new WrongUse(notEmpty(folder), { cause: error }) : error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Somebody has put something there meanwhile. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
