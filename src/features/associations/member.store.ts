import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource } from '../../platform/database/year-rows.ts';
import type { AssociationEvent, Body, Mandate, Member, MemberKind } from './association.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    members: MemberRow;
    mandates: MandateRow;
    association_events: EventRow;
  }
}

interface MemberRow extends TypedRow {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly code: string | null;
  readonly organisation_number: string | null;
}

export async function listMembers(reader: Reader, year: number): Promise<readonly Member[]> {
  const rows = await reader.db
    .selectFrom('members')
    .select(['id', 'name', 'kind', 'code', 'organisation_number as organisationNumber', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceMembers(writer: Writer, year: number, members: readonly Member[]): Promise<void> {
  await writer.db.deleteFrom('members').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, members, (each) => ({
    id: each.id,
    name: each.name,
    kind: each.kind,
    code: each.code,
    organisation_number: each.organisationNumber,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'members', rows);
}

interface MandateRow extends TypedRow {
  readonly body: Body;
  readonly role: string;
  readonly member: string | null;
  readonly from_on: string | null;
  readonly until_on: string | null;
  readonly name: string | null;
  readonly remark: string | null;
}

export async function listMandates(reader: Reader, year: number): Promise<readonly Mandate[]> {
  const rows = await reader.db
    .selectFrom('mandates')
    .select(['body', 'role', 'member', 'from_on as from', 'until_on as until', 'name', 'remark', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

/** Those that the newest year tells of: whoever has a mandate today stands there, with its days. */
export async function listNewestMandates(reader: Reader): Promise<readonly Mandate[]> {
  const newest = await reader.db
    .selectFrom('years')
    .select('year')
    .where('association_id', '=', reader.association)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest === undefined ? [] : listMandates(reader, newest.year);
}

export async function replaceMandates(writer: Writer, year: number, mandates: readonly Mandate[]): Promise<void> {
  await writer.db.deleteFrom('mandates').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, mandates, (each) => ({
    body: each.body,
    role: each.role,
    member: each.member,
    from_on: each.from,
    until_on: each.until,
    name: each.name,
    remark: each.remark,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'mandates', rows);
}

interface EventRow extends TypedRow {
  readonly event_on: string | null;
  readonly kind: string;
  readonly name: string;
  readonly intervention: string | null;
  readonly participants: number | null;
  readonly remark: string | null;
}

export async function listEvents(reader: Reader, year: number): Promise<readonly AssociationEvent[]> {
  const rows = await reader.db
    .selectFrom('association_events')
    .select(['event_on as date', 'kind', 'name', 'intervention', 'participants', 'remark', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map(withSource);
}

export async function replaceEvents(writer: Writer, year: number, events: readonly AssociationEvent[]): Promise<void> {
  await writer.db.deleteFrom('association_events').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, events, (each) => ({
    event_on: each.date,
    kind: each.kind,
    name: each.name,
    intervention: each.intervention,
    participants: each.participants,
    remark: each.remark,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'association_events', rows);
}
