import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addPerson } from '../features/people/people.store.ts';
import { openDatabase, openPool } from '../platform/database/database.ts';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const place = await mkdtemp(join(tmpdir(), 'samband-retention-'));
const data = join(place, 'data');
after(() => rm(place, { recursive: true, force: true }));

function samband(...args: string[]) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...surroundings } = process.env;
  const env = { ...surroundings, SAMBAND_DATA: data };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: place, env });
  return { status, stdout, stderr };
}

/** An account that nobody has used since it was made. */
async function keepOldAccount(): Promise<void> {
  const database = await openDatabase({ data, url: null, ownerUrl: null, connections: 1, tell: () => undefined });
  const owner = openPool(database.owner, 1);
  await owner.installation.change(async (writer) => {
    await addPerson(writer, { email: 'anna@exempel.se', name: 'Anna', passwordHash: null });
    await writer.db.updateTable('people').set({ created_at: '2001-01-01T12:00:00Z' }).execute();
  });
  await owner.close();
  await database.close();
}

test('accounts without a role are disposed of at the server: shown, removed when it is said so, certified and told in the log', async () => {
  await keepOldAccount();
  const order = ['--installation', '2026', '--beslut', 'Driftsbeslut 1', '--av', 'Olle Ek'];
  const planned = samband('retention', 'plan', '--installation', '2026');
  assert.deepEqual([planned.status, /: 1 rader från tiden före/.test(planned.stdout)], [0, true], planned.stderr);
  const asked = samband('retention', 'run', ...order);
  assert.deepEqual([asked.status, /Inget är gallrat/.test(asked.stdout)], [1, true]);
  assert.equal(samband('retention', 'certificate', '--installation', '2026').status, 1);

  const made = samband('retention', 'run', ...order, '--ja');
  assert.deepEqual([made.status, / {2}1 rader: Konton utan uppdrag/.test(made.stdout)], [0, true], made.stderr);
  const again = samband('retention', 'certificate', '--installation', '2026', '--format', 'json');
  assert.deepEqual(
    (JSON.parse(again.stdout) as { counts: unknown; madeBy: string }[]).map(({ counts, madeBy }) => [counts, madeBy]),
    [[{ accountsWithoutRole: 1 }, 'Olle Ek']],
  );
  assert.match(samband('retention', 'plan', '--installation', '2026').stdout, /: 0 rader från tiden före/);
  assert.match(samband('log', 'seal').stdout, /^1 rad/);
});

test('an association is named, or the installation is, and never both', () => {
  assert.match(samband('retention', 'plan', '2026').stderr, /eller --installation och bara året/);
  assert.match(samband('retention', 'plan', '--installation', 'exempelbygden', '2026').stderr, /eller --installation och bara året/);
  assert.match(samband('retention', 'plan', 'saknas', '2026').stderr, /Förbundet saknas finns inte/);
});
