import { systemClock } from '../platform/clock/clock.ts';
import { swedishDay } from '../shared/swedish.ts';
import { withDatabase, withOwnDatabase } from './open-database.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';
import { type Archive, archiveOf, installationArchive } from './retention-archives.ts';

export const RETENTION_HELP = `samband retention plan <förbund> <år>
samband retention run <förbund> <år> --beslut TEXT --av NAMN --ja
samband retention certificate <förbund> <år>
samband retention plan|run|certificate --installation <år> …

plan visar varje slags uppgift, om den bevaras eller gallras och varför, och vad årets gallring skulle ta bort. Ändrar inget.
run tar bort det och skriver ett gallringsintyg, allt eller inget. Gör en säkerhetskopia först; det går inte att ångra.
certificate skriver årets gallringsintyg igen.
Konton hör till installationen och inte till något förbund: --installation gallrar dem som är utan uppdrag sedan länge.
Ett konto tas inte bort så länge ett uppdrag som har upphört finns kvar i något förbund. Gallra därför förbunden först.

  --installation     det som hör till installationen: konton utan uppdrag
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
  readonly archive: Archive;
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
    installation: { type: 'boolean', default: false },
    beslut: { type: 'string', default: '' },
    av: { type: 'string', default: '' },
    ja: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(RETENTION_HELP, 0);
  const format = oneOf('format', values.format, ['text', 'json']);
  const { action, slug, year } = readOrder(positionals, values.installation);
  const { text, value, exitCode } = await (slug === null
    ? withOwnDatabase((owner) => action({ archive: installationArchive(owner), year }, values))
    : withDatabase(async (database) => action({ archive: await archiveOf(database, slug), year }, values)));
  return told(format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text, exitCode);
}

function told(text: string, exitCode: number): number {
  print(text);
  return exitCode;
}

/** Whose is nobody's when it is the installation's. */
function readOrder([name = '', ...rest]: readonly string[], ofInstallation: boolean) {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) throw new WrongUse('Skriv samband retention plan, run eller certificate.');
  const slug = ofInstallation ? null : rest[0];
  const [year, ...others] = ofInstallation ? rest : rest.slice(1);
  if (slug === undefined || year === undefined || others.length > 0)
    throw new WrongUse(
      'Ange förbundets id och året, till exempel: samband retention plan exempelbygden 2026, eller --installation och bara året.',
    );
  return { action, slug, year: readYear(year) };
}

function readYear(year: string): number {
  const thisYear = Number(swedishDay(systemClock()).slice(0, 4));
  if (!/^(19|20)\d{2}$/.test(year) || Number(year) > thisYear) throw new WrongUse(`Ange ett år till och med ${thisYear}, inte "${year}".`);
  return Number(year);
}

async function plan({ archive, year }: Matter): Promise<Answer> {
  return { ...(await archive.plan(year)), exitCode: 0 };
}

async function run(matter: Matter, options: Options): Promise<Answer> {
  const [decision, madeBy] = [options.beslut.trim(), options.av.trim()];
  if (decision === '' || madeBy === '') throw new WrongUse('Ange beslutet med --beslut och vem som ansvarar med --av.');
  if (!options.ja) {
    const planned = await plan(matter);
    return { ...planned, text: `${planned.text}\nInget är gallrat. Kör kommandot med --ja för att gallra.`, exitCode: 1 };
  }
  const madeAt = systemClock().toString();
  return { ...(await matter.archive.dispose({ year: matter.year, madeAt, madeBy, decision })), exitCode: 0 };
}

async function certificate({ archive, year }: Matter): Promise<Answer> {
  const all = await archive.certificates(year);
  if (all.length === 0) return { value: [], text: `Det finns inget gallringsintyg för ${year}.`, exitCode: 1 };
  return { value: all.map(({ value }) => value), text: all.map(({ text }) => text).join('\n'), exitCode: 0 };
}
