import pg from 'pg';
import { INSTALLED_LIST, listInstalled, type Migration, makeInstalledList, runMigration } from '../database/migrate.ts';
import { isAtLevel } from './levels.ts';
import { BackupProblem } from './problem.ts';
import { type KeptTable, listTables, tableName } from './tables.ts';

/**
 * Makes the tables ready to be filled, in the transaction that is open: empty, made by exactly these migrations, and nobody else's until
 * the end. A database with any rows is refused.
 */
export async function makeEmptyTables(client: pg.Client, level: readonly Migration[]): Promise<EmptyTables> {
  const found = await listTables(client);
  await lockAll(client, found);
  await refuseFilled(client, found);
  await bringTo(client, { found, level });
  const tables = await listTables(client);
  await lockAll(client, tables);
  const wakeTriggers = await silenceTriggers(client);
  // Migrations may have put rows there, and the list of migrations comes out of the backup too.
  await client.query(`truncate ${tables.map(({ name }) => tableName(name)).join(', ')}`);
  return { tables, wakeTriggers };
}

export interface EmptyTables {
  readonly tables: readonly KeptTable[];
  /** Triggers that are the tables' own sleep until this is called. */
  wakeTriggers(): Promise<void>;
}

async function lockAll(client: pg.Client, tables: readonly KeptTable[]): Promise<void> {
  if (tables.length === 0) return;
  await client.query(`lock table ${tables.map(({ name }) => tableName(name)).join(', ')} in access exclusive mode`);
}

async function refuseFilled(client: pg.Client, tables: readonly KeptTable[]): Promise<void> {
  const filled: string[] = [];
  for (const { name } of tables.filter((table) => table.name !== INSTALLED_LIST)) {
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${tableName(name)}) as filled`);
    if (rows[0]?.filled === true) filled.push(name);
  }
  if (filled.length === 0) return;
  throw new BackupProblem(
    `Databasen är inte tom (${filled.slice(0, 5).join(', ')}${filled.length > 5 ? ' med flera' : ''} har rader). Ingenting är ändrat. ` +
      'En säkerhetskopia läses bara tillbaka i en tom databas: ange en ny i DATABASE_URL, eller en tom mapp i SAMBAND_DATA.',
  );
}

interface Way {
  readonly found: readonly KeptTable[];
  readonly level: readonly Migration[];
}

async function bringTo(client: pg.Client, { found, level }: Way): Promise<void> {
  const isOurs = found.some(({ name }) => name === INSTALLED_LIST);
  if (found.length > 0 && !isOurs)
    throw new BackupProblem('Databasen har andra tabeller än Sambands. Ingenting är ändrat. Ange en egen databas i DATABASE_URL.');
  if (isOurs && isAtLevel(await listInstalled(client), level)) return;
  await dropEverything(client);
  await makeInstalledList(client);
  for (const migration of level) await runMigration(client, migration);
}

/** What stands in the schema by itself and was not brought by an extension; tables first, since others lean on them. */
const DROPS = `
  select format('drop %s if exists %s cascade', found.type, found.identity) as statement
  from (
    select object.type, object.identity from pg_depend
    cross join lateral pg_identify_object(classid, objid, 0) as object
    where refclassid = 'pg_namespace'::regclass and refobjid = 'public'::regnamespace and deptype = 'n' and objsubid = 0
      and object.type <> 'default acl'
      and not exists (
        select from pg_depend as brought
        where brought.classid = pg_depend.classid and brought.objid = pg_depend.objid and brought.deptype = 'e'
      )
  ) as found
  order by found.type <> 'table', found.identity`;

async function dropEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(DROPS);
  for (const { statement } of rows) await client.query(statement);
}

/** How a trigger that is in force is put in force again, by how the catalog says it (`pg_trigger.tgenabled`). */
const IN_FORCE = { O: 'enable', A: 'enable always' };

const TRIGGERS = `
  select c.relname as table, tgname as name, tgenabled::text as state from pg_trigger
  join pg_class c on c.oid = tgrelid
  where c.relnamespace = 'public'::regnamespace and not c.relispartition and not tgisinternal and tgenabled in ('O', 'A')
  order by 1, 2`;

/** Triggers were heeded when the rows first came; now they would change them, add to them or refuse them. */
async function silenceTriggers(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; state: keyof typeof IN_FORCE }>(TRIGGERS);
  const set = async (way: (state: keyof typeof IN_FORCE) => string): Promise<void> => {
    for (const { table, name, state } of rows)
      await client.query(`alter table ${tableName(table)} ${way(state)} trigger ${pg.escapeIdentifier(name)}`);
  };
  await set(() => 'disable');
  return () => set((state) => IN_FORCE[state]);
}
