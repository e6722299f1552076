import type { PersonId } from '../../../platform/database/transaction.ts';
import { type Changed, changed, changes, missing, type OutsideWriter, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Origin } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { hashPassword } from '../../../platform/secrets/password.ts';
import { keptToken } from '../../../platform/secrets/token.ts';
import { problemsOf } from '../account/new-password.routes.ts';
import { acceptInvitation, findOpenInvitation, type OpenInvitation } from '../invitations.store.ts';
import { addMembership } from '../memberships.store.ts';
import { addPerson } from '../people.store.ts';
import { begin } from '../signing-in/begin.routes.ts';
import { type AcceptForm, readAccept } from './invitations.form.ts';
import { HAS_ACCOUNT, invitationPage } from './invitations.pages.ts';

const gone = missing('Inbjudan gäller inte längre: den är använd, tillbakadragen eller för gammal. Be förbundschefen om en ny.');

/** How somebody becomes a member: by a link that is used once. */
export const invitationRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/inbjudan/:invitation',
    may: 'invitation.accept',
    async show({ params, reader, visitor, now }) {
      const invitation = await findOpenInvitation(reader, keptToken(params.invitation), now);
      if (invitation === undefined) return gone;
      return invitationPage({
        invitation,
        token: params.invitation,
        signedInAs: visitor?.name ?? null,
        name: invitation.name,
        problems: [],
      });
    },
  }),

  changes({
    path: '/inbjudan/:invitation',
    may: 'invitation.accept',
    few: 'password',
    read: readAccept,
    async change({ params, form, writer, visitor, from, now }) {
      const token = keptToken(params.invitation);
      const invitation = await findOpenInvitation(writer, token, now);
      if (invitation === undefined || !(await acceptInvitation(writer, token, now))) return gone;
      if (visitor !== null) {
        await addMembership(writer, invitation.association, { ...invitation, person: visitor.person });
        return changed({ ...accepted(invitation), next: '/', done: 'Uppdraget är ditt.' });
      }
      const made = await makeAccount(installation, writer, { form, invitation });
      if ('problems' in made) {
        const view = { invitation, token: params.invitation, signedInAs: null, name: form.name, problems: made.problems };
        return rejected(invitationPage(view));
      }
      await addMembership(writer, invitation.association, { ...invitation, person: made.person });
      return welcome(installation, { writer, invitation, person: made.person, from, now });
    },
  }),
];

const accepted = ({ role }: OpenInvitation) => ({ event: 'people.accepted', subject: role }) as const;

async function makeAccount(
  installation: Installation,
  writer: OutsideWriter,
  { form, invitation }: { readonly form: AcceptForm; readonly invitation: OpenInvitation },
): Promise<{ readonly person: PersonId } | { readonly problems: readonly string[] }> {
  const name = form.name === '' ? invitation.name : form.name.slice(0, 200);
  const problems = await problemsOf(installation, form, [invitation.email, name]);
  if (problems.length > 0) return { problems };
  const person = await addPerson(writer, { email: invitation.email, name, passwordHash: await hashPassword(form.password) });
  return person === null ? { problems: [HAS_ACCOUNT] } : { person };
}

interface Arrival {
  readonly writer: OutsideWriter;
  readonly invitation: OpenInvitation;
  readonly person: PersonId;
  readonly from: Origin;
  readonly now: Temporal.Instant;
}

/** The new account is signed in at once. */
async function welcome(installation: Installation, { writer, invitation, person, from, now }: Arrival): Promise<Changed> {
  const found = { person, email: invitation.email, totpSecret: null, hasPasskey: false };
  const begun = await begin(installation, { writer, found, next: '/', from, now, proof: 'one' });
  return { ...begun, ...accepted(invitation), person, done: 'Välkommen! Kontot är skapat.' };
}
