import type { Problem } from '../../shared/problem.ts';
import type { CheckContext, Rule } from './check-context.ts';
import type { CheckedFinding, Finding, FindingSeverity } from './finding.ts';
import {
  answersWithinAsked,
  earlierFiguresAgree,
  exitsMeetReasons,
  goalsHaveMeasures,
  partsWithinWholes,
  sharesArePossible,
  smallCountsAreProtected,
  verdictsFollowRules,
} from './follow-up-rules.ts';
import {
  budgetInBalance,
  contributionsAreBooked,
  contributionsAsAgreed,
  equityUnderCap,
  interventionsWithinBudget,
  negativeBalanceIsExplained,
  sharesOfFunding,
} from './funding-rules.ts';
import {
  budgetAmountsArePositive,
  earlierFiguresAreKnown,
  eventsAreOfTheYear,
  formulasReferToFigures,
  goalRulesReferToFigures,
} from './reference-rules.ts';
import {
  accountsWithoutNoteRow,
  assetsMeetStatements,
  balanceSheetBalances,
  bookedResultIsResult,
  cashFlowMeetsBank,
  costsWithoutRow,
  depreciationIsBooked,
  linesOnTheRightSide,
  notesMeetStatements,
  openingIsLastClosing,
  operationsMeetResult,
} from './statement-rules.ts';
import { adoptedInTime, chaptersAreWritten, membersAreSeated, numbersAreNotTyped } from './text-rules.ts';

/** Every rule, in the order that the findings are told. */
export const RULES: readonly Rule[] = [
  balanceSheetBalances,
  cashFlowMeetsBank,
  openingIsLastClosing,
  bookedResultIsResult,
  notesMeetStatements,
  operationsMeetResult,
  assetsMeetStatements,
  depreciationIsBooked,
  linesOnTheRightSide,
  costsWithoutRow,
  contributionsAsAgreed,
  sharesOfFunding,
  contributionsAreBooked,
  equityUnderCap,
  budgetInBalance,
  budgetAmountsArePositive,
  interventionsWithinBudget,
  negativeBalanceIsExplained,
  exitsMeetReasons,
  partsWithinWholes,
  answersWithinAsked,
  sharesArePossible,
  formulasReferToFigures,
  verdictsFollowRules,
  goalRulesReferToFigures,
  goalsHaveMeasures,
  earlierFiguresAgree,
  earlierFiguresAreKnown,
  eventsAreOfTheYear,
  smallCountsAreProtected,
  chaptersAreWritten,
  membersAreSeated,
  adoptedInTime,
  accountsWithoutNoteRow,
  numbersAreNotTyped,
];

const ORDER: Record<FindingSeverity, number> = { fel: 0, varning: 1, anmarkning: 2 };

/** Everything that does not add up, the worst first, with the acceptances that somebody has written down. */
export function checkYear(context: CheckContext, problems: readonly Problem[]): CheckedFinding[] {
  const findings = [...problems.map(fromProblem), ...RULES.flatMap((rule) => rule(context))];
  return findings.map((finding) => withAcceptance(finding, context)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** A problem in a file is a finding too, named by its code and place. */
function fromProblem(problem: Problem): Finding {
  const place = problem.line === null ? problem.file : `${problem.file} rad ${problem.line}`;
  return {
    id: `${problem.code}.${problem.file.replace(/^.*\//, '')}${problem.line === null ? '' : `.${problem.line}`}`,
    severity: problem.severity === 'error' ? 'fel' : 'varning',
    message: `${place}: ${problem.message}`,
    values: [],
  };
}

function withAcceptance(finding: Finding, { records }: CheckContext): CheckedFinding {
  const acceptance = records.acceptances.find((each) => each.finding === finding.id);
  if (acceptance === undefined) return { ...finding, accepted: null };
  return { ...finding, accepted: { reason: acceptance.reason, by: acceptance.acceptedBy, on: acceptance.acceptedOn } };
}
