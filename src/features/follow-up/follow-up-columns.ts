import { roundedSteps } from '../../shared/exact.ts';
import type { Column } from '../../shared/table.ts';
import { isUnplanned, rowName } from './allotment.ts';
import type { FollowedRow } from './follow-up.ts';
import type { ForecastBasis } from './forecast.ts';
import { type Light, lightText } from './traffic-light.ts';

export const LIGHT_NAMES: Readonly<Record<Light, string>> = { gron: 'Grön', gul: 'Gul', rod: 'Röd' };

export const METHOD_NAMES: Readonly<Record<ForecastBasis, string>> = {
  rak: 'rak framskrivning',
  fjolarsprofil: 'förra årets profil',
  budget: 'budgeten',
  egen: 'egen bedömning',
  utfall: 'utfallet',
};

/** A row with what it has got since the board met; null when no day is asked for. */
export interface ListedRow extends FollowedRow {
  readonly newOre: number | null;
}

/** The follow-up as a table, for the page and for files. */
export const followUpColumns = (monthName: string, isWhole: boolean): readonly Column<ListedRow>[] => [
  { key: 'rad', name: 'Budgetrad', kind: 'text', value: ({ row }) => rowName(row) },
  { key: 'slag', name: 'Slag', kind: 'text', value: ({ row }) => (row.kind === 'intakt' ? 'Intäkt' : 'Kostnad') },
  { key: 'budget', name: 'Budget för året', kind: 'kronor', value: ({ row }) => row.budgetOre },
  ...(isWhole ? [] : [budgetByMonth(monthName)]),
  {
    key: 'utfall',
    name: isWhole ? 'Utfall för året' : `Utfall till och med ${monthName}`,
    kind: 'kronor',
    value: ({ actualOre }) => actualOre,
  },
  { key: 'skillnad', name: 'Skillnad', kind: 'kronor', value: ({ differenceOre }) => differenceOre },
  { key: 'andel', name: 'Andel av budget, %', kind: 'number', value: ({ used }) => (used === null ? null : Number(roundedSteps(used, 2))) },
  { key: 'prognos', name: 'Prognos för året', kind: 'kronor', value: ({ forecastOre }) => forecastOre },
  { key: 'avvikelse', name: 'Prognos mot budget', kind: 'kronor', value: ({ forecastDifferenceOre }) => forecastDifferenceOre },
  {
    key: 'lage',
    name: 'Läge',
    kind: 'text',
    value: ({ row, light, budgetOre, forecastOre }) =>
      light === null ? notJudged(row) : `${LIGHT_NAMES[light]}: ${lightText(light, { kind: row.kind, budgetOre, forecastOre })}`,
  },
  { key: 'metod', name: 'Prognos enligt', kind: 'text', value: ({ forecast }) => METHOD_NAMES[forecast.method] },
];

/** Why a row has no colour. */
export const notJudged = (row: FollowedRow['row']): string => (isUnplanned(row) ? 'Ingen budget' : 'Bedöms inte');

const budgetByMonth = (monthName: string): Column<ListedRow> => ({
  key: 'periodbudget',
  name: `Budget till och med ${monthName}`,
  kind: 'kronor',
  value: ({ row, budgetByMonthOre }) => (row.budgetOre === null ? null : budgetByMonthOre),
});
