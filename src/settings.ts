import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readSender, type Sender } from './platform/mail/sender.ts';
import type { JournalStyle } from './platform/operations/journal.ts';
import { no, type Result, yes } from './shared/result.ts';
import { suggestion } from './shared/spelling.ts';

/** How this installation is run. Every environment variable the program reads is here, read and checked once. */
export interface Settings {
  /** The folder of all data; the embedded database keeps its files there. */
  readonly data: string;
  /** The address of a PostgreSQL server of one's own; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** The same server as the owner of the tables; null when DATABASE_URL is. */
  readonly databaseOwnerUrl: string | null;
  readonly databaseConnections: number;
  readonly host: string;
  readonly port: number;
  readonly uploadLimitBytes: number;
  /** How people reach the application, when it is not on their own computer: for links, cookies and passkeys. */
  readonly address: URL | null;
  /** How many servers of one's own stand before this one and pass requests on. */
  readonly proxies: number;
  /** A file of leaked passwords (Have I Been Pwned). */
  readonly breachedPasswords: string | null;
  /** A file of organisations that say who their people are (OpenID Connect). */
  readonly openId: string | null;
  /** Real people's data may be here: no examples, and no example sign-ins (NODE_ENV=production). */
  readonly isProduction: boolean;
  /** What backups are encrypted with and opened with; null to be asked. */
  readonly backupPassphrase: string | null;
  /** A certificate with its key (PKCS#12) that decided documents are sealed with; null for none. */
  readonly sealCertificate: string | null;
  readonly sealPassphrase: string | null;
  /** Where letters are handed over to be sent; null keeps them in the data folder. */
  readonly mailServer: string | null;
  readonly mailFrom: Sender | null;
  /** The port for those who watch over the server; null for none. */
  readonly operationsPort: number | null;
  readonly operationsHost: string;
  /** What the server tells of itself; null for the usual. */
  readonly journal: JournalStyle | null;
}

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

const wholeNumber = (lowest: number, highest: number) => {
  const message = `Ange ett heltal mellan ${lowest} och ${highest}.`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(lowest, message).max(highest, message));
};

const postgresAddress = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    'Ange en adress av formen postgres://användare:lösenord@server/databas.',
  );

const hostName = z.string().regex(/^[\w.:-]+$/, 'Ange ett datornamn eller en IP-adress, till exempel 127.0.0.1.');

const mailServer = z
  .string()
  .refine(
    (text) => /^smtps?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text),
    'Ange en adress av formen smtps://användare:lösenord@server eller smtp://användare:lösenord@server:587.',
  );

const sender = z.string().transform((text, context) => {
  const read = readSender(text);
  if (read === null) context.addIssue('Ange en e-postadress, till exempel Samband <samband@exempel.se>.');
  return read ?? z.NEVER;
});

/** What each setting is called in the environment. */
const NAMES: Readonly<Record<keyof Settings, string>> = {
  data: 'SAMBAND_DATA',
  databaseUrl: 'DATABASE_URL',
  databaseOwnerUrl: 'DATABASE_OWNER_URL',
  databaseConnections: 'SAMBAND_CONNECTIONS',
  host: 'SAMBAND_HOST',
  port: 'SAMBAND_PORT',
  uploadLimitBytes: 'SAMBAND_UPLOAD_MB',
  address: 'SAMBAND_ADDRESS',
  proxies: 'SAMBAND_PROXIES',
  breachedPasswords: 'SAMBAND_BREACHED_PASSWORDS',
  openId: 'SAMBAND_OPENID',
  isProduction: 'NODE_ENV',
  backupPassphrase: 'SAMBAND_BACKUP_PASSPHRASE',
  sealCertificate: 'SAMBAND_SEAL_CERTIFICATE',
  sealPassphrase: 'SAMBAND_SEAL_PASSPHRASE',
  mailServer: 'SAMBAND_MAIL_URL',
  mailFrom: 'SAMBAND_MAIL_FROM',
  operationsPort: 'SAMBAND_OPERATIONS_PORT',
  operationsHost: 'SAMBAND_OPERATIONS_HOST',
  journal: 'SAMBAND_LOG',
};

