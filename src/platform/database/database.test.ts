import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { emptyDatabase, someAssociation } from '../../../tests/support/database.ts';
import { type Ore, ore } from '../../shared/money.ts';
import { openDatabase, openPool } from './database.ts';
import { insertMany } from './insert-many.ts';
import type { AssociationId, Reader, Writer } from './transaction.ts';

declare module './tables.ts' {
  interface Tables {
    test_apples: { association_id: AssociationId; number: number; weight: Ore; picked_on: string | null; words: string[] | null };
  }
}

const where = await emptyDatabase({ migrated: true });
const database = openPool(where, 2);
const orchard = someAssociation();

const apples = (reader: Reader) => reader.db.selectFrom('test_apples').selectAll().orderBy('number').execute();
const apple = (number: number, weight = ore(0)) => ({ association_id: orchard, number, weight, picked_on: null, words: null });
const pick = (writer: Writer, number: number) => writer.db.insertInto('test_apples').values(apple(number)).execute();
const eatAll = () => database.change(orchard, ({ db }) => db.deleteFrom('test_apples').execute());

before(async () => {
  const client = new pg.Client(where);
  await client.connect();
  await client.query(
    'create table test_apples (association_id uuid, number integer, weight bigint, picked_on date, words text[], primary key (association_id, number))',
  );
  await client.end();
});

describe('a transaction', () => {
  test('that changes keeps all it did', async () => {
    await eatAll();
    await database.change(orchard, (writer) => pick(writer, 1));
    assert.equal((await database.read(orchard, apples)).length, 1);
  });

  test('that throws leaves no trace', async () => {
    await eatAll();
    const change = database.change(orchard, async (writer) => {
      await pick(writer, 1);
      throw new Error('the basket broke');
    });
    await assert.rejects(change, /basket/);
    assert.deepEqual(await database.read(orchard, apples), []);
  });

  test('that only reads is refused writing by the database, even where the compiler was silenced', async () => {
    const write = database.read(orchard, (reader) => pick(reader as unknown as Writer, 2));
    await assert.rejects(write, { code: '25006' });
  });

  test('that reads sees one moment, whatever is changed meanwhile', async () => {
    await eatAll();
    await database.read(orchard, async (reader) => {
      const before = await apples(reader);
      await database.change(orchard, (writer) => pick(writer, 3));
      assert.deepEqual(await apples(reader), before);
    });
  });

  test('names its association to the tables, and the next one on the same connection does not inherit it', async () => {
    const named = async (db: unknown) => {
      const answer = await sql<{ name: string | null }>`select current_setting('samband.association', true) as name`.execute(db as never);
      return answer.rows[0]?.name;
    };
    const single = openPool(where, 1);
    assert.equal(await single.read(orchard, ({ db }) => named(db)), orchard);
    assert.equal((await single.installation.read(({ db }) => named(db))) || null, null);
    await single.close();
  });

  test('of the installation can go on as one association, and both are kept together', async () => {
    await eatAll();
    const change = database.installation.change(async (writer) => {
      await pick(await writer.enter(orchard), 4);
      throw new Error('the cart tipped over');
    });
    await assert.rejects(change, /cart/);
    assert.deepEqual(await database.read(orchard, apples), []);
  });
});

describe('values out of the database', () => {
  test('are öre as numbers, dates as text and lists as lists', async () => {
    await eatAll();
    const whole = {
      association_id: orchard,
      number: 5,
      weight: ore(9_007_199_254_740_991),
      picked_on: '2023-12-31',
      words: ['röd', 'sur'],
    };
    await database.change(orchard, (writer) => writer.db.insertInto('test_apples').values(whole).execute());
    assert.deepEqual(await database.read(orchard, apples), [whole]);
  });

  test('are refused when a number is too large to be exact', async () => {
    await eatAll();
    const tooLarge = 9_007_199_254_740_992 as Ore;
    await database.change(orchard, (writer) => writer.db.insertInto('test_apples').values(apple(6, tooLarge)).execute());
    await assert.rejects(database.read(orchard, apples), RangeError);
  });
});

describe('inserting many rows', () => {
  test('keeps every value as it was, also over several parts', async () => {
    await eatAll();
    const rows = Array.from({ length: 10_003 }, (_, number) => ({
      ...apple(number, ore(number * -7)),
      picked_on: number % 2 === 0 ? '2023-02-28' : null,
      words: number % 3 === 0 ? ['a "b"', "c', {d}", 'å\\n'] : null,
    }));
    await database.change(orchard, (writer) => insertMany(writer, 'test_apples', rows));
    assert.deepEqual(await database.read(orchard, apples), rows);
  });

  test('of which there are none does nothing', async () => {
    await eatAll();
    await database.change(orchard, (writer) => insertMany(writer, 'test_apples', []));
    assert.deepEqual(await database.read(orchard, apples), []);
  });
});

describe('a server of one’s own', () => {
  test('is used when its address is given, and its tables are made ready', async () => {
    const empty = await emptyDatabase({ migrated: false });
    const urlAs = (user: string | undefined) =>
      `postgres:///${empty.database}?host=${encodeURIComponent(empty.host ?? '')}&user=${user}&port=${empty.port}`;
    const own = await openDatabase({ data: '/nowhere', url: urlAs('samband_application'), ownerUrl: urlAs(empty.user), connections: 1 });
    const steps = await own.installation.read(({ db }) => db.selectFrom('installed_migrations').select('name').execute());
    assert.equal(steps[0]?.name, '0001_foundation.sql');
    await own.close();
  });

  test('is refused when the application would be somebody whom row-level security does not bind', async () => {
    const url = `postgres:///${where.database}?host=${encodeURIComponent(where.host ?? '')}&user=${where.user}&port=${where.port}`;
    await assert.rejects(openDatabase({ data: '/nowhere', url, connections: 1 }), /går förbi databasens radskydd/);
  });

  test('that does not answer is told of in Swedish', async () => {
    const lost = openDatabase({ data: '/nowhere', url: 'postgres://anna:hemligt@127.0.0.1:9/samband', connections: 1 });
    await assert.rejects(lost, (error: Error) => /går inte att nå/.test(error.message) && !error.message.includes('hemligt'));
  });
});
