import assert from 'node:assert/strict';
import type { CheckedFinding } from '../../../src/features/checks/finding.ts';
import { type Change, storbygden } from './folder.ts';

/** The invented association's year as it is; its findings are read through in rapport.md. */
export const asItIs = storbygden();

export type Changes = Readonly<Record<string, Change>>;

/** By its id, or by the place it begins with: what is told of a file ends in a mark of what is said there. */
export const findingIn = (findings: readonly CheckedFinding[], id: string): CheckedFinding | undefined =>
  findings.find(
    (finding) => finding.id === id || (finding.id.startsWith(`${id}.`) && /^[0-9a-z]{7}$/.test(finding.id.slice(id.length + 1))),
  );

/** The finding appears when the folder is changed, and was not there before. */
export function isFound(id: string, severity: CheckedFinding['severity'], changes: Changes): void {
  assert.equal(findingIn(asItIs.report.findings, id), undefined, `${id} finns redan`);
  assert.equal(findingIn(storbygden(changes).report.findings, id)?.severity, severity, id);
}

/** The finding is there, and goes away when the folder is mended. */
export function isMended(id: string, severity: CheckedFinding['severity'], changes: Changes): void {
  assert.equal(findingIn(asItIs.report.findings, id)?.severity, severity, id);
  assert.equal(findingIn(storbygden(changes).report.findings, id), undefined, `${id} finns kvar`);
}
