import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { whereItListens } from './postmaster.ts';
import { DatabaseProblem } from './problem.ts';
import { type Address, type Cluster, choosePassword, give, loopbackAddress, socketAddress } from './server-address.ts';
import { findBinaries } from './server-binaries.ts';
import { ended, lastWords, startProgram, type Workplace } from './server-program.ts';
import { serverUser } from './server-user.ts';

const MAJOR_VERSION = '18';

export const SUPERUSER = 'samband';

export interface ClusterSettings {
  /** The folder of all data (SAMBAND_DATA). */
  readonly data: string;
  readonly listen: Address['kind'];
  readonly tell: (line: string) => void;
}

/** The cluster in the data folder, made if there is none. Call it while no other process does. */
export async function openCluster(settings: ClusterSettings): Promise<Cluster> {
  const folder = join(settings.data, 'postgres');
  const user = serverUser(folder);
  const place: Workplace = { folder, user, binaries: await findBinaries(user), logFile: join(settings.data, 'postgres.log') };
  if (!existsSync(folder)) {
    settings.tell('Skapar databasen (görs bara första gången) …');
    await createCluster(place, settings);
  }
  await refuseOthers(place);
  return { ...place, address: (await whereItListens(folder)) ?? (await newAddress(place, settings)) };
}

const newAddress = (place: Workplace, settings: ClusterSettings): Promise<Address> =>
  settings.listen === 'socket' ? socketAddress(place.folder, place.user) : loopbackAddress(settings.data);

/** Made beside and then given its name, so that a half-made cluster is never taken for a whole one. */
async function createCluster(place: Workplace, settings: ClusterSettings): Promise<void> {
  const leftovers = (await readdir(settings.data)).filter((name) => name.startsWith('postgres.new-'));
  for (const name of leftovers) await rm(join(settings.data, name), { recursive: true, force: true });

  const beside = { ...place, folder: `${place.folder}.new-${process.pid}` };
  await mkdir(beside.folder, { mode: 0o700 });
  await give(beside.folder, place.user);
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];
  const options = ['-U', SUPERUSER, '--data-checksums', ...language, ...(await accessOptions(place, settings))];
  const initdb = await startProgram('initdb', options, beside);
  if ((await ended(initdb)) !== 0) throw new DatabaseProblem(`Databasen kunde inte skapas: ${await lastWords(place.logFile)}`);
  await rename(beside.folder, place.folder);
}

async function accessOptions(place: Workplace, settings: ClusterSettings): Promise<readonly string[]> {
  if (settings.listen === 'socket') return ['--auth-local=trust', '--auth-host=reject'];
  return ['--auth=scram-sha-256', `--pwfile=${await choosePassword(settings.data, place.user)}`];
}

async function refuseOthers(place: Workplace): Promise<void> {
  const version = await readFile(join(place.folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseProblem(
      error.code === 'EACCES'
        ? `Databasens filer i ${place.folder} tillhör en annan användare. Kör som den användaren.`
        : `Mappen ${place.folder} innehåller ingen hel databas. Flytta undan den för att börja om, eller läs tillbaka en säkerhetskopia.`,
    );
  });
  if (version.trim() === MAJOR_VERSION) return;
  throw new DatabaseProblem(
    `Databasen i ${place.folder} är gjord med PostgreSQL ${version.trim()} men programmet har PostgreSQL ${MAJOR_VERSION}. ` +
      'Exportera åren med den version av programmet som skapade databasen och läs in dem på nytt.',
  );
}
