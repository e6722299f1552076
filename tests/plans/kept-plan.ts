import { insertPlan } from '../../src/features/budget/plan.store.ts';
import { replaceContributionPlan } from '../../src/features/contributions/contribution-plan.store.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { aMember, someTerms } from '../contributions/some-terms.ts';
import { aLine, aPlan } from './a-plan.ts';

const NOW = Temporal.Instant.from('2024-03-01T12:00:00Z');

interface Wish {
  readonly key: AssociationId;
  readonly year: number;
  /** What every name begins with. */
  readonly mark?: string;
}

/** Two versions of a year's plan that differ, and what the members are to pay, with something of everything. */
export async function keepPlans(database: Database, { key, year, mark = '' }: Wish): Promise<void> {
  const bidrag = aLine('bidrag', 'intakt', {
    name: `${mark}Försäkringskassan`,
    kronor: 900_000,
    member: 'fk',
    note: `${mark}Preliminärt.`,
  });
  const kansli = aLine('kansli', 'kostnad', { name: `${mark}Kansli`, kronor: 400_000, group: 'gemensamt', isNet: true });
  const vagen = aLine('vagen', 'kostnad', {
    name: `${mark}Vägen`,
    kronor: 600_000,
    factor: 9500,
    grantedOre: { budget: 70_000_000, planNext: null, planAfter: null },
  });
  const groups = [{ id: 'gemensamt', name: `${mark}Gemensamt`, kind: 'kostnad', costKind: 'administration', parent: null }] as const;
  const removed = aLine('massa', 'kostnad', { name: `${mark}Mässa`, isRemoved: true });
  const first = { ...aPlan([bidrag, kansli, vagen, removed], { groups }), state: 'forslag', year } as const;
  const second = { ...first, state: 'efter-samrad', basedOn: 1, lines: [bidrag, kansli] } as const;
  const fk = aMember('fk', 'forsakringskassan', { name: `${mark}Försäkringskassan` });
  const town = aMember('stad', 'kommun', { name: `${mark}Staden`, population: 1000, ceilingOre: 45_000_000 });
  const paid = (member: typeof fk, amountOre: number) => ({
    member,
    amountOre,
    firstQuartersOre: [1_000_000, 1_000_000, 1_000_000] as const,
  });
  await database.change(key, async (writer) => {
    await insertPlan(writer, first, NOW);
    await insertPlan(writer, second, NOW);
    const members = [paid(fk, 50_000_000), paid(town, 40_000_000)];
    await replaceContributionPlan(
      writer,
      { year, totalOre: 90_000_000, populationOn: `${year - 1}-07-01`, terms: someTerms([fk, town], { offerOre: 90_000_000 }), members },
      NOW,
    );
  });
}
