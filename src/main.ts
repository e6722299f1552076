import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { tasksOf } from './background.ts';
import { hasExamplePeople, loadExamples, REPORT_FOLDER } from './examples.ts';
import { doors } from './features/people/doors.routes.ts';
import { EXAMPLE_PEOPLE } from './features/people/signing-in/example-people.ts';
import { systemClock } from './platform/clock/clock.ts';
import { type OpenedDatabase, openDatabase } from './platform/database/database.ts';
import { openOwnerPool } from './platform/database/owner-pool.ts';
import { DatabaseProblem } from './platform/database/problem.ts';
import type { PdfSeal } from './platform/documents/pdf/pdf-seal.ts';
import { type Application, createApplication } from './platform/http/application.ts';
import { ListenProblem, listen } from './platform/http/server.ts';
import type { Installation } from './platform/installation/installation.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import type { JobEvent } from './platform/jobs/task.ts';
import { openPost } from './platform/mail/post.ts';
import { readProviderFile } from './platform/openid/provider-file.ts';
import type { Answered } from './platform/operations/answered.ts';
import { type Journal, openJournal } from './platform/operations/journal.ts';
import { openSecretKey } from './platform/secrets/secret-key.ts';
import { access, routesOf } from './routes.ts';
import { readSettings, type Settings } from './settings.ts';
import { errorPage } from './ui/error-page.ts';
import { openWatch } from './watch.ts';

const EXAMPLE_HELP = { forbundschef: 'ser och sköter allt', revisor: 'läser allt, även loggen', coach: 'ser en enda insats' } as const;
/** For letters that are not sent. */
const NOBODY = { name: 'Samband', address: 'samband@exempel.invalid' };
/** Two jobs at a time, one connection that listens for new ones, and one for measuring. */
const OWNER_CONNECTIONS = 4;
/** Whoever runs the server has been promised that it stops within ten seconds. */
const LONGEST_STOP_MS = 9_500;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

// What is done in a process aside begins with what Node has kept of the code. A folder that can not be written is no harm.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/samband'));

const settings = readSettings(process.env);
if (settings.ok) await start(settings.value).catch(giveUp);
else giveUp(new DatabaseProblem(settings.problem.join('\n')));

async function start(chosen: Settings): Promise<void> {
  const style = chosen.journal ?? (chosen.isProduction ? 'json' : 'quiet');
  const journal = openJournal({ style, clock: systemClock, out: console.log, err: console.error });
  const closing = new AsyncDisposableStack();
  try {
    await serve(chosen, journal, closing);
  } catch (problem) {
    await closing.disposeAsync();
    throw problem;
  }
}

async function serve(chosen: Settings, journal: Journal, closing: AsyncDisposableStack): Promise<void> {
  const database = await openDatabase({
    data: chosen.data,
    url: chosen.databaseUrl,
    ownerUrl: chosen.databaseOwnerUrl,
    connections: chosen.databaseConnections,
    tell: journal.say,
  });
  closing.defer(() => database.close());
  const installation = await openInstallation(chosen, database, journal);
  const owner = openOwnerPool(database.owner, OWNER_CONNECTIONS);
  closing.defer(() => owner.end());
  const stopping = new AbortController();
  const common = { database, owner, clock: systemClock };
  const watch = await openWatch({ ...common, settings: chosen, isStopping: () => stopping.signal.aborted });
  closing.defer(() => watch.close());
  const observe = (answered: Answered): void => [journal, watch.measures].forEach((one) => void one.answered(answered));
  const server = await listen(webOf({ chosen, database, installation, journal, observe }), chosen);
  closing.defer(() => server.close());
  const post = openPost({ server: chosen.mailServer, from: chosen.mailFrom ?? NOBODY, folder: join(chosen.data, 'brevlada') });
  const tell = (event: JobEvent): void => [journal, watch.measures].forEach((one) => void one.job(event));
  const tasks = tasksOf({ ...common, ...installation, post, folder: chosen.data });
  const jobs = await startJobs({ owner, tasks, tell });
  closing.defer(async () => void (await Promise.all([server.close(), jobs.stop()])));
  stopOnSignal(journal, () => {
    stopping.abort();
    return closing.disposeAsync();
  });
  announce(chosen, { port: server.port, watchPort: watch.port, isExample: installation.isExample }, journal);
}

