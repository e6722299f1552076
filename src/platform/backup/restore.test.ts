import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Ask, backUp, backupFolder, connectTo, refused, restoreTo } from '../../../tests/support/backups.ts';
import { emptyDatabase } from '../../../tests/support/database.ts';

const newFile = await backupFolder();

/** A table with a column of every kind, and names that must be quoted. */
const SCRATCH = `
  create type mood as enum ('glad', 'sur');
  create type place as (street text, number integer);
  create table "Any ""value""" (
    id bigint generated always as identity primary key,
    whole integer, "small one" smallint, exact numeric, inexact double precision, "real" real, flag boolean,
    words text, "fixed" character(5), bytes bytea, uid uuid,
    instant timestamptz, wall timestamp, day date, hour time, span interval,
    list text[], grid integer[], document jsonb, raw json, feeling mood, span_of int4range, address inet, home place,
    doubled bigint generated always as (whole::bigint * 2) stored
  );
  create table keyless (words text, number numeric);
  create table by_words (words text primary key)`;

const source = await emptyDatabase({ migrated: true });
const target = await emptyDatabase({ migrated: true });
const [askSource, askTarget] = [await connectTo(source), await connectTo(target)];
for (const ask of [askSource, askTarget]) await ask(SCRATCH);
const empty = (ask: Ask) => ask('truncate "Any ""value""", keyless, by_words restart identity');

const tricky = fc.constantFrom('\\.', '\\N', '', '\n\\.\n', '\\\\.\n', '\t', '\r\n', 'å\u0308', '"', "'", '\\x00', '{a,"b"}', '\u{1f600}');
const words = fc.oneof(
  tricky,
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
);
const number = fc.oneof(fc.constantFrom('NaN', 'Infinity', '-0.000', '1e-400', `${'9'.repeat(200)}.10`), fc.float().map(String));
const nullable = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { freq: 5 });
const json = fc.oneof(
  fc.constant('null'),
  fc.json({ noUnicodeString: true }).map((text) => text.replaceAll('\\u0000', '')),
);
const instant = fc.oneof(
  fc.constantFrom('infinity', '-infinity', '0044-03-15 12:00:00.000001+00 BC', '20000-01-01 00:00+00'),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((at) => at.toISOString()),
);

/** The values of a row, in the order of the columns that can be given one. */
const anyRow = fc.tuple(
  nullable(fc.integer().map(String)),
  nullable(fc.integer({ min: -32768, max: 32767 }).map(String)),
  nullable(number),
  nullable(fc.double().map(String)),
  nullable(fc.constantFrom('0.1', '-Infinity', 'NaN', '3.4028235e38')),
  nullable(fc.boolean().map(String)),
  nullable(words),
  nullable(fc.constantFrom('', 'a', 'ö    ')),
  nullable(fc.uint8Array().map((bytes) => `\\x${Buffer.from(bytes).toString('hex')}`)),
  nullable(fc.uuid()),
  nullable(instant),
  nullable(instant),
  nullable(fc.constantFrom('2024-02-29', 'infinity', '0001-01-01 BC')),
  nullable(fc.constantFrom('23:59:59.999999', '24:00:00')),
  nullable(fc.constantFrom('1 year 2 mons -3 days 04:05:06.789', '-00:00:01')),
  nullable(fc.constantFrom('{}', '{NULL,"NULL",""}', '{"a\\\\b","c,d","{e}"}', '[0:1]={a,b}')),
  nullable(fc.constantFrom('{{1,2},{3,NULL}}', '{}')),
  nullable(json),
  nullable(json),
  nullable(fc.constantFrom('glad', 'sur')),
  nullable(fc.constantFrom('empty', '[1,5)', '(,7)')),
  nullable(fc.constantFrom('192.168.0.1/24', '::1')),
  nullable(fc.constantFrom('("Stora gatan",1)', '(,)', '("a ""b"", c\\\\",-1)')),
);

const COLUMNS = `whole, "small one", exact, inexact, "real", flag, words, "fixed", bytes, uid, instant, wall, day, hour, span,
  list, grid, document, raw, feeling, span_of, address, home`;
const CASTS = [
  'integer',
  'smallint',
  'numeric',
  'double precision',
  'real',
  'boolean',
  'text',
  'char(5)',
  'bytea',
  'uuid',
  'timestamptz',
  'timestamp',
  'date',
  'time',
  'interval',
  'text[]',
  'integer[]',
  'jsonb',
  'json',
  'mood',
  'int4range',
  'inet',
  'place',
];
const INSERT = `insert into "Any ""value""" (${COLUMNS}) values (${CASTS.map((cast, index) => `$${index + 1}::text::${cast}`).join(', ')})`;

const content = (ask: Ask) =>
  ask(
    `set timezone = 'UTC'; select t::text, raw::text, words from "Any ""value""" t order by id;
    select t::text, null, null from keyless t order by 1; select words, null, null from by_words order by words`,
  );

