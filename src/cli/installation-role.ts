import { activationPath } from '../features/activation/activation.routes.ts';
import { dayErrors, isEmail } from '../features/people/members/members.form.ts';
import { listOutsideIssuers } from '../features/people/outside-identities.store.ts';
import {
  addPerson,
  type Credentials,
  endInstallationRole,
  findByEmail,
  type GivenRole,
  giveInstallationRole,
} from '../features/people/people.store.ts';
import { endOtherSessions } from '../features/people/sessions.store.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { InstallationWriter } from '../platform/database/transaction.ts';
import { openSecretKey } from '../platform/secrets/secret-key.ts';
import { swedishDay } from '../shared/swedish.ts';
import { withOwnDatabase } from './open-database.ts';
import { WrongUse } from './options.ts';
import { usableSettings } from './usable-settings.ts';

export interface RoleOptions {
  readonly drift: boolean;
  readonly analytiker: boolean;
  readonly avsluta: boolean;
  readonly namn: string;
  readonly fran: string;
  readonly till: string;
}

/** A link that was made, and until when it opens something. */
export interface Made {
  readonly path: string;
  readonly expiresAt: Temporal.Instant;
}

export const INVITED_FOR = { hours: 7 * 24 };

/** Makes somebody driftansvarig or nationell analytiker. Null when they have an account that they sign in with already. */
export async function giveRole(positionals: readonly string[], options: RoleOptions): Promise<Made | null> {
  const email = readAddress(positionals);
  const wish = readWish(email, options);
  const key = await openSecretKey(usableSettings().data);
  if (!key.ok) throw new WrongUse(key.problem);
  const now = systemClock();
  const needsLink = await withOwnDatabase((owner) => owner.installation.change((installation) => keepRole(installation, wish)));
  return needsLink ? { path: activationPath({ secretKey: key.value }, email, now), expiresAt: now.add(INVITED_FOR) } : null;
}

const AT_THE_SERVER = { association: null, person: null, role: 'terminal' } as const;

interface Wish extends GivenRole {
  readonly email: string;
  readonly name: string;
}

function readAddress([email, ...others]: readonly string[]): string {
  if (email === undefined || others.length > 0 || !isEmail(email))
    throw new WrongUse('Ange en e-postadress, till exempel drift@kommun.se.');
  return email;
}

function readWish(email: string, { drift, namn, fran, till }: RoleOptions): Wish {
  const name = namn.trim();
  if (name === '') throw new WrongUse('Ange personens namn med --namn.');
  const errors = dayErrors(fran, till);
  if (errors.length > 0) throw new WrongUse(errors.map(({ field, message }) => `--${field}: ${message}`).join('\n'));
  return { email, name, role: drift ? 'driftansvarig' : 'analytiker', from: fran, until: till === '' ? null : till };
}

/** Tells whether the person needs a link: they have no way of signing in. */
async function keepRole(installation: InstallationWriter, { email, name, ...given }: Wish): Promise<boolean> {
  const known = await findByEmail(installation, email);
  const person = known?.person ?? (await addPerson(installation, { email, name, passwordHash: null }));
  const today = swedishDay(systemClock());
  if (person === null || !(await giveInstallationRole(installation, person, { ...given, today })))
    throw new WrongUse(
      `Det finns redan ett konto med adressen ${email}, och det har en roll i installationen. Avsluta den först med --avsluta.`,
    );
  await noteInLog(installation, {
    ...AT_THE_SERVER,
    event: given.role === 'driftansvarig' ? 'people.operatorMade' : 'people.analystMade',
    subject: person,
  });
  return known === undefined || !(await canSignIn(installation, known));
}

/** A link to choose a password is made for nobody who gets in without one: whoever got hold of it would be let into their account. */
const canSignIn = async (installation: InstallationWriter, known: Credentials): Promise<boolean> =>
  known.passwordHash !== null || known.hasPasskey || (await listOutsideIssuers(installation, known.person)).length > 0;

/** Takes somebody's role in the installation away, and ends their sessions, at once. */
export async function endRole(positionals: readonly string[]): Promise<string> {
  const email = readAddress(positionals);
  await withOwnDatabase((owner) => owner.installation.change((installation) => endAndNote(installation, email)));
  return `Rollen i installationen är avslutad för ${email}, och personen är utloggad överallt.`;
}

async function endAndNote(installation: InstallationWriter, email: string): Promise<void> {
  const person = (await findByEmail(installation, email))?.person;
  if (person === undefined || !(await endInstallationRole(installation, person, swedishDay(systemClock()))))
    throw new WrongUse(`Ingen med adressen ${email} har en roll i installationen. Uppdrag i ett förbund avslutas av förbundschefen.`);
  await endOtherSessions(installation, person, null);
  await noteInLog(installation, { ...AT_THE_SERVER, event: 'people.installationRoleEnded', subject: person });
}
