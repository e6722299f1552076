import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newSession } from '../../tests/people/signed-in.ts';
import { folderWith } from '../../tests/support/a-folder.ts';
import { findByEmail, keepPassword } from '../features/people/people.store.ts';
import { listSessions } from '../features/people/sessions.store.ts';
import { openDatabase } from '../platform/database/database.ts';
import type { Database } from '../platform/database/transaction.ts';
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

/** Looks at what the commands have kept, and lets the server go again. */
async function inside<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = await openDatabase({ data: join(place, 'data'), url: null, ownerUrl: null, connections: 1, tell: () => undefined });
  return work(database).finally(() => database.close());
}

const roleOf = (email: string) =>
  inside((database) =>
    database.installation.read(({ db }) =>
      db
        .selectFrom('people')
        .select(['installation_role as role', 'installation_role_from_on as from', 'installation_role_until_on as until'])
        .where('email', '=', email)
        .executeTakeFirst(),
    ),
  );

const events = () =>
  inside((database) =>
    database.installation.read(async ({ db }) =>
      (await db.selectFrom('log_entries').select(['event', 'role', 'subject']).execute()).slice(),
    ),
  );

test('a national analyst is invited from the terminal, with a first and a last day', async () => {
  const days = ['--fran', '2026-01-01', '--till', '2099-06-30'];
  const invited = samband('invite', '--analytiker', 'nina@radet.se', '--namn', 'Nina Ek', ...days);
  assert.match(invited.stdout, /^http:\/\/localhost:3000\/aktivera\/v1\.[\w-]+\n/);
  assert.deepEqual(await roleOf('nina@radet.se'), { role: 'analytiker', from: '2026-01-01', until: '2099-06-30' });
  assert.match(samband('invite', '--drift', 'nina@radet.se', '--namn', 'Nina').stderr, /har en roll i installationen/);

  const backwards = samband('invite', '--analytiker', 'b@radet.se', '--namn', 'B', '--fran', '2026-02-01', '--till', '2026-01-01');
  assert.deepEqual([backwards.status, /Sista dagen kan inte komma före/.test(backwards.stderr)], [2, true]);
  assert.match(samband('invite', '--analytiker', '--drift', 'b@radet.se', '--namn', 'B').stderr, /Ange en av/);
  assert.equal(await roleOf('b@radet.se'), undefined, 'what is refused has made no account');
});

test('a role in the installation is ended from the terminal: its person is signed out at once, and the log tells it', async () => {
  samband('invite', '--drift', 'olle@kommun.se', '--namn', 'Olle', '--fran', '2020-01-01');
  const person = await inside((database) =>
    database.installation.change(async (writer) => {
      const found = await findByEmail(writer, 'olle@kommun.se');
      if (found === undefined) return assert.fail('no account was made');
      await keepPassword(writer, found.person, 'a hash');
      return found.person;
    }),
  );
  await inside((database) => newSession(database, person));

  assert.match(samband('invite', '--avsluta', 'OLLE@kommun.se').stdout, /är avslutad för OLLE@kommun\.se/);
  const { until } = (await roleOf('olle@kommun.se')) ?? {};
  assert.ok(until !== null && until !== undefined && until < Temporal.Now.plainDateISO('Europe/Stockholm').toString());
  assert.deepEqual(await inside((database) => database.installation.read((reader) => listSessions(reader, person))), []);
  const told = (await events()).filter(({ subject }) => subject === person).map(({ event, role }) => `${role}: ${event}`);
  assert.deepEqual(told.toSorted(), ['terminal: people.installationRoleEnded', 'terminal: people.operatorMade']);

  const again = samband('invite', '--avsluta', 'olle@kommun.se');
  assert.deepEqual([again.status, /har en roll i installationen/.test(again.stderr)], [2, true]);
  assert.match(samband('invite', '--avsluta', 'ingen@kommun.se').stderr, /Ingen med adressen/);

  const back = samband('invite', '--analytiker', 'olle@kommun.se', '--namn', 'Olle');
  assert.deepEqual([back.status, /har redan ett konto, har fått rollen/.test(back.stdout)], [0, true], 'no link: there is a password');
  assert.equal((await roleOf('olle@kommun.se'))?.role, 'analytiker');
  assert.equal(samband('invite', '--avsluta', 'olle@kommun.se').status, 0);
  assert.equal((await roleOf('olle@kommun.se'))?.role, null, 'what began today was never anything');
});
