import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { AccountRule, AssetPart, IncomeKind } from './account-map.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    account_rules: AccountRuleRow;
  }
}

interface AccountRuleRow extends TypedRow {
  readonly prefix: string;
  readonly dimension: string | null;
  readonly object: string | null;
  readonly line: string | null;
  readonly note_row: string | null;
  readonly activity: string | null;
  readonly intervention: string | null;
  readonly cost_row: string | null;
  readonly net_row: string | null;
  readonly income_kind: IncomeKind | null;
  readonly member: string | null;
  readonly asset_part: AssetPart | null;
  readonly comment: string | null;
}

export async function listAccountRules(reader: Reader, year: number): Promise<readonly AccountRule[]> {
  const rows = await reader.db
    .selectFrom('account_rules')
    .select([
      'prefix',
      'dimension',
      'object',
      'line',
      'note_row as noteRow',
      'activity',
      'intervention',
      'cost_row as costRow',
      'net_row as netRow',
      'income_kind as incomeKind',
      'member',
      'asset_part as assetPart',
      'comment',
      'source_file',
      'source_line',
    ])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(({ dimension, object, ...row }) =>
    withSource({ ...row, object: dimension === null || object === null ? null : { dimension, object } }),
  );
}

export async function replaceAccountRules(writer: Writer, year: number, rules: readonly AccountRule[]): Promise<void> {
  await writer.db.deleteFrom('account_rules').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, rules, (each) => ({
    prefix: each.prefix,
    dimension: each.object?.dimension ?? null,
    object: each.object?.object ?? null,
    line: each.line,
    note_row: each.noteRow,
    activity: each.activity,
    intervention: each.intervention,
    cost_row: each.costRow,
    net_row: each.netRow,
    income_kind: each.incomeKind,
    member: each.member,
    asset_part: each.assetPart,
    comment: each.comment ?? null,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'account_rules', rows);
}
