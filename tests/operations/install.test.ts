import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { emptyDatabase } from '../support/database.ts';
import { dataFolder, startProgram } from './program.ts';

const where = await emptyDatabase({ migrated: false });
const ROOT = join(import.meta.dirname, '../..');
const text = (path: string): Promise<string> => readFile(join(ROOT, 'docs/operations', path), 'utf8');

async function asSomebody(where: pg.ClientConfig, questions: readonly string[]): Promise<void> {
  const client = new pg.Client(where);
  await client.connect();
  try {
    for (const question of questions) await client.query(question);
  } finally {
    await client.end();
  }
}

test('the roles and the database of the instructions are what the program needs', async (t) => {
  // Beside the roles of other tests: the same words with names of their own.
  const own = `install_${process.pid}`;
  const sql = /```sql\n([\s\S]*?)```/.exec(await text('install.md'))?.[1] ?? '';
  const steps = sql
    .replace(/\bsamband(_owner|_application)?\b/g, `${own}$1`)
    .split(/;\s*/)
    .filter((step) => step !== '');
  assert.equal(steps.length, 6);
  t.after(() =>
    asSomebody(where, [
      `drop database if exists ${own} with (force)`,
      `drop role if exists ${own}_owner`,
      `drop role if exists ${own}_application`,
    ]),
  );
  await asSomebody(where, steps);
  const database = { ...where, database: own };
  const roles = { owner: { ...database, user: `${own}_owner` }, application: { ...database, user: `${own}_application` } };
  const program = await startProgram(roles, { SAMBAND_DATA: await dataFolder() });
  assert.equal((await fetch(`${program.watch}/redo`)).status, 200);
  assert.equal((await fetch(`${program.home}/logga-in`)).status, 200);
  program.kill('SIGTERM');
  assert.equal(await program.ended, 0);
  await asSomebody(roles.application, ["select ask_for_job('send-mail')"]);
  await assert.rejects(asSomebody(roles.application, ['select * from graphile_worker.jobs']), { code: '42501' });
  await assert.rejects(asSomebody(roles.application, ["update log_entries set event = 'x.y'"]), { code: '42501' });
});

test('the image copies only what there is, and all that the program reads', async () => {
  const containerfile = await text('Containerfile');
  const copied = [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '));
  assert.deepEqual(
    copied.filter((name) => !existsSync(join(ROOT, name))),
    [],
  );
  for (const name of ['package.json', 'src', 'assets', 'migrations', 'bin']) assert.ok(copied.includes(name), name);
  assert.match(containerfile, /^USER node$/m);
  assert.doesNotMatch(containerfile, /password|secret|passphrase/i);
});

test('the unit starts a program that is there, and lets it do little else', async () => {
  const unit = await text('samband.service');
  const [, node = '', program = ''] = /^ExecStart=\/opt\/samband\/(\S+) (\S+)$/m.exec(unit) ?? [];
  assert.ok(existsSync(join(ROOT, node)) && existsSync(join(ROOT, program)));
  for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'KillMode=mixed', 'User=samband'])
    assert.ok(unit.split('\n').includes(line), line);
});

test('the unit that makes backups is handed the settings of the program, and starts with its Node', async () => {
  const backups = await text('backup.md');
  const of = (line: RegExp, where: string): string => line.exec(where)?.[1] ?? assert.fail(`${line} is not there`);
  const [settings, unit] = [/^EnvironmentFile=(\S+)$/m, await text('samband.service')];
  assert.equal(of(settings, backups), of(settings, unit));
  assert.ok((await text('install.md')).includes(`install -m 600 /dev/null ${of(settings, unit)}`));
  const node = of(/^ExecStart=.*exec (\S+) bin\/samband\.js backup /m, backups);
  assert.equal(`/opt/samband/${node}`, of(/^ExecStart=(\S+) /m, unit));
});

test('what is measured and done in the background is told under its own name', async () => {
  const monitoring = await text('monitoring.md');
  const sources = await Promise.all(
    ['src/platform/operations/measures.ts', 'src/background.ts', 'src/platform/jobs/jobs.ts', 'src/platform/jobs/sealing.ts'].map((path) =>
      readFile(join(ROOT, path), 'utf8'),
    ),
  );
  const names = sources.flatMap((source) => [...source.matchAll(/name: '([a-z_-]+)'/g)].map(([, name = '']) => name));
  assert.ok(names.length >= 9);
  assert.deepEqual(
    names.filter((name) => !monitoring.includes(`\`${name}\``)),
    [],
  );
});