describe('what is restored', () => {
  test('is what was there, whatever the values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), fc.array(words, { maxLength: 12 }), async (rows, texts) => {
        await Promise.all([empty(askSource), empty(askTarget)]);
        for (const row of rows) await askSource(INSERT, row);
        for (const text of texts) await askSource('insert into keyless values ($1, 1.50)', [text]);
        for (const text of new Set(texts)) await askSource('insert into by_words values ($1)', [text]);
        const path = newFile();
        await backUp(source, path);
        await restoreTo(target, path);
        assert.deepEqual(await content(askTarget), await content(askSource));
      }),
      { numRuns: 15, interruptAfterTimeLimit: 30_000 },
    );
  });

  test('goes on counting where it was', async () => {
    await Promise.all([empty(askSource), empty(askTarget)]);
    const add = (ask: Ask) => ask('insert into "Any ""value""" (whole) values (1) returning id');
    await add(askSource);
    await askSource('delete from "Any ""value"""');
    const path = newFile();
    await backUp(source, path);
    await restoreTo(target, path);
    assert.deepEqual(await add(askTarget), [['2']]);
  });
});

describe('a database', () => {
  test('that has any row is left as it is', async () => {
    await Promise.all([empty(askSource), empty(askTarget)]);
    const path = newFile();
    await backUp(source, path);
    await askTarget("insert into by_words values ('kvar')");
    await assert.rejects(restoreTo(target, path), refused(/inte tom \(by_words har rader\)/));
    assert.deepEqual(await askTarget('select words from by_words'), [['kvar']]);
  });

  test('that somebody else uses is left as it is', async () => {
    const other = await emptyDatabase({ migrated: false });
    const ask = await connectTo(other);
    await ask('create table theirs (words text)');
    const path = newFile();
    await backUp(source, path);
    await assert.rejects(restoreTo(other, path), refused(/andra tabeller än Sambands/));
    assert.deepEqual(await ask("select tablename from pg_tables where schemaname = 'public'"), [['theirs']]);
    await assert.rejects(backUp(other, newFile()), refused(/inte Sambands/));
  });

  test('in which a value does not become what it was is left as it is', async () => {
    const [exact, rounding] = [await emptyDatabase({ migrated: true }), await emptyDatabase({ migrated: true })];
    await (await connectTo(exact))('create table weights (id integer primary key, kilos numeric); insert into weights values (1, 1.55)');
    const ask = await connectTo(rounding);
    await ask('create table weights (id integer primary key, kilos numeric(8, 1))');
    const path = newFile();
    await backUp(exact, path);
    await assert.rejects(restoreTo(rounding, path), refused(/Tabellen weights blev inte som i säkerhetskopian/));
    assert.deepEqual(await ask('select * from weights'), []);
  });

  test('in which a table was changed by hand is left as it is', async () => {
    const changed = await emptyDatabase({ migrated: true });
    const ask = await connectTo(changed);
    await ask(`${SCRATCH}; alter table keyless add column more text`);
    const path = newFile();
    await backUp(source, path);
    await assert.rejects(restoreTo(changed, path), refused(/tabell keyless ser inte ut som/));
    assert.deepEqual(await ask('select count(*)::int > 0 from installed_migrations'), [[true]]);
  });
});

describe('tables that watch themselves', () => {
  const watched = `
    create table first (id integer primary key, "second" integer, noted text);
    create table "second" (id integer primary key, "first" integer references first deferrable);
    alter table first add foreign key ("second") references "second" deferrable;
    create table a_child (id integer primary key, parent integer not null);
    create table z_parent (id integer primary key);
    alter table a_child add foreign key (parent) references z_parent;
    create function note() returns trigger language plpgsql as $$ begin new.noted := 'noted ' || now(); return new; end $$;
    create trigger note before insert on first for each row execute function note();
    create trigger asleep before insert on first for each row execute function note();
    alter table first disable trigger asleep`;

  test('are filled as they were: keys in circles hold, triggers change nothing and are in force afterwards', async () => {
    const [from, to] = [await emptyDatabase({ migrated: true }), await emptyDatabase({ migrated: true })];
    const [askFrom, askTo] = [await connectTo(from), await connectTo(to)];
    for (const ask of [askFrom, askTo]) await ask(watched);
    await askFrom(
      `begin; set constraints all deferred; insert into first values (1, 2, ''); insert into "second" values (2, 1);
      update first set noted = 'long ago'; insert into z_parent values (7); insert into a_child values (1, 7); commit`,
    );
    const path = newFile();
    await backUp(from, path);
    await restoreTo(to, path);
    const read = 'select first.id, noted, "first" from first join "second" on "second".id = "second"';
    assert.deepEqual(await askTo(read), [[1, 'long ago', 1]]);
    const triggers =
      "select tgname::text, tgenabled::text from pg_trigger where tgrelid = 'first'::regclass and not tgisinternal order by 1";
    assert.deepEqual(await askTo(triggers), [
      ['asleep', 'D'],
      ['note', 'O'],
    ]);
    await assert.rejects(askTo('insert into a_child values (2, 8)'), { code: '23503' });
  });
});
