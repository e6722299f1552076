import { carriesBalance, closingBalance, movement, openingBalance } from '../../ledger/balances.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { BALANCE_SHEET_LINES } from '../../statements/balance-sheet.ts';
import { INCOME_STATEMENT_LINES } from '../../statements/income-statement.ts';
import type { Books } from '../../statements/placed-account.ts';
import type { YearSource } from '../../statements/placing.ts';

/** What an account held and how it moved; an account of income or cost moves and holds nothing, so its balances are null. */
export interface AccountBalances {
  readonly openingOre: number | null;
  readonly movementOre: number;
  readonly closingOre: number | null;
}

/** An account of a year with what it held and where it belongs. */
export interface ListedAccount extends AccountBalances {
  readonly account: string;
  readonly name: string;
  /** Names of the statement lines it falls on; several when it is divided by object. */
  readonly lines: readonly string[];
}

/** The accounts that hold or moved anything during the year, in the order of their numbers (saldobalans). */
export function listAccounts({ file, index, year }: YearSource, books: Books): readonly ListedAccount[] {
  const lines = linesByAccount(books, year);
  return file.ledger.accounts
    .map(({ number, name }) => ({ account: number, ...balancesOf(file.ledger, index, number), name, lines: lines.get(number) ?? [] }))
    .filter(({ openingOre, movementOre, closingOre }) => [openingOre, movementOre, closingOre].some((ore) => ore !== null && ore !== 0))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
}

export function balancesOf(ledger: Ledger, index: number, account: string): AccountBalances {
  const movementOre = movement(ledger, index, account);
  if (!carriesBalance(ledger, account)) return { openingOre: null, movementOre, closingOre: null };
  return { openingOre: openingBalance(ledger, index, account), movementOre, closingOre: closingBalance(ledger, index, account) };
}

const LINE_NAMES: ReadonlyMap<string, string> = new Map([
  ...[...INCOME_STATEMENT_LINES, ...BALANCE_SHEET_LINES].map((line) => [line.id, line.name] as const),
  ['eget-kapital', 'Eget kapital'],
  ['utanfor', 'Utanför räkningarna'],
]);

const lineName = (line: string): string => LINE_NAMES.get(line) ?? line;

function linesByAccount(books: Books, year: number): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const { account, places } of books.accounts.filter((each) => each.year === year)) {
    const known = lines.get(account) ?? [];
    const name = places.line === null ? null : lineName(places.line);
    if (name !== null && !known.includes(name)) lines.set(account, [...known, name]);
  }
  return lines;
}

/** The accounts whose number begins with the words, or whose name or line holds them. */
export function findAccounts(accounts: readonly ListedAccount[], words: string): readonly ListedAccount[] {
  const wanted = words.trim().toLowerCase();
  return accounts.filter(
    ({ account, name, lines }) => account.startsWith(wanted) || [name, ...lines].some((text) => text.toLowerCase().includes(wanted)),
  );
}
