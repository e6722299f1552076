import { hasExamplePeople, loadExamples, REPORT_FOLDER } from './examples.ts';
import { doors } from './features/people/doors.routes.ts';
import { EXAMPLE_PEOPLE } from './features/people/signing-in/example-people.ts';
import { systemClock } from './platform/clock/clock.ts';
import { openDatabase } from './platform/database/database.ts';
import { DatabaseProblem } from './platform/database/problem.ts';
import { createApplication } from './platform/http/application.ts';
import { incidentLine } from './platform/http/incident.ts';
import { ListenProblem, listen } from './platform/http/server.ts';
import { openSecretKey } from './platform/secrets/secret-key.ts';
import { access, routesOf } from './routes.ts';
import { readSettings, type Settings } from './settings.ts';
import { errorPage } from './ui/error-page.ts';

const EXAMPLE_HELP = { forbundschef: 'ser och sköter allt', revisor: 'läser allt, även loggen', coach: 'ser en enda insats' } as const;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

const settings = readSettings(process.env);
if (settings.ok) await start(settings.value).catch(giveUp);
else giveUp(new DatabaseProblem(settings.problem.join('\n')));

async function start(chosen: Settings): Promise<void> {
  const database = await openDatabase({
    data: chosen.data,
    url: chosen.databaseUrl,
    ownerUrl: chosen.databaseOwnerUrl,
    connections: chosen.databaseConnections,
    tell: console.log,
  });
  const key = await openSecretKey(chosen.data);
  if (!key.ok) throw new DatabaseProblem(key.problem);
  if (!chosen.isProduction) await loadExamples(database, { folder: REPORT_FOLDER, now: systemClock(), tell: console.log });
  const isExample = !chosen.isProduction && (await hasExamplePeople(database));
  const address = chosen.address ?? new URL(`http://localhost:${chosen.port}/`);
  const installation = { address, secretKey: key.value, breachedPasswords: chosen.breachedPasswords, isExample };
  const application = createApplication({
    routes: routesOf(installation),
    access,
    doors,
    database,
    clock: systemClock,
    isSecure: address.protocol === 'https:',
    proxies: chosen.proxies,
    uploadLimitBytes: chosen.uploadLimitBytes,
    errorPage,
    hosts: LOOPBACK.has(chosen.host) ? LOOPBACK : null,
    report: (incident) => console.error(incidentLine(incident, systemClock())),
  });
  const server = await listen(application, chosen).catch(async (problem) => {
    await database.close();
    throw problem;
  });
  stopOnSignal(async () => {
    await server.close();
    await database.close();
  });
  announce(chosen, { port: server.port, isExample });
}

function announce({ host }: Settings, { port, isExample }: { readonly port: number; readonly isExample: boolean }): void {
  const here = LOOPBACK.has(host) ? 'localhost' : host;
  console.log(`Samband svarar på http://${here}:${port}. Avsluta med Ctrl+C.`);
  if (!isExample) return;
  console.log('Prova som någon av exempelpersonerna (bara för exempel, aldrig i drift): öppna adressen och välj');
  for (const { name, role } of EXAMPLE_PEOPLE) console.log(`  ${name.padEnd(24)} ${EXAMPLE_HELP[role]}`);
}

/** The first signal lets what is under way end; the second does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('Avslutar …');
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
