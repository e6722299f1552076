import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { Acceptance } from './year-records.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    acceptances: AcceptanceRow;
  }
}

interface AcceptanceRow extends TypedRow {
  readonly finding: string;
  readonly reason: string;
  readonly accepted_by: string;
  readonly accepted_on: string;
}

export async function listAcceptances(reader: Reader, year: number): Promise<readonly Acceptance[]> {
  const rows = await reader.db
    .selectFrom('acceptances')
    .select(['finding', 'reason', 'accepted_by as acceptedBy', 'accepted_on as acceptedOn', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceAcceptances(writer: Writer, year: number, acceptances: readonly Acceptance[]): Promise<void> {
  await writer.db.deleteFrom('acceptances').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, acceptances, (each) => ({
    finding: each.finding,
    reason: each.reason,
    accepted_by: each.acceptedBy,
    accepted_on: each.acceptedOn,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'acceptances', rows);
}
