import type { Reader } from '../../../platform/database/transaction.ts';
import { answered, changed, changes, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Letter } from '../../../platform/mail/letter.ts';
import { askForMail } from '../../../platform/mail/mail-jobs.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { EMPTY_FORM, type FieldError, type FilledForm } from '../../../ui/forms.ts';
import { addInvitation, listOpenInvitations, withdrawInvitation } from '../invitations.store.ts';
import { endMembership, listMemberships, listNamedInterventions, lockManagers } from '../memberships.store.ts';
import { type Invitation, invitationName, isLastManager, ROLE_NAMES } from '../person.ts';
import { readInvitation, readMembershipId } from './members.form.ts';
import { invitedPage, type MembersView, membersPage } from './members.pages.ts';

/** How long an invitation may lie. */
const LASTS_HOURS = 7 * 24;

/** Who has a role in the association; seen and decided by its manager. */
export const memberRoutes = (installation: Installation): readonly Route[] => [...invitingRoutes(installation), ...withdrawingRoutes];

const invitingRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/:association/personer',
    may: 'people.read',
    show: async ({ params, reader, now, may }) =>
      membersPage(await viewOf(reader, { association: params.association, now, mayManage: may('people.manage'), form: EMPTY_FORM })),
  }),

  changes({
    path: '/:association/personer',
    may: 'people.manage',
    confirmed: true,
    read: readInvitation,
    async change({ params, form, writer, visitor, now }) {
      const { association } = params;
      const fault = form.invitation === null ? null : await unknownIntervention(writer, form.invitation.intervention);
      const shown = fault === null ? form : { ...form, errors: [fault] };
      if (form.invitation === null || fault !== null)
        return rejected(membersPage(await viewOf(writer, { association, now, mayManage: true, form: shown })));
      const { token, kept } = newToken();
      const expiresAt = now.add({ hours: LASTS_HOURS });
      await addInvitation(writer, { ...form.invitation, tokenSha256: kept, invitedBy: visitor?.person ?? null, createdAt: now, expiresAt });
      const link = new URL(`/inbjudan/${token}`, installation.address).href;
      if (installation.sendsLetters) await askForMail(writer, letterOf(form.invitation, link), installation.secretKey);
      const page = invitedPage({ invitation: form.invitation, link: installation.sendsLetters ? null : link, association });
      return answered({ event: 'people.invited', subject: invitationName(form.invitation, kept), page, succeeded: true });
    },
  }),
];

const withdrawingRoutes: readonly Route[] = [
  changes({
    path: '/:association/personer/ta-bort',
    may: 'people.manage',
    confirmed: true,
    read: readMembershipId,
    async change({ params, form: id, writer, now }) {
      const { association } = params;
      if (isLastManager(await lockManagers(writer), id, swedishDay(now)))
        return rejected(membersPage(await viewOf(writer, { association, now, mayManage: true, form: LAST_MANAGER })));
      if (!(isId(id) && (await endMembership(writer, id, swedishDay(now))))) return missing('Uppdraget finns inte längre.');
      return changed({
        event: 'people.removed',
        subject: id,
        next: `/${association}/personer`,
        done: 'Uppdraget är borttaget och gäller inte längre.',
      });
    },
  }),

  changes({
    path: '/:association/personer/dra-tillbaka',
    may: 'people.manage',
    read: readMembershipId,
    async change({ params, form: id, writer }) {
      if (!(await withdrawInvitation(writer, id.slice(0, 64)))) return missing('Inbjudan finns inte längre.');
      return changed({
        event: 'people.invitationWithdrawn',
        subject: 'inbjudan',
        next: `/${params.association}/personer`,
        done: 'Inbjudan är tillbakadragen.',
      });
    },
  }),
];

const LAST_MANAGER: FilledForm = {
  ...EMPTY_FORM,
  errors: [
    {
      field: 'uppdrag',
      message:
        'Bjud in en ny förbundschef först. Uppdraget är det enda som förbundschef just nu, och utan det kan ingen sköta förbundet. Ta bort det när den nya har tackat ja.',
    },
  ],
};

/** The link goes to the one who is invited and to nobody else. */
const letterOf = ({ email, role }: Invitation, link: string): Letter => ({
  to: email,
  subject: 'Du är inbjuden till Samband',
  text: `Du är inbjuden till uppdraget ${ROLE_NAMES[role]}. Öppna länken för att ta emot det. Den gäller i sju dagar och en gång.\n\n${link}\n\nVet du inte vad det gäller, bry dig inte om brevet.\n`,
});

/** A form may name what was never offered. */
async function unknownIntervention(reader: Reader, intervention: string | null): Promise<FieldError | null> {
  const isKnown = intervention === null || (await listNamedInterventions(reader)).some(({ id }) => id === intervention);
  return isKnown ? null : { field: 'insats', message: 'Välj en av förbundets insatser.' };
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

interface Wish {
  readonly association: string;
  readonly now: Temporal.Instant;
  readonly mayManage: boolean;
  readonly form: FilledForm;
}

const viewOf = async (reader: Reader, { now, ...wish }: Wish): Promise<MembersView> => ({
  ...wish,
  today: swedishDay(now),
  memberships: await listMemberships(reader),
  invitations: await listOpenInvitations(reader, now),
  interventions: await listNamedInterventions(reader),
});
