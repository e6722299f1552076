import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type pg from 'pg';
import { connectTo } from '../../tests/support/backups.ts';
import { asApplication, emptyDatabase } from '../../tests/support/database.ts';
import { systemClock } from '../platform/clock/clock.ts';
import type { Check } from '../platform/doctor/check.ts';
import { type Installation, withInstallation } from '../platform/doctor/sight.ts';
import { readSettings } from '../settings.ts';
import { jobCheck, logCheck, mailCheck } from './doctor-checks.ts';

const data = await mkdtemp(join(tmpdir(), 'doctor-checks-'));
after(() => rm(data, { recursive: true, force: true }));

const address = ({ host, port, user, database }: pg.ClientConfig): string =>
  `postgres:///${database}?host=${encodeURIComponent(String(host))}&port=${port}&user=${user}`;

const found = (check: Check<Installation>, owner: pg.ClientConfig) =>
  withInstallation({ data, url: address(asApplication(owner)), ownerUrl: address(owner) }, systemClock, (installation) =>
    check.run(installation),
  );

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings({ SAMBAND_DATA: data, ...environment });
  assert.ok(read.ok);
  return read.value;
};

describe('the log', () => {
  const note = (age: string) => `insert into log_entries (association_id, noted_at, role, event, subject)
    values ('00000000-0000-0000-0000-000000000000', now() - interval '${age}', 'terminal', 'test.noted', 'x')`;

  test('is well when it is sealed, and waits to be when it is not', async () => {
    const owner = await emptyDatabase({ migrated: true });
    const ask = await connectTo(owner);
    await ask(`${note('1 second')}`);
    assert.equal((await found(logCheck, owner)).state, 'ok', 'what is new may wait a while');
    await ask(note('1 hour'));
    const waiting = await found(logCheck, owner);
    assert.deepEqual([waiting.state, /1 rader .* inte fått sin plats/.test(waiting.text)], ['warning', true]);
    await ask('select seal_log()');
    const sealed = await found(logCheck, owner);
    assert.deepEqual([sealed.state, sealed.text], ['ok', 'Loggen är hel: 2 rader i 1 kedjor.']);
    assert.equal(existsSync(join(data, 'log-key')), false, 'looking makes no key');
  });

  test('with a row that was changed is not whole', async () => {
    const owner = await emptyDatabase({ migrated: true });
    const ask = await connectTo(owner);
    await ask(`${note('1 hour')}; ${note('1 minute')}; select seal_log()`);
    await ask("alter table log_entries disable trigger user; update log_entries set subject = 'y' where sequence = 1");
    const finding = await found(logCheck, owner);
    assert.equal(finding.state, 'error');
    assert.match(finding.advice ?? '', /samband log verify/);
  });
});

test('work that waits too long is doubtful, and work that was given up is an error', async () => {
  const owner = await emptyDatabase({ migrated: true });
  const ask = await connectTo(owner);
  await ask(`drop schema if exists graphile_worker cascade; create schema graphile_worker; create table graphile_worker.jobs (
    task_identifier text, attempts integer default 0, max_attempts integer default 5, last_error text, locked_at timestamptz, run_at timestamptz default now())`);
  const state = async () => (await found(jobCheck, owner)).state;
  await ask("insert into graphile_worker.jobs (task_identifier) values ('mail')");
  assert.equal(await state(), 'ok');
  await ask("insert into graphile_worker.jobs (task_identifier, run_at) values ('seal', now() - interval '1 hour')");
  assert.equal(await state(), 'warning');
  await ask("insert into graphile_worker.jobs (task_identifier, attempts, last_error) values ('mail', 5, 'no server')");
  assert.equal(await state(), 'error');
  assert.match((await found(jobCheck, owner)).text, /sista gången: mail\.$/);
});

test('letters that nobody takes are told of, and in production also letters that are only kept', async () => {
  const nowhere = { SAMBAND_MAIL_URL: 'smtp://127.0.0.1:9', SAMBAND_MAIL_FROM: 'samband@exempel.se' };
  const unmade = { data, isEmbedded: true, isMade: false, owner: { trouble: '' }, application: { trouble: '' }, clock: systemClock };
  const state = async (environment: Record<string, string>) => (await mailCheck(settingsOf(environment)).run(unmade)).state;
  assert.equal(await state(nowhere), 'error');
  assert.equal(await state({}), 'ok');
  assert.equal((await mailCheck({ ...settingsOf({}), isProduction: true }).run(unmade)).state, 'warning');
});
