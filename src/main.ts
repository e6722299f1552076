import { loadExamples, REPORT_FOLDER } from './examples.ts';
import { systemClock } from './platform/clock/clock.ts';
import { openDatabase } from './platform/database/database.ts';
import { DatabaseProblem } from './platform/database/problem.ts';
import { createApplication } from './platform/http/application.ts';
import { incidentLine } from './platform/http/incident.ts';
import { ListenProblem, listen } from './platform/http/server.ts';
import { access, findAssociation, routes } from './routes.ts';
import { readSettings, type Settings } from './settings.ts';
import { errorPage } from './ui/error-page.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

const settings = readSettings(process.env);
if (settings.ok) await start(settings.value).catch(giveUp);
else giveUp(new DatabaseProblem(settings.problem.join('\n')));

async function start(chosen: Settings): Promise<void> {
  const database = await openDatabase({
    data: chosen.data,
    url: chosen.databaseUrl,
    connections: chosen.databaseConnections,
    tell: console.log,
  });
  await loadExamples(database, REPORT_FOLDER, console.log);
  const application = createApplication({
    routes,
    access,
    findAssociation,
    database,
    clock: systemClock,
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
  announce(chosen, server.port);
}

function announce({ host }: Settings, port: number): void {
  if (LOOPBACK.has(host)) console.log(`Samband svarar på http://localhost:${port}. Avsluta med Ctrl+C.`);
  else
    console.log(
      `Samband svarar på http://${host}:${port}.\nObservera: det finns ingen inloggning ännu. Alla som når adressen ser och kan ändra allt.`,
    );
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
