import { insertMany } from '../../platform/database/insert-many.ts';
import type { AssociationId, Reader, Writer } from '../../platform/database/transaction.ts';
import { budgetLinesOf } from './adopted-budget.ts';
import type { BudgetLine } from './budget.ts';
import type { OpeningFrom, PlanAdoption, PlanHead, PlanOpenings, PlanState, PlanVersion } from './plan.ts';
import { type GroupRow, groupOf, groupRow, type LineRow, lineOf, lineRow } from './plan-rows.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    plan_versions: PlanVersionRow;
    plan_groups: OfVersion & GroupRow;
    plan_lines: OfVersion & LineRow;
  }
}

interface PlanVersionRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly number: number;
  readonly state: PlanState;
  readonly based_on: number | null;
  readonly opening_budget_before_ore: number;
  readonly opening_forecast_before_ore: number | null;
  readonly opening_from: OpeningFrom | null;
  readonly carried_note: string | null;
  readonly adopted_on: string | null;
  readonly adopted_paragraph: string | null;
  readonly adopted_meeting: string | null;
  readonly changed_at: string;
}

interface OfVersion {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly version: number;
  readonly position: number;
}

/** The columns that tell how a version stands. */
const HEAD = ['year', 'number', 'state', 'based_on', 'adopted_on', 'adopted_paragraph', 'adopted_meeting', 'changed_at'] as const;

/** Every version of the year's plan, the newest first. */
export async function listPlanVersions(reader: Reader, year: number): Promise<readonly PlanHead[]> {
  const rows = await reader.db
    .selectFrom('plan_versions')
    .select(HEAD)
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(headOf);
}

/** One version with its lines; the newest when no number is told. */
export async function findPlan(reader: Reader, year: number, number?: number): Promise<PlanVersion | undefined> {
  const heads = reader.db
    .selectFrom('plan_versions')
    .select([...HEAD, 'opening_budget_before_ore', 'opening_forecast_before_ore', 'opening_from', 'carried_note'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year);
  const row = await (number === undefined ? heads : heads.where('number', '=', number))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...headOf(row),
    openings: {
      budgetBeforeOre: row.opening_budget_before_ore,
      forecastBeforeOre: row.opening_forecast_before_ore,
      note: row.carried_note,
    },
    openingFrom: row.opening_from,
    groups: await listGroups(reader, row),
    lines: await listLines(reader, row),
  };
}

