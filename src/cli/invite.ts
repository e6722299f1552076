import { activationPath } from '../features/activation/activation.routes.ts';
import { findAssociation } from '../features/associations/association.store.ts';
import { addInvitation } from '../features/people/invitations.store.ts';
import { isEmail, readInvitation } from '../features/people/members/members.form.ts';
import { listNamedInterventions } from '../features/people/memberships.store.ts';
import { addPerson } from '../features/people/people.store.ts';
import type { Invitation } from '../features/people/person.ts';
import { ASSOCIATION_ROLES } from '../platform/access/access.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { InstallationWriter } from '../platform/database/transaction.ts';
import { openSecretKey } from '../platform/secrets/secret-key.ts';
import { newToken } from '../platform/secrets/token.ts';
import { swedishDay } from '../shared/swedish.ts';
import { withDatabase } from './open-database.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';
import { usableSettings } from './usable-settings.ts';

export const INVITE_HELP = `samband invite <förbund> <e-post> --namn NAMN --roll ROLL [--insats ID] [--adress URL]
samband invite --drift <e-post> --namn NAMN [--adress URL]

Skriver en länk som kan användas en gång och gäller i sju dagar. Den som har länken får uppdraget: lämna den bara till
personen själv. Så kommer den första förbundschefen in; hen bjuder sedan själv in de andra.
Med --drift blir personen driftansvarig för installationen, och ser inget förbunds innehåll.

  --namn NAMN        personens namn
  --roll ROLL        ${ASSOCIATION_ROLES.join(', ')}
  --insats ID        insatsen, för insatsledare och coach
  --adress URL       hur programmet nås, om SAMBAND_ADDRESS inte är satt
  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  länken är skriven
  2  kommandot är fel skrivet, förbundet finns inte eller adressen har redan ett konto
`;

interface Options {
  readonly drift: boolean;
  readonly namn: string;
  readonly roll: string;
  readonly insats: string;
}

/** `samband invite …`; returns the exit code. */
export async function runInvite(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    drift: { type: 'boolean', default: false },
    namn: { type: 'string', default: '' },
    roll: { type: 'string', default: '' },
    insats: { type: 'string', default: '' },
    adress: { type: 'string' },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(INVITE_HELP);
  const format = oneOf('format', values.format, ['text', 'json']);
  const home = homeAddress(values.adress);
  const made = values.drift ? await makeOperator(positionals, values) : await invite(positionals, values);
  const link = new URL(made.path, home).href;
  const until = made.expiresAt.toString();
  if (format === 'json') return told(`${JSON.stringify({ link, expiresAt: until }, null, 2)}\n`);
  return told(`${link}\n\nLänken kan användas en gång och gäller till ${until.slice(0, 10)}. Lämna den bara till personen själv.`);
}

function told(text: string): number {
  print(text);
  return 0;
}

function homeAddress(given: string | undefined): URL {
  const { address, port } = usableSettings();
  if (given === undefined) return address ?? new URL(`http://localhost:${port}/`);
  if (!/^https?:\/\/[^/?#]+\/?$/.test(given))
    throw new WrongUse('--adress ska vara en adress utan sökväg, till exempel https://samband.example.');
  return new URL(given);
}

interface Made {
  readonly path: string;
  readonly expiresAt: Temporal.Instant;
}

const LASTS = { hours: 7 * 24 };

async function invite(positionals: readonly string[], options: Options): Promise<Made> {
  const [slug, email, ...others] = positionals;
  if (slug === undefined || email === undefined || others.length > 0)
    throw new WrongUse('Ange förbundets id och en e-postadress, till exempel: samband invite exempelbygden anna@kommun.se.');
  const invitation = readPerson(email, options);
  const { token, kept } = newToken();
  const now = systemClock();
  const expiresAt = now.add(LASTS);
  await withDatabase((database) =>
    database.installation.change((installation) =>
      keepInvitation(installation, slug, { ...invitation, tokenSha256: kept, invitedBy: null, createdAt: now, expiresAt }),
    ),
  );
  return { path: `/inbjudan/${token}`, expiresAt };
}

/** By the same rules as the page's form. */
function readPerson(email: string, { namn, roll, insats }: Options): Invitation {
  const sent = { namn, epost: email, roll, insats, fran: swedishDay(systemClock()), till: '' };
  const fields = new Map(Object.entries(sent).map(([name, value]) => [name, [value]] as const));
  const { invitation, errors } = readInvitation({ fields, files: new Map() });
  if (invitation === null) throw new WrongUse(errors.map(({ field, message }) => `--${field}: ${message}`).join('\n'));
  return invitation;
}

async function keepInvitation(
  installation: InstallationWriter,
  slug: string,
  invitation: Parameters<typeof addInvitation>[1],
): Promise<void> {
  const association = await findAssociation(installation, slug);
  if (association === undefined)
    throw new WrongUse(
      `Förbundet ${slug} finns inte. Skapa det under Nytt förbund i webbläsaren (bjud in dig själv med --drift), eller läs in ett av dess år med samband import.`,
    );
  const writer = await installation.enter(association.key);
  const known = await listNamedInterventions(writer);
  if (invitation.intervention !== null && !known.some(({ id }) => id === invitation.intervention))
    throw new WrongUse(`Insatsen ${invitation.intervention} finns inte. Insatserna är ${known.map(({ id }) => id).join(', ')}.`);
  await addInvitation(writer, invitation);
  const subject = invitation.role;
  await noteInLog(installation, { association: association.key, person: null, role: 'terminal', event: 'people.invited', subject });
}

/** Whoever runs the server: an account without a way of signing in, until the link is used. */
async function makeOperator(positionals: readonly string[], { namn }: Options): Promise<Made> {
  const [email, ...others] = positionals;
  if (email === undefined || others.length > 0 || !isEmail(email))
    throw new WrongUse('Ange en e-postadress, till exempel drift@kommun.se.');
  if (namn.trim() === '') throw new WrongUse('Ange personens namn med --namn.');
  const key = await openSecretKey(usableSettings().data);
  if (!key.ok) throw new WrongUse(key.problem);
  const now = systemClock();
  await withDatabase((database) => database.installation.change((installation) => keepOperator(installation, email, namn.trim())));
  return { path: activationPath({ secretKey: key.value }, email, now), expiresAt: now.add(LASTS) };
}

async function keepOperator(installation: InstallationWriter, email: string, name: string): Promise<void> {
  const person = await addPerson(installation, { email, name, passwordHash: null, installationRole: 'driftansvarig' });
  if (person === null) throw new WrongUse(`Det finns redan ett konto med adressen ${email}.`);
  await noteInLog(installation, { association: null, person: null, role: 'terminal', event: 'people.operatorMade', subject: person });
}
