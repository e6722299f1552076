import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { type BackupMade, makeBackup } from '../../src/platform/backup/backup.ts';
import { BackupProblem } from '../../src/platform/backup/problem.ts';
import { type BackupFile, type CheckedBackup, restoreBackup } from '../../src/platform/backup/restore.ts';

/** A folder for the files of one test file, and new names in it. */
export async function backupFolder(): Promise<() => string> {
  const folder = await mkdtemp(join(tmpdir(), 'backups-'));
  after(() => rm(folder, { recursive: true }));
  let count = 0;
  return () => {
    count += 1;
    return join(folder, `${count}.samband`);
  };
}

export const backUp = (where: pg.ClientConfig, path: string, passphrase: string | null = null): Promise<BackupMade> =>
  makeBackup({ within: (work) => work(where), path, passphrase, program: '0.1.0', madeAt: '2026-11-22T06:00:00Z' });

export const restoreTo = (where: pg.ClientConfig, path: string, passphrase = ''): Promise<CheckedBackup> =>
  restoreBackup(fileOf(path, passphrase), (work) => work(where));

export const fileOf = (path: string, passphrase = ''): BackupFile => ({ path, passphrase: async () => passphrase });

/** Fails with these words, for the person at the terminal. */
export const refused = (words: RegExp) => (error: unknown) => error instanceof BackupProblem && words.test(error.message);

export type Ask = (question: string, values?: readonly unknown[]) => Promise<readonly unknown[][]>;

/** A connection that answers with every row of every question, as lists of values, until the tests of the file have ended. */
export async function connectTo(where: pg.ClientConfig): Promise<Ask> {
  const client = new pg.Client(where);
  client.on('error', () => undefined);
  await client.connect();
  after(() => client.end());
  return async (text, values) => {
    const answers = [await client.query({ text, rowMode: 'array', ...(values === undefined ? {} : { values: [...values] }) })].flat();
    return answers.flatMap((answer) => answer.rows);
  };
}

const SUM_BYTES = 65;

/** What stands before the sum. */
export const withoutSum = (file: Buffer): Buffer => file.subarray(0, -SUM_BYTES);

/** With a sum that is right, as somebody would write it who wants a change not to be seen. */
export const withSum = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.from(`${createHash('sha256').update(bytes).digest('hex')}\n`)]);
