import { linesInForce, PLAN_COLUMNS, type PlanColumn, type PlanLine, type PlanVersion, planAmount } from '../../budget/plan.ts';

/** A line that is not the same in two versions: what it was in each, or null where it is not there. */
export interface LineDifference {
  readonly id: string;
  readonly name: string;
  readonly kind: PlanLine['kind'];
  readonly columns: readonly { readonly column: PlanColumn; readonly beforeOre: number | null; readonly afterOre: number | null }[];
  /** What is other besides amounts, in words. */
  readonly words: readonly string[];
}

/** What differs between two versions of a plan, line by line, in the order of the later one and then what it lacks. */
export function planDifferences(before: PlanVersion, after: PlanVersion): readonly LineDifference[] {
  const earlier = linesInForce(before);
  const later = linesInForce(after);
  const gone = earlier.filter(({ id }) => !later.some((line) => line.id === id));
  return [...later, ...gone].flatMap((line) => {
    const difference = differenceOf(
      earlier.find(({ id }) => id === line.id),
      later.find(({ id }) => id === line.id),
    );
    return difference === null ? [] : [difference];
  });
}

function differenceOf(before: PlanLine | undefined, after: PlanLine | undefined): LineDifference | null {
  const line = after ?? before;
  if (line === undefined) return null;
  const amount = (of: PlanLine | undefined, column: PlanColumn) => (of === undefined ? null : planAmount(of, column));
  const columns = PLAN_COLUMNS.map((column) => ({ column, beforeOre: amount(before, column), afterOre: amount(after, column) }));
  const differing = columns.filter(({ beforeOre, afterOre }) => beforeOre !== afterOre);
  const words = wordsOf(before, after);
  if (differing.length === 0 && words.length === 0) return null;
  return { id: line.id, name: line.name, kind: line.kind, columns: differing, words };
}

const WORDS: readonly (readonly [keyof PlanLine, string])[] = [
  ['name', 'namnet'],
  ['group', 'gruppen'],
  ['costKind', 'kostnadsslaget'],
  ['member', 'medlemmen'],
  ['intervention', 'insatsen'],
  ['isNet', 'brutto eller netto'],
  ['note', 'fotnoten'],
  ['factor', 'planeringsfaktorn'],
];

function wordsOf(before: PlanLine | undefined, after: PlanLine | undefined): readonly string[] {
  if (before === undefined) return ['raden är ny'];
  if (after === undefined) return ['raden är borttagen'];
  return WORDS.filter(([key]) => before[key] !== after[key]).map(([, name]) => `${name} har ändrats`);
}
