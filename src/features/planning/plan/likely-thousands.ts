import { linesInForce, PLAN_COLUMNS, type PlanVersion, sumOfLines } from '../../budget/plan.ts';
import { oreIn } from '../fields.ts';
import type { Import, Imported } from './imported-lines.ts';
import type { SheetRow } from './sheet.ts';

/** Whether the incomes of a file are about a thousandth of what the members pay by the plan: then it may count in thousands and not say so. */
export function seemThousands(plan: PlanVersion, { rows, choice, imported }: FileRead): boolean {
  if (choice.unit === 'tkr') return false;
  const [paidOre, incomeOre] = [contributions(plan), largestIncome({ rows, choice, imported })];
  return incomeOre > 0 && paidOre >= incomeOre * LEAST_TIMES && paidOre <= incomeOre * MOST_TIMES;
}

export interface FileRead {
  readonly rows: readonly SheetRow[];
  readonly choice: Import;
  readonly imported: Imported;
}

const LEAST_TIMES = 300;
const MOST_TIMES = 3000;

/** What the members pay in the column where they pay the most. */
function contributions(plan: PlanVersion): number {
  const paid = linesInForce(plan).filter(({ kind, member }) => kind === 'intakt' && member !== null);
  return Math.max(...PLAN_COLUMNS.map((column) => sumOfLines(paid, column)));
}

function largestIncome({ rows, choice, imported }: FileRead): number {
  const incomes = imported.plan.lines.flatMap(({ id, kind }) => (kind === 'intakt' ? (rows[imported.read.get(id) ?? -1] ?? []) : []));
  const sums = choice.roles.flatMap((role, index) =>
    role?.startsWith('belopp-') ? incomes.reduce((sum, { cells }) => sum + (oreIn(cells[index] ?? '') ?? 0), 0) : [],
  );
  return Math.max(0, ...sums);
}
