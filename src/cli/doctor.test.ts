import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const data = await mkdtemp(join(tmpdir(), 'samband-doctor-'));
after(() => rm(data, { recursive: true, force: true }));

function doctor(environment: Record<string, string>, ...args: string[]) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...surroundings } = process.env;
  return spawnSync(process.execPath, [program, 'doctor', ...args], {
    encoding: 'utf8',
    env: { ...surroundings, SAMBAND_DATA: data, ...environment },
  });
}

test('an installation that is well is told so, thing by thing', () => {
  const { status, stdout, stderr } = doctor({});
  assert.deepEqual([status, stderr], [0, '']);
  for (const name of ['Inställningar', 'Datamapp', 'Diskutrymme', 'Databas', 'Klocka', 'Migreringar', 'Databasroller', 'Radskydd'])
    assert.match(stdout, new RegExp(`^OK +${name}: .+\\.$`, 'm'));
});

test('what does not work gives exit code 1, and says what to do', () => {
  const { status, stdout } = doctor({ DATABASE_URL: 'postgres://anna:h3mlig@127.0.0.1:9/samband' });
  assert.equal(status, 1);
  assert.match(stdout, /^FEL +Databas: Databasen går inte att nå.*\n +Gör så här: Kontrollera DATABASE_URL/m);
  assert.doesNotMatch(stdout, /h3mlig/);
});

test('settings that cannot be used are each told, for programs too', () => {
  const { status, stdout } = doctor({ SAMBAND_PORT: 'hundra', SAMBAND_PROT: '80' }, '--format', 'json');
  assert.equal(status, 1);
  const { state, findings } = JSON.parse(stdout);
  assert.equal(state, 'error');
  assert.deepEqual(
    findings.map((finding: { name: string; state: string }) => [finding.name, finding.state]),
    [
      ['Inställningar', 'error'],
      ['Inställningar', 'error'],
    ],
  );
});

test('wrong use is told', () => {
  const { status, stderr } = doctor({}, 'allt');
  assert.equal(status, 2);
  assert.match(stderr, /"allt" är för mycket/);
});
