import type { Column } from '../../../shared/table.ts';
import { GRANTED_COLUMNS, linesInForce, PLAN_COLUMNS, type PlanLine, type PlanVersion, planAmount } from '../../budget/plan.ts';
import { costKindOf } from '../../budget/plan-tree.ts';
import { columnNames } from './column-names.ts';
import { groupPath } from './group-names.ts';
import { factorText } from './line-fields.ts';

/** A plan as a table to take home, in the columns that can be read in again. */
export function planColumns(plan: PlanVersion): readonly Column<PlanLine>[] {
  const names = columnNames(plan.year);
  const text = (key: string, name: string, value: (line: PlanLine) => string | null): Column<PlanLine> => ({
    key,
    name,
    kind: 'text',
    value,
  });
  return [
    text('rad', 'rad', ({ id }) => id),
    text('namn', 'namn', ({ name }) => name),
    text('typ', 'typ', ({ kind }) => kind),
    text('grupp', 'grupp', ({ group }) => groupPath(plan.groups, group) || null),
    text('slag', 'slag', (line) => (line.kind === 'kostnad' ? costKindOf(line, plan.groups) : null)),
    text('medlem', 'medlem', ({ member }) => member),
    text('insats', 'insats', ({ intervention }) => intervention),
    ...PLAN_COLUMNS.map(
      (column): Column<PlanLine> => ({ key: column, name: names[column], kind: 'kronor', value: (line) => planAmount(line, column) }),
    ),
    ...GRANTED_COLUMNS.map(
      (column): Column<PlanLine> => ({
        key: `beviljat-${column}`,
        name: `Beviljat ${names[column]}`,
        kind: 'kronor',
        value: (line) => line.grantedOre[column],
      }),
    ),
    text('faktor', 'faktor', (line) =>
      GRANTED_COLUMNS.some((column) => line.grantedOre[column] !== null) ? factorText(line.factor) : null,
    ),
    text('netto', 'netto', ({ isNet }) => (isNet ? 'ja' : null)),
    text('not', 'not', ({ note }) => note),
  ];
}

export const planRows = (plan: PlanVersion): readonly PlanLine[] => linesInForce(plan);
