import type { AccountAmount, AccountMeasure } from '../figures/figure.ts';
import type { AccountPlaces } from '../ledger/account-map.ts';
import { RESULT_LINES } from '../ledger/statement-layout.ts';

/** The object that a part of an account belongs to, and objects of other dimensions that its postings carry as well. */
export interface PartObject {
  readonly dimension: string;
  readonly object: string;
  readonly also?: readonly { readonly dimension: string; readonly object: string }[];
}

/** What one account, or one object on it, held and moved during one year, and where it belongs in the report. Öre, debit positive. */
export interface PlacedAccount {
  readonly year: number;
  readonly account: string;
  readonly name: string;
  readonly object: PartObject | null;
  readonly openingOre: number;
  readonly closingOre: number;
  /** Change during the year; for accounts of income and cost the whole outcome. */
  readonly movementOre: number;
  readonly debitsOre: number;
  readonly creditsOre: number;
  readonly places: AccountPlaces;
}

/** Years for which the books are at hand, the year of the report first. */
export interface Books {
  readonly year: number;
  readonly years: readonly number[];
  /** Years whose books do not tell the objects that the account map divides accounts by; what rests on the division is unknown then. */
  readonly undividedYears?: readonly number[];
  /** Earlier years of which only the end is known; what they began with, and how they changed what they held, is unknown. */
  readonly unopenedYears?: readonly number[];
  readonly accounts: readonly PlacedAccount[];
}

const MEASURES: Record<AccountMeasure, (account: PlacedAccount) => number> = {
  movement: (account) => account.movementOre,
  opening: (account) => account.openingOre,
  closing: (account) => account.closingOre,
  debits: (account) => account.debitsOre,
  credits: (account) => account.creditsOre,
};

/** The amounts of the chosen accounts with the sign they have in the figure. Accounts that hold nothing are left out. */
export function amountsOf(accounts: readonly PlacedAccount[], measure: AccountMeasure, sign: 1 | -1): AccountAmount[] {
  return accounts
    .map((account) => ({
      account: account.account,
      name: account.name,
      amountOre: sign * MEASURES[measure](account) || 0,
      ...(account.object === null ? {} : { object: account.object }),
    }))
    .filter((amount) => amount.amountOre !== 0);
}

/** Years for which it is known what belongs to which activity, intervention or row. */
export const dividedYears = (books: Books): number[] => books.years.filter((year) => books.undividedYears?.includes(year) !== true);

/** Whether the books tell what the year began with. */
export const isOpened = (books: Books, year: number): boolean => books.unopenedYears?.includes(year) !== true;

export const onLine = (books: Books, year: number, lines: readonly string[]): PlacedAccount[] =>
  books.accounts.filter((account) => account.year === year && account.places.line !== null && lines.includes(account.places.line));

/** Whether outcome, not balance, is counted on the line. */
export const isResultLine = (line: string | null): boolean => line !== null && RESULT_LINES.has(line);

const INCOME_LINES = ['intakter', 'skatteintakter', 'generella-statsbidrag', 'finansiella-intakter', 'extraordinara-intakter'];

export const isIncomeLine = (line: string | null): boolean => line !== null && INCOME_LINES.includes(line);
