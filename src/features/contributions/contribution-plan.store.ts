import { insertMany } from '../../platform/database/insert-many.ts';
import type { AssociationId, Reader, Writer } from '../../platform/database/transaction.ts';
import { decimalText, parseExact } from '../../shared/exact.ts';
import type { MemberKind } from '../associations/association.ts';
import type { ContributionPlan, MunicipalKey, PlannedContribution, RegionalKey } from './contribution-plan.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    contribution_plans: ContributionPlanRow;
    contribution_plan_members: PlannedMemberRow;
    replaced_contributions: ReplacedRow;
  }
}

interface OfYear {
  readonly association_id: AssociationId;
  readonly year: number;
}

interface ContributionPlanRow extends OfYear {
  readonly total_ore: number;
  readonly offer_ore: number | null;
  readonly municipal_key: MunicipalKey;
  readonly regional_key: RegionalKey;
  readonly population_on: string | null;
  readonly step_ore: number;
  readonly rest_member: string | null;
  readonly changed_at: string;
}

interface PlannedMemberRow extends OfYear {
  readonly position: number;
  readonly member: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly is_outside_region: boolean;
  readonly population: number | null;
  readonly share: string | null;
  readonly own_ore: number | null;
  readonly ceiling_ore: number | null;
  readonly amount_ore: number;
  readonly first_quarter_ore: number;
  readonly second_quarter_ore: number;
  readonly third_quarter_ore: number;
}

interface ReplacedRow extends OfYear {
  readonly member: string;
  readonly amount_ore: number | null;
}

/** What the members are to pay for a year as it is planned; undefined while nothing is. */
export async function findContributionPlan(reader: Reader, year: number): Promise<ContributionPlan | undefined> {
  const row = await reader.db
    .selectFrom('contribution_plans')
    .select(['total_ore', 'offer_ore', 'municipal_key', 'regional_key', 'population_on', 'step_ore', 'rest_member', 'changed_at'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const members = await listPlannedMembers(reader, year);
  return {
    year,
    totalOre: row.total_ore,
    populationOn: row.population_on,
    changedAt: row.changed_at,
    members,
    terms: {
      members: members.map(({ member }) => member),
      municipalKey: row.municipal_key,
      regionalKey: row.regional_key,
      offerOre: row.offer_ore,
      stepOre: row.step_ore,
      restMember: row.rest_member,
    },
  };
}

async function listPlannedMembers(reader: Reader, year: number): Promise<readonly PlannedContribution[]> {
  const rows = await reader.db
    .selectFrom('contribution_plan_members')
    .select(['member', 'name', 'kind', 'is_outside_region', 'population', 'share', 'own_ore', 'ceiling_ore', 'amount_ore'])
    .select(['first_quarter_ore', 'second_quarter_ore', 'third_quarter_ore'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    member: {
      member: row.member,
      name: row.name,
      kind: row.kind,
      isOutsideRegion: row.is_outside_region,
      population: row.population,
      share: row.share === null ? null : parseExact(row.share),
      ownOre: row.own_ore,
      ceilingOre: row.ceiling_ore,
    },
    amountOre: row.amount_ore,
    firstQuartersOre: [row.first_quarter_ore, row.second_quarter_ore, row.third_quarter_ore],
  }));
}

/** Keeps the plan in place of the one there was. */
export async function replaceContributionPlan(
  writer: Writer,
  plan: Omit<ContributionPlan, 'changedAt'>,
  now: Temporal.Instant,
): Promise<void> {
  const { association } = writer;
  const { year, terms } = plan;
  await writer.db.deleteFrom('contribution_plans').where('association_id', '=', association).where('year', '=', year).execute();
  await writer.db
    .insertInto('contribution_plans')
    .values({
      association_id: association,
      year,
      total_ore: plan.totalOre,
      offer_ore: terms.offerOre,
      municipal_key: terms.municipalKey,
      regional_key: terms.regionalKey,
      population_on: plan.populationOn,
      step_ore: terms.stepOre,
      rest_member: terms.restMember,
      changed_at: now.toString(),
    })
    .execute();
  const rows = plan.members.map((each, position) => ({ association_id: association, year, position, ...memberColumns(each) }));
  await insertMany(writer, 'contribution_plan_members', rows);
}

const memberColumns = ({ member, amountOre, firstQuartersOre: [first, second, third] }: PlannedContribution) => ({
  member: member.member,
  name: member.name,
  kind: member.kind,
  is_outside_region: member.isOutsideRegion,
  population: member.population,
  share: member.share === null ? null : decimalText(member.share),
  own_ore: member.ownOre,
  ceiling_ore: member.ceilingOre,
  amount_ore: amountOre,
  first_quarter_ore: first,
  second_quarter_ore: second,
  third_quarter_ore: third,
});

/** What stood in the year's records before the plan was put there; null for a member that had no amount. */
export interface ReplacedContribution {
  readonly member: string;
  readonly amountOre: number | null;
}

export async function listReplacedContributions(reader: Reader, year: number): Promise<readonly ReplacedContribution[]> {
  return reader.db
    .selectFrom('replaced_contributions')
    .select(['member', 'amount_ore as amountOre'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .orderBy('member')
    .execute();
}

/** Keeps what stood there, or nothing any more when it has been put back. */
export async function replaceReplacedContributions(writer: Writer, year: number, replaced: readonly ReplacedContribution[]): Promise<void> {
  await writer.db.deleteFrom('replaced_contributions').where('association_id', '=', writer.association).where('year', '=', year).execute();
  const rows = replaced.map(({ member, amountOre }) => ({ association_id: writer.association, year, member, amount_ore: amountOre }));
  await insertMany(writer, 'replaced_contributions', rows);
}
