import type { Problem } from '../../shared/problem.ts';
import { textMark } from '../../shared/text-mark.ts';
import {
  assetsMeetStatements,
  depreciationIsBooked,
  depreciationMeetsStatement,
  leasesAreOfTheYear,
  registerMeetsBooks,
} from './asset-rules.ts';
import { membersAreSeated, membersHaveDeputies } from './board-rules.ts';
import type { CheckContext, Rule } from './check-context.ts';
import { bookedResultIsResult, equityChangesByResult, equityOpensWhereItClosed } from './equity-rules.ts';
import type { CheckedFinding, Finding, FindingSeverity } from './finding.ts';
import { answersWithinAsked, earlierFiguresAgree, sharesArePossible } from './follow-up-rules.ts';
import {
  activitiesHoldTheBudget,
  budgetInBalance,
  contributionsAreBooked,
  contributionsAsAgreed,
  contributionsHaveMembers,
  equityUnderCap,
  interventionsWithinBudget,
  negativeBalanceIsExplained,
  sharesOfFunding,
} from './funding-rules.ts';
import { goalsHaveMeasures, verdictsFollowRules, verdictsKeepSecrets } from './goal-rules.ts';
import { nobodyIsNumbered } from './identity-rules.ts';
import { answersAreEnough, exitsMeetReasons, partsWithinWholes, smallCountsAreProtected } from './people-rules.ts';
import {
  budgetAmountsArePositive,
  earlierFiguresAreKnown,
  eventsAreOfTheYear,
  formulasReferToFigures,
  goalRulesReferToFigures,
} from './reference-rules.ts';
import {
  accountsWithoutNoteRow,
  auditCostIsTold,
  balanceSheetBalances,
  cashFlowMeetsBank,
  costsWithoutRow,
  extraordinaryItemsAreExplained,
  linesOnTheRightSide,
  notesMeetStatements,
  openingIsLastClosing,
  operationsMeetResult,
} from './statement-rules.ts';
import { adoptedInTime, chaptersAreWritten, fewPersonsAreNotTyped, sharesMeetTheirCounts } from './text-rules.ts';
import { goalTextsMeetRules, numbersAreNotTyped } from './typed-number-rules.ts';

/** Every rule, in the order that the findings are told. */
const RULES: readonly Rule[] = [
  balanceSheetBalances,
  cashFlowMeetsBank,
  equityChangesByResult,
  openingIsLastClosing,
  equityOpensWhereItClosed,
  bookedResultIsResult,
  notesMeetStatements,
  operationsMeetResult,
  activitiesHoldTheBudget,
  assetsMeetStatements,
  depreciationMeetsStatement,
  depreciationIsBooked,
  registerMeetsBooks,
  leasesAreOfTheYear,
  linesOnTheRightSide,
  costsWithoutRow,
  contributionsAsAgreed,
  contributionsHaveMembers,
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
  answersAreEnough,
  sharesArePossible,
  formulasReferToFigures,
  verdictsFollowRules,
  goalRulesReferToFigures,
  goalsHaveMeasures,
  goalTextsMeetRules,
  verdictsKeepSecrets,
  earlierFiguresAgree,
  earlierFiguresAreKnown,
  eventsAreOfTheYear,
  nobodyIsNumbered,
  smallCountsAreProtected,
  fewPersonsAreNotTyped,
  sharesMeetTheirCounts,
  chaptersAreWritten,
  membersAreSeated,
  membersHaveDeputies,
  adoptedInTime,
  accountsWithoutNoteRow,
  auditCostIsTold,
  extraordinaryItemsAreExplained,
  numbersAreNotTyped,
];

const ORDER: Record<FindingSeverity, number> = { fel: 0, varning: 1, anmarkning: 2 };

/** Everything that does not add up, the worst first, with the acceptances that somebody has written down. */
export function checkYear(context: CheckContext, problems: readonly Problem[]): CheckedFinding[] {
  const found = [...problems.map(fromProblem), ...RULES.flatMap((rule) => rule(context))];
  const findings = distinct([...found, ...forgottenAcceptances(context, found)]);
  return findings.map((finding) => withAcceptance(finding, context)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

const TEXT_RULES: readonly Rule[] = [nobodyIsNumbered, fewPersonsAreNotTyped, sharesMeetTheirCounts, numbersAreNotTyped];

/** What does not add up in a single text, such as one that is still being written. */
export function checkText(context: CheckContext, problems: readonly Problem[]): CheckedFinding[] {
  const findings = distinct([...problems.map(fromProblem), ...TEXT_RULES.flatMap((rule) => rule(context))]);
  return findings.map((finding) => withAcceptance(finding, context)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** A problem in a file is a finding too, named by its code, its place and what it says: an acceptance is of that problem and no other there. */
function fromProblem(problem: Problem): Finding {
  const place = problem.line === null ? problem.file : `${problem.file} rad ${problem.line}`;
  return {
    id: `${problem.code}.${problem.file.replace(/^.*\//, '')}${problem.line === null ? '' : `.${problem.line}`}.${textMark(problem.message)}`,
    severity: problem.severity === 'error' ? 'fel' : 'varning',
    message: `${place}: ${problem.message}`,
    values: [],
    ...(problem.missing === undefined ? {} : { missing: problem.missing }),
  };
}

function withAcceptance(finding: Finding, { records }: CheckContext): CheckedFinding {
  const acceptance = records.acceptances.find((each) => each.finding === finding.id);
  if (acceptance === undefined) return { ...finding, accepted: null };
  return { ...finding, accepted: { reason: acceptance.reason, by: acceptance.acceptedBy, on: acceptance.acceptedOn } };
}

/** What a text says twice, since its table stands twice, is told once. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.id}\n${finding.message}`, finding])).values(),
];

/** An acceptance of something that is not found any more would hide it the day it comes back. */
const forgottenAcceptances = ({ records }: CheckContext, findings: readonly Finding[]): Finding[] =>
  records.acceptances
    .filter(({ finding }) => !findings.some(({ id }) => id === finding))
    .map(({ finding, source }) => ({
      id: `godkannande.${finding}`,
      severity: 'anmarkning',
      message: `Godkännandet av ${finding} behövs inte: anmärkningen finns inte längre. Ta bort det ur godkannanden.yaml (rad ${source.line ?? '–'}).`,
      values: [],
    }));
