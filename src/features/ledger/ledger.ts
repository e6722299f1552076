import type { Ore } from '../../shared/money.ts';

/** T tillgång, S skuld, K kostnad, I intäkt (SIE 4B, #KTYP). */
export type AccountType = 'T' | 'S' | 'K' | 'I';

/** One financial year (räkenskapsår): index 0 is the ledger's own year, −1 the year before. Dates are written 2023-12-31. */
export interface FinancialYear {
  readonly index: number;
  readonly start: string;
  readonly end: string;
}

/** An account (konto). The number is text: municipal charts use four to six digits, and some programs use letters. */
export interface Account {
  readonly number: string;
  readonly name: string;
  readonly type: AccountType | null;
  readonly sru: readonly string[];
  readonly unit: string | null;
}

/** One object (kostnadsställe, projekt …) in its dimension. */
export interface ObjectRef {
  readonly dimension: string;
  readonly object: string;
}

export interface Dimension {
  readonly number: string;
  readonly name: string;
  /** The dimension that this one divides further (#UNDERDIM). */
  readonly parent: string | null;
}

export interface AccountObject extends ObjectRef {
  readonly name: string;
}

/** An amount with its quantity; quantities are kept as they were written, since they may have any number of decimals. */
export interface Balance {
  readonly amountOre: Ore;
  readonly quantity: string | null;
}

/** Year index → account number → balance. */
export type YearBalances = ReadonlyMap<number, ReadonlyMap<string, Balance>>;

export type BalanceKind = 'opening' | 'closing' | 'result';

/** Opening or closing balance of one account's part that belongs to one object (#OIB, #OUB). */
export interface ObjectBalance extends Balance {
  readonly kind: 'opening' | 'closing';
  readonly year: number;
  readonly account: string;
  readonly object: ObjectRef;
}

/** What one month changed or was budgeted to change (#PSALDO, #PBUDGET); never a balance. Without object it is the account's whole. */
export interface PeriodAmount extends Balance {
  readonly kind: 'actual' | 'budget';
  readonly year: number;
  /** `2023-05` */
  readonly month: string;
  readonly account: string;
  readonly object: ObjectRef | null;
}

/** Texts by number, so that a million postings need no million strings. Number 0 is the empty text. */
export interface TextTable {
  at(id: number): string;
}

/**
 * Postings in columns: row 7 is the seventh element of every array, the first `count` elements are in use.
 * Texts, quantities and signatures are numbers of the ledger's texts, objects a number of its object lists,
 * dates are written 20231231, and 0 stands for nothing. The columns are longer than the table while it grows.
 */
export interface PostingTable {
  count: number;
  /** Place in the ledger's accounts. */
  account: Int32Array;
  amountOre: Float64Array;
  objects: Int32Array;
  date: Int32Array;
  text: Int32Array;
  quantity: Int32Array;
  sign: Int32Array;
  /** Line of the file. */
  line: Int32Array;
  /** Only in corrections: 1 for an added posting, 0 for a removed one. */
  added: Uint8Array;
}

/** Vouchers in columns. The postings of voucher v are the rows from firstPosting[v] up to, not including, firstPosting[v + 1]. */
export interface VoucherTable {
  count: number;
  series: Int32Array;
  number: Int32Array;
  date: Int32Array;
  text: Int32Array;
  registered: Int32Array;
  sign: Int32Array;
  line: Int32Array;
  firstPosting: Int32Array;
  firstCorrection: Int32Array;
}

/** The bookkeeping of one association and year, whichever file it came from. Debit is positive, credit negative. */
export interface Ledger {
  readonly years: readonly FinancialYear[];
  /** In the order of the file. */
  readonly accounts: readonly Account[];
  /** Account number → its place in `accounts`. */
  readonly accountIndex: ReadonlyMap<string, number>;
  readonly dimensions: readonly Dimension[];
  readonly objects: readonly AccountObject[];
  readonly balances: Readonly<Record<BalanceKind, YearBalances>>;
  readonly objectBalances: readonly ObjectBalance[];
  readonly periodAmounts: readonly PeriodAmount[];
  readonly vouchers: VoucherTable;
  /** The booked postings (#TRANS). */
  readonly postings: PostingTable;
  /** Removed and added postings (#BTRANS, #RTRANS): history, never summed. */
  readonly corrections: PostingTable;
  readonly texts: TextTable;
  /** Every combination of objects that postings carry; number 0 is none. */
  readonly objectLists: readonly (readonly ObjectRef[])[];
  /** Sums of the postings by place in `accounts`. Credits are negative. */
  readonly totals: { readonly debitsOre: Float64Array; readonly creditsOre: Float64Array };
  /** Sums of the period balances without object, by year and account. Rows with an object are parts of these and would count twice. */
  readonly periodTotals: ReadonlyMap<number, ReadonlyMap<string, Ore>>;
}

/** Names of the dimensions that SIE reserves (4B 8.17); they need no #DIM record. */
const RESERVED_DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['1', 'Kostnadsställe'],
  ['2', 'Kostnadsbärare'],
  ['6', 'Projekt'],
  ['7', 'Anställd'],
  ['8', 'Kund'],
  ['9', 'Leverantör'],
  ['10', 'Faktura'],
]);

/** The dimension's own name, else the name SIE reserves for its number, else its number. */
export function dimensionName(ledger: Ledger, number: string): string {
  const declared = ledger.dimensions.find((dimension) => dimension.number === number);
  return declared?.name || RESERVED_DIMENSIONS.get(number) || `Dimension ${number}`;
}

export const isReservedDimension = (number: string): boolean => {
  const value = Number(number);
  return Number.isInteger(value) && value >= 1 && value <= 19;
};

export function accountName(ledger: Ledger, number: string): string {
  const index = ledger.accountIndex.get(number);
  return index === undefined ? '' : (ledger.accounts[index]?.name ?? '');
}

/** Balance accounts carry their balance into the next year; the others start every year from nothing. */
export function isBalanceAccount(account: Account): boolean {
  if (account.type !== null) return account.type === 'T' || account.type === 'S';
  return account.number.startsWith('1') || account.number.startsWith('2');
}
