import assert from 'node:assert/strict';
import { insertPlan } from '../../src/features/budget/plan.store.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { NOW, signedInAs } from '../people/signed-in.ts';
import { aLine, aPlan } from '../plans/a-plan.ts';
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
  const decision = new URLSearchParams({ dag: `${year + 1}-03-12`, mote: 'styrelsens sammanträde', paragraf: '12' });
  const decided = await post(`${base}/dokument/arsredovisning/faststall`, decision, headers);
  const page = decided.headers.get('location') ?? assert.fail(await decided.text());
  const published = await post(`${page}/publicera`, new URLSearchParams(), headers);
  assert.equal(published.status, 303);
  return page.slice(page.lastIndexOf('/') + 1);
}

/** A plan with groups, a grant that is counted in part, and a note. */
export const somePlan = (year: number) => ({
  ...aPlan(
    [
      aLine('staten', 'intakt', { name: 'Staten', kronor: 2_000_000 }),
      aLine('regionen', 'intakt', { name: 'Regionen', kronor: 1_000_000, note: 'Enligt överenskommelsen.' }),
      aLine('kommunerna', 'intakt', { name: 'Kommunerna', kronor: 1_000_000 }),
      aLine('vagen', 'kostnad', {
        name: 'Vägen',
        group: 'insatser',
        kronor: 2_500_000,
        grantedOre: { budget: 300_000_000, planNext: 300_000_000, planAfter: null },
        factor: 9_500,
      }),
      aLine('kansli', 'kostnad', { name: 'Kansli', group: 'kansli', kronor: 1_200_000 }),
    ],
    {
      year,
      groups: [
        { id: 'insatser', name: 'Insatser', kind: 'kostnad', costKind: 'individ' },
        { id: 'kansli', name: 'Kansli och styrelse', kind: 'kostnad', costKind: 'administration' },
      ],
      openings: { budgetBeforeOre: 50_000_000, forecastBeforeOre: 60_000_000, note: 'Preliminärt.' },
    },
  ),
  state: 'forslag' as const,
});
