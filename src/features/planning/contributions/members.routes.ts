import type { Reader } from '../../../platform/database/transaction.ts';
import { listMembers } from '../../associations/member.store.ts';
import { listContributions } from '../../contributions/contribution.store.ts';
import { findContributionPlan } from '../../contributions/contribution-plan.store.ts';
import { plannedMember } from '../../contributions/contribution-plan.ts';
import { listYears } from '../../year-folder/year-settings.store.ts';
import type { KnownMembers } from './terms.ts';

/** Who the members are and what each paid the year before, with the year whose records told it. */
export interface Membership {
  readonly known: KnownMembers;
  readonly membersFrom: number | null;
}

/** The members of the year itself if it has been begun, else of the latest year before it, else of the earliest after. */
export async function findMembership(reader: Reader, year: number): Promise<Membership> {
  const years = await listYears(reader);
  const from = years.find((each) => each <= year) ?? years.at(-1) ?? null;
  const members = from === null ? [] : (await listMembers(reader, from)).map(plannedMember);
  return { known: { year, members, beforeOre: await paidBefore(reader, { year, from }) }, membersFrom: from };
}

/** What was decided for the year before: in the records, else in that year's plan. */
async function paidBefore(reader: Reader, { year, from }: { readonly year: number; readonly from: number | null }) {
  const decided = from === null ? [] : (await listContributions(reader, from)).filter((each) => each.year === year - 1);
  if (decided.length > 0) return new Map(decided.map(({ member, amountOre }) => [member, amountOre]));
  const plan = await findContributionPlan(reader, year - 1);
  return new Map((plan?.members ?? []).map(({ member, amountOre }) => [member.member, amountOre]));
}
