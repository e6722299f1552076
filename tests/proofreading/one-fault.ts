import assert from 'node:assert/strict';
import type { ProofKind, ProofSeverity } from '../../src/features/proofreading/proofreading.ts';
import { proofreadText } from './read-text.ts';

/** What is to be told of a document with one fault in it. */
export interface ToldFault {
  readonly severity: ProofSeverity;
  readonly kind: ProofKind;
  /** Where the value that is wrong stands. */
  readonly line: number;
  /** The value as it is printed. */
  readonly printed: string;
  /** What it ought to be, in the words of the message. */
  readonly right: string;
}

/** Cells that stand beside each other, with tabs between: `rows('Lokal|1 000', 'Summa|1 000')`. */
export const rows = (...lines: readonly string[]): string => lines.join('\n').replaceAll('|', '\t');

/** Ordinary spaces, so that a number in a message can be written as it is typed. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Nothing was found, and it was tried: so many comparisons of the kind held. */
export async function assertRight(text: string, kind: ProofKind, held: number): Promise<void> {
  const { findings, checks } = await proofreadText(text);
  assert.deepEqual(
    findings.map(({ message }) => message),
    [],
  );
  assert.equal(checks.filter((check) => check.kind === kind && check.outcome === 'held').length, held);
}

/** One fault was found and nothing more. */
export async function assertOneFault(text: string, { severity, kind, line, printed, right }: ToldFault): Promise<void> {
  const { findings } = await proofreadText(text);
  assert.deepEqual(
    findings.map((finding) => `${finding.severity} ${finding.kind} rad ${finding.places[0]?.line}: ${finding.places[0]?.value}`),
    [`${severity} ${kind} rad ${line}: ${printed}`],
  );
  const message = plain(findings[0]?.message ?? '');
  assert.ok(message.includes(right), message);
}
