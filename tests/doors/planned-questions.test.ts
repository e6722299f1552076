import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { AssociationId } from '../../src/platform/database/transaction.ts';
import { openHouse } from '../people/a-house.ts';

test('a question that is planned shows all who ask their own association, and nobody else’s', async () => {
  const { database, key } = await openHouse();
  const neighbour = await database.installation.change(({ db }) =>
    db
      .insertInto('associations')
      .values({ slug: 'grannen', name: 'Grannen', short_name: 'Grannen', organisation_number: null, seat: null })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  // Nothing but the policies keeps the associations apart here.
  const seenBy = (association: AssociationId) =>
    database.read(association, async ({ db }) => {
      const rows = await db.selectFrom('chapter_texts').select('id').where('first_line', '>', 0).execute();
      const { rows: plans } = await sql`select 1 from pg_prepared_statements where statement like '%chapter_texts%'`.execute(db as never);
      return { rows: rows.length, isPlanned: plans.length > 0 };
    });
  for (let times = 0; times < 30; times += 1) {
    assert.ok((await seenBy(key)).rows > 0);
    assert.equal((await seenBy(neighbour.id)).rows, 0);
  }
  assert.ok((await seenBy(key)).isPlanned);
});
