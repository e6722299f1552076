import type { PasswordProblem } from '../../../language/password-problem.ts';
import type { PersonId } from '../../../platform/database/transaction.ts';
import {
  type Changed,
  changed,
  changes,
  missing,
  type OutsideReader,
  type OutsideWriter,
  type Route,
  rejected,
  shows,
} from '../../../platform/http/routes.ts';
import type { Origin, Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Discovery } from '../../../platform/openid/discovered.ts';
import { hashPassword } from '../../../platform/secrets/password.ts';
import { keptToken } from '../../../platform/secrets/token.ts';
import { problemsOf } from '../account/new-password.routes.ts';
import { findChallenge, takeChallenge } from '../challenges.store.ts';
import { readAndDiscover } from '../elsewhere/elsewhere.routes.ts';
import { goElsewhere } from '../elsewhere/going.routes.ts';
import { acceptInvitation, findOpenInvitation, type OpenInvitation } from '../invitations.store.ts';
import { addMembership } from '../memberships.store.ts';
import { addOutsideIdentity } from '../outside-identities.store.ts';
import { addPerson, loadCredentials } from '../people.store.ts';
import { invitationName } from '../person.ts';
import { begin } from '../signing-in/begin.routes.ts';
import { type AcceptForm, readAccept } from './invitations.form.ts';
import { invitationPage } from './invitations.pages.ts';

const gone = missing('Inbjudan gäller inte längre: den är använd, tillbakadragen eller för gammal. Be förbundschefen om en ny.');

/** Said to whoever tries to make an account that there is already; the guest holds the link that was sent to the address. */
const HAS_ACCOUNT: PasswordProblem = { kind: 'hasAccount' };

/** How somebody becomes a member: by a link that is used once. */
export const invitationRoutes = (installation: Installation, discover: Discovery): readonly Route[] => [
  showing(installation),
  accepting(installation),
  goingElsewhere(installation, discover),
  acceptingFromElsewhere(installation),
];

const showing = (installation: Installation): Route =>
  shows({
    path: '/inbjudan/:invitation',
    may: 'invitation.accept',
    async show({ params, reader, visitor, from, now }) {
      const invitation = await findOpenInvitation(reader, keptToken(params.invitation), now);
      if (invitation === undefined) return gone;
      return shownInvitation(installation, reader, {
        invitation,
        token: params.invitation,
        visitor,
        from,
        now,
        name: invitation.name,
        problems: [],
      });
    },
  });

const accepting = (installation: Installation): Route =>
  changes({
    path: '/inbjudan/:invitation',
    may: 'invitation.accept',
    few: 'password',
    read: readAccept,
    async change({ params, form, writer, visitor, from, now }) {
      const invitation = await takeInvitation(writer, params.invitation, now);
      if (invitation === null) return gone;
      if (visitor !== null) {
        await addMembership(writer, invitation.association, { ...invitation, person: visitor.person });
        return changed({ ...accepted(invitation, params.invitation), next: '/', done: 'Uppdraget är ditt.' });
      }
      const made = await makeAccount(installation, writer, { form, invitation });
      if ('person' in made)
        return welcome(installation, { writer, invitation, token: params.invitation, person: made.person, from, now, proof: 'one' });
      const { problems } = made;
      return rejected(
        await shownInvitation(installation, writer, {
          invitation,
          token: params.invitation,
          visitor,
          from,
          now,
          name: form.name,
          problems,
        }),
      );
    },
  });

const goingElsewhere = (installation: Installation, discover: Discovery): Route =>
  changes({
    path: '/inbjudan/:invitation/extern',
    may: 'invitation.accept',
    read: readAndDiscover(discover),
    async change({ params, form: { provider }, writer, visitor, from, now }) {
      const invitation = await findOpenInvitation(writer, keptToken(params.invitation), now);
      if (invitation === undefined) return gone;
      if (!provider.ok) return missing('Inloggningstjänsten svarar inte just nu. Öppna länken i inbjudan igen om en stund.');
      const next = `/inbjudan/${params.invitation}`;
      return goElsewhere(installation, { writer, provider: provider.value, wish: 'signIn', next, visitor, from, now });
    },
  });

