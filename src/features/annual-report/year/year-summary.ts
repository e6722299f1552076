import type { CheckedFinding, FindingSeverity } from '../../checks/finding.ts';
import type { FinishedReport } from '../finished-report.ts';

/** How a year stands: whether its report is final, and what the checks found. */
export interface YearSummary {
  readonly draft: boolean;
  /** Findings that nobody has accepted. */
  readonly open: Readonly<Record<FindingSeverity, number>>;
  readonly accepted: number;
}

export function summaryOf({ document, findings }: FinishedReport): YearSummary {
  const open = findings.filter((finding) => finding.accepted === null);
  return {
    draft: document.draft,
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

/** Why the report is still a draft, or on which day it was decided, in a whole sentence. */
export function stateSentence({ draft, open }: YearSummary, adoptedOn: string | null): string {
  if (!draft) return `Styrelsen beslutade om årsredovisningen ${adoptedOn ?? ''}.`;
  const errors = open.fel === 0 ? '' : `${countedFindings('fel', open.fel)} är kvar att rätta eller godkänna`;
  const decision = adoptedOn === null ? 'styrelsen har inte beslutat om den' : '';
  return `Årsredovisningen är ett utkast: ${[decision, errors].filter((part) => part !== '').join(', och ')}.`;
}
