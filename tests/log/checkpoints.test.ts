import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkLog } from '../../src/features/log/chain-check.routes.ts';
import type { Checkpoint } from '../../src/features/log/checkpoint.ts';
import { readCheckpoints } from '../../src/features/log/checkpoints.form.ts';
import { checkpointFile, makeCheckpoints } from '../../src/features/log/checkpoints.routes.ts';
import { type CheckingKey, openSigningKey, readCheckingKey } from '../../src/platform/secrets/signing-key.ts';
import { addRows, openLog, tamper } from './a-log.ts';

const NOW = Temporal.Instant.from('2024-03-01T12:00:00.5Z');
const log = await openLog();
const folder = await mkdtemp(join(tmpdir(), 'samband-checkpoints-'));
after(() => rm(folder, { recursive: true, force: true }));

const make = () => makeCheckpoints({ asOwner: (work) => work(log.owner), folder, clock: () => NOW });
const kept = async (): Promise<readonly Checkpoint[]> => readCheckpoints(await readFile(checkpointFile(folder), 'utf8')).checkpoints;

async function ownKey(): Promise<CheckingKey> {
  const key = await openSigningKey(folder);
  assert.ok(key.ok);
  const read = readCheckingKey(key.value.publicKey);
  assert.ok(read);
  return read;
}

const check = async (checkpoints: readonly Checkpoint[] = []) =>
  checkLog(log.application, { checkpoints, keys: [await ownKey()], now: NOW });

async function told(chain: string, checkpoints: readonly Checkpoint[] = []): Promise<readonly string[]> {
  const { chains } = await check(checkpoints);
  return chains.find(({ association }) => association === chain)?.faults.map(({ kind, from, to }) => `${kind} ${from}–${to}`) ?? [];
}

async function aChain(rows: number): Promise<string> {
  const chain = randomUUID();
  await addRows(
    log.application,
    chain,
    Array.from({ length: rows }, (_, index) => `rad ${index}`),
  );
  return chain;
}

/** As somebody would who knows how the chain is made: everything after the row is sealed anew. */
const remake = (chain: string): Promise<void> =>
  tamper(
    log,
    `update log_entries set sequence = null, hash = null where association_id = '${chain}'`,
    `update log_entries set subject = 'annat' where association_id = '${chain}' and subject = 'rad 2'`,
    'select seal_log()',
  );

test('the key is one, and only its owner may read it', async () => {
  const both = await Promise.all([openSigningKey(folder), openSigningKey(folder)]);
  assert.deepEqual(
    both.map((key) => key.ok && key.value.id),
    [both[0].ok && both[0].value.id, both[0].ok && both[0].value.id],
  );
  assert.equal((await stat(join(folder, 'log-key'))).mode & 0o777, 0o600);
});

test('a checkpoint is made of each chain that has grown, and only then', async () => {
  const chain = await aChain(5);
  const made = await make();
  assert.deepEqual(
    made.map(({ association, sequence, signedAt }) => [association, sequence, signedAt]),
    [[chain, 5, '2024-03-01T12:00:00Z']],
  );
  assert.deepEqual(await make(), []);
  assert.deepEqual(
    (await kept()).filter(({ association }) => association === chain),
    made,
  );
  assert.equal((await stat(checkpointFile(folder))).mode & 0o777, 0o600);
});

test('a file that was lost, or ends in half a line, is made whole again', async () => {
  await make();
  const before = await kept();
  const [first] = before;
  await writeFile(checkpointFile(folder), `${JSON.stringify(first)}\n{"association":"`);
  await make();
  const text = await readFile(checkpointFile(folder), 'utf8');
  const read = readCheckpoints(text);
  assert.deepEqual([read.checkpoints.length, read.unreadable], [before.length, [2]]);
  await rm(checkpointFile(folder));
  await make();
  assert.deepEqual(await kept(), before);
});

test('a chain that has been made anew holds together by itself, and is found by its checkpoint', async () => {
  const chain = await aChain(6);
  await make();
  await remake(chain);
  assert.deepEqual(await told(chain), ['remade 6–6']);
  // Also by whoever has taken the checkpoint out of the database, when it was kept elsewhere.
  const elsewhere = await kept();
  await tamper(log, `delete from log_checkpoints where association_id = '${chain}'`);
  assert.deepEqual(await told(chain), []);
  assert.deepEqual(await told(chain, elsewhere), ['remade 6–6']);
});

test('rows cut away at the end are missed, and so is a whole chain', async () => {
  const chain = await aChain(9);
  await make();
  await tamper(log, `delete from log_entries where association_id = '${chain}' and sequence > 7`);
  assert.deepEqual(await told(chain), ['cut 8–9']);
  await tamper(log, `delete from log_entries where association_id = '${chain}'`);
  assert.deepEqual(await told(chain), ['cut 1–9']);
});

test('a checkpoint that was altered, or signed with a key that is not trusted, is told', async () => {
  const chain = await aChain(3);
  await make();
  const ours = (await kept()).find(({ association }) => association === chain);
  assert.ok(ours);
  for (const forged of [
    { ...ours, sequence: 2 },
    { ...ours, hash: 'a'.repeat(64) },
    { ...ours, signedAt: '2020-01-01T00:00:00Z' },
  ]) {
    const { unsigned, chains } = await check([forged]);
    assert.deepEqual(unsigned, [forged]);
    assert.deepEqual(chains.find(({ association }) => association === chain)?.faults, [], 'what is not signed proves nothing');
  }
  const other = await mkdtemp(join(tmpdir(), 'samband-other-key-'));
  after(() => rm(other, { recursive: true, force: true }));
  const stranger = await openSigningKey(other);
  assert.ok(stranger.ok && !(await ownKey()).hasSigned('hej', stranger.value.sign('hej')));
  assert.equal((await ownKey()).hasSigned('hej', 'ingen signatur'), false);
});
