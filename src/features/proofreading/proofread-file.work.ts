import { type DocumentProblem, readDocument } from '../../platform/document-text/read-document.ts';
import type { TextLine } from '../../shared/document-text.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { linesShown } from './lines-shown.ts';
import type { ProofedFile } from './proof-words.ts';
import { proofread } from './proofread.ts';
import type { ProofCheck, ProofFinding, Proofreading } from './proofreading.ts';

/** A file to be proofread, and how much of the answer whoever asks has room for. */
export interface FileToProofread {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly most: { readonly lines: number; readonly findings: number; readonly checks: number; readonly places: number };
}

/** What proofreading gave, with the document itself. */
export interface ProofreadFile {
  readonly proofed: ProofedFile;
  /** The document, or what stands round its findings when it is too long to be shown whole. */
  readonly lines: readonly TextLine[];
  /** How many lines were left out. */
  readonly leftOut: number;
}

/** Reads and proofreads somebody's file. It is done aside, in a process of its own: the file may be made to take forever. */
export async function work({ name, bytes, most }: FileToProofread): Promise<Result<ProofreadFile, DocumentProblem>> {
  const read = await readDocument(bytes);
  if (!read.ok) return no(read.problem);
  const document = read.value;
  const proofreading = within(proofread(document), most);
  const lines = linesShown(document.lines, proofreading.findings, most.lines);
  return yes({
    proofed: { file: name, kind: document.kind, pages: document.pages, proofreading },
    lines,
    leftOut: document.lines.length - lines.length,
  });
}

/** What there is no room for is said, like all else that is not told. */
function within(whole: Proofreading, most: FileToProofread['most']): Proofreading {
  const { findings, checks, unread } = whole;
  const short = <Told extends ProofFinding | ProofCheck>(told: Told): Told =>
    told.places.length > most.places ? { ...told, places: told.places.slice(0, most.places) } : told;
  const isLong = findings.length > most.findings || checks.length > most.checks;
  return {
    ...whole,
    findings: findings.slice(0, most.findings).map(short),
    checks: checks.slice(0, most.checks).map(short),
    unread: isLong ? [...unread, leftOut(whole, most)] : unread,
  };
}

const leftOut = ({ findings, checks }: Proofreading, most: FileToProofread['most']): string =>
  `Svaret är för långt för att visas helt: här är ${Math.min(most.findings, findings.length)} av ${findings.length} fynd och ${Math.min(most.checks, checks.length)} av ${checks.length} jämförelser. Kör samband granska i terminalen för att få alla.`;
