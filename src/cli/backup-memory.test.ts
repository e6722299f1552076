import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { backupFolder, connectTo } from '../../tests/support/backups.ts';
import { asApplication, emptyDatabase } from '../../tests/support/database.ts';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const telling = new URL('../../tools/bench/usage-at-exit.ts', import.meta.url).href;
const newFile = await backupFolder();

const address = ({ host, port, user, database }: pg.ClientConfig): string =>
  `postgres:///${database}?host=${encodeURIComponent(String(host))}&port=${port}&user=${user}`;

/** Runs the program on a server of one's own, as its two roles, and tells the most memory it held. */
async function peakMiB(where: pg.ClientConfig, ...args: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', telling, program, ...args], {
    env: {
      ...process.env,
      SAMBAND_DATA: dirname(newFile()),
      DATABASE_URL: address(asApplication(where)),
      DATABASE_OWNER_URL: address(where),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [complaints, usage] = await Promise.all([text(child.stderr as Readable), text(child.stdio[3] as Readable), ended]);
  assert.equal(child.exitCode, 0, complaints);
  return JSON.parse(usage).peakMiB;
}

const KILOBYTES = 120_000;
const MOST_MORE_MIB = 80;

test('a large database takes no more memory to keep and to put back than a small one', async () => {
  const [from, other] = [await emptyDatabase({ migrated: true }), await emptyDatabase({ migrated: true })];
  const to = await emptyDatabase({ migrated: true });
  const [askFrom, askOther, askTo] = [await connectTo(from), await connectTo(other), await connectTo(to)];
  for (const ask of [askFrom, askOther, askTo]) await ask('create table wide (id integer primary key, words text)');
  const [small, large] = [newFile(), newFile()];
  const toKeepLittle = await peakMiB(from, 'backup', small);
  const toPutBackLittle = await peakMiB(other, 'restore', small);
  await askFrom(`insert into wide select i, repeat(md5(i::text), 32) from generate_series(1, ${KILOBYTES}) i`);

  const toKeep = await peakMiB(from, 'backup', large);
  const toPutBack = await peakMiB(to, 'restore', large);
  assert.deepEqual(await askTo('select count(*)::int, sum(length(words))::int from wide'), [[KILOBYTES, KILOBYTES * 1024]]);
  assert.ok(toKeep < toKeepLittle + MOST_MORE_MIB, `${toKeep} MiB to keep much, ${toKeepLittle} to keep little`);
  assert.ok(toPutBack < toPutBackLittle + MOST_MORE_MIB, `${toPutBack} MiB to put back much, ${toPutBackLittle} to put back little`);
  assert.ok((await stat(large)).size < KILOBYTES * 200);
});