async function openInstallation(chosen: Settings, database: OpenedDatabase, journal: Journal): Promise<Installation> {
  const key = await openSecretKey(chosen.data);
  if (!key.ok) throw new DatabaseProblem(key.problem);
  if (!chosen.isProduction) await loadExamples(database, { folder: REPORT_FOLDER, now: systemClock(), tell: journal.say });
  const isExample = !chosen.isProduction && (await hasExamplePeople(database));
  const providers = chosen.openId === null ? { ok: true as const, value: [] } : await readProviderFile(chosen.openId);
  if (!providers.ok) throw new DatabaseProblem(providers.problem);
  const seal = await openSeal(chosen);
  const address = chosen.address ?? new URL(`http://localhost:${chosen.port}/`);
  const { breachedPasswords, mailServer } = chosen;
  const sendsLetters = mailServer !== null;
  return { address, secretKey: key.value, breachedPasswords, seal, providers: providers.value, sendsLetters, isExample };
}

/** The seal is read at start, so that a wrong passphrase is told then and not when the board has decided. */
async function openSeal({ sealCertificate, sealPassphrase }: Settings): Promise<PdfSeal | null> {
  if (sealCertificate === null) return null;
  const { readSealCertificate } = await import('./platform/documents/pdf/seal-certificate.ts');
  const { openPdfSeal } = await import('./platform/documents/pdf/pdf-seal.ts');
  const certificate = await readSealCertificate(sealCertificate, sealPassphrase ?? '');
  if (!certificate.ok) throw new DatabaseProblem(certificate.problem);
  return openPdfSeal(certificate.value);
}

interface Web {
  readonly chosen: Settings;
  readonly database: OpenedDatabase;
  readonly installation: Installation;
  readonly journal: Journal;
  readonly observe: (answered: Answered) => void;
}

function webOf({ chosen, database, installation, journal, observe }: Web): Application {
  return createApplication({
    routes: routesOf(installation),
    access,
    doors,
    database,
    clock: systemClock,
    isSecure: installation.address.protocol === 'https:',
    proxies: chosen.proxies,
    uploadLimitBytes: chosen.uploadLimitBytes,
    errorPage,
    hosts: namesOf(chosen),
    report: journal.incident,
    observe,
  });
}

/** What the server may be called: by its address, and on its own computer as every computer calls itself. */
function namesOf({ host, address }: Settings): ReadonlySet<string> | null {
  if (address !== null) return new Set([...LOOPBACK, address.hostname]);
  return LOOPBACK.has(host) ? LOOPBACK : null;
}

interface Where {
  readonly port: number;
  readonly watchPort: number | null;
  readonly isExample: boolean;
}

function announce({ host, operationsHost }: Settings, { port, watchPort, isExample }: Where, { say }: Journal): void {
  const here = LOOPBACK.has(host) ? 'localhost' : host;
  if (watchPort !== null) say(`Hälsa, beredskap och mätvärden finns på http://${operationsHost}:${watchPort}.`);
  say(`Samband svarar på http://${here}:${port}. Avsluta med Ctrl+C.`);
  if (!isExample) return;
  say('Prova som någon av exempelpersonerna (bara för exempel, aldrig i drift): öppna adressen och välj');
  for (const { name, role } of EXAMPLE_PEOPLE) say(`  ${name.padEnd(24)} ${EXAMPLE_HELP[role]}`);
}

/** The first signal lets what is under way end; the second does not wait. */
function stopOnSignal({ say }: Journal, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say('Avslutar …');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(() => process.exit(0), giveUp);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

/** What the person can do something about is told in words; everything else is an error of ours, with its place. */
function giveUp(problem: unknown): void {
  const known = problem instanceof DatabaseProblem || problem instanceof ListenProblem;
  console.error(known ? problem.message : problem);
  process.exitCode = 1;
}
