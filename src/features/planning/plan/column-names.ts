import { type OfColumns, PLAN_COLUMNS, type PlanColumn, type PlanState } from '../../budget/plan.ts';

/** The heads of a plan's columns, as the published plans have them. */
export const columnNames = (year: number): OfColumns<string> => ({
  budgetBefore: `Budget ${year - 1}`,
  forecastBefore: `Prognos ${year - 1}`,
  budget: `Budget ${year}`,
  planNext: `Plan ${year + 1}`,
  planAfter: `Plan ${year + 2}`,
});

/** What a column is called in addresses. */
const COLUMN_PATHS: OfColumns<string> = {
  budgetBefore: 'budget-aret-fore',
  forecastBefore: 'prognos-aret-fore',
  budget: 'budget',
  planNext: 'plan-ett',
  planAfter: 'plan-tva',
};

export const columnPath = (column: PlanColumn): string => COLUMN_PATHS[column];
export const columnAt = (text: string): PlanColumn | null => PLAN_COLUMNS.find((column) => COLUMN_PATHS[column] === text) ?? null;

export const STATE_NAMES: Readonly<Record<PlanState, string>> = {
  forslag: 'Förslag',
  'efter-samrad': 'Efter samråd',
  faststalld: 'Fastställd',
};

export const CARRIED = 'Balanserat resultat (prel)';
export const CLOSING = 'Prel balanserat resultat';
