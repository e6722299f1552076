import { type Ore, ore, ZERO_ORE } from '../../shared/money.ts';
import { type BalanceKind, isBalanceAccount, type Ledger, type ObjectRef } from './ledger.ts';

/** Whether the ledger knows anything about a year: balances, period amounts, or vouchers for its own year. */
export function hasYear(ledger: Ledger, year: number): boolean {
  if (year === 0) return true;
  return hasBalances(ledger, 'closing', year) || hasBalances(ledger, 'result', year) || ledger.periodTotals.has(year);
}

/** The balance when the year began (ingående balans): stated, else the year before's closing balance. */
export function openingBalance(ledger: Ledger, year: number, account: string): Ore {
  const kind = hasBalances(ledger, 'opening', year) ? 'opening' : 'closing';
  return stated(ledger, { kind, year: kind === 'opening' ? year : year - 1, account });
}

/** Whether the ledger tells what a year began with. Without it, nothing is known of how the year changed balance accounts. */
export const hasOpening = (ledger: Ledger, year: number): boolean =>
  hasBalances(ledger, 'opening', year) || hasBalances(ledger, 'closing', year - 1);

/** The balance when the year ended (utgående balans): stated, else the next year's opening, else opening plus movement. */
export function closingBalance(ledger: Ledger, year: number, account: string): Ore {
  if (hasBalances(ledger, 'closing', year)) return stated(ledger, { kind: 'closing', year, account });
  if (hasBalances(ledger, 'opening', year + 1)) return stated(ledger, { kind: 'opening', year: year + 1, account });
  return ore(openingBalance(ledger, year, account) + movement(ledger, year, account));
}

/**
 * What the year changed (årets förändring): the sum of the postings where there are vouchers, else the stated result,
 * else the period balances, else the difference between the balances of a balance account.
 */
export function movement(ledger: Ledger, year: number, account: string): Ore {
  if (year === 0 && ledger.postings.count > 0) return ore(debits(ledger, account) + credits(ledger, account));
  const result = ledger.balances.result.get(year)?.get(account);
  if (result !== undefined) return result.amountOre;
  if (hasBalances(ledger, 'closing', year) && carriesBalance(ledger, account)) {
    return ore(stated(ledger, { kind: 'closing', year, account }) - openingBalance(ledger, year, account));
  }
  return hasBalances(ledger, 'result', year) ? ZERO_ORE : (ledger.periodTotals.get(year)?.get(account) ?? ZERO_ORE);
}

const hasBalances = (ledger: Ledger, kind: BalanceKind, year: number): boolean => (ledger.balances[kind].get(year)?.size ?? 0) > 0;

const stated = (ledger: Ledger, at: { kind: BalanceKind; year: number; account: string }): Ore =>
  ledger.balances[at.kind].get(at.year)?.get(at.account)?.amountOre ?? ZERO_ORE;

/** Whether an account's balance goes on into the next year; income and costs are closed against the year's result (årets resultat). */
export function carriesBalance(ledger: Ledger, number: string): boolean {
  const account = ledger.accounts[ledger.accountIndex.get(number) ?? -1];
  return account !== undefined && isBalanceAccount(account);
}

/** The sum of the account's debit postings, and of its credit postings (which is negative). */
export const debits = (ledger: Ledger, account: string): Ore => total(ledger, account, ledger.totals.debitsOre);
export const credits = (ledger: Ledger, account: string): Ore => total(ledger, account, ledger.totals.creditsOre);

function total(ledger: Ledger, account: string, column: Float64Array): Ore {
  const place = ledger.accountIndex.get(account);
  return ore(place === undefined ? 0 : (column[place] ?? 0));
}

/** One account's movement that belongs to one object; `object` is empty for what carries no object of the dimension. */
export interface ObjectMovement {
  readonly account: string;
  readonly object: string;
  readonly amountOre: Ore;
}

/** The year's movement by account and object of a dimension, from the postings' objects, else from period balances by object. */
export function movementByObject(ledger: Ledger, year: number, dimension: string): readonly ObjectMovement[] {
  const sums = new Map<string, { account: string; object: string; sum: number }>();
  const add = (account: string, object: string, amount: number) => {
    const key = `${account}\u0000${object}`;
    const entry = sums.get(key);
    if (entry === undefined) sums.set(key, { account, object, sum: amount });
    else entry.sum += amount;
  };
  if (year === 0 && ledger.postings.count > 0) sumPostings(ledger, dimension, add);
  else sumPeriods(ledger, { year, dimension }, add);
  return [...sums.values()].map(({ account, object, sum }) => ({ account, object, amountOre: ore(sum) }));
}

type Add = (account: string, object: string, amount: number) => void;

function sumPostings(ledger: Ledger, dimension: string, add: Add): void {
  const objectOfList = ledger.objectLists.map((refs) => objectOf(refs, dimension));
  const { account, amountOre, objects, count } = ledger.postings;
  for (let row = 0; row < count; row += 1) {
    const number = ledger.accounts[account[row] as number]?.number ?? '';
    add(number, objectOfList[objects[row] as number] ?? '', amountOre[row] as number);
  }
}

const objectOf = (refs: readonly ObjectRef[], dimension: string): string => refs.find((ref) => ref.dimension === dimension)?.object ?? '';

/** The account's whole minus its parts is what carries no object. */
function sumPeriods(ledger: Ledger, { year, dimension }: { year: number; dimension: string }, add: Add): void {
  for (const amount of ledger.periodAmounts) {
    if (amount.kind !== 'actual' || amount.year !== year) continue;
    if (amount.object === null) add(amount.account, '', amount.amountOre);
    if (amount.object?.dimension !== dimension) continue;
    add(amount.account, amount.object.object, amount.amountOre);
    add(amount.account, '', -amount.amountOre);
  }
}

/** Opening or closing balance by account and object of a dimension (#OIB, #OUB). */
export function balanceByObject(
  ledger: Ledger,
  at: { kind: 'opening' | 'closing'; year: number; dimension: string },
): readonly ObjectMovement[] {
  return ledger.objectBalances
    .filter((balance) => balance.kind === at.kind && balance.year === at.year && balance.object.dimension === at.dimension)
    .map(({ account, object, amountOre }) => ({ account, object: object.object, amountOre }));
}

/** The budget of an account for a year (#PBUDGET), months added up. */
export function budgetOf(ledger: Ledger, year: number, account: string): Ore {
  const months = ledger.periodAmounts.filter((amount) => amount.kind === 'budget' && amount.year === year && amount.account === account);
  const whole = months.filter((amount) => amount.object === null);
  return ore((whole.length > 0 ? whole : months).reduce((sum, amount) => sum + amount.amountOre, 0));
}

/** The rows of the postings on an account, optionally only those with an object. */
export function postingRowsOf(ledger: Ledger, account: string, object?: ObjectRef): readonly number[] {
  const place = ledger.accountIndex.get(account);
  if (place === undefined) return [];
  const wanted = object === undefined ? null : ledger.objectLists.map((refs) => objectOf(refs, object.dimension) === object.object);
  const rows: number[] = [];
  for (let row = 0; row < ledger.postings.count; row += 1) {
    if (ledger.postings.account[row] !== place) continue;
    if (wanted === null || wanted[ledger.postings.objects[row] as number] === true) rows.push(row);
  }
  return rows;
}
