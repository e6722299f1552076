import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type pg from 'pg';
import { connectTo } from '../../../tests/support/backups.ts';
import { asApplication, emptyDatabase } from '../../../tests/support/database.ts';
import { noteBackup } from '../backup/last-backup.ts';
import type { Clock } from '../clock/clock.ts';
import { type Check, examine, good } from './check.ts';
import { databaseCheck, migrationCheck, roleCheck, rowSecurityCheck } from './database-checks.ts';
import { backupCheck, clockCheck, diskCheck, folderCheck } from './machine-checks.ts';
import { type Installation, withInstallation } from './sight.ts';

const home = await mkdtemp(join(tmpdir(), 'doctor-'));
after(() => rm(home, { recursive: true, force: true }));
const now = Temporal.Instant.from('2026-11-22T06:00:00Z');
const clock: Clock = () => now;
const machineClock: Clock = () => Temporal.Now.instant();

const address = ({ host, port, user, database }: pg.ClientConfig): string =>
  `postgres:///${database}?host=${encodeURIComponent(String(host))}&port=${port}&user=${user}`;

interface Wish {
  readonly owner: pg.ClientConfig;
  readonly application?: pg.ClientConfig;
  readonly clock?: Clock;
}

const found = (check: Check<Installation>, { owner, application = asApplication(owner), clock = machineClock }: Wish) =>
  withInstallation({ data: home, url: address(application), ownerUrl: address(owner) }, clock, (installation) => check.run(installation));

const unmade = { data: join(home, 'unmade'), isEmbedded: true, isMade: false, owner: { trouble: '' }, application: { trouble: '' }, clock };

describe('checks', () => {
  test('go on after one that fails, and what failed is told', async () => {
    const checks: readonly Check<null>[] = [
      { name: 'a', run: async () => Promise.reject(new Error('boom')) },
      { name: 'b', run: async () => good('fine') },
    ];
    const findings = await examine(checks, null);
    assert.deepEqual(
      findings.map(({ name, state }) => [name, state]),
      [
        ['a', 'error'],
        ['b', 'ok'],
      ],
    );
    assert.match(findings[0]?.text ?? '', /boom/);
  });

  test('find nothing wrong where nothing has been made, and make nothing', async () => {
    const checks = [folderCheck, diskCheck, databaseCheck, clockCheck, migrationCheck, roleCheck, rowSecurityCheck, backupCheck];
    const findings = await withInstallation({ data: unmade.data, url: null }, clock, (installation) => examine(checks, installation));
    assert.deepEqual(new Set(findings.map(({ state }) => state)), new Set(['ok']));
    await assert.rejects(chmod(unmade.data, 0o700), { code: 'ENOENT' });
  });
});

describe('the database', () => {
  test('is well when it is as the program makes it', async () => {
    const owner = await emptyDatabase({ migrated: true });
    for (const check of [databaseCheck, migrationCheck, roleCheck, rowSecurityCheck, clockCheck]) {
      const finding = await found(check, { owner });
      assert.equal(finding.state, 'ok', finding.text);
      assert.equal(finding.advice, null);
    }
  });

  test('that does not answer is an error, and what would need it is not called well', async () => {
    const lost = { host: '127.0.0.1', port: 9, user: 'nobody', database: 'none' };
    assert.match((await found(databaseCheck, { owner: lost, application: lost })).text, /går inte att nå/);
    for (const check of [migrationCheck, roleCheck, rowSecurityCheck])
      assert.equal((await found(check, { owner: lost, application: lost })).state, 'warning');
  });

  test('is not written to, whatever a check asks', async () => {
    const owner = await emptyDatabase({ migrated: true });
    const greedy: Check<Installation> = {
      name: '',
      run: async ({ owner: sight }) => {
        if ('ask' in sight) await sight.ask('create table mine ()');
        return good('');
      },
    };
    await assert.rejects(found(greedy, { owner }), { code: '25006' });
  });
});

describe('migrations', () => {
  const cases: readonly (readonly [what: string, change: string, state: string, words: RegExp])[] = [
    ['that have not been run', 'delete from installed_migrations where number > 2', 'warning', /steg är inte körda/],
    [
      'whose text was changed',
      "update installed_migrations set sha256 = 'x' where number = 2",
      'error',
      /0002_year_records\.sql har ändrats/,
    ],
    [
      'of a newer program',
      "insert into installed_migrations values (9999, '9999_future.sql', 'x')",
      'error',
      /nyare version .*9999_future/,
    ],
  ];
  for (const [what, change, state, words] of cases) {
    test(`${what} are found`, async () => {
      const owner = await emptyDatabase({ migrated: true });
      await (await connectTo(owner))(change);
      const finding = await found(migrationCheck, { owner });
      assert.equal(finding.state, state);
      assert.match(finding.text, words);
    });
  }
});