/** Whoever has shown who they are elsewhere, and is nobody here, becomes somebody: without a password. */
const acceptingFromElsewhere = (installation: Installation): Route =>
  changes({
    path: '/inbjudan/:invitation/extern/konto',
    may: 'invitation.accept',
    read: () => null,
    async change({ params, writer, visitor, from, now }) {
      const who = visitor === null && from.session !== '' ? await takeChallenge(writer, arrivedAt(from, now)) : null;
      if (who === null) return missing('Det tog för lång tid. Öppna länken i inbjudan igen.');
      const invitation = await takeInvitation(writer, params.invitation, now);
      if (invitation === null) return gone;
      const person = await addPerson(writer, {
        email: who.email ?? invitation.email,
        name: who.name ?? invitation.name,
        passwordHash: null,
      });
      if (person === null || !(await addOutsideIdentity(writer, person, who))) {
        const shown = { invitation, token: params.invitation, visitor, from, now, name: invitation.name, problems: [HAS_ACCOUNT] };
        return rejected(await shownInvitation(installation, writer, shown));
      }
      return welcome(installation, { writer, invitation, token: params.invitation, person, from, now, proof: who.isBoth ? 'both' : 'one' });
    },
  });

/** Told in the association's own log: who became what, and by which invitation. */
const accepted = (invitation: OpenInvitation, token: string) =>
  ({ event: 'people.accepted', subject: invitationName(invitation, keptToken(token)), association: invitation.association }) as const;

const arrivedAt = ({ session }: Origin, now: Temporal.Instant) => ({ tokenSha256: session, kind: 'arrived', now }) as const;

/** The invitation, to the first who accepts it. */
async function takeInvitation(writer: OutsideWriter, token: string, now: Temporal.Instant): Promise<OpenInvitation | null> {
  const kept = keptToken(token);
  const invitation = await findOpenInvitation(writer, kept, now);
  return invitation !== undefined && (await acceptInvitation(writer, kept, now)) ? invitation : null;
}

interface Shown {
  readonly invitation: OpenInvitation;
  readonly token: string;
  readonly visitor: Visitor | null;
  readonly from: Origin;
  readonly now: Temporal.Instant;
  readonly name: string;
  readonly problems: readonly PasswordProblem[];
}

async function shownInvitation(
  { providers }: Installation,
  reader: Pick<OutsideReader, 'db'>,
  { invitation, token, visitor, from, now, name, problems }: Shown,
) {
  const arrived = visitor === null && from.session !== '' ? await findChallenge(reader, arrivedAt(from, now)) : null;
  const organisation = arrived && providers.find(({ issuer }) => issuer === arrived.issuer)?.name;
  return invitationPage({
    invitation,
    association: invitation.associationName,
    token,
    signedInAs: visitor?.name ?? null,
    arrived: arrived && { name: arrived.name ?? invitation.name, organisation: organisation ?? '' },
    providers: providers.map(({ issuer, name: called }) => ({ issuer, name: called })),
    name,
    problems,
  });
}

async function makeAccount(
  installation: Installation,
  writer: OutsideWriter,
  { form, invitation }: { readonly form: AcceptForm; readonly invitation: OpenInvitation },
): Promise<{ readonly person: PersonId } | { readonly problems: readonly PasswordProblem[] }> {
  const name = form.name === '' ? invitation.name : form.name.slice(0, 200);
  const problems = await problemsOf(installation, form, [invitation.email, name, invitation.associationName]);
  if (problems.length > 0) return { problems };
  const person = await addPerson(writer, { email: invitation.email, name, passwordHash: await hashPassword(form.password) });
  return person === null ? { problems: [HAS_ACCOUNT] } : { person };
}

interface Arrival {
  readonly writer: OutsideWriter;
  readonly invitation: OpenInvitation;
  readonly token: string;
  readonly person: PersonId;
  readonly from: Origin;
  readonly now: Temporal.Instant;
  readonly proof: 'one' | 'both';
}

/** The new account has its role, and is signed in at once. */
async function welcome(installation: Installation, { writer, invitation, token, person, from, now, proof }: Arrival): Promise<Changed> {
  await addMembership(writer, invitation.association, { ...invitation, person });
  const found = await loadCredentials(writer, person);
  const begun = await begin(installation, { writer, found, next: '/', from, now, proof });
  return { ...begun, ...accepted(invitation, token), person, done: 'Välkommen! Kontot är skapat.' };
}
