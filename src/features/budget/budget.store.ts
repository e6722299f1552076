import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { BudgetLine } from './budget.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    budget_lines: BudgetLineRow;
  }
}

interface BudgetLineRow extends TypedRow {
  readonly for_year: number;
  readonly id: string;
  readonly name: string;
  readonly kind: BudgetLine['kind'];
  readonly amount_ore: number;
  readonly granted_ore: number | null;
  readonly line: string | null;
  readonly note_row: string | null;
  readonly activity: string | null;
  readonly intervention: string | null;
  readonly cost_row: string | null;
  readonly net_row: string | null;
  readonly member: string | null;
  readonly is_net: boolean;
}

export async function listBudgetLines(reader: Reader, year: number): Promise<readonly BudgetLine[]> {
  const rows = await reader.db
    .selectFrom('budget_lines')
    .select([
      'for_year as year',
      'id',
      'name',
      'kind',
      'amount_ore as amountOre',
      'granted_ore as grantedOre',
      'line',
      'note_row as noteRow',
      'activity',
      'intervention',
      'cost_row as costRow',
      'net_row as netRow',
      'member',
      'is_net as isNet',
      'source_file',
      'source_line',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceBudgetLines(writer: Writer, year: number, lines: readonly BudgetLine[]): Promise<void> {
  await writer.db.deleteFrom('budget_lines').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, lines, (each) => ({
    for_year: each.year,
    id: each.id,
    name: each.name,
    kind: each.kind,
    amount_ore: each.amountOre,
    granted_ore: each.grantedOre,
    line: each.line,
    note_row: each.noteRow,
    activity: each.activity,
    intervention: each.intervention,
    cost_row: each.costRow,
    net_row: each.netRow,
    member: each.member,
    is_net: each.isNet,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'budget_lines', rows);
}
