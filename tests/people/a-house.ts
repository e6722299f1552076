import { after } from 'node:test';
import type { ClientConfig } from 'pg';
import { doors } from '../../src/features/people/doors.routes.ts';
import { addMembership, type NewMembership } from '../../src/features/people/memberships.store.ts';
import { addPerson, confirmAuthenticator, proposeAuthenticator } from '../../src/features/people/people.store.ts';
import { sealedSecret } from '../../src/features/people/signing-in/codes.routes.ts';
import { openPool } from '../../src/platform/database/database.ts';
import type { AssociationId, Database, PersonId } from '../../src/platform/database/transaction.ts';
import type { ApplicationParts } from '../../src/platform/http/application.ts';
import type { Installation } from '../../src/platform/installation/installation.ts';
import { hashPassword } from '../../src/platform/secrets/password.ts';
import { totpCode } from '../../src/platform/secrets/totp.ts';
import { access, routesOf } from '../../src/routes.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import { type TestApplication, testApplication } from '../support/application.ts';
import { asApplication, emptyDatabase } from '../support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../years/kept-folder.ts';
import { anInstallation, NOW } from './signed-in.ts';

/** The whole application with one association, and a clock that stands still until it is told. */
export interface House extends TestApplication {
  readonly database: Database;
  /** The same database as its tables' owner, who does the work in the background. */
  readonly owner: ClientConfig;
  readonly installation: Installation;
  /** `/storbygden` */
  readonly base: string;
  readonly key: AssociationId;
  now(): Temporal.Instant;
  set(moment: Temporal.Instant | string): void;
  wait(time: Temporal.DurationLike): void;
}

type Others = Partial<Installation> & { readonly isSecure?: boolean; readonly routes?: ApplicationParts['routes'] };

export async function openHouse({ isSecure = false, routes = [], ...others }: Others = {}): Promise<House> {
  const owner = await emptyDatabase({ migrated: true });
  const database = openPool(asApplication(owner), 4);
  after(() => database.close());
  const { association } = await keepYear(database, readFolder(STORBYGDEN));
  const key = await keyOf(database);
  const installation = { ...anInstallation(), ...others };
  let now = NOW;
  const application = await testApplication({
    routes: [...routes, ...routesOf(installation)],
    access,
    doors,
    database,
    errorPage,
    isSecure,
    // Every test tells its own network.
    proxies: 1,
    clock: () => now,
  });
  return {
    ...application,
    database,
    owner,
    installation,
    base: `/${association.id}`,
    key,
    now: () => now,
    set(moment) {
      now = Temporal.Instant.from(moment);
    },
    wait(time) {
      now = now.add(time);
    },
  };
}

const keyOf = (database: Database): Promise<AssociationId> =>
  database.installation.read(async ({ db }) => (await db.selectFrom('associations').select('id').executeTakeFirstOrThrow()).id);

export const PASSWORD = 'korp sadel tjugo vinge';
let hash: Promise<string> | null = null;

export interface Inhabitant {
  readonly person: PersonId;
  readonly email: string;
  /** What the person's app shows at a moment. */
  code(at: Temporal.Instant): string;
}

let count = 0;

/** Somebody with an account and the tests' password, and what else is wished. */
export async function someone(
  { database, installation, key }: House,
  wish: { readonly hasApp?: boolean; readonly hasNoPassword?: boolean; readonly membership?: Partial<NewMembership> } = {},
): Promise<Inhabitant> {
  hash ??= hashPassword(PASSWORD);
  count += 1;
  const email = `person${count}@exempel.se`;
  const secret = new Uint8Array(20).fill(count);
  const passwordHash = wish.hasNoPassword === true ? null : await hash;
  const person = await database.installation.change(async (writer) => {
    const added = await addPerson(writer, { email, name: `Person ${count}`, passwordHash });
    if (added === null) throw new Error(`${email} is taken`);
    if (wish.hasApp !== true) return added;
    await proposeAuthenticator(writer, added, sealedSecret(installation, secret, added));
    await confirmAuthenticator(writer, added, 0);
    return added;
  });
  if (wish.membership !== undefined) {
    const membership = { role: 'forbundschef', intervention: null, from: '2020-01-01', until: null, ...wish.membership } as const;
    await database.change(key, ({ db }) => addMembership({ db }, key, { ...membership, person }));
  }
  return { person, email, code: (at) => totpCode(secret, Math.floor(at.epochMilliseconds / 30_000)) };
}
