import { putBackKeys } from '../platform/backup/keys.ts';
import { asOwner } from '../platform/backup/owner.ts';
import { BackupProblem } from '../platform/backup/problem.ts';
import { type BackupFile, type CheckedBackup, checkBackup, restoreBackup } from '../platform/backup/restore.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { Settings } from '../settings.ts';
import { exact } from '../shared/exact.ts';
import { swedishNumber } from '../shared/swedish.ts';
import { withDatabase } from './open-database.ts';
import { complain, oneOf, print, readOptions, WrongUse } from './options.ts';
import { knownPassphrase } from './passphrase.ts';
import { usableSettings } from './usable-settings.ts';

export const RESTORE_HELP = `samband restore <fil> [--prova] [--format text|json]

Läser tillbaka en säkerhetskopia i en tom databas: den inbyggda, eller den som anges i DATABASE_URL och DATABASE_OWNER_URL.
Hela filen läses igenom innan databasen rörs. Efteråt läses varje tabell tillbaka och jämförs med kopian, rad för rad.
Stämmer inte allt är databasen som förut. En kopia från en äldre version av programmet uppdateras till den här.

  --prova            läs bara igenom filen och se att den är hel; ingen databas behövs
  --okrypterad       läs tillbaka en kopia som inte är krypterad, fast en lösenfras är angiven
  --format FORMAT    text (förval) eller json
  --help             denna text

Är kopian krypterad frågas efter lösenfrasen, om den inte anges i SAMBAND_BACKUP_PASSPHRASE.

Utgångskoder:
  0  säkerhetskopian är återläst och stämmer, eller är hel
  1  filen går inte att använda, lösenfrasen är fel, eller databasen är inte tom; ingenting är ändrat
  2  kommandot är fel skrivet, eller filen går inte att öppna
  3  databasen går inte att nå eller skriva i; ingenting är ändrat
`;

/** `samband restore …`; returns the exit code. */
export async function runRestore(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    prova: { type: 'boolean', default: false },
    okrypterad: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(RESTORE_HELP);
  const format = oneOf('format', values.format, ['text', 'json']);
  const file = fileToRead(onlyFile(positionals), usableSettings(), values.okrypterad);
  const outcome = values.prova ? 'whole' : 'restored';
  const backup: Restored | string = await (values.prova ? checkBackup(file) : restore(file)).catch(toWords(file.path));
  if (typeof backup === 'string') return refused(backup, format);
  return told(format === 'json' ? `${JSON.stringify(asJson(backup, outcome), null, 2)}\n` : endText(backup, outcome));
}

function onlyFile([path, ...others]: readonly string[]): string {
  if (path === undefined) throw new WrongUse('Ange vilken säkerhetskopia som ska läsas.');
  if (others.length > 0) throw new WrongUse(`En fil i taget: "${others.join('", "')}" är för mycket.`);
  return path;
}

const fileToRead = (path: string, { backupPassphrase }: Settings, evenUnsealed: boolean): BackupFile => ({
  path,
  evenUnsealed: evenUnsealed || backupPassphrase === null,
  passphrase: async () => backupPassphrase ?? knownPassphrase(),
});

/** Opening the database afterwards runs newer migrations, and lets the application in. The log tells that it is no longer as it was. */
async function restore(file: BackupFile): Promise<Restored> {
  const { data, databaseUrl: url, databaseOwnerUrl: ownerUrl } = usableSettings();
  const backup = await restoreBackup(file, (work) => asOwner({ data, url, ownerUrl, tell: complain }, work));
  const changedKeys = await putBackKeys(data, backup.keys);
  await withDatabase((database) =>
    database.installation.change((writer) =>
      noteInLog(writer, { association: null, person: null, role: 'terminal', event: 'backup.restored', subject: backup.origin.madeAt }),
    ),
  );
  return { ...backup, changedKeys };
}

interface Restored extends CheckedBackup {
  /** Keys that are not the ones that were here. */
  readonly changedKeys?: readonly string[];
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'finns inte. Kontrollera sökvägen.',
  ENOTDIR: 'finns inte. Kontrollera sökvägen.',
  EISDIR: 'är en mapp. Ange själva filen.',
  EACCES: 'får du inte läsa. Kör som den som gjorde kopian, eller be om rättighet till filen.',
  EPERM: 'får du inte läsa. Kör som den som gjorde kopian, eller be om rättighet till filen.',
};

/** What is wrong with the backup is told in its own words; a file that cannot be opened is wrong use. */
const toWords =
  (path: string) =>
  (error: unknown): string => {
    if (error instanceof BackupProblem) return error.message;
    const why = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
    throw why === undefined ? error : new WrongUse(`${path} ${why}`, { cause: error });
  };

function refused(message: string, format: 'text' | 'json'): number {
  if (format === 'json') print(JSON.stringify({ outcome: 'refused', message }, null, 2));
  else complain(message);
  return 1;
}

function told(text: string): number {
  print(text);
  return 0;
}

type Outcome = 'restored' | 'whole';

const rowsOf = ({ sums }: CheckedBackup): number => sums.reduce((total, { rows }) => total + rows, 0);

function endText(backup: Restored, outcome: Outcome): string {
  const { origin, sums, isSealed } = backup;
  const what = `${sums.length} tabeller, ${swedishNumber(exact(rowsOf(backup)))} rader`;
  const from = `gjord ${origin.madeAt} av version ${origin.program} (PostgreSQL ${origin.server})`;
  if (outcome === 'whole') return `Säkerhetskopian är hel och ${isSealed ? 'krypterad' : 'inte krypterad'}: ${what}, ${from}.`;
  return (
    `Säkerhetskopian är återläst: ${what}, ${from}.\n` +
    (isSealed ? '' : 'Den är inte krypterad: ingen kan säga om någon har ändrat i den.\n') +
    'Varje tabell är läst tillbaka ur databasen: antalet rader och kontrollsumman är desamma som i kopian.\n' +
    aboutKeys(backup)
  );
}

/** What an authenticator app and the program share can be opened with the key it was sealed with only. */
function aboutKeys({ keys, changedKeys = [] }: Restored): string {
  if (keys.length === 0)
    return 'Installationens nycklar är inte med i kopian. Lägg tillbaka secret-key och log-key i datamappen: utan dem duger inga koder från appar.';
  if (changedKeys.length === 0) return 'Installationens nycklar är desamma som i kopian.';
  return `Installationens nycklar (${changedKeys.join(', ')}) är återlagda ur kopian. Starta om programmet om det är igång.`;
}

const asJson = (backup: Restored, outcome: Outcome) => ({
  outcome,
  keys: backup.keys.map(({ name }) => name),
  changedKeys: backup.changedKeys ?? [],
  madeAt: backup.origin.madeAt,
  program: backup.origin.program,
  server: backup.origin.server,
  encrypted: backup.isSealed,
  rows: rowsOf(backup),
  tables: backup.sums.map(({ table, rows, sha256 }) => ({ table, rows, sha256 })),
});
