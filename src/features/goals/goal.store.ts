import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import { decimalText, parseExact, ZERO } from '../../shared/exact.ts';
import type { Goal, GoalRule, Verdict } from './goal.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    goals: GoalRow;
  }
}

interface GoalRow extends TypedRow {
  readonly id: string;
  readonly goal_set: string;
  readonly text: string;
  readonly rule: KeptRule | null;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly comment: string | null;
}

export async function listGoals(reader: Reader, year: number): Promise<readonly Goal[]> {
  const rows = await reader.db
    .selectFrom('goals')
    .select(['id', 'goal_set as set', 'text', 'rule', 'verdict', 'reason', 'comment', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map((row) => withSource({ ...row, rule: row.rule === null ? null : ruleOf(row.rule) }));
}

export async function replaceGoals(writer: Writer, year: number, goals: readonly Goal[]): Promise<void> {
  await writer.db.deleteFrom('goals').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, goals, (each) => ({
    id: each.id,
    goal_set: each.set,
    text: each.text,
    rule: each.rule === null ? null : keptRule(each.rule),
    verdict: each.verdict,
    reason: each.reason,
    comment: each.comment,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'goals', rows);
}

/** A rule as it is kept: limits are exact decimal texts. */
type KeptRule = Exclude<GoalRule, { kind: 'limit' } | { kind: 'allOf' | 'anyOf' }> | KeptLimit | KeptGroup;
type KeptLimit = Omit<Extract<GoalRule, { kind: 'limit' }>, 'limit'> & { readonly limit: string };
type KeptGroup = { readonly kind: 'allOf' | 'anyOf'; readonly rules: readonly KeptRule[] };

function keptRule(rule: GoalRule): KeptRule {
  if ('rules' in rule) return { ...rule, rules: rule.rules.map(keptRule) };
  return rule.kind === 'limit' ? { ...rule, limit: decimalText(rule.limit, '.') } : rule;
}

function ruleOf(kept: KeptRule): GoalRule {
  if ('rules' in kept) return { ...kept, rules: kept.rules.map(ruleOf) };
  return kept.kind === 'limit' ? { ...kept, limit: parseExact(kept.limit) ?? ZERO } : kept;
}
