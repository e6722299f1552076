import assert from 'node:assert/strict';
import type { ProofKind } from '../../src/features/proofreading/proofreading.ts';
import { proofreadText } from './read-text.ts';

/** Where, what stands there, and what is written instead. A row is told by how it begins: `Balansräkning | Årets resultat` is in that chapter. */
export type OneChange = readonly [row: string, from: string, to: string];

export interface Found {
  /** `fel summa` */
  readonly is: string;
  /** What its message says, both values among it. */
  readonly says: readonly string[];
  /** Rows that are pointed at beside the changed one. */
  readonly alsoAt?: readonly string[];
}

/** The number of the first line that begins so. */
export function lineOf(text: string, row: string): number {
  const lines = text.split('\n');
  return row.split(' | ').reduce((before, start) => {
    const index = lines.findIndex((line, at) => at >= before && line.startsWith(start));
    assert.notEqual(index, -1, `no row begins with ${start}`);
    return index + 1;
  }, 0);
}

/** The text with one place of one row changed. */
export function withChange(text: string, [row, from, to]: OneChange): string {
  const line = lineOf(text, row);
  return text
    .split('\n')
    .map((each, index) => {
      if (index + 1 !== line) return each;
      assert.ok(each.includes(from), `${each} has no ${from}`);
      return each.replace(from, () => to);
    })
    .join('\n');
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The changed text has that finding at the changed row, and the check that it is of did not hold. */
export async function assertFound(text: string, change: OneChange, { is, says, alsoAt = [] }: Found): Promise<void> {
  const { findings, checks } = await proofreadText(withChange(text, change));
  const lines = [change[0], ...alsoAt].map((row) => lineOf(text, row));
  const found = findings.find(({ severity, kind, message, places }) => {
    const at = places.map(({ line }) => line);
    const isThere = lines.every((line) => at.includes(line));
    return `${severity} ${kind}` === is && isThere && says.every((value) => plain(message).includes(value));
  });
  const told = findings.map((each) => `${each.severity} ${each.kind} (${each.places.map(({ line }) => line)}): ${plain(each.message)}`);
  assert.ok(found, `${change.join(' → ')} (${lines}) gave\n${told.join('\n')}`);
  assert.ok(checks.some(({ outcome, arithmetic }) => outcome !== 'held' && arithmetic === found.arithmetic));
}

/** Nothing is found in the text, and at least as many checks of each kind held. */
export async function assertHolds(text: string, held: Partial<Record<ProofKind, number>>): Promise<void> {
  const { findings, checks } = await proofreadText(text);
  assert.deepEqual(
    findings.map(({ severity, kind, message }) => `${severity} ${kind}: ${plain(message)}`),
    [],
  );
  for (const [kind, least] of Object.entries(held)) {
    const count = checks.filter((check) => check.kind === kind && check.outcome === 'held').length;
    assert.ok(count >= least, `${count} checks of ${kind} held, not ${least}`);
  }
}
