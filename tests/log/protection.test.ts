import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import pg from 'pg';
import { sealLog } from '../../src/features/log/chain.store.ts';
import { admitApplication } from '../../src/platform/database/application-role.ts';
import { findLogWeaknesses, refuseUnprotectedLog } from '../../src/platform/database/log-protection.ts';
import { logProtectionCheck } from '../../src/platform/doctor/log-checks.ts';
import { asApplication } from '../support/database.ts';
import { addRows, openLog } from './a-log.ts';

const log = await openLog();
// As every start does: a template may have been made by an earlier version with the same migrations.
await admitApplication(log.where, asApplication(log.where));
const application = new pg.Client(asApplication(log.where));
application.on('error', () => undefined);
await application.connect();
after(() => application.end());
const chain = randomUUID();
await addRows(log.application, chain, ['ett', 'två']);
await log.owner.installation.change(sealLog);
await addRows(log.application, chain, ['tre']);

const entered = `set samband.operator = 'on'; set samband.association = '${chain}'; set samband.interventions = '*'`;

test('the application can neither change, remove nor empty what the log holds, sealed or not', async () => {
  await application.query(entered);
  const before = await log.ask('select * from log_entries order by id');
  for (const attempt of [
    "update log_entries set subject = 'x'",
    'update log_entries set sequence = 3, hash = null where sequence is null',
    'delete from log_entries',
    'delete from log_entries where sequence is null',
    'truncate log_entries',
    'truncate log_checkpoints',
    'delete from log_checkpoints',
    "insert into log_checkpoints values (gen_random_uuid(), 1, 'x', now(), 'x', 'x')",
    'alter table log_entries disable trigger all',
    'drop trigger log_stands on log_entries',
    'alter table log_entries disable row level security',
    'set session_replication_role = replica',
    'select seal_log()',
  ])
    await assert.rejects(application.query(attempt), /permission denied|must be owner|denied/, attempt);
  assert.deepEqual(await log.ask('select * from log_entries order by id'), before);
});

test('the application does not choose when a row was noted, its name or its place', async () => {
  await application.query(entered);
  for (const [column, value] of [
    ['noted_at', "'2020-01-01'"],
    ['sequence', '9'],
    ['hash', "'x'"],
    ['id', 'gen_random_uuid()'],
  ])
    await assert.rejects(
      application.query(
        `insert into log_entries (association_id, role, event, subject, ${column}) values ('${chain}', 'revisor', 'log.read', 'x', ${value})`,
      ),
      /permission denied/,
      column,
    );
});

test('whoever is in one association adds nothing to the log of another, and does not see it', async () => {
  await application.query("set samband.operator = ''");
  await application.query(`set samband.association = '${randomUUID()}'`);
  await assert.rejects(
    application.query(`insert into log_entries (association_id, role, event, subject) values ('${chain}', 'revisor', 'log.read', 'x')`),
    /row-level security/,
  );
  assert.equal((await application.query('select 1 from log_entries')).rowCount, 0);
});

test('the owner of the tables is refused too', async () => {
  for (const attempt of ["update log_entries set subject = 'x'", 'delete from log_entries', 'truncate log_entries'])
    await assert.rejects(log.ask(attempt), /the log is not changed/, attempt);
  // Not even a row that is being sealed may be another than it was.
  await assert.rejects(log.ask("update log_entries set sequence = 3, hash = 'x', subject = 'y' where sequence is null"), /not changed/);
});

const weaknesses = () => findLogWeaknesses(async (question) => (await application.query(question)).rows);

test('a log with all its protections may be used', async () => {
  assert.deepEqual(await weaknesses(), []);
  await refuseUnprotectedLog(asApplication(log.where));
});

for (const [broken, mended, told] of [
  ['alter table log_entries disable trigger log_stands', 'alter table log_entries enable trigger log_stands', /log_stands/],
  ['alter table log_entries disable trigger all', 'alter table log_entries enable trigger all', /log_is_not_emptied/],
  ['alter table log_entries no force row level security', 'alter table log_entries force row level security', /radskyddet för log_entries/],
  ['alter table log_checkpoints disable row level security', 'alter table log_checkpoints enable row level security', /log_checkpoints/],
  ['grant update on log_entries to samband_application', 'revoke update on log_entries from samband_application', /ändra i loggen/],
  ['grant insert on log_entries to samband_application', 'revoke insert on log_entries from samband_application', /tid och plats/],
  [
    'alter function refuse_change_of_log rename to refuse_later; create function refuse_change_of_log() returns trigger language plpgsql as $$ begin return new; end $$',
    'drop function refuse_change_of_log; alter function refuse_later rename to refuse_change_of_log',
    /log_stands/,
  ],
] as const)
  test(`the program does not start when somebody has done: ${broken.slice(0, 60)}`, async () => {
    await log.ask(broken);
    try {
      await assert.rejects(refuseUnprotectedLog(asApplication(log.where)), told);
    } finally {
      await log.ask(mended);
    }
    if (broken.startsWith('grant insert'))
      await log.ask('grant insert (association_id, person_id, role, event, subject, purpose) on log_entries to samband_application');
    assert.deepEqual(await weaknesses(), []);
  });

test('the doctor sees a broken protection', async () => {
  const ask = async <Row>(question: string): Promise<readonly Row[]> => (await application.query(question)).rows as Row[];
  const state = async () => (await logProtectionCheck.run({ isMade: true, application: { ask } } as never)).state;
  assert.equal(await state(), 'ok');
  await log.ask('alter table log_entries disable trigger log_stands');
  assert.equal(await state(), 'error');
  await log.ask('alter table log_entries enable trigger log_stands');
});

test('the application changes no certificate, and of what was opened only that it ends', async () => {
  for (const attempt of [
    "update disposal_certificates set decision = 'x'",
    'delete from disposal_certificates',
    'delete from installation_certificates',
    'delete from people',
    "update emergency_access set expires_at = now() + interval '1 hour'",
    "update emergency_access set role = 'ekonom'",
  ])
    await assert.rejects(application.query(attempt), /permission denied/, attempt);
  await application.query('update emergency_access set ended_at = now()');
});
