import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { Contribution } from './contribution.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    contributions: ContributionRow;
  }
}

interface ContributionRow extends TypedRow {
  readonly for_year: number;
  readonly member: string;
  readonly amount_ore: number;
}

export async function listContributions(reader: Reader, year: number): Promise<readonly Contribution[]> {
  const rows = await reader.db
    .selectFrom('contributions')
    .select(['for_year as year', 'member', 'amount_ore as amountOre', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceContributions(writer: Writer, year: number, contributions: readonly Contribution[]): Promise<void> {
  await writer.db.deleteFrom('contributions').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, contributions, (each) => ({
    for_year: each.year,
    member: each.member,
    amount_ore: each.amountOre,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'contributions', rows);
}
