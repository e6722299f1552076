import { type Ore, ZERO_ORE } from '../../shared/money.ts';
import { contentOf, type LedgerContent, type VoucherContent } from './content.ts';
import type { Account, BalanceKind, Ledger, ObjectRef } from './ledger.ts';

/** One thing before and after: null where it does not exist. */
export interface Change<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

export interface BalanceChange extends Change<Ore> {
  readonly kind: BalanceKind | 'objectOpening' | 'objectClosing' | 'periodActual' | 'periodBudget';
  readonly year: number;
  readonly account: string;
  readonly object: ObjectRef | null;
  /** Only for period amounts. */
  readonly month: string | null;
}

/** What a corrected file changes (skillnad). All lists are empty when the ledgers are the same. */
export interface LedgerDifference {
  readonly years: readonly Change<string>[];
  readonly accounts: readonly Change<Account>[];
  /** Dimensions and objects by their names. */
  readonly names: readonly (Change<string> & { readonly dimension: string; readonly object: string | null })[];
  readonly balances: readonly BalanceChange[];
  readonly vouchers: readonly Change<VoucherContent>[];
}

export const isUnchanged = (difference: LedgerDifference): boolean => Object.values(difference).every((changes) => changes.length === 0);

/** Compares what two ledgers say, whatever lines of their files they say it on. */
export function compareLedgers(before: Ledger, after: Ledger): LedgerDifference {
  const [old, now] = [contentOf(before), contentOf(after)];
  return {
    years: changesOf(yearsOf(old), yearsOf(now)).map(([, change]) => change),
    accounts: changesOf(accountsOf(old), accountsOf(now)).map(([, change]) => change),
    names: changesOf(namesOf(old), namesOf(now)).map(([key, change]) => ({ ...refOf(key), ...change })),
    balances: balanceChanges(balancesOf(old), balancesOf(now)),
    vouchers: voucherChanges(old.vouchers, now.vouchers),
  };
}

const SEPARATOR = '\u0000';
const keyOf = (...parts: readonly (string | number)[]): string => parts.join(SEPARATOR);

const yearsOf = ({ years }: LedgerContent) => new Map(years.map(({ index, start, end }) => [keyOf(index), `${start}–${end}`] as const));
const accountsOf = ({ accounts }: LedgerContent) => new Map(accounts.map((account) => [account.number, account] as const));

const namesOf = ({ dimensions, objects }: LedgerContent) =>
  new Map<string, string>([
    ...dimensions.map(({ number, name, parent }) => [keyOf(number), parent === null ? name : `${name} (del av ${parent})`] as const),
    ...objects.map(({ dimension, object, name }) => [keyOf(dimension, object), name] as const),
  ]);

function refOf(key: string): { readonly dimension: string; readonly object: string | null } {
  const [dimension = '', object = null] = key.split(SEPARATOR);
  return { dimension, object };
}

/** What differs between two maps, in the order in which the keys first come. */
function changesOf<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): (readonly [string, Change<Value>])[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .map((key) => [key, { before: before.get(key) ?? null, after: after.get(key) ?? null }] as const)
    .filter(([, change]) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

type BalanceRow = Omit<BalanceChange, 'before' | 'after'> & { readonly amountOre: Ore; readonly quantity: string | null };

function balancesOf({ balances, objectBalances, periodAmounts }: LedgerContent): BalanceRow[] {
  return [
    ...balances.map((balance) => ({ ...balance, object: null, month: null })),
    ...objectBalances.map(({ kind, ...balance }) => ({
      ...balance,
      kind: kind === 'opening' ? ('objectOpening' as const) : ('objectClosing' as const),
      month: null,
    })),
    ...periodAmounts.map(({ kind, ...amount }) => ({
      ...amount,
      kind: kind === 'actual' ? ('periodActual' as const) : ('periodBudget' as const),
    })),
  ];
}

/** Rows for the same account, object and month are added up: a file may split them, and a balance of zero may be left out (SIE 4B 5.17). */
function balanceChanges(before: readonly BalanceRow[], after: readonly BalanceRow[]): BalanceChange[] {
  const [old, now] = [sumsOf(before), sumsOf(after)];
  const rows = new Map([...before, ...after].map((row) => [balanceKey(row), row] as const));
  return [...rows].flatMap(([key, { kind, year, account, object, month }]) => {
    const change = { before: old.get(key) ?? null, after: now.get(key) ?? null };
    const isSame = (change.before ?? ZERO_ORE) === (change.after ?? ZERO_ORE);
    return isSame ? [] : [{ kind, year, account, object, month, ...change }];
  });
}

const balanceKey = ({ kind, year, account, object, month }: BalanceRow): string =>
  keyOf(kind, year, account, object?.dimension ?? '', object?.object ?? '', month ?? '');

function sumsOf(rows: readonly BalanceRow[]): Map<string, Ore> {
  const sums = new Map<string, Ore>();
  for (const row of rows) sums.set(balanceKey(row), ((sums.get(balanceKey(row)) ?? 0) + row.amountOre) as Ore);
  return sums;
}

/**
 * Series and number are no identity: real files repeat them. So vouchers that are the same in both are paired off first,
 * then those left with the same series and number in the order in which they stand; the rest are new or gone.
 */
function voucherChanges(before: readonly VoucherContent[], after: readonly VoucherContent[]): Change<VoucherContent>[] {
  const left = unpaired(before, after);
  const numbers = new Set([...left.before, ...left.after].map(nameOf));
  const [old, now] = [Map.groupBy(left.before, nameOf), Map.groupBy(left.after, nameOf)];
  return [...numbers].flatMap((name) => pairs(old.get(name) ?? [], now.get(name) ?? []));
}

const nameOf = ({ series, number }: VoucherContent): string => keyOf(series, number);

function unpaired(before: readonly VoucherContent[], after: readonly VoucherContent[]) {
  const same = Map.groupBy(before, fingerprint);
  const newOnes = after.filter((voucher) => same.get(fingerprint(voucher))?.shift() === undefined);
  return { before: [...same.values()].flat().toSorted((a, b) => a.line - b.line), after: newOnes };
}

/** Everything a voucher says, without the lines where it stands. */
function fingerprint(voucher: VoucherContent): string {
  return JSON.stringify(voucher, (key, value) => (key === 'line' ? undefined : value));
}

/** Vouchers without number have nothing to be paired by. */
function pairs(before: readonly VoucherContent[], after: readonly VoucherContent[]): Change<VoucherContent>[] {
  if (before[0]?.number === '' || after[0]?.number === '') {
    return [...before.map((voucher) => ({ before: voucher, after: null })), ...after.map((voucher) => ({ before: null, after: voucher }))];
  }
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, place) => ({ before: before[place] ?? null, after: after[place] ?? null }));
}
