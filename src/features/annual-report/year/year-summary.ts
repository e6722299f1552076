import { dateInText, enumerated } from '../../../shared/swedish.ts';
import { awaitedCount, splitAwaited } from '../../checks/awaited.ts';
import type { CheckedFinding, FindingSeverity } from '../../checks/finding.ts';
import type { FinishedReport } from '../finished-report.ts';
import type { ReportInput } from '../report.ts';

/** How a year stands: whether its report is adopted, and what the checks find today. */
export interface YearSummary {
  /** When the board adopted the report; what is found or changed afterwards does not undo the decision. */
  readonly adoptedOn: string | null;
  /** Figures that some year before had and that are not filled in yet. */
  readonly unfilled: number;
  /** Other findings that nobody has accepted. */
  readonly open: Readonly<Record<FindingSeverity, number>>;
  readonly accepted: number;
}

export function summaryOf(
  { findings }: Pick<FinishedReport, 'findings'>,
  { records, book }: Pick<ReportInput, 'records' | 'book'>,
): YearSummary {
  const left = findings.filter((finding) => finding.accepted === null);
  const { awaited, others: open } = splitAwaited(left, book, records.year);
  return {
    adoptedOn: records.settings.adoptedOn,
    unfilled: awaitedCount(awaited),
    open: { fel: countOf(open, 'fel'), varning: countOf(open, 'varning'), anmarkning: countOf(open, 'anmarkning') },
    accepted: findings.length - left.length,
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

/** `1 siffra är inte ifylld än`; nothing when all are. */
export const unfilledText = (count: number): string =>
  count === 0 ? '' : count === 1 ? '1 siffra är inte ifylld än' : `${count} siffror är inte ifyllda än`;

/** Why the report is still a draft, or on which day it was adopted, in whole sentences. */
export function stateSentence({ adoptedOn, open, unfilled }: YearSummary): string {
  const errors = open.fel === 0 ? '' : `${countedFindings('fel', open.fel)} är kvar att rätta eller godkänna`;
  if (adoptedOn === null)
    return `Årsredovisningen är ett utkast: ${enumerated(['styrelsen har inte beslutat om den', unfilledText(unfilled), errors].filter((part) => part !== ''))}.`;
  const adopted = `Styrelsen fastställde årsredovisningen ${dateInText(adoptedOn)}.`;
  return errors === '' ? adopted : `${adopted} ${errors}.`;
}
