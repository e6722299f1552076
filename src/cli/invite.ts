import { findAssociation } from '../features/associations/association.store.ts';
import { addInvitation } from '../features/people/invitations.store.ts';
import { readInvitation } from '../features/people/members/members.form.ts';
import { listNamedInterventions } from '../features/people/memberships.store.ts';
import type { Invitation } from '../features/people/person.ts';
import { ASSOCIATION_ROLES } from '../platform/access/access.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { InstallationWriter } from '../platform/database/transaction.ts';
import { newToken } from '../platform/secrets/token.ts';
import { swedishDay } from '../shared/swedish.ts';
import { endRole, giveRole, INVITED_FOR, type Made, type RoleOptions } from './installation-role.ts';
import { withDatabase } from './open-database.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';
import { usableSettings } from './usable-settings.ts';

export const INVITE_HELP = `samband invite <förbund> <e-post> --namn NAMN --roll ROLL [--insats ID] [--adress URL]
samband invite --drift <e-post> --namn NAMN [--adress URL]
samband invite --analytiker <e-post> --namn NAMN [--adress URL]
samband invite --avsluta <e-post>

Skriver en länk som kan användas en gång och gäller i sju dagar. Den som har länken får uppdraget: lämna den bara till
personen själv. Så kommer den första förbundschefen in; hen bjuder sedan själv in de andra.
Med --drift blir personen driftansvarig för installationen, och ser inget förbunds innehåll.
Med --analytiker blir personen nationell analytiker, och ser alla förbunds sammanräknade uppgifter.
Den som redan har ett konto får rollen på det och loggar in som vanligt; då skrivs ingen länk.
Med --avsluta upphör personens roll i installationen genast, och personen loggas ut överallt. Uppdrag i förbund står kvar.

  --namn NAMN        personens namn
  --roll ROLL        ${ASSOCIATION_ROLES.join(', ')}
  --insats ID        insatsen, för insatsledare och coach
  --fran DAG         första dagen rollen gäller; utan den i dag
  --till DAG         sista dagen rollen gäller; utan den tills vidare
  --adress URL       hur programmet nås, om SAMBAND_ADDRESS inte är satt
  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  länken är skriven, eller rollen är given eller avslutad
  2  kommandot är fel skrivet, förbundet finns inte, eller personen har redan en roll eller ingen att avsluta
`;

interface Options extends RoleOptions {
  readonly roll: string;
  readonly insats: string;
}

/** `samband invite …`; returns the exit code. */
export async function runInvite(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    drift: { type: 'boolean', default: false },
    analytiker: { type: 'boolean', default: false },
    avsluta: { type: 'boolean', default: false },
    namn: { type: 'string', default: '' },
    roll: { type: 'string', default: '' },
    insats: { type: 'string', default: '' },
    fran: { type: 'string', default: swedishDay(systemClock()) },
    till: { type: 'string', default: '' },
    adress: { type: 'string' },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(INVITE_HELP);
  const format = oneOf('format', values.format, ['text', 'json']);
  const home = homeAddress(values.adress);
  const { text, value } = await carryOut(positionals, { ...values, home });
  return told(format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text);
}

interface Answer {
  readonly text: string;
  readonly value: unknown;
}

async function carryOut(positionals: readonly string[], options: Options & { readonly home: URL }): Promise<Answer> {
  const chosen = [options.drift, options.analytiker, options.avsluta].filter((each) => each);
  if (chosen.length > 1) throw new WrongUse('Ange en av --drift, --analytiker och --avsluta.');
  if (options.avsluta) return { text: await endRole(positionals), value: { ended: true } };
  const made = await (chosen.length === 1 ? giveRole(positionals, options) : invite(positionals, options));
  if (made === null) return { text: 'Personen har redan ett konto, har fått rollen och loggar in som vanligt.', value: { link: null } };
  const link = new URL(made.path, options.home).href;
  const until = made.expiresAt.toString();
  const text = `${link}\n\nLänken kan användas en gång och gäller till ${until.slice(0, 10)}. Lämna den bara till personen själv.`;
  return { text, value: { link, expiresAt: until } };
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

async function invite(positionals: readonly string[], options: Options): Promise<Made> {
  const [slug, email, ...others] = positionals;
  if (slug === undefined || email === undefined || others.length > 0)
    throw new WrongUse('Ange förbundets id och en e-postadress, till exempel: samband invite exempelbygden anna@kommun.se.');
  const invitation = readPerson(email, options);
  const { token, kept } = newToken();
  const now = systemClock();
  const expiresAt = now.add(INVITED_FOR);
  await withDatabase((database) =>
    database.installation.change((installation) =>
      keepInvitation(installation, slug, { ...invitation, tokenSha256: kept, invitedBy: null, createdAt: now, expiresAt }),
    ),
  );
  return { path: `/inbjudan/${token}`, expiresAt };
}

/** By the same rules as the page's form. */
function readPerson(email: string, { namn, roll, insats, fran, till }: Options): Invitation {
  const sent = { namn, epost: email, roll, insats, fran, till };
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
