import { hasYear, movementByObject } from '../ledger/balances.ts';
import type { Ledger, ObjectRef } from '../ledger/ledger.ts';

/** What an account moved on one combination of objects. A dimension without object on the posting is left out. */
export interface AccountPart {
  readonly objects: readonly ObjectRef[];
  readonly amountOre: number;
}

/** The dimensions by which the account map divides each account; accounts that are not divided are not there. */
export type Divisions = ReadonlyMap<string, readonly string[]>;

/**
 * The year's movement of every divided account, part by part.
 * A posting may carry a cost centre and a project at once, so an account that is divided by both has a part for each pair.
 */
export function partsOfAccounts(ledger: Ledger, year: number, divisions: Divisions): ReadonlyMap<string, readonly AccountPart[]> {
  if (divisions.size === 0 || !hasYear(ledger, year)) return new Map();
  return year === 0 && ledger.postings.count > 0 ? partsOfPostings(ledger, divisions) : partsOfPeriods(ledger, year, divisions);
}

/** Sums by account and list of objects first, since there are few lists and many postings. */
function partsOfPostings(ledger: Ledger, divisions: Divisions): ReadonlyMap<string, readonly AccountPart[]> {
  const divided = ledger.accounts.map(({ number }) => (divisions.has(number) ? new Map<number, number>() : null));
  const { account, amountOre, objects, count } = ledger.postings;
  for (let row = 0; row < count; row += 1) {
    const sums = divided[account[row] as number];
    const list = objects[row] as number;
    sums?.set(list, (sums.get(list) ?? 0) + (amountOre[row] as number));
  }
  return new Map(
    ledger.accounts.flatMap(({ number }, place) => {
      const [sums, dimensions] = [divided[place], divisions.get(number)];
      return sums === null || sums === undefined || dimensions === undefined ? [] : [[number, projected(ledger, sums, dimensions)]];
    }),
  );
}

/** Lists that are alike in the wanted dimensions are one part. */
function projected(ledger: Ledger, sums: ReadonlyMap<number, number>, dimensions: readonly string[]): AccountPart[] {
  const parts = new Map<string, { objects: readonly ObjectRef[]; amountOre: number }>();
  for (const [list, amount] of sums) {
    const refs = ledger.objectLists[list] ?? [];
    const objects = dimensions.flatMap((dimension) => refs.find((ref) => ref.dimension === dimension && ref.object !== '') ?? []);
    const key = JSON.stringify(objects.map((ref) => [ref.dimension, ref.object]));
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { objects, amountOre: amount });
    else part.amountOre += amount;
  }
  return [...parts.values()];
}

/** Period balances tell one object at a time, so an account is then divided by its first dimension only. */
function partsOfPeriods(ledger: Ledger, year: number, divisions: Divisions): ReadonlyMap<string, readonly AccountPart[]> {
  const first = [...new Set([...divisions.values()].flatMap(([dimension]) => dimension ?? []))];
  const parts = first.flatMap((dimension) =>
    movementByObject(ledger, year, dimension)
      .filter(({ account, object }) => divisions.get(account)?.[0] === dimension && object !== '')
      .map(({ account, object, amountOre }) => ({ account, objects: [{ dimension, object }], amountOre })),
  );
  return Map.groupBy(parts, ({ account }) => account);
}
