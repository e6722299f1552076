import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findLastBackup } from '../backup/last-backup.ts';
import { bad, type Check, doubtful, type Finding, good } from './check.ts';
import type { Installation } from './sight.ts';

/** Who may read and write where the data lies. */
export const folderCheck: Check<Installation> = {
  name: 'Datamapp',
  async run({ data }) {
    const found = await stat(data).catch(() => null);
    if (found === null) return good(`Mappen ${data} finns inte än. Den skapas vid första starten.`);
    if (!found.isDirectory()) return bad(`${data} är ingen mapp.`, 'Ange en annan mapp i SAMBAND_DATA.');
    const isOurs = await access(data, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!isOurs) return bad(`Det går inte att skriva i ${data}.`, 'Kör som mappens ägare, eller ange en annan mapp i SAMBAND_DATA.');
    return (await openToOthers(data)) ?? good(`Mappen ${data} går att skriva i, och bara ägaren når det som är hemligt.`);
  },
};

const WRITABLE_BY_ALL = 0o002;
const ANYTHING_BY_OTHERS = 0o077;
const READABLE_BY_ALL = 0o007;

/** Windows has other rights than these. */
async function openToOthers(data: string): Promise<Finding | null> {
  if (process.platform === 'win32') return null;
  if (((await stat(data)).mode & WRITABLE_BY_ALL) !== 0)
    return bad(`Alla på datorn får ändra i ${data}.`, `Ta bort den rättigheten: chmod o-w ${data}`);
  const secrets = [
    { name: 'postgres', mask: READABLE_BY_ALL },
    { name: 'postgres-password', mask: ANYTHING_BY_OTHERS },
    { name: 'postgres.log', mask: ANYTHING_BY_OTHERS },
    { name: 'secret-key', mask: ANYTHING_BY_OTHERS },
    { name: 'log-key', mask: ANYTHING_BY_OTHERS },
  ];
  for (const { name, mask } of secrets) {
    const path = join(data, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && (found.mode & mask) !== 0)
      return bad(`Andra än ägaren når ${path}.`, `Ta bort den rättigheten: chmod go-rwx ${path}`);
  }
  return null;
}

const MEGABYTE = 1_000_000;
const TOO_LITTLE_BYTES = 200 * MEGABYTE;
const LITTLE_BYTES = 2_000 * MEGABYTE;

/** A full disk stops the database. */
export const diskCheck: Check<Installation> = {
  name: 'Diskutrymme',
  async run({ data }) {
    const { bavail, bsize } = await statfs(await nearest(data));
    const free = bavail * bsize;
    const told = `${Math.floor(free / MEGABYTE)} MB ledigt där ${data} ligger.`;
    if (free < TOO_LITTLE_BYTES) return bad(`Bara ${told}`, 'Gör plats genast: när disken är full slutar databasen att ta emot ändringar.');
    if (free < LITTLE_BYTES) return doubtful(`Bara ${told}`, 'Gör plats, eller flytta mappen till en större disk.');
    return good(told);
  },
};

/** The folder, or the closest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  return found !== null || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

const NOT_BEFORE = Temporal.Instant.from('2026-01-01T00:00:00Z');
const NOT_AFTER = Temporal.Instant.from('2100-01-01T00:00:00Z');
/** One-time codes change every thirty seconds. */
const WRONG_SECONDS = 30;
const DOUBTFUL_SECONDS = 3;
const SET_IT = 'Ställ klockan, helst med tidssynkronisering (NTP). Fel tid ger fel datum i loggen och gör att engångskoder inte godtas.';

export const clockCheck: Check<Installation> = {
  name: 'Klocka',
  async run({ clock, owner }) {
    const now = clock();
    if (Temporal.Instant.compare(now, NOT_BEFORE) < 0 || Temporal.Instant.compare(now, NOT_AFTER) > 0)
      return bad(`Datorns klocka visar ${now.toString({ smallestUnit: 'second' })}.`, SET_IT);
    if (!('ask' in owner)) return good('Datorns klocka är rimlig. Den är inte jämförd med databasserverns.');
    const before = clock().epochMilliseconds;
    const [row] = await owner.ask<{ ms: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms');
    const between = (before + clock().epochMilliseconds) / 2;
    return apart(Math.abs((row?.ms ?? 0) - between) / 1000);
  },
};

function apart(seconds: number): Finding {
  const told = `Datorns och databasserverns klockor skiljer ${Math.ceil(seconds)} sekunder.`;
  if (seconds > WRONG_SECONDS) return bad(told, SET_IT);
  if (seconds > DOUBTFUL_SECONDS) return doubtful(told, SET_IT);
  return good('Datorns klocka går som databasserverns.');
}

const OLD_BACKUP_DAYS = 7;

/** Tells of what `samband backup` has done from here. Whoever keeps the server some other way knows that. */
export const backupCheck: Check<Installation> = {
  name: 'Säkerhetskopior',
  async run({ data, isMade, clock }) {
    if (!isMade) return good('Det finns inget att säkerhetskopiera än.');
    const last = await findLastBackup(data);
    if (last === null)
      return doubtful(
        'Ingen säkerhetskopia har gjorts härifrån med samband backup.',
        'Gör en varje natt: docs/operations/backup.md. Säkerhetskopieras databasservern på annat sätt behövs inget mer.',
      );
    const days = Math.floor(clock().since(Temporal.Instant.from(last.madeAt)).total('hours') / 24);
    const told = `Den senaste säkerhetskopian gjordes ${last.madeAt} (${last.file}).`;
    if (days < OLD_BACKUP_DAYS) return good(told);
    return doubtful(
      `${told} Det är ${days} dagar sedan.`,
      'Se efter varför den nattliga säkerhetskopian inte görs: docs/operations/backup.md.',
    );
  },
};
