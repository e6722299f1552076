import { aLine, aPlan } from './a-plan.ts';

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
        { id: 'insatser', name: 'Insatser', kind: 'kostnad', costKind: 'individ', parent: null },
        { id: 'kansli', name: 'Kansli och styrelse', kind: 'kostnad', costKind: 'administration', parent: null },
      ],
      openings: { budgetBeforeOre: 50_000_000, forecastBeforeOre: 60_000_000, note: 'Preliminärt.' },
    },
  ),
  state: 'forslag' as const,
});
