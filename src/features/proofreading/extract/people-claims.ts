import { type Exact, exact } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { factsInTables, type Measure, type PeopleFact } from '../people/people-facts.ts';
import { factsOfOne } from '../people/tables-of-one.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import { EVERYBODY } from '../words/entities.ts';
import { type Claim, SURENESS } from './claim.ts';
import { interventionOf, type ToldIntervention } from './interventions.ts';

/** What is counted by the last part of the figure's name. Places at work or studies are exit reasons, told by themselves. */
const ENDINGS: Readonly<Partial<Record<Measure, string>>> = {
  deltagare: 'deltagare',
  kvinnor: 'kvinnor',
  män: 'man',
  nya: 'nya',
  avslutade: 'avslutade',
};

/** Whose year it is, and which interventions are known. */
export interface Of {
  readonly year: number;
  readonly interventions: readonly ToldIntervention[];
}

/** Tables other than statements, of the year of the report. */
export const tablesOfYear = (tables: readonly PrintedTable[], year: number): PrintedTable[] =>
  tables.filter((table) => statementKind(table) === 'annan' && isOfYear(table, year));

/** Those of them that count people. */
export const tablesOfPeople = (tables: readonly PrintedTable[], year: number): PrintedTable[] =>
  tablesOfYear(tables, year).filter((table) => factsInTables([table]).length > 0 || factsOfOne([table]).length > 0);

/** A table that names other years only is of them. */
function isOfYear({ title }: PrintedTable, year: number): boolean {
  const years = [...title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([found]) => found);
  return years.length === 0 || years.includes(String(year));
}

/** Counts of participants as claims: of an intervention, or of all of them together. */
export const claimsOfPeople = (facts: readonly PeopleFact[], of: Of): Claim[] => facts.flatMap((fact) => claimOfPeople(fact, of));

function claimOfPeople({ entity, measure, value, places, where }: PeopleFact, { year, interventions }: Of): Claim[] {
  const id = figureOf(entity, ENDINGS[measure], interventions);
  if (id === null || !isCount(value)) return [];
  const label = `${entity === EVERYBODY ? 'Alla insatser' : entity}: ${measure}`;
  const sureness = where === 'tabell' ? SURENESS.people : SURENESS.text;
  return [{ ...PEOPLE, key: figureKey(id, year), label, value, places, isTold: where === 'text', sureness }];
}

/** `deltagare.summa` and `deltagare.kvinnor` of everybody, `insats.enter.kvinnor` of those in one intervention. */
function figureOf(entity: string, ending: string | undefined, interventions: readonly ToldIntervention[]): string | null {
  if (ending === undefined) return null;
  if (entity === EVERYBODY) return ending === 'deltagare' ? 'deltagare.summa' : `deltagare.${ending}`;
  const intervention = interventionOf(entity, interventions);
  return intervention === undefined ? null : `insats.${intervention.id}.${ending}`;
}

/** What people are counted in. */
export const PEOPLE = { unit: 'personer', grain: exact(1) } as const;
const MOST_PEOPLE = 1_000_000n;

export const isCount = ({ numerator, denominator }: Exact): boolean => denominator === 1n && numerator >= 0n && numerator < MOST_PEOPLE;
