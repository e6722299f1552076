import type { Reader } from '../../platform/database/transaction.ts';
import { missing, type Route, shows } from '../../platform/http/routes.ts';
import { listInterventionYears } from '../interventions/intervention.store.ts';
import { listCodes, listExitCounts, listParticipantCounts } from './counts.store.ts';
import { interventionListPage, type ListedIntervention, ownCountsPage } from './own-counts.pages.ts';
import { countRows, exitRows } from './own-counts.ts';

const gone = missing('Insatsen finns inte, eller så gäller ditt uppdrag en annan insats.');

/** An intervention's own counts, for those who work in it and those who look over them. */
export const participantRoutes: readonly Route[] = [
  shows({
    path: '/:association/insatser',
    may: 'counts.read',
    show: async ({ params, reader }) =>
      interventionListPage({ association: params.association, interventions: await listInterventions(reader) }),
  }),

  shows({
    path: '/:association/insatser/:intervention',
    may: 'counts.read',
    async show({ params, query, reader }) {
      const intervention = (await listInterventions(reader)).find(({ id }) => id === params.intervention);
      const [latest] = intervention?.years ?? [];
      if (intervention === undefined || latest === undefined) return gone;
      const year = intervention.years.find((each) => String(each) === query.get('ar')) ?? latest;
      const isOwn = (row: { readonly intervention: string; readonly year: number }) =>
        row.intervention === intervention.id && row.year === year;
      return ownCountsPage({
        association: params.association,
        intervention,
        year,
        counts: countRows((await listParticipantCounts(reader, year)).filter(isOwn)),
        exits: exitRows((await listExitCounts(reader, year)).filter(isOwn), await listCodes(reader, year)),
      });
    },
  }),
];

async function listInterventions(reader: Reader): Promise<readonly ListedIntervention[]> {
  const rows = await listInterventionYears(reader);
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofOne) => {
    const [latest] = ofOne;
    return latest === undefined ? [] : [{ id: latest.id, name: latest.name, years: ofOne.map(({ year }) => year) }];
  });
}
