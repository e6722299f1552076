import { addOre, type Ore, ZERO_ORE } from '../../shared/money.ts';
import type {
  Account,
  AccountObject,
  Balance,
  BalanceKind,
  Dimension,
  FinancialYear,
  Ledger,
  ObjectBalance,
  ObjectRef,
  PeriodAmount,
  PostingTable,
  TextTable,
  VoucherTable,
} from './ledger.ts';
import { postingTable, voucherTable } from './tables.ts';

/** A ledger that is being read in. Every reader of files fills one of these, and finishLedger closes it. */
export interface LedgerDraft {
  readonly years: Map<number, FinancialYear>;
  readonly accounts: Account[];
  readonly accountIndex: Map<string, number>;
  readonly dimensions: Map<string, Dimension>;
  readonly objects: Map<string, AccountObject>;
  readonly balances: Record<BalanceKind, Map<number, Map<string, Balance>>>;
  readonly objectBalances: ObjectBalance[];
  readonly periodAmounts: PeriodAmount[];
  readonly vouchers: VoucherTable;
  readonly postings: PostingTable;
  readonly corrections: PostingTable;
  readonly texts: TextTable;
  readonly objectLists: (readonly ObjectRef[])[];
}

/** `expected` spares the columns from growing when the size of a file tells about how many rows will come. */
export function startLedger(texts: TextTable, expected: { readonly vouchers?: number; readonly postings?: number } = {}): LedgerDraft {
  return {
    years: new Map(),
    accounts: [],
    accountIndex: new Map(),
    dimensions: new Map(),
    objects: new Map(),
    balances: { opening: new Map(), closing: new Map(), result: new Map() },
    objectBalances: [],
    periodAmounts: [],
    vouchers: voucherTable(expected.vouchers),
    postings: postingTable(expected.postings),
    corrections: postingTable(),
    texts,
    objectLists: [[]],
  };
}

/** The account's place; one that nobody has declared is added without a name. */
export function placeOfAccount(draft: LedgerDraft, number: string): number {
  const place = draft.accountIndex.get(number);
  if (place !== undefined) return place;
  draft.accountIndex.set(number, draft.accounts.length);
  return draft.accounts.push({ number, name: '', type: null, sru: [], unit: null }) - 1;
}

export function changeAccount(draft: LedgerDraft, number: string, change: Partial<Account>): void {
  const place = placeOfAccount(draft, number);
  const account = draft.accounts[place];
  if (account !== undefined) draft.accounts[place] = { ...account, ...change };
}

export const objectKey = (ref: ObjectRef): string => `${ref.dimension}\u0000${ref.object}`;

/** Returns false when the account already had a balance of that kind; the later one counts. */
export function setBalance(draft: LedgerDraft, at: { kind: BalanceKind; year: number; account: string }, balance: Balance): boolean {
  const ofKind = draft.balances[at.kind];
  const ofYear = ofKind.get(at.year) ?? new Map<string, Balance>();
  const isFirst = !ofYear.has(at.account);
  ofYear.set(at.account, balance);
  ofKind.set(at.year, ofYear);
  return isFirst;
}

/** All amounts together may be this large, so that whatever is added of them can be counted exactly: 5 600 billion kronor. */
export const MOST_ORE = Number.MAX_SAFE_INTEGER / 16;

/** Whether the amounts are too large to be added in whole öre: then they are no bookkeeping. */
export function isBeyondCounting({ postings, corrections, balances, objectBalances, periodAmounts }: LedgerDraft): boolean {
  const stated = Object.values(balances).flatMap((years) => [...years.values()].flatMap((ofYear) => [...ofYear.values()]));
  const amounts = [...stated, ...objectBalances, ...periodAmounts].map(({ amountOre }) => amountOre);
  const columns = [amounts, postings.amountOre.subarray(0, postings.count), corrections.amountOre.subarray(0, corrections.count)];
  let total = 0;
  for (const column of columns) for (const amount of column) total += Math.abs(amount);
  return total > MOST_ORE;
}

export function finishLedger(draft: LedgerDraft): Ledger {
  return {
    ...draft,
    years: [...draft.years.values()].sort((a, b) => b.index - a.index),
    dimensions: [...draft.dimensions.values()],
    objects: [...draft.objects.values()],
    totals: totalsOf(draft),
    periodTotals: periodTotalsOf(draft.periodAmounts),
  };
}

function totalsOf(draft: LedgerDraft): Ledger['totals'] {
  const { account, amountOre, count } = draft.postings;
  const debitsOre = new Float64Array(draft.accounts.length);
  const creditsOre = new Float64Array(draft.accounts.length);
  for (let row = 0; row < count; row += 1) {
    const amount = amountOre[row] as number;
    const sums = amount > 0 ? debitsOre : creditsOre;
    sums[account[row] as number] = (sums[account[row] as number] as number) + amount;
  }
  return { debitsOre, creditsOre };
}

function periodTotalsOf(amounts: readonly PeriodAmount[]): Map<number, Map<string, Ore>> {
  const totals = new Map<number, Map<string, Ore>>();
  for (const { kind, object, year, account, amountOre } of amounts) {
    if (kind !== 'actual' || object !== null) continue;
    const ofYear = totals.get(year) ?? new Map<string, Ore>();
    ofYear.set(account, addOre(ofYear.get(account) ?? ZERO_ORE, amountOre));
    totals.set(year, ofYear);
  }
  return totals;
}
