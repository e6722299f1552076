import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { backUp, backupFolder, connectTo, refused, restoreTo } from '../../../tests/support/backups.ts';
import { emptyDatabase } from '../../../tests/support/database.ts';
import { migrate, readMigrations } from '../database/migrate.ts';

const newFile = await backupFolder();
const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const silent = (): void => undefined;
const home = await mkdtemp(join(tmpdir(), 'levels-'));
after(() => rm(home, { recursive: true }));

/** A database made by another set of migrations than this program's, with one association in it, as a backup. */
async function backupOf(name: string, change: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(home, name);
  await cp(MIGRATIONS, folder, { recursive: true });
  await change(folder);
  const where = await emptyDatabase({ migrated: false });
  await migrate(where, silent, folder);
  const ask = await connectTo(where);
  await ask("insert into associations (slug, name, short_name) values ('bygden', 'Bygden', 'Bygden')");
  const path = newFile();
  await backUp(where, path);
  return path;
}

const kept = 'select name from associations; select count(*)::int from installed_migrations';
const OLD_LEVEL = 3;
const old = await backupOf('old', async (folder) => {
  for (const name of (await readdir(folder)).sort().slice(OLD_LEVEL)) await rm(join(folder, name));
});
const { length: newLevel } = await readMigrations();

describe('a backup of an older level', () => {
  for (const [what, migrated] of [
    ['a database without tables', false],
    ['an empty database of this level', true],
  ] as const) {
    test(`is put back in ${what} as it was, and is brought forward afterwards`, async () => {
      const where = await emptyDatabase({ migrated });
      await restoreTo(where, old);
      const ask = await connectTo(where);
      assert.deepEqual(await ask(kept), [['Bygden'], [OLD_LEVEL]]);
      await migrate(where);
      assert.deepEqual(await ask(kept), [['Bygden'], [newLevel]]);
      const [fresh, restored] = [await emptyDatabase({ migrated: true }), where];
      assert.deepEqual(await schemaOf(restored), await schemaOf(fresh));
    });
  }
});

/** Everything that the migrations have made. */
async function schemaOf(where: Parameters<typeof connectTo>[0]): Promise<readonly unknown[][]> {
  const ask = await connectTo(where);
  return ask(`
    select object.type, object.identity from pg_depend cross join lateral pg_identify_object(classid, objid, 0) as object
    where refobjid = 'public'::regnamespace and deptype = 'n' order by 1, 2;
    select 'policy', concat_ws(' ', polname, polrelid::regclass) from pg_policy order by 2;
    select 'trigger', concat_ws(' ', tgname, tgenabled, tgrelid::regclass) from pg_trigger where not tgisinternal order by 2`);
}

const strangers: readonly (readonly [name: string, change: (folder: string) => Promise<void>, words: RegExp])[] = [
  [
    'a newer',
    (folder) => writeFile(join(folder, '9999_future.sql'), 'create table future ();'),
    /nyare version av programmet \(0\.1\.0, 9999_future\.sql\)/,
  ],
  [
    'an edited',
    (folder) => writeFile(join(folder, '0003_ledgers.sql'), 'create table something_else ();'),
    /0003_ledgers\.sql med annat innehåll/,
  ],
];
for (const [name, change, words] of strangers) {
  test(`a backup of ${name} level is refused, and nothing is changed`, async () => {
    const where = await emptyDatabase({ migrated: false });
    const path = await backupOf(name, async (folder) => {
      for (const later of (await readdir(folder)).sort().slice(OLD_LEVEL)) if (name === 'an edited') await rm(join(folder, later));
      await change(folder);
    });
    await assert.rejects(restoreTo(where, path), refused(words));
    const ask = await connectTo(where);
    assert.deepEqual(await ask("select tablename from pg_tables where schemaname = 'public'"), []);
  });
}
