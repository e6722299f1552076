import type { Document } from '../../platform/documents/document.ts';
import type { Problem } from '../../shared/problem.ts';
import { checkYear } from '../checks/check-year.ts';
import { type CheckedFinding, stopsReport } from '../checks/finding.ts';
import { withDecision } from './cover.ts';
import { type AnnualReport, type ReportInput, writeReport } from './report.ts';

/** A report with what the checks found. It is a draft until it is adopted and nothing in it contradicts itself. */
export interface FinishedReport extends AnnualReport {
  readonly findings: readonly CheckedFinding[];
}

/** Writes the report and checks it; errors that nobody has accepted, and a missing decision, make it a draft. */
export function finishReport(input: ReportInput, problems: readonly Problem[]): FinishedReport {
  const report = writeReport(input, false);
  const findings = checkYear({ ...input, typed: report.typed, told: report.told }, [...problems, ...report.problems]);
  const draft = input.records.settings.adoptedOn === null || stopsReport(findings);
  return { ...report, document: { ...report.document, draft }, findings };
}

/** The report of a year that has changed since the board adopted another one: a draft, without the decision on its cover. */
export const asUndecided = (document: Document): Document => ({
  ...withDecision(document, ['Ändrad efter beslutet, inte beslutad']),
  draft: true,
});
