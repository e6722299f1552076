import type { Reader } from '../../../platform/database/transaction.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import type { FilledForm } from '../../../ui/forms.ts';
import { listNewestMandates } from '../../associations/member.store.ts';
import { type Invitable, invitableAmong } from '../board-inviting.ts';
import { listUnansweredInvitations } from '../invitations.store.ts';
import type { Known } from '../inviting.ts';
import { listMemberships, listNamedInterventions } from '../memberships.store.ts';
import { hasRunOut } from '../person.ts';
import type { MembersView } from './members.pages.ts';

interface Wish {
  readonly association: string;
  readonly now: Temporal.Instant;
  readonly mayManage: boolean;
  readonly form: FilledForm;
}

export async function viewOf(reader: Reader, { now, ...wish }: Wish): Promise<MembersView> {
  const known = await knownIn(reader, now);
  return {
    ...wish,
    today: known.today,
    memberships: known.memberships,
    invitations: known.invitations.map((each) => ({ ...each, hasRunOut: hasRunOut(each, now) })),
    interventions: await listNamedInterventions(reader),
    invitable: wish.mayManage ? await listInvitable(reader, known) : [],
  };
}

export const knownIn = async (reader: Reader, now: Temporal.Instant): Promise<Known> => ({
  memberships: await listMemberships(reader),
  invitations: await listUnansweredInvitations(reader),
  today: swedishDay(now),
});

export const listInvitable = async (reader: Reader, known: Known): Promise<readonly Invitable[]> =>
  invitableAmong(await listNewestMandates(reader), known);
