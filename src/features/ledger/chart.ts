import { CHART_TABLES, type LineId, type Placement } from './chart-tables.ts';

/** The chart of accounts (kontoplan) that the numbers follow. It is always a person's choice: the same number means different things. */
export type ChartId = 'kommun-bas' | 'region-bas' | 'bas' | 'egen';

export const CHART_NAMES: Readonly<Record<ChartId, string>> = {
  'kommun-bas': 'Kommun-Bas',
  'region-bas': 'Region-Bas',
  bas: 'BAS',
  egen: 'egen kontoplan',
};

/** How accounts find their line: the chart, and the association's own placings by prefix, which go before it. */
export interface Mapping {
  readonly chart: ChartId;
  /** Prefix of the account number → line. */
  readonly overrides: ReadonlyMap<string, LineId>;
}

export type BalanceSign = 1 | 0 | -1;

/** The statement line of an account, or null when neither the chart nor an override knows it. */
export function statementLineOf(account: string, mapping: Mapping, closingBalanceSign: BalanceSign): LineId | null {
  const placement = placementOf(account, mapping);
  if (placement === null || typeof placement === 'string') return placement;
  return closingBalanceSign < 0 ? placement.credit : placement.debit;
}

export interface AccountBalance {
  readonly account: string;
  readonly closingOre: number;
}

/** The lines of all accounts at one year's end. Accounts that are netted against each other get their line from their common balance. */
export function placeAccounts(balances: readonly AccountBalance[], mapping: Mapping): ReadonlyMap<string, LineId | null> {
  const groupOf = new Map(balances.map(({ account }) => [account, commonGroup(account, mapping)] as const));
  const sums = new Map<string, number>();
  for (const { account, closingOre } of balances) {
    const group = groupOf.get(account) ?? account;
    sums.set(group, (sums.get(group) ?? 0) + closingOre);
  }
  const signOf = (account: string) => Math.sign(sums.get(groupOf.get(account) ?? account) ?? 0) as BalanceSign;
  return new Map(balances.map(({ account }) => [account, statementLineOf(account, mapping, signOf(account))] as const));
}

function commonGroup(account: string, mapping: Mapping): string | null {
  const placement = placementOf(account, mapping);
  return placement === null || typeof placement === 'string' ? null : `\u0000${placement.together}`;
}

/** No chart and no account map tells accounts apart by more digits than this; what is longer in a file is no account of anybody's. */
const LONGEST_PREFIX = 20;

/** Compared as text, never as numbers: real accounts have four to six digits under the three of the chart. The longest prefix decides. */
function placementOf(account: string, mapping: Mapping): Placement | null {
  const table: Readonly<Record<string, Placement>> = mapping.chart === 'egen' ? {} : CHART_TABLES[mapping.chart];
  const longest = Math.min(account.length, LONGEST_PREFIX);
  for (let length = longest; length > 0; length -= 1) {
    const override = mapping.overrides.get(account.slice(0, length));
    if (override !== undefined) return override;
  }
  for (let length = longest; length > 0; length -= 1) {
    const prefix = account.slice(0, length);
    if (Object.hasOwn(table, prefix)) return table[prefix] ?? null;
  }
  return null;
}
