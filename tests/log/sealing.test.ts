import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { sealLog } from '../../src/features/log/chain.store.ts';
import { checkLog } from '../../src/features/log/chain-check.routes.ts';
import { addRows, openLog } from './a-log.ts';

const log = await openLog(6);
const seal = (): Promise<number> => log.owner.installation.change(sealLog);
const LATER = Temporal.Instant.from('2100-01-01T00:00:00Z');

async function state(chain: string) {
  const { chains, unsealed } = await checkLog(log.application, { checkpoints: [], keys: [], now: LATER });
  const found = chains.find(({ association }) => association === chain);
  return {
    rows: found?.rows ?? 0,
    faults: found?.faults ?? [],
    unsealed: unsealed.find(({ association }) => association === chain)?.rows ?? 0,
  };
}

test('whoever adds rows while others seal leaves no gap, no double and no row without a place', async () => {
  const chains = [randomUUID(), randomUUID(), randomUUID()];
  let isAdding = true;
  const adding = Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      for (let turn = 0; turn < 40; turn += 1)
        await addRows(log.application, chains[(writer + turn) % 3] ?? '', [`${writer} ${turn} a`, `${writer} ${turn} b`]);
    }),
  ).finally(() => {
    isAdding = false;
  });
  // Two at once, as two servers would.
  const sealing = Promise.all(
    [0, 1].map(async () => {
      let sealed = 0;
      while (isAdding) sealed += await seal();
      return sealed;
    }),
  );
  await adding;
  const during = (await sealing).reduce((sum, each) => sum + each, 0);
  const rest = await seal();
  assert.ok(during > 0, 'nothing was sealed while rows were added');
  assert.equal(during + rest, 6 * 40 * 2);
  for (const chain of chains) assert.deepEqual(await state(chain), { rows: 160, faults: [], unsealed: 0 });
});

test('a row that is kept late gets its place when it comes, and those that stand keep theirs', async () => {
  const chain = randomUUID();
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { promise: isAdded, resolve: added } = Promise.withResolvers<void>();
  const late = log.application.change(chain as never, async (writer) => {
    const { noteInLog } = await import('../../src/platform/database/log.ts');
    await noteInLog(writer, { association: chain as never, person: null, role: 'revisor', event: 'log.read', subject: 'sen' });
    added();
    await mayEnd;
  });
  await isAdded;
  await addRows(log.application, chain, ['tidig']);
  await seal();
  const before = await state(chain);
  end();
  await late;
  await seal();
  assert.deepEqual([before.rows, await state(chain)], [1, { rows: 2, faults: [], unsealed: 0 }]);
  const rows = await log.ask<{ subject: string }>('select subject from log_entries where association_id = $1 order by sequence', [chain]);
  assert.deepEqual(
    rows.map(({ subject }) => subject),
    ['tidig', 'sen'],
  );
});

test('a row whose transaction is undone leaves no gap', async () => {
  const chain = randomUUID();
  await addRows(log.application, chain, ['ett']);
  await assert.rejects(
    log.application.change(chain as never, async () => {
      throw new Error('ångrat');
    }),
  );
  await addRows(log.application, chain, ['två']);
  await seal();
  assert.deepEqual(await state(chain), { rows: 2, faults: [], unsealed: 0 });
});

test('whoever seals and is killed in the middle leaves a chain that goes on', async () => {
  const chain = randomUUID();
  await addRows(log.application, chain, ['före']);
  await seal();
  await addRows(
    log.application,
    chain,
    Array.from({ length: 3_000 }, (_, index) => `rad ${index}`),
  );
  const victim = new pg.Client(log.where);
  victim.on('error', () => undefined);
  await victim.connect();
  const {
    rows: [me],
  } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
  const sealing = victim.query('select seal_log()').then(
    () => 'sealed',
    () => 'killed',
  );
  await pause(30);
  await log.ask('select pg_terminate_backend($1)', [me?.pid]);
  assert.equal(await sealing, 'killed');
  assert.deepEqual(await state(chain), { rows: 1, faults: [], unsealed: 3_000 });
  assert.equal(await seal(), 3_000);
  assert.deepEqual(await state(chain), { rows: 3_001, faults: [], unsealed: 0 });
});

test('10 000 rows are sealed well within a minute, and followed in less', async (t) => {
  const chain = randomUUID();
  await log.ask(
    "insert into log_entries (association_id, role, event, subject) select $1, 'revisor', 'log.read', 'rad ' || n from generate_series(1, 10000) n",
    [chain],
  );
  const begun = performance.now();
  assert.equal(await seal(), 10_000);
  const sealed = performance.now();
  assert.deepEqual((await state(chain)).faults, []);
  const checked = performance.now();
  t.diagnostic(`sealed in ${Math.trunc(sealed - begun)} ms, followed in ${Math.trunc(checked - sealed)} ms`);
  assert.ok(sealed - begun < 20_000);
});
