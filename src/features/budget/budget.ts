import type { Source } from '../figures/figure.ts';

/** One line of an adopted budget (budgetrad). Income and cost are both written as positive amounts. */
export interface BudgetLine {
  readonly year: number;
  readonly id: string;
  readonly name: string;
  readonly kind: 'intakt' | 'kostnad';
  /** What the budget counts on, after any planning factor. */
  readonly amountOre: number;
  /** What was granted, when only a part of it is counted on (beviljat). */
  readonly grantedOre: number | null;
  readonly line: string | null;
  readonly noteRow: string | null;
  readonly activity: string | null;
  readonly intervention: string | null;
  readonly costRow: string | null;
  readonly netRow: string | null;
  readonly member: string | null;
  /** The amount is what is left when the activity's own incomes are taken off (netto). */
  readonly isNet: boolean;
  readonly source: Source;
}

const INVESTED_IN: readonly (string | null)[] = ['immateriella', 'mark-byggnader', 'maskiner-inventarier', 'ovriga-materiella'];

/** Whether the money is to buy fixed assets, which is no cost of the year (investeringsbudget). */
export const isInvestment = (planned: BudgetLine): boolean => INVESTED_IN.includes(planned.line);
