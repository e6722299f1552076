import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedLog, checkLog } from '../features/log/chain-check.routes.ts';
import { readCheckpoints } from '../features/log/checkpoints.form.ts';
import { checkpointFile } from '../features/log/checkpoints.routes.ts';
import { openPool } from '../platform/database/database.ts';
import { openOwnerPool } from '../platform/database/owner-pool.ts';
import { bad, type Check, doubtful, type Finding, good } from '../platform/doctor/check.ts';
import { seeing } from '../platform/doctor/database-checks.ts';
import type { Ask, Installation } from '../platform/doctor/sight.ts';
import { readTextIfThere } from '../platform/files/line-file.ts';
import { measureQueue, type QueueState } from '../platform/jobs/queue.ts';
import { openPost } from '../platform/mail/post.ts';
import { type CheckingKey, openSigningKey, readCheckingKey } from '../platform/secrets/signing-key.ts';
import type { Settings } from '../settings.ts';
import { faultCount } from './log-text.ts';

/** Follows the log's chains as `samband log verify` does, with the checkpoints and the key of the data folder. */
export const logCheck: Check<Installation> = seeing('Logg', async ({ ask, where }, { data, clock }) => {
  if (!(await isThere(ask, 'public.log_entries'))) return good('Det finns ingen logg än.');
  const { checkpoints, unreadable } = readCheckpoints((await readTextIfThere(checkpointFile(data))) ?? '');
  const keys = await keysIn(data);
  const database = openPool(where, 1);
  const log = await checkLog(database, { checkpoints, keys, now: clock() }).finally(() => database.close());
  return logFinding(log, unreadable.length);
});

async function isThere(ask: Ask, table: string): Promise<boolean> {
  const [found] = await ask<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  return found?.there === true;
}

/** Opening a key makes it where there is none, and looking changes nothing. */
async function keysIn(data: string): Promise<readonly CheckingKey[]> {
  if (!existsSync(join(data, 'log-key'))) return [];
  const key = await openSigningKey(data);
  if (!key.ok) throw new Error(key.problem);
  const checking = readCheckingKey(key.value.publicKey);
  return checking === null ? [] : [checking];
}

function logFinding(log: CheckedLog, unreadableLines: number): Finding {
  const unreadable = Array.from({ length: unreadableLines }, (_, index) => String(index));
  const waiting = log.unsealed.reduce((total, { rows }) => total + rows, 0);
  const faults = faultCount({ ...log, unsealed: [], unreadable });
  if (faults > 0)
    return bad(
      `Loggen är inte hel: ${faults} fel.`,
      'Kör samband log verify, som säger var. Rör inget i databasen innan felen är utredda.',
    );
  if (waiting > 0)
    return doubtful(
      `${waiting} rader i loggen har inte fått sin plats i kedjan på mer än fem minuter.`,
      'Är programmet igång gör det detta varje minut: läs vad det säger. Kör annars samband log seal.',
    );
  const rows = log.chains.reduce((total, chain) => total + chain.rows, 0);
  return good(`Loggen är hel: ${rows} rader i ${log.chains.length} kedjor.`);
}

const LATE_SECONDS = 600;

/** Work that waits in the queue: letters to be sent, the log to be sealed. */
export const jobCheck: Check<Installation> = seeing('Bakgrundsarbete', async ({ ask, where }) => {
  if (!(await isThere(ask, 'graphile_worker.jobs'))) return good('Inget bakgrundsarbete har begärts än.');
  const owner = openOwnerPool(where, 1);
  const queue = await measureQueue(owner).finally(() => owner.end());
  return queueFinding(queue);
});

function queueFinding(queue: readonly QueueState[]): Finding {
  const named = (of: (state: QueueState) => boolean): string =>
    queue
      .filter(of)
      .map(({ task }) => task)
      .join(', ');
  const [givenUp, late] = [named((state) => state.givenUp > 0), named(({ oldestSeconds }) => oldestSeconds > LATE_SECONDS)];
  if (givenUp !== '')
    return bad(
      `Arbete har misslyckats för sista gången: ${givenUp}.`,
      'Läs varför i det som programmet skriver, rätta det och gör om det som behövs.',
    );
  if (late !== '')
    return doubtful(
      `Arbete har väntat mer än tio minuter: ${late}.`,
      'Starta programmet, eller läs i det som det skriver varför arbetet inte görs.',
    );
  return good('Inget arbete väntar för länge, och inget har getts upp.');
}

/** Whether letters with invitations and notices can be sent. None is. */
export const mailCheck = ({ mailServer, mailFrom, data, isProduction }: Settings): Check<Installation> => ({
  name: 'E-post',
  async run() {
    const folder = join(data, 'brevlada');
    if (mailServer === null) return withoutServer(isProduction);
    if (mailFrom === null) return bad('Ingen avsändare är angiven för brev.', 'Ange den i SAMBAND_MAIL_FROM.');
    const trouble = await openPost({ server: mailServer, from: mailFrom, folder }).tryServer();
    return trouble === null ? good('E-postservern tar emot brev från programmet.') : bad(trouble, 'Se docs/operations/settings.md.');
  },
});

function withoutServer(isProduction: boolean): Finding {
  const text = 'Brev skickas inte, utan läggs i mappen brevlada i datamappen.';
  return isProduction ? doubtful(text, 'Ange en e-postserver i SAMBAND_MAIL_URL.') : good(text);
}
