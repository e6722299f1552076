import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { announceBackup } from '../platform/backup/announce.ts';
import { makeBackup } from '../platform/backup/backup.ts';
import { readKeys } from '../platform/backup/keys.ts';
import { noteBackup } from '../platform/backup/last-backup.ts';
import { asOwner } from '../platform/backup/owner.ts';
import { BackupProblem } from '../platform/backup/problem.ts';
import { systemClock } from '../platform/clock/clock.ts';
import type { Settings } from '../settings.ts';
import { exact } from '../shared/exact.ts';
import { swedishNumber } from '../shared/swedish.ts';
import { complain, oneOf, print, readOptions, WrongUse } from './options.ts';
import { newPassphrase } from './passphrase.ts';
import { usableSettings } from './usable-settings.ts';
import { writingIn } from './writing.ts';

export const BACKUP_HELP = `samband backup <fil> [--losenord] [--format text|json]

Skriver allt i databasen i en fil, som det är i ett och samma ögonblick. Programmet kan vara igång.
Filen får sitt namn när den är hel. Finns den redan skrivs ingenting.

  --losenord         fråga efter en lösenfras och kryptera filen med den; den som vill slippa frågan
                     anger lösenfrasen i SAMBAND_BACKUP_PASSPHRASE, och då krypteras filen alltid
  --format FORMAT    text (förval) eller json
  --help             denna text

Utan lösenfrasen går en krypterad fil inte att läsa. Förvara den på ett annat ställe än filen.

Utgångskoder:
  0  säkerhetskopian är skriven
  2  kommandot är fel skrivet, filen finns redan, databasen är inte Sambands, eller det avbröts
  3  databasen går inte att nå eller läsa
`;

/** `samband backup …`; returns the exit code. */
export async function runBackup(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    losenord: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(BACKUP_HELP);
  const format = oneOf('format', values.format, ['text', 'json']);
  const path = onlyFile(positionals);
  const settings = usableSettings();
  const passphrase = settings.backupPassphrase ?? (values.losenord ? await newPassphrase() : null);
  const written = await write(settings, { path, passphrase });
  return told(format === 'json' ? `${JSON.stringify(written, null, 2)}\n` : endText(written));
}

function onlyFile([path, ...others]: readonly string[]): string {
  if (path === undefined) throw new WrongUse('Ange vilken fil säkerhetskopian ska skrivas i.');
  if (others.length > 0) throw new WrongUse(`En fil i taget: "${others.join('", "')}" är för mycket.`);
  return path;
}

function told(text: string): number {
  print(text);
  return 0;
}

interface Written {
  readonly file: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly encrypted: boolean;
  readonly rows: number;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly sha256: string }[];
}

async function write(settings: Settings, { path, passphrase }: { path: string; passphrase: string | null }): Promise<Written> {
  const { data, databaseUrl: url, databaseOwnerUrl: ownerUrl } = settings;
  if (!existsSync(dirname(path))) throw new WrongUse(`Mappen ${dirname(path)} finns inte. Skapa den först, eller ange en annan.`);
  const madeAt = systemClock().round('second').toString();
  const keys = passphrase === null ? [] : await readKeys(data).catch(unreadableKeys);
  const made = await writingIn(dirname(path), async () =>
    makeBackup({
      path,
      passphrase,
      keys,
      madeAt,
      program: await programVersion(),
      within: (work) => asOwner({ data, url, ownerUrl, tell: complain }, work),
      announce: (where) => announceBackup(where, basename(path)),
      signal: whenStopped(),
    }),
  ).catch(toWrongUse);
  await noteBackup(data, { file: resolve(path), madeAt });
  const tables = made.tables.map(({ table, rows, sha256 }) => ({ table, rows, sha256 }));
  const rows = tables.reduce((total, table) => total + table.rows, 0);
  return { file: path, madeAt, bytes: (await stat(path)).size, encrypted: passphrase !== null, rows, tables };
}

function unreadableKeys(error: NodeJS.ErrnoException): never {
  const words = `Installationens nycklar går inte att läsa: ${error.path ?? ''}. Kör som den användare som kör programmet.`;
  throw error.code === 'EACCES' || error.code === 'EPERM' ? new WrongUse(words, { cause: error }) : error;
}

/** Ctrl+C leaves no half file behind. */
function whenStopped(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return stopping.signal;
}

function toWrongUse(error: unknown): never {
  if (error instanceof Error && error.name === 'AbortError')
    throw new WrongUse('Avbrutet. Ingen säkerhetskopia är skriven.', { cause: error });
  throw error instanceof BackupProblem ? new WrongUse(error.message, { cause: error }) : error;
}

async function programVersion(): Promise<string> {
  const about = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return about.version;
}

function endText({ file, tables, rows, bytes, encrypted }: Written): string {
  const what = `${tables.length} tabeller, ${swedishNumber(exact(rows))} rader, ${swedishNumber(exact(Math.ceil(bytes / 1000)))} kB`;
  const advice = encrypted
    ? 'Filen är krypterad, och installationens nycklar är med. Förvara lösenfrasen på ett annat ställe än filen.'
    : 'Filen är inte krypterad: den som kommer åt den kan läsa allt. Förvara den därefter, eller använd --losenord.\n' +
      'Installationens nycklar (secret-key och log-key i datamappen) är inte med i en okrypterad fil: kopiera dem för sig.';
  return `Säkerhetskopian är skriven i ${file}: ${what}.\n${advice}\nPröva den med samband restore ${file} --prova.`;
}
