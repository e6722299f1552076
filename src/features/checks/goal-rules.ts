import { referenceKey } from '../figures/expression.ts';
import { missingRoots } from '../figures/missing-roots.ts';
import { fillReferences } from '../figures/references.ts';
import { TOO_FEW } from '../figures/shown.ts';
import type { GoalRule } from '../goals/goal.ts';
import { VERDICT_NAMES } from '../goals/judging.ts';
import { type CheckContext, type Rule, valueOf } from './check-context.ts';
import type { Finding, FindingValue } from './finding.ts';

/** The verdict that was decided is the one that the goal's own rule gives, or has a reason (måluppfyllelse). */
export const verdictsFollowRules: Rule = (context) =>
  context.goals.flatMap(({ goal, byRule }): Finding[] => {
    if (byRule === null || goal.verdict === null || goal.verdict === byRule) return [];
    const decided = VERDICT_NAMES[goal.verdict].toLowerCase();
    const ruled = VERDICT_NAMES[byRule].toLowerCase();
    return [
      {
        id: `mal.${goal.id}`,
        severity: goal.reason === null ? 'fel' : 'anmarkning',
        message: `Målet "${told(context, goal.text)}" är bedömt som ${decided}, men regeln ger ${ruled}. ${goal.reason === null ? 'Ändra bedömningen eller skriv ett skäl i mal.yaml.' : `Skäl: ${told(context, goal.reason)}`}`,
        values: measuresOf(context, goal.rule),
      },
    ];
  });

const told = ({ book, records }: CheckContext, text: string): string => fillReferences(text, book, records.year);

/** The figures that a goal's rule compares, on both sides. */
function measuresOf(context: CheckContext, rule: GoalRule | null): FindingValue[] {
  if (rule === null) return [];
  if ('rules' in rule) return rule.rules.flatMap((part) => measuresOf(context, part));
  const measure = valueOf(context, referenceKey(rule.figure, context.records.year), 'målets mått');
  return rule.kind === 'limit' ? [measure] : [measure, valueOf(context, referenceKey(rule.with, context.records.year), 'målets gräns')];
}

/** A goal with a rule whose measure is missing can not be judged. */
export const goalsHaveMeasures: Rule = (context) =>
  context.goals
    .filter(({ goal, byRule }) => goal.rule !== null && byRule === null)
    .map(
      ({ goal }): Finding => ({
        id: `mal.matt.${goal.id}`,
        severity: 'varning',
        message: `Målet "${told(context, goal.text)}" kan inte bedömas: måttet i regeln saknas för året. Se rad ${goal.source.line ?? '–'} i ${goal.source.file}.`,
        values: measuresOf(context, goal.rule),
        missing: measuresOf(context, goal.rule).flatMap(({ figure }) => (figure === null ? [] : missingRoots(context.book, figure))),
      }),
    );

/** A verdict on a hidden figure tells something of it: that it is at least so much, or less. */
export const verdictsKeepSecrets: Rule = (context) =>
  context.goals.flatMap(({ goal, byRule }): Finding[] => {
    const hidden = byRule === null ? [] : measuresOf(context, goal.rule).filter((value) => value.shown === TOO_FEW);
    if (hidden.length === 0) return [];
    return [
      {
        id: `smagrupper.mal.${goal.id}`,
        severity: 'varning',
        message: `Målet ${goal.id} mäts med en siffra som inte visas, eftersom den gäller för få personer. Bedömningen berättar ändå något om den. Skriv målet om en större grupp, eller låt bli att bedöma det.`,
        values: hidden,
      },
    ];
  });
