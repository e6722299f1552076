import { exact } from '../../shared/exact.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import { moneyIn, rowsOf, sumOf } from '../figures/formulas.ts';
import type { Lease } from './layout.ts';

const PARTS = [
  ['inom-ett-ar', 'Förfaller inom ett år', (lease: Lease) => lease.withinOneYearOre],
  ['ett-till-fem-ar', 'Förfaller senare än ett men inom fem år', (lease: Lease) => lease.oneToFiveYearsOre],
  ['senare', 'Förfaller senare än fem år', (lease: Lease) => lease.laterOre],
] as const;

/** What is left to pay under leases that can not be cancelled, by when it falls due (LKBR 9 kap., RKR R5), with the year before where it is told. */
export function defineLeases(leases: readonly Lease[], year: number): FigureDefinition[] {
  if (leases.length === 0) return [];
  return leasedYears(leases, year).flatMap((each) =>
    leasesAtEndOf(
      leases.filter(({ ofYear }) => (ofYear ?? year) === each),
      each,
    ),
  );
}

/** The year itself, and the one before where somebody has told what was left then. */
export const leasedYears = (leases: readonly Lease[], year: number): readonly number[] =>
  leases.some(({ ofYear }) => ofYear === year - 1) ? [year, year - 1] : [year];

function leasesAtEndOf(leases: readonly Lease[], year: number): FigureDefinition[] {
  const money = moneyIn(year, `${year}-12-31`);
  const parts = PARTS.map(([id, name, amount]) =>
    money(`leasing.${id}`, rowsOf(leases.map((lease) => ({ label: lease.name, value: exact(amount(lease)), source: lease.source }))), [
      name,
      'Avtal som inte kan sägas upp.',
    ]),
  );
  const sum = sumOf(
    PARTS.map(([id]) => `leasing.${id}`),
    year,
  );
  return [...parts, money('leasing.summa', sum, ['Framtida leasingavgifter', 'Alla avtal tillsammans.'])];
}