describe('the roles', () => {
  test('are wrong when the application goes past row-level security', async () => {
    const owner = await emptyDatabase({ migrated: true });
    const finding = await found(roleCheck, { owner, application: owner });
    assert.equal(finding.state, 'error');
    assert.match(finding.text, /ansluter som samband, som går förbi/);
  });

  test('are doubtful when the application owns the tables, or when their owner sees no rows', async () => {
    const owner = await emptyDatabase({ migrated: true });
    assert.match((await found(roleCheck, { owner: asApplication(owner) })).text, /äger tabellerna eller kan bli den/);
    const ask = await connectTo(owner);
    const bound = `${owner.database}_bound`;
    await ask(`create role ${bound} login`);
    const finding = await found(roleCheck, { owner: { ...owner, user: bound } });
    assert.match(finding.text, /säkerhetskopior kan inte göras/);
    assert.match(finding.advice ?? '', new RegExp(`alter role ${bound} bypassrls`));
    await ask(`drop role ${bound}`);
  });
});

test('a table that row-level security does not keep apart is found, whatever it lacks', async () => {
  const owner = await emptyDatabase({ migrated: true });
  await (await connectTo(owner))(`
    create table apples (association_id uuid);
    create table bees (association_id uuid); alter table bees enable row level security;
    create policy p on bees using (true);
    create table cows (association_id uuid); alter table cows enable row level security; alter table cows force row level security;
    create table dogs (name text)`);
  const finding = await found(rowSecurityCheck, { owner });
  assert.equal(finding.state, 'error');
  assert.match(finding.text, /uppgifter i apples, bees, cows\.$/);
});

describe('the clock', () => {
  test('is wrong in a year that is not, and when it goes otherwise than the server’s', async () => {
    const owner = await emptyDatabase({ migrated: false });
    const late =
      (seconds: number): Clock =>
      () =>
        Temporal.Now.instant().subtract({ seconds });
    assert.equal((await clockCheck.run({ ...unmade, clock: () => Temporal.Instant.from('1970-01-01T00:00:07Z') })).state, 'error');
    assert.equal((await found(clockCheck, { owner, clock: late(10) })).state, 'warning');
    const finding = await found(clockCheck, { owner, clock: late(90) });
    assert.equal(finding.state, 'error');
    assert.match(finding.text, /skiljer 9[01] sekunder/);
  });
});

describe('the data folder', () => {
  const folder = async (name: string): Promise<string> => {
    const path = join(home, name);
    await mkdir(join(path, 'postgres'), { recursive: true, mode: 0o700 });
    await writeFile(join(path, 'postgres-password'), 'x', { mode: 0o600 });
    return path;
  };
  const cases: readonly (readonly [what: string, change: (data: string) => Promise<void>, words: RegExp])[] = [
    ['that all may write in', (data) => chmod(data, 0o777), /Alla på datorn får ändra/],
    ['whose password others may read', (data) => chmod(join(data, 'postgres-password'), 0o644), /når .*postgres-password/],
    ['whose database others may read', (data) => chmod(join(data, 'postgres'), 0o755), /når .*postgres\.$/],
  ];
  for (const [index, [what, change, words]] of cases.entries()) {
    test(`${what} is found`, { skip: process.platform === 'win32' }, async () => {
      const data = await folder(`open${index}`);
      assert.equal((await folderCheck.run({ ...unmade, data })).state, 'ok');
      await change(data);
      const finding = await folderCheck.run({ ...unmade, data });
      assert.equal(finding.state, 'error');
      assert.match(finding.text, words);
    });
  }

  test('that is a file is found', async () => {
    const data = join(home, 'a-file');
    await writeFile(data, '');
    assert.match((await folderCheck.run({ ...unmade, data })).text, /är ingen mapp/);
  });
});

test('backups are missed when there are none, or none for a week', async () => {
  const data = join(home, 'backups');
  const state = async () => (await backupCheck.run({ ...unmade, isMade: true, data })).state;
  assert.equal(await state(), 'warning');
  for (const [daysAgo, expected] of [
    [8, 'warning'],
    [1, 'ok'],
  ] as const) {
    await noteBackup(data, { file: '/backups/a.samband', madeAt: now.subtract({ hours: 24 * daysAgo }).toString() });
    assert.equal(await state(), expected);
  }
});
