import type { Reader } from '../../../platform/database/transaction.ts';
import { answered, changed, changes, missing, type Route, rejected } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { FieldError } from '../../../ui/forms.ts';
import { boardInvitations } from '../board-inviting.ts';
import { withdrawInvitation } from '../invitations.store.ts';
import { duplicateProblem } from '../inviting.ts';
import { listNamedInterventions, lockManagers } from '../memberships.store.ts';
import { type Invitation, invitationName, invitationNames } from '../person.ts';
import { readBoard } from './board.form.ts';
import { invitedPage } from './invited.pages.ts';
import { makeAgain, makeInvitations } from './making.routes.ts';
import { readInvitation, readMembershipId } from './members.form.ts';
import { membersPage } from './members.pages.ts';
import { knownIn, listInvitable, viewOf } from './members-view.routes.ts';

/** How somebody is asked to be what in the association, and not any more. */
export const invitingRoutes = (installation: Installation): readonly Route[] => [
  invitingOne(installation),
  invitingTheBoard(installation),
  invitingAgain(installation),
  withdrawing,
];

const invitingOne = (installation: Installation): Route =>
  changes({
    path: '/:association/personer',
    may: 'people.manage',
    confirmed: true,
    read: readInvitation,
    async change({ params: { association }, form, writer, visitor, now }) {
      await lockManagers(writer);
      const faults = form.invitation === null ? [] : await faultsOf(writer, form.invitation, now);
      const shown = { ...form, errors: [...form.errors, ...faults] };
      if (form.invitation === null || faults.length > 0)
        return rejected(membersPage(await viewOf(writer, { association, now, mayManage: true, form: shown })));
      const made = await makeInvitations(installation, { writer, invitedBy: visitor?.person ?? null, now }, [form.invitation]);
      const page = invitedPage({ invited: made, association });
      return answered({ event: 'people.invited', subject: invitationName(form.invitation, made[0]?.kept ?? ''), page, succeeded: true });
    },
  });

/** Everybody who is given an address, or nobody. */
const invitingTheBoard = (installation: Installation): Route =>
  changes({
    path: '/:association/personer/styrelsen',
    may: 'people.manage',
    confirmed: true,
    read: readBoard,
    async change({ params: { association }, form: { values, addresses }, writer, visitor, now }) {
      await lockManagers(writer);
      const known = await knownIn(writer, now);
      const asked = boardInvitations({ people: await listInvitable(writer, known), addresses, known });
      if (!asked.ok) {
        const form = { values, errors: asked.problem };
        return rejected(membersPage(await viewOf(writer, { association, now, mayManage: true, form })));
      }
      const made = await makeInvitations(installation, { writer, invitedBy: visitor?.person ?? null, now }, asked.value);
      const page = invitedPage({ invited: made, association });
      return answered({ event: 'people.boardInvited', subject: invitationNames(made), page, succeeded: true });
    },
  });

const invitingAgain = (installation: Installation): Route =>
  changes({
    path: '/:association/personer/skicka-igen',
    may: 'people.manage',
    confirmed: true,
    read: readMembershipId,
    async change({ params: { association }, form: id, writer, visitor, now }) {
      const made = await makeAgain(installation, { writer, invitedBy: visitor?.person ?? null, now }, id.slice(0, 64));
      if (made === null) return missing(NOT_WAITING);
      const page = invitedPage({ invited: [made], association, replacesLink: true });
      return answered({ event: 'people.invitedAgain', subject: invitationName(made, made.kept), page, succeeded: true });
    },
  });

const withdrawing: Route = changes({
  path: '/:association/personer/dra-tillbaka',
  may: 'people.manage',
  read: readMembershipId,
  async change({ params, form: id, writer }) {
    if (!(await withdrawInvitation(writer, id.slice(0, 64)))) return missing(NOT_WAITING);
    return changed({
      event: 'people.invitationWithdrawn',
      subject: 'inbjudan',
      next: `/${params.association}/personer`,
      done: 'Inbjudan är tillbakadragen.',
    });
  },
});

const NOT_WAITING = 'Inbjudan finns inte längre.';

/** A form may name what was never offered, or somebody who is asked already. */
async function faultsOf(reader: Reader, invitation: Invitation, now: Temporal.Instant): Promise<readonly FieldError[]> {
  const { intervention } = invitation;
  const isOffered = intervention === null || (await listNamedInterventions(reader)).some(({ id }) => id === intervention);
  const duplicate = duplicateProblem(invitation, await knownIn(reader, now));
  return [
    ...(isOffered ? [] : [{ field: 'insats', message: 'Välj en av förbundets insatser.' }]),
    ...(duplicate === null ? [] : [{ field: 'epost', message: duplicate }]),
  ];
}
