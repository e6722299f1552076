import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { Code, CountKind, ExitCount, ParticipantCount, Sex, VolumeCount } from './counts.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    participant_counts: ParticipantCountRow;
    exit_counts: ExitCountRow;
    volume_counts: VolumeCountRow;
    codes: CodeRow;
  }
}

interface ParticipantCountRow extends TypedRow {
  readonly for_year: number;
  readonly intervention: string;
  readonly sex: Sex;
  readonly kind: CountKind;
  readonly count: number;
}

export async function listParticipantCounts(reader: Reader, year: number): Promise<readonly ParticipantCount[]> {
  const rows = await reader.db
    .selectFrom('participant_counts')
    .select(['for_year as year', 'intervention', 'sex', 'kind', 'count', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceParticipantCounts(writer: Writer, year: number, counts: readonly ParticipantCount[]): Promise<void> {
  await writer.db.deleteFrom('participant_counts').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, counts, (each) => ({
    for_year: each.year,
    intervention: each.intervention,
    sex: each.sex,
    kind: each.kind,
    count: each.count,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'participant_counts', rows);
}

interface ExitCountRow extends TypedRow {
  readonly for_year: number;
  readonly intervention: string;
  readonly sex: Sex;
  readonly reason: string;
  readonly count: number;
}

export async function listExitCounts(reader: Reader, year: number): Promise<readonly ExitCount[]> {
  const rows = await reader.db
    .selectFrom('exit_counts')
    .select(['for_year as year', 'intervention', 'sex', 'reason', 'count', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceExitCounts(writer: Writer, year: number, counts: readonly ExitCount[]): Promise<void> {
  await writer.db.deleteFrom('exit_counts').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, counts, (each) => ({
    for_year: each.year,
    intervention: each.intervention,
    sex: each.sex,
    reason: each.reason,
    count: each.count,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'exit_counts', rows);
}

interface VolumeCountRow extends TypedRow {
  readonly for_year: number;
  readonly intervention: string | null;
  readonly kind: string;
  readonly count: number;
  readonly occasions: number | null;
}

export async function listVolumeCounts(reader: Reader, year: number): Promise<readonly VolumeCount[]> {
  const rows = await reader.db
    .selectFrom('volume_counts')
    .select(['for_year as year', 'intervention', 'kind', 'count', 'occasions', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceVolumeCounts(writer: Writer, year: number, counts: readonly VolumeCount[]): Promise<void> {
  await writer.db.deleteFrom('volume_counts').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, counts, (each) => ({
    for_year: each.year,
    intervention: each.intervention,
    kind: each.kind,
    count: each.count,
    occasions: each.occasions,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'volume_counts', rows);
}

interface CodeRow extends TypedRow {
  readonly list: string;
  readonly code: string;
  readonly name: string;
}

export async function listCodes(reader: Reader, year: number): Promise<readonly Code[]> {
  const rows = await reader.db
    .selectFrom('codes')
    .select(['list', 'code', 'name', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceCodes(writer: Writer, year: number, codes: readonly Code[]): Promise<void> {
  await writer.db.deleteFrom('codes').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, codes, (each) => ({
    list: each.list,
    code: each.code,
    name: each.name,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'codes', rows);
}
