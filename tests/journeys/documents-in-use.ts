import assert from 'node:assert/strict';
import { insertPlan } from '../../src/features/budget/plan.store.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { NOW, signedInAs } from '../people/signed-in.ts';
import { somePlan } from '../plans/some-plan.ts';
import type { TestApplication } from '../support/application.ts';

interface Where {
  readonly database: Database;
  readonly key: AssociationId;
  readonly base: string;
  readonly year: number;
  readonly post: TestApplication['post'];
}

/** Plans the year, decides its annual report and publishes that; tells what the sealed document is called. */
export async function documentsInUse({ database, key, base, year, post }: Where): Promise<string> {
  await database.change(key, (writer) => insertPlan(writer, somePlan(year), NOW));
  const { headers } = await signedInAs(database, { role: 'forbundschef', association: key });
  const decision = new URLSearchParams({ dag: `${year}-02-12`, dagen: 'ja', mote: 'styrelsens sammanträde', paragraf: '12' });
  const decided = await post(`${base}/dokument/arsredovisning/faststall`, decision, headers);
  const page = decided.headers.get('location') ?? assert.fail(await decided.text());
  const published = await post(`${page}/publicera`, new URLSearchParams(), headers);
  assert.equal(published.status, 303);
  return page.slice(page.lastIndexOf('/') + 1);
}
