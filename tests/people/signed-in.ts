import { randomBytes } from 'node:crypto';
import { addMembership } from '../../src/features/people/memberships.store.ts';
import { addPerson } from '../../src/features/people/people.store.ts';
import { addSession } from '../../src/features/people/sessions.store.ts';
import type { AssociationRole, InstallationRole } from '../../src/platform/access/access.ts';
import type { AssociationId, Database, PersonId } from '../../src/platform/database/transaction.ts';
import type { Installation } from '../../src/platform/installation/installation.ts';
import { newToken } from '../../src/platform/secrets/token.ts';

/** The moment of the tests' clock. */
export const NOW = Temporal.Instant.from('2024-03-01T12:00:00Z');

export const anInstallation = (): Installation => ({
  address: new URL('http://localhost/'),
  secretKey: new Uint8Array(32).fill(7),
  breachedPasswords: null,
  seal: null,
  providers: [],
  sendsLetters: false,
  isExample: false,
});

/** Who somebody is to be. */
export interface Somebody {
  readonly role?: AssociationRole;
  readonly association?: AssociationId;
  readonly intervention?: string;
  readonly installationRole?: InstallationRole;
  readonly hasSecondFactor?: boolean;
  readonly email?: string;
  readonly passwordHash?: string;
  readonly from?: string;
  readonly until?: string;
  /** When they signed in; the tests' moment, unless a program with a clock of its own is asked. */
  readonly at?: Temporal.Instant;
}

export interface SignedIn {
  readonly person: PersonId;
  readonly email: string;
  /** To be sent with each request. */
  readonly headers: { readonly cookie: string };
}

/** A person with a session that is complete, as if they had signed in with both proofs at the tests' moment. */
export async function signedInAs(database: Database, somebody: Somebody = {}): Promise<SignedIn> {
  const email = somebody.email ?? `${randomBytes(6).toString('hex')}@exempel.se`;
  const person = await database.installation.change(async (installation) => {
    const added = await addPerson(installation, {
      email,
      name: `Person ${email}`,
      passwordHash: somebody.passwordHash ?? null,
      ...(somebody.installationRole && { installationRole: somebody.installationRole }),
    });
    if (added === null) throw new Error(`${email} is taken`);
    return added;
  });
  const { role, association } = somebody;
  if (role !== undefined && association !== undefined)
    await database.change(association, ({ db }) =>
      addMembership({ db }, association, {
        person,
        role,
        intervention: somebody.intervention ?? null,
        from: somebody.from ?? '2020-01-01',
        until: somebody.until ?? null,
      }),
    );
  return { person, email, headers: await newSession(database, person, somebody) };
}

/** One more session for the person. */
export async function newSession(
  database: Database,
  person: PersonId,
  { hasSecondFactor = true, at = NOW }: Pick<Somebody, 'hasSecondFactor' | 'at'> = {},
): Promise<SignedIn['headers']> {
  const { token, kept } = newToken();
  const session = { tokenSha256: kept, person, isComplete: true, hasSecondFactor, device: 'Prov', now: at };
  await database.installation.change((installation) => addSession(installation, session));
  return { cookie: `samband=${token}` };
}