/** The adopted version that is in force: the one adopted last (fastställd). */
export async function findPlanInForce(reader: Reader, year: number): Promise<PlanVersion | undefined> {
  const row = await reader.db
    .selectFrom('plan_versions')
    .select('number')
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .where('state', '=', 'faststalld')
    .orderBy('adopted_on', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : findPlan(reader, year, row.number);
}

/** What the board has adopted as the year's budget, for whoever begins the year; empty while nothing is adopted. */
export async function budgetLinesOfAdopted(reader: Reader, year: number): Promise<readonly BudgetLine[]> {
  const plan = await findPlanInForce(reader, year);
  return plan === undefined ? [] : budgetLinesOf(plan);
}

const headOf = (row: Pick<PlanVersionRow, (typeof HEAD)[number]>): PlanHead => ({
  year: row.year,
  number: row.number,
  state: row.state,
  basedOn: row.based_on,
  adoption:
    row.adopted_on === null ? null : { on: row.adopted_on, paragraph: row.adopted_paragraph ?? '', meeting: row.adopted_meeting ?? '' },
  changedAt: row.changed_at,
});

async function listGroups(reader: Reader, { year, number }: Pick<PlanHead, 'year' | 'number'>): Promise<PlanVersion['groups']> {
  const rows = await reader.db
    .selectFrom('plan_groups')
    .select(['id', 'name', 'kind', 'cost_kind', 'parent'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .where('version', '=', number)
    .orderBy('position')
    .execute();
  return rows.map(groupOf);
}

async function listLines(reader: Reader, { year, number }: Pick<PlanHead, 'year' | 'number'>): Promise<PlanVersion['lines']> {
  const rows = await reader.db
    .selectFrom('plan_lines')
    .select(['id', 'name', 'kind', 'group_id', 'cost_kind', 'member', 'intervention', 'is_net', 'note', 'is_removed', 'factor'])
    .select(['budget_before_ore', 'forecast_before_ore', 'budget_ore', 'plan_next_ore', 'plan_after_ore'])
    .select(['granted_budget_ore', 'granted_next_ore', 'granted_after_ore'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .where('version', '=', number)
    .orderBy('position')
    .execute();
  return rows.map(lineOf);
}

/** Whoever changes the version waits here for others who do. False when there is no such version. */
export async function lockPlan(writer: Writer, { year, number }: Pick<PlanHead, 'year' | 'number'>): Promise<boolean> {
  const locked = await writer.db
    .selectFrom('plan_versions')
    .select('number')
    .where('association_id', '=', writer.association)
    .where('year', '=', year)
    .where('number', '=', number)
    .forUpdate()
    .execute();
  return locked.length === 1;
}

/** A version that nobody has adopted yet, with the next number. */
export type NewPlan = Omit<PlanVersion, 'number' | 'adoption' | 'changedAt' | 'openingFrom'> & {
  readonly state: Exclude<PlanState, 'faststalld'>;
};

/** Keeps a new version and tells its number. */
export async function insertPlan(writer: Writer, plan: NewPlan, now: Temporal.Instant): Promise<number> {
  const [newest] = await listPlanVersions(writer, plan.year);
  const number = (newest?.number ?? 0) + 1;
  await writer.db
    .insertInto('plan_versions')
    .values({
      association_id: writer.association,
      year: plan.year,
      number,
      state: plan.state,
      based_on: plan.basedOn,
      ...openingColumns(plan.openings),
      opening_from: null,
      adopted_on: null,
      adopted_paragraph: null,
      adopted_meeting: null,
      changed_at: now.toString(),
    })
    .execute();
  await replaceContent(writer, { ...plan, number });
  return number;
}

const openingColumns = ({ budgetBeforeOre, forecastBeforeOre, note }: PlanOpenings) => ({
  opening_budget_before_ore: budgetBeforeOre,
  opening_forecast_before_ore: forecastBeforeOre,
  carried_note: note,
});

/** Keeps the version as it is now. The database refuses when it has been adopted. */
export async function updatePlan(writer: Writer, plan: PlanVersion, now: Temporal.Instant): Promise<void> {
  await changeHead(writer, plan, { state: plan.state, ...openingColumns(plan.openings), changed_at: now.toString() });
  await replaceContent(writer, plan);
}

/** A version with what it begins with for good. */
export type PlanToAdopt = Pick<PlanVersion, 'year' | 'number' | 'openings' | 'openingFrom'>;

/** Makes the version the board's decision, which never changes: what it begins with is kept in the same moment. */
export function adoptPlan(writer: Writer, plan: PlanToAdopt, { on, paragraph, meeting }: PlanAdoption): Promise<void> {
  const decision = { adopted_on: on, adopted_paragraph: paragraph, adopted_meeting: meeting };
  return changeHead(writer, plan, {
    state: 'faststalld',
    ...openingColumns(plan.openings),
    opening_from: plan.openingFrom,
    ...decision,
  });
}

async function changeHead(
  writer: Writer,
  { year, number }: Pick<PlanHead, 'year' | 'number'>,
  columns: Partial<PlanVersionRow>,
): Promise<void> {
  await writer.db
    .updateTable('plan_versions')
    .set(columns)
    .where('association_id', '=', writer.association)
    .where('year', '=', year)
    .where('number', '=', number)
    .execute();
}

type Content = Pick<PlanVersion, 'year' | 'number' | 'groups' | 'lines'>;

async function replaceContent(writer: Writer, { year, number, groups, lines }: Content): Promise<void> {
  const ofVersion = { association_id: writer.association, year, version: number };
  await writer.db
    .deleteFrom('plan_groups')
    .where('association_id', '=', writer.association)
    .where('year', '=', year)
    .where('version', '=', number)
    .execute();
  await writer.db
    .deleteFrom('plan_lines')
    .where('association_id', '=', writer.association)
    .where('year', '=', year)
    .where('version', '=', number)
    .execute();
  await insertMany(
    writer,
    'plan_groups',
    groups.map((group, position) => ({ ...ofVersion, position, ...groupRow(group) })),
  );
  await insertMany(
    writer,
    'plan_lines',
    lines.map((line, position) => ({ ...ofVersion, position, ...lineRow(line) })),
  );
}
