import type { OfColumns, PlanHead, PlanSum, PlanVersion } from '../../budget/plan.ts';

/** Where a plan stands, and what whoever looks may do with it. */
export interface PlanPlace {
  readonly association: string;
  readonly year: number;
  readonly mayRevise: boolean;
  readonly mayAdopt: boolean;
}

/** A version that is looked at. */
export interface OpenedPlan extends PlanPlace {
  readonly plan: PlanVersion;
  readonly sums: OfColumns<PlanSum>;
  readonly versions: readonly PlanHead[];
  /** The equity that the books tell when the year before began; null when they do not. */
  readonly equityOre: number | null;
  /** What the plan of the year before foresees that the forecast begins with; null when nothing is missing, or nothing foresees it. */
  readonly foreseenOre: number | null;
}

/** What the forecast begins with, which everything after it is carried from: typed, or told by the books. */
export const isOpeningTold = ({ plan, equityOre }: Pick<OpenedPlan, 'plan' | 'equityOre'>): boolean =>
  plan.openings.forecastBeforeOre !== null || equityOre !== null;

/** Said of what was adopted before the opening was kept with it. */
export const OPENING_FOLLOWS_BOOKS =
  'Ingående saldo lämnades till bokföringen och låstes inte när versionen fastställdes. Rättas bokföringen ändras därför det balanserade resultatet, men inga rader.';

export const planAddress = ({ association, year }: Pick<PlanPlace, 'association' | 'year'>): `/${string}` => `/${association}/${year}/plan`;

/** The address of a page about one version. */
export const versionAddress = (place: Pick<PlanPlace, 'association' | 'year'>, number: number, part = ''): `/${string}` =>
  `${planAddress(place)}${part}?version=${number}`;

export const isOpen = ({ plan, mayRevise }: OpenedPlan): boolean => mayRevise && plan.adoption === null;

/** What can be chosen for a line: those who pay, and what is funded. */
export interface LineChoices {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly interventions: readonly { readonly id: string; readonly name: string }[];
}
