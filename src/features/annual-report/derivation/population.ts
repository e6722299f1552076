import { type Figure, figureId } from '../../figures/figure.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';

/** Whom or what a figure is about (population): what it says itself, else the intervention or member it is named by, else the association. */
export function populationOf(figure: Figure, records: Pick<YearRecords, 'association' | 'interventions' | 'members'>): string {
  if (figure.population !== undefined) return figure.population;
  const [group = '', name] = figureId(figure.key).split('.');
  const named = Object.hasOwn(NAMED, group) ? NAMED[group]?.(records).find((each) => each.id === name) : undefined;
  return named?.name ?? records.association.name;
}

type Named = { readonly id: string; readonly name: string };

const NAMED: Readonly<Record<string, (records: Pick<YearRecords, 'interventions' | 'members'>) => readonly Named[]>> = {
  insats: (records) => records.interventions,
  volym: (records) => records.interventions,
  medlem: (records) => records.members,
};
