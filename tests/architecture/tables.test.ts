import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { emptyDatabase } from '../support/database.ts';

/** Tables that belong to the installation and to no association. */
const ofTheInstallation = [
  'associations',
  // What was disposed of that is no association's.
  'installation_certificates',
  'installed_migrations',
  // Persons and how they prove who they are: the same one may have roles in several associations.
  'people',
  'outside_identities',
  'passkeys',
  'recovery_codes',
  'sessions',
  'sign_in_attempts',
  'sign_in_challenges',
];

const where = await emptyDatabase({ migrated: true });

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const rules: readonly { readonly what: string; readonly faults: () => Promise<readonly string[]>; readonly example: string }[] = [
  {
    what: 'every table says whose it is',
    faults: tablesWithoutAssociation,
    example: 'apples',
  },
  {
    what: 'every table of an association is kept apart by row-level security, also from its owner',
    faults: tablesNotKeptApart,
    example: 'pears',
  },
  {
    what: "every primary key of an association's table begins with the association, so that tables can be divided by it",
    faults: keysNotByAssociation,
    example: 'pears',
  },
  {
    what: 'every foreign key has an index',
    faults: foreignKeysWithoutIndex,
    example: 'apples(tree)',
  },
  {
    what: 'an instant ends in _at and has a time zone',
    faults: () =>
      columnsWhere(({ type, column }) => type.startsWith('time') && (type !== 'timestamp with time zone' || !column.endsWith('_at'))),
    example: 'apples.picked',
  },
  {
    what: 'a day ends in _on',
    faults: () => columnsWhere(({ type, column }) => type === 'date' && !column.endsWith('_on')),
    example: 'apples.eaten',
  },
  {
    what: 'money is whole öre',
    faults: () => columnsWhere(({ type, column }) => /amount|_ore$|_kr$/.test(column) && !(column.endsWith('_ore') && type === 'bigint')),
    example: 'apples.amount',
  },
  {
    what: 'no number is inexact',
    faults: () => columnsWhere(({ type }) => ['real', 'double precision', 'money'].includes(type)),
    example: 'apples.weight',
  },
];

test('the migrations make tables', async () => {
  const tables = new Set((await columns()).map(({ table }) => table));
  assert.ok(tables.size >= 5, `only ${[...tables].join(', ')}`);
});

for (const { what, faults, example } of rules) {
  test(what, async () => assert.deepEqual(await faults(), []));

  test(`a table in which it does not hold is found: ${what}`, async () => {
    await ask('create table trees (id integer primary key)');
    await ask('create table pears (id integer primary key, association_id uuid)');
    await ask('create table apples (tree integer references trees, picked timestamp, eaten date, amount numeric, weight real)');
    try {
      assert.ok((await faults()).includes(example));
    } finally {
      await ask('drop table apples, trees, pears');
    }
  });
}

async function tablesWithoutAssociation(): Promise<string[]> {
  const all = await columns();
  const owned = new Set(all.filter(({ column }) => column === 'association_id').map(({ table }) => table));
  const tables = [...new Set(all.map(({ table }) => table))];
  return tables.filter((table) => !owned.has(table) && !ofTheInstallation.includes(table));
}

async function tablesNotKeptApart(): Promise<string[]> {
  const rows = await ask<{ name: string }>(`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'association_id'
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))`);
  return rows.map((row) => row.name);
}

async function keysNotByAssociation(): Promise<string[]> {
  const rows = await ask<{ name: string }>(`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'association_id'
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not exists (select from pg_index where indrelid = pg_class.oid and indisprimary and indkey[0] = attnum)`);
  return rows.map((row) => row.name);
}

async function foreignKeysWithoutIndex(): Promise<string[]> {
  const rows = await ask<{ key: string }>(`
    select format('%s(%s)', key.conrelid::regclass, string_agg(attribute.attname, ', ' order by place)) as key
    from pg_constraint as key
    cross join unnest(key.conkey) with ordinality as member (number, place)
    join pg_attribute as attribute on attribute.attrelid = key.conrelid and attribute.attnum = member.number
    where key.contype = 'f'
      and not exists (
        select from pg_index
        where pg_index.indrelid = key.conrelid
          and (pg_index.indkey::smallint[])[0:cardinality(key.conkey) - 1] @> key.conkey
      )
    group by key.oid, key.conrelid`);
  return rows.map((row) => row.key);
}

async function columnsWhere(isFault: (column: Column) => boolean): Promise<string[]> {
  return (await columns()).filter(isFault).map(({ table, column }) => `${table}.${column}`);
}

async function columns(): Promise<readonly Column[]> {
  const rows = await ask<Column>(`
    select c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    order by c.table_name, c.ordinal_position`);
  return rows;
}

async function ask<Row extends pg.QueryResultRow>(question: string): Promise<readonly Row[]> {
  const client = new pg.Client(where);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}
