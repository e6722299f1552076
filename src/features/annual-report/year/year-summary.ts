import { dateInText } from '../../../shared/swedish.ts';
import type { CheckedFinding, FindingSeverity } from '../../checks/finding.ts';
import type { FinishedReport } from '../finished-report.ts';

/** How a year stands: whether its report is adopted, and what the checks find today. */
export interface YearSummary {
  /** When the board adopted the report; what is found or changed afterwards does not undo the decision. */
  readonly adoptedOn: string | null;
  /** Findings that nobody has accepted. */
  readonly open: Readonly<Record<FindingSeverity, number>>;
  readonly accepted: number;
}

export function summaryOf({ findings }: FinishedReport, adoptedOn: string | null): YearSummary {
  const open = findings.filter((finding) => finding.accepted === null);
  return {
    adoptedOn,
    open: { fel: countOf(open, 'fel'), varning: countOf(open, 'varning'), anmarkning: countOf(open, 'anmarkning') },
    accepted: findings.length - open.length,
  };
}

const countOf = (findings: readonly CheckedFinding[], severity: FindingSeverity): number =>
  findings.filter((finding) => finding.severity === severity).length;

const WORDS: Record<FindingSeverity, readonly [one: string, several: string]> = {
  fel: ['fel', 'fel'],
  varning: ['varning', 'varningar'],
  anmarkning: ['anmärkning', 'anmärkningar'],
};

/** `2 fel`, `1 varning`. */
export const countedFindings = (severity: FindingSeverity, count: number): string => `${count} ${WORDS[severity][count === 1 ? 0 : 1]}`;

/** Why the report is still a draft, or on which day it was adopted, in whole sentences. */
export function stateSentence({ adoptedOn, open }: YearSummary): string {
  const errors = open.fel === 0 ? '' : `${countedFindings('fel', open.fel)} är kvar att rätta eller godkänna`;
  if (adoptedOn === null)
    return `Årsredovisningen är ett utkast: ${['styrelsen har inte beslutat om den', errors].filter((part) => part !== '').join(', och ')}.`;
  const adopted = `Styrelsen fastställde årsredovisningen ${dateInText(adoptedOn)}.`;
  return errors === '' ? adopted : `${adopted} ${errors}.`;
}
