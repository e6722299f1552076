import { compare, type Exact, exact } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import { referenceKey } from '../figures/expression.ts';
import { countOf, type Figure, type FigureDefinition } from '../figures/figure.ts';
import { figuresIn, rowsOf } from '../figures/formulas.ts';
import { knownValue } from '../figures/known.ts';
import { fillReferences } from '../figures/references.ts';
import type { Goal, GoalRule, Verdict } from './goal.ts';

/** A goal with the verdict of its rule beside the one that was decided. */
export interface JudgedGoal {
  readonly goal: Goal;
  /** What the rule says of the outcome; null when the goal has no rule or its measure is missing. */
  readonly byRule: 'uppfyllt' | 'inte' | null;
  /** What the report says: the decided verdict when it has a reason or agrees, else the rule's. */
  readonly verdict: Verdict;
}

/**
 * Judges every goal by its own rule (måluppfyllelse).
 * A decided verdict that differs from the rule counts only with a reason; without one the rule counts, and the check tells.
 */
export function judgeGoals(goals: readonly Goal[], book: FigureBook, year: number): JudgedGoal[] {
  return goals.map((goal) => {
    const met = goal.rule === null ? null : isMet(goal.rule, book, year);
    const byRule = met === null ? null : met ? 'uppfyllt' : 'inte';
    return { goal, byRule, verdict: verdictOf(goal, byRule) };
  });
}

function verdictOf(goal: Goal, byRule: 'uppfyllt' | 'inte' | null): Verdict {
  if (byRule === null) return goal.verdict ?? 'ej-bedomt';
  if (goal.verdict === null || goal.reason === null) return byRule;
  return goal.verdict;
}

function isMet(rule: GoalRule, book: FigureBook, year: number): boolean | null {
  if ('rules' in rule) return combined(rule, book, year);
  const outcome = knownValue(book, referenceKey(rule.figure, year));
  const limit = rule.kind === 'limit' ? rule.limit : knownValue(book, referenceKey(rule.with, year));
  return outcome === null || limit === null ? null : RELATIONS[rule.relation](outcome, limit);
}

function combined(rule: Extract<GoalRule, { kind: 'allOf' | 'anyOf' }>, book: FigureBook, year: number): boolean | null {
  const parts = rule.rules.map((part) => isMet(part, book, year));
  const decisive = rule.kind === 'anyOf';
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

/** Whether an outcome is on the right side of a limit. */
export const isOnRightSide = (relation: keyof typeof RELATIONS, outcome: Exact, limit: Exact): boolean =>
  RELATIONS[relation](outcome, limit);

const RELATIONS: Record<'minst' | 'hogst' | 'over' | 'under', (outcome: Exact, limit: Exact) => boolean> = {
  minst: (outcome, limit) => compare(outcome, limit) >= 0,
  hogst: (outcome, limit) => compare(outcome, limit) <= 0,
  over: (outcome, limit) => compare(outcome, limit) > 0,
  under: (outcome, limit) => compare(outcome, limit) < 0,
};

export const VERDICT_NAMES: Record<Verdict, string> = {
  uppfyllt: 'Uppfyllt',
  delvis: 'Delvis uppfyllt',
  inte: 'Inte uppfyllt',
  'ej-bedomt': 'Ej möjligt att bedöma',
};

/** How many goals there are and how many got each verdict, all together and in each set. */
export function defineGoalCounts(judged: readonly JudgedGoal[], year: number): FigureDefinition[] {
  const sets = [...new Set(judged.map(({ goal }) => goal.set))];
  return [
    ...countFigures(judged, 'mal', year),
    ...sets.flatMap((set) =>
      countFigures(
        judged.filter(({ goal }) => goal.set === set),
        `mal.${set}`,
        year,
      ),
    ),
  ];
}

function countFigures(judged: readonly JudgedGoal[], id: string, year: number): FigureDefinition[] {
  const count = figuresIn(countOf('mål'), year);
  const rows = (chosen: readonly JudgedGoal[]) =>
    rowsOf(chosen.map(({ goal }) => ({ label: goal.text, value: exact(1), source: goal.source })));
  const verdicts = Object.entries(VERDICT_NAMES).map(([verdict, name]) =>
    count(`${id}.${verdict}`, rows(judged.filter((each) => each.verdict === verdict)), [
      `Mål: ${name.toLowerCase()}`,
      `Antal mål som är: ${name.toLowerCase()}.`,
    ]),
  );
  return [count(`${id}.antal`, rows(judged), ['Antal mål', 'Antal mål som följs upp.']), ...verdicts];
}

/** The goals behind their counts, told with the figures that their texts refer to; hidden figures stay hidden in them. */
export function withGoalTexts(book: FigureBook, year: number): FigureBook {
  const told = (figure: Figure): Figure => {
    if (!figure.key.startsWith('mal.') || figure.formula.kind !== 'rows') return figure;
    const rows = figure.formula.rows.map((row) => ({ ...row, label: fillReferences(row.label, book, year) }));
    return { ...figure, formula: { kind: 'rows', rows } };
  };
  const figures = new Map([...book.figures].map(([key, figure]) => [key, told(figure)]));
  return { figures, find: (key) => figures.get(key) };
}
