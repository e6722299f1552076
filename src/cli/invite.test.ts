import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith } from '../../tests/support/a-folder.ts';
import { writeDirectory } from '../platform/files/directory.ts';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const place = await mkdtemp(join(tmpdir(), 'samband-invite-'));
after(() => rm(place, { recursive: true, force: true }));

function samband(...args: string[]) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...surroundings } = process.env;
  const env = { ...surroundings, SAMBAND_DATA: join(place, 'data') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: place, env });
  return { status, stdout, stderr };
}

test('the first manager is invited from the terminal, and so is whoever runs the server; the log tells it', async () => {
  await writeDirectory(join(place, 'in'), folderWith({}));
  assert.equal(samband('import', 'in').status, 0);
  const person = ['anna@kommun.se', '--namn', 'Anna Ek'];
  const invited = samband('invite', 'exempelbygden', ...person, '--roll', 'forbundschef', '--adress', 'https://samband.example');
  assert.match(invited.stdout, /^https:\/\/samband\.example\/inbjudan\/[\w-]{43}\n/);
  const operator = samband('invite', '--drift', 'drift@kommun.se', '--namn', 'Drift');
  assert.match(operator.stdout, /^http:\/\/localhost:3000\/aktivera\/v1\.[\w-]+\n/);

  assert.match(samband('invite', '--drift', 'DRIFT@kommun.se', '--namn', 'Drift').stderr, /Det finns redan ett konto/);
  assert.match(samband('invite', 'saknas', ...person, '--roll', 'revisor').stderr, /Förbundet saknas finns inte/);
  assert.match(samband('invite', 'exempelbygden', 'anna', '--roll', 'kung').stderr, /--namn: .*\n--epost: .*\n--roll: /);
  assert.match(samband('invite', 'exempelbygden', ...person, '--roll', 'coach', '--insats', 'x').stderr, /Insatsen x finns inte/);

  assert.equal(samband('export', 'exempelbygden', '2023', '--till', 'out').status, 0);
  const sealed = samband('log', 'seal');
  assert.match(sealed.stdout, /^4 rader/, 'imported, invited, made, exported');
  const verified = samband('log', 'verify', '--format', 'json');
  const { chains, whole } = JSON.parse(verified.stdout) as { chains: { name: string; rows: number }[]; whole: boolean };
  assert.deepEqual([verified.status, whole, chains.map(({ rows }) => rows).toSorted()], [0, true, [1, 3]]);
});
