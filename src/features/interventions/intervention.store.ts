import { insertMany } from '../../platform/database/insert-many.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { rowsOfYear, sourceColumns, type TypedRow, withSource, type YearRow } from '../../platform/database/year-rows.ts';
import type { Direction, Intervention } from './intervention.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    interventions: InterventionRow;
    intervention_staffing: StaffingRow;
  }
}

interface InterventionRow extends TypedRow {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  readonly form: string | null;
  readonly owner: string | null;
  readonly started_on: string | null;
  readonly ended_on: string | null;
  readonly purpose: string | null;
  readonly target_group: string | null;
  readonly planned_participants: number | null;
}

interface StaffingRow extends YearRow {
  readonly intervention: string;
  readonly role: string;
  readonly full_time_posts: string;
}

export async function listInterventions(reader: Reader, year: number): Promise<readonly Intervention[]> {
  const rows = await reader.db
    .selectFrom('interventions')
    .select(['id', 'name', 'direction', 'form', 'owner', 'started_on as startedOn', 'ended_on as endedOn', 'purpose'])
    .select(['target_group as targetGroup', 'planned_participants as plannedParticipants', 'source_file', 'source_line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  const staffing = await reader.db
    .selectFrom('intervention_staffing')
    .select(['intervention', 'role', 'full_time_posts as fullTimePosts'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  const staffOf = Map.groupBy(staffing, (each) => each.intervention);
  return rows.map((row) =>
    withSource({ ...row, staffing: (staffOf.get(row.id) ?? []).map(({ role, fullTimePosts }) => ({ role, fullTimePosts })) }),
  );
}

export async function replaceInterventions(writer: Writer, year: number, interventions: readonly Intervention[]): Promise<void> {
  await writer.db.deleteFrom('intervention_staffing').where('association_id', '=', writer.association).where('year', '=', year).execute();
  await writer.db.deleteFrom('interventions').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = rowsOfYear({ writer, year }, interventions, (each) => ({
    id: each.id,
    name: each.name,
    direction: each.direction,
    form: each.form,
    owner: each.owner,
    started_on: each.startedOn,
    ended_on: each.endedOn,
    purpose: each.purpose,
    target_group: each.targetGroup,
    planned_participants: each.plannedParticipants,
    ...sourceColumns(each),
  }));
  await insertMany(writer, 'interventions', rows);
  const posts = interventions.flatMap(({ id, staffing }) => staffing.map((each) => ({ intervention: id, ...each })));
  const staff = rowsOfYear({ writer, year }, posts, (each) => ({
    intervention: each.intervention,
    role: each.role,
    full_time_posts: each.fullTimePosts,
  }));
  await insertMany(writer, 'intervention_staffing', staff);
}

/** An intervention as one of the association's years knows it. */
export interface InterventionYear {
  readonly id: string;
  readonly name: string;
  readonly year: number;
}

/** Those of the interventions that the reader may see, in every year they are in, the latest first. */
export async function listInterventionYears(reader: Reader): Promise<readonly InterventionYear[]> {
  return reader.db
    .selectFrom('interventions')
    .select(['id', 'name', 'year'])
    .where('association_id', '=', reader.association)
    .orderBy('year', 'desc')
    .orderBy('position')
    .execute();
}
