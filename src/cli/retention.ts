import { findAssociation, type InstalledAssociation } from '../features/associations/association.store.ts';
import { dispose, planDisposal } from '../features/retention/retention.routes.ts';
import { listCertificates } from '../features/retention/retention.store.ts';
import { certificateText, planText } from '../features/retention/retention.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { Database, InstallationReader } from '../platform/database/transaction.ts';
import { swedishDay } from '../shared/swedish.ts';
import { withDatabase } from './open-database.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';

export const RETENTION_HELP = `samband retention plan <förbund> <år>
samband retention run <förbund> <år> --beslut TEXT --av NAMN --ja
samband retention certificate <förbund> <år>

plan visar varje slags uppgift, om den bevaras eller gallras och varför, och vad årets gallring skulle ta bort. Ändrar inget.
run tar bort det och skriver ett gallringsintyg, allt eller inget. Gör en säkerhetskopia först; det går inte att ångra.
certificate skriver årets gallringsintyg igen.

  --beslut TEXT      beslutet gallringen vilar på, till exempel "Styrelsen 2026-03-12 § 14"
  --av NAMN          den som ansvarar för gallringen
  --ja               gallra; utan den visas bara planen
  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  planen är visad, eller gallringen är gjord
  1  inget är gallrat: --ja saknas, eller det finns inget intyg
  2  kommandot är fel skrivet, eller förbundet finns inte
`;

interface Options {
  readonly beslut: string;
  readonly av: string;
  readonly ja: boolean;
  readonly format: string;
}

/** What a command is about. */
interface Matter {
  readonly database: Database;
  readonly association: InstalledAssociation;
  readonly year: number;
}

interface Answer {
  readonly value: unknown;
  readonly text: string;
  readonly exitCode: number;
}

const ACTIONS: Readonly<Record<string, (matter: Matter, options: Options) => Promise<Answer>>> = { plan, run, certificate };

/** `samband retention …`; returns the exit code. */
export async function runRetention(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    beslut: { type: 'string', default: '' },
    av: { type: 'string', default: '' },
    ja: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(RETENTION_HELP, 0);
  const format = oneOf('format', values.format, ['text', 'json']);
  const { action, slug, year } = readOrder(positionals);
  const { text, value, exitCode } = await withDatabase(async (database) => {
    const association = await database.installation.read((reader) => loadAssociation(reader, slug));
    return action({ database, association, year }, values);
  });
  return told(format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text, exitCode);
}

function told(text: string, exitCode: number): number {
  print(text);
  return exitCode;
}

function readOrder([name = '', slug, year, ...others]: readonly string[]) {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) throw new WrongUse('Skriv samband retention plan, run eller certificate.');
  if (slug === undefined || year === undefined || others.length > 0)
    throw new WrongUse('Ange förbundets id och året, till exempel: samband retention plan exempelbygden 2026.');
  const thisYear = Number(swedishDay(systemClock()).slice(0, 4));
  if (!/^(19|20)\d{2}$/.test(year) || Number(year) > thisYear) throw new WrongUse(`Ange ett år till och med ${thisYear}, inte "${year}".`);
  return { action, slug, year: Number(year) };
}

async function loadAssociation(reader: InstallationReader, slug: string): Promise<InstalledAssociation> {
  const found = await findAssociation(reader, slug);
  if (found === undefined) throw new WrongUse(`Förbundet ${slug} finns inte.`);
  return found;
}

async function plan({ database, association, year }: Matter): Promise<Answer> {
  const counts = await database.read(association.key, (reader) => planDisposal(reader, year));
  return { value: { association: association.id, year, counts }, text: planText(association.name, year, counts), exitCode: 0 };
}

async function run(matter: Matter, options: Options): Promise<Answer> {
  const [decision, madeBy] = [options.beslut.trim(), options.av.trim()];
  if (decision === '' || madeBy === '') throw new WrongUse('Ange beslutet med --beslut och vem som ansvarar med --av.');
  if (!options.ja) {
    const planned = await plan(matter);
    return { ...planned, text: `${planned.text}\nInget är gallrat. Kör kommandot med --ja för att gallra.`, exitCode: 1 };
  }
  const { database, association, year } = matter;
  const madeAt = systemClock().toString();
  const made = await database.installation.change(async (installation) => {
    const certified = await dispose(await installation.enter(association.key), { year, madeAt, madeBy, decision });
    const subject = String(year);
    await noteInLog(installation, { association: association.key, person: null, role: 'terminal', event: 'retention.run', subject });
    return certified;
  });
  return { value: { association: association.id, ...made }, text: certificateText(association.name, made), exitCode: 0 };
}

async function certificate({ database, association, year }: Matter): Promise<Answer> {
  const all = await database.read(association.key, (reader) => listCertificates(reader, year));
  if (all.length === 0) return { value: [], text: `Det finns inget gallringsintyg för ${year}.`, exitCode: 1 };
  return { value: all, text: all.map((each) => certificateText(association.name, each)).join('\n'), exitCode: 0 };
}