/** What each setting may be, and what counts when it is not set. */
const RULES = z.object({
  data: z
    .string()
    .transform((path) => resolve(path))
    .default(join(PROJECT, 'data')),
  databaseUrl: postgresAddress.nullable().default(null),
  databaseOwnerUrl: postgresAddress.nullable().default(null),
  databaseConnections: wholeNumber(1, 50).default(10),
  host: hostName.default('127.0.0.1'),
  port: wholeNumber(0, 65_535).default(3000),
  uploadLimitBytes: wholeNumber(1, 1_000)
    .transform((megabytes) => megabytes * 1_000_000)
    .default(64_000_000),
  address: z
    .string()
    .refine(
      (text) => /^https?:\/\/[^/?#]+\/?$/.test(text) && URL.canParse(text),
      'Ange en adress utan sökväg, till exempel https://samband.example.',
    )
    .transform((text) => new URL(text))
    .nullable()
    .default(null),
  proxies: wholeNumber(0, 5).default(0),
  breachedPasswords: z.string().nullable().default(null),
  openId: z.string().nullable().default(null),
  isProduction: z
    .string()
    .transform((text) => text === 'production')
    .default(false),
  backupPassphrase: z.string().min(12, 'Ange minst 12 tecken, gärna flera ord.').nullable().default(null),
  sealCertificate: z.string().nullable().default(null),
  sealPassphrase: z.string().nullable().default(null),
  mailServer: mailServer.nullable().default(null),
  mailFrom: sender.nullable().default(null),
  operationsPort: wholeNumber(0, 65_535).nullable().default(null),
  operationsHost: hostName.default('127.0.0.1'),
  journal: z.enum(['quiet', 'json'], 'Ange quiet eller json.').nullable().default(null),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or every problem with them: whole Swedish sentences for the person who starts the program. */
export function readSettings(environment: Environment): Result<Settings, readonly string[]> {
  const keys = Object.keys(NAMES) as readonly (keyof Settings)[];
  // An empty variable is one that somebody has cleared.
  const read = RULES.safeParse(Object.fromEntries(keys.map((key) => [key, environment[NAMES[key]]?.trim() || undefined])));
  const faults = (read.error?.issues ?? []).map((issue) => faulty(NAMES[issue.path[0] as keyof Settings], issue.message));
  const problems = [...faults, ...unknownNames(environment), ...senderMissing(read.data), ...passphraseMissing(read.data)];
  return read.success && problems.length === 0 ? yes(read.data) : no(problems);
}

const senderMissing = (read: Pick<Settings, 'mailServer' | 'mailFrom'> | undefined): readonly string[] =>
  read?.mailServer != null && read.mailFrom === null
    ? [`Inställningen ${NAMES.mailFrom} behövs när ${NAMES.mailServer} finns. Ange den adress som breven ska komma från.`]
    : [];

const passphraseMissing = (read: Pick<Settings, 'sealCertificate' | 'sealPassphrase'> | undefined): readonly string[] =>
  read?.sealCertificate != null && read.sealPassphrase === null
    ? [`Inställningen ${NAMES.sealPassphrase} behövs när ${NAMES.sealCertificate} finns. Ange lösenordet till certifikatets fil.`]
    : [];

/** The value is not repeated: it may hold a password. */
const faulty = (name: string, advice: string): string => `Inställningen ${name} går inte att använda. ${advice}`;

/** A misspelled setting would otherwise silently not count. */
function unknownNames(environment: Environment): readonly string[] {
  const known = Object.values(NAMES);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('SAMBAND_') && !known.includes(name));
  return unknown.map((name) => `Inställningen ${name} finns inte.${suggestion(name, known)}`);
}
