import { type Ore, ore } from '../../shared/money.ts';
import type { Severity } from '../../shared/problem.ts';
import { closingBalance, hasOpening, hasYear, movement, openingBalance } from './balances.ts';
import { type Mapping, placeAccounts } from './chart.ts';
import type { LineId } from './chart-tables.ts';
import { kronor } from './kronor.ts';
import { isBalanceAccount, type Ledger } from './ledger.ts';
import { BALANCE_SHEET, INCOME_STATEMENT, type LayoutRow, RESULT_LINES, signOfLine } from './statement-layout.ts';

/** What one account adds to a row, with the sign it has there. */
export interface RowAccount {
  readonly account: string;
  readonly name: string;
  readonly amountOre: Ore;
  readonly previousAmountOre: Ore | null;
}

export interface StatementRow {
  readonly line: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly amountOre: Ore;
  /** The year before; null when the ledger knows nothing about it. */
  readonly previousAmountOre: Ore | null;
  readonly accounts: readonly RowAccount[];
}

export interface TrialStatements {
  readonly incomeStatement: readonly StatementRow[];
  readonly balanceSheet: readonly StatementRow[];
  readonly problems: readonly { readonly code: string; readonly severity: Severity; readonly message: string }[];
}

/** The two statements straight from the ledger, for its own year and the year before. */
export function trialStatements(ledger: Ledger, mapping: Mapping): TrialStatements {
  const year = placedYear(ledger, 0, mapping);
  const previous = hasYear(ledger, -1) ? placedYear(ledger, -1, mapping) : null;
  return {
    incomeStatement: INCOME_STATEMENT.map((row) => statementRow(row, year, previous)),
    balanceSheet: BALANCE_SHEET.map((row) => statementRow(row, year, previous)),
    problems: [...unplaced(year, previous, mapping), ...internalNotZero(year), ...notBalanced(year), ...previousNotBalanced(previous)],
  };
}

interface PlacedAccount {
  readonly account: string;
  readonly name: string;
  readonly isOfBalance: boolean;
  readonly line: LineId | null;
  readonly openingOre: number;
  readonly closingOre: number;
  readonly movementOre: number;
}

interface PlacedYear {
  readonly accounts: readonly PlacedAccount[];
  /** Row → amount, for every row of both statements. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Whether the ledger tells what the year began with. */
  readonly isOpened: boolean;
}

function placedYear(ledger: Ledger, year: number, mapping: Mapping): PlacedYear {
  const balances = ledger.accounts.map((account) => ({
    account: account.number,
    name: account.name,
    isOfBalance: isBalanceAccount(account),
    openingOre: openingBalance(ledger, year, account.number),
    closingOre: closingBalance(ledger, year, account.number),
    movementOre: movement(ledger, year, account.number),
  }));
  const lines = placeAccounts(balances, mapping);
  const accounts = balances.map((balance) => ({ ...balance, line: lines.get(balance.account) ?? null }));
  const amounts = new Map<string, number>();
  for (const row of [...INCOME_STATEMENT, ...BALANCE_SHEET]) amounts.set(row.id, amountOf(row, accounts, amounts));
  return { accounts, amounts, isOpened: year === 0 || hasOpening(ledger, year) };
}

function amountOf(row: LayoutRow, accounts: readonly PlacedAccount[], amounts: ReadonlyMap<string, number>): number {
  const { from } = row;
  const sumOfRows = (rows: readonly string[]) => rows.reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0);
  if (from.kind === 'rows') return sumOfRows(from.rows);
  if (from.kind === 'accounts') return sumOf(onLine(accounts, from.line), (account) => inRow(account, from.line));
  if (from.part === 'opening') return openingEquity(accounts);
  if (from.part === 'result') return amounts.get('arets-resultat') ?? 0;
  if (from.part === 'other') return otherChanges(accounts) - (isCarriedOver(accounts) ? (amounts.get('arets-resultat') ?? 0) : 0);
  return sumOfRows(['eget-kapital-ingaende', 'arets-resultat', 'eget-kapital-ovrigt']);
}

const onLine = (accounts: readonly PlacedAccount[], line: string): PlacedAccount[] => accounts.filter((account) => account.line === line);

const sumOf = (accounts: readonly PlacedAccount[], amount: (account: PlacedAccount) => number): number =>
  accounts.reduce((sum, account) => sum + amount(account), 0);

/** The account's amount with the sign of its row; adding zero turns −0 into 0. */
const inRow = (account: PlacedAccount, line: string): number =>
  signOfLine(line) * (RESULT_LINES.has(line) ? account.movementOre : account.closingOre) + 0;

/** Opening balances that do not sum to zero hold a result that was never carried over to equity. */
const openingEquity = (accounts: readonly PlacedAccount[]): number =>
  sumOf(accounts, ({ openingOre }) => openingOre) - sumOf(onLine(accounts, 'eget-kapital'), ({ openingOre }) => openingOre);

/** Bookings straight on equity, without the one that carries the result over: that one also falls on `utanfor`. */
const otherChanges = (accounts: readonly PlacedAccount[]): number =>
  0 -
  sumOf(onLine(accounts, 'eget-kapital'), ({ openingOre, closingOre }) => closingOre - openingOre) -
  sumOf(onLine(accounts, 'utanfor'), ({ movementOre }) => movementOre);

/**
 * Some programs move the result to equity without a booking on a closing account: the balances then sum to zero
 * although income and costs do not, and the result stands in equity already.
 */
const isCarriedOver = (accounts: readonly PlacedAccount[]): boolean =>
  sumOf(
    accounts.filter(({ isOfBalance }) => isOfBalance),
    ({ closingOre }) => closingOre,
  ) === 0 &&
  sumOf(
    accounts.filter(({ isOfBalance }) => !isOfBalance),
    ({ movementOre }) => movementOre,
  ) !== 0;

function statementRow(row: LayoutRow, year: PlacedYear, previous: PlacedYear | null): StatementRow {
  return {
    line: row.id,
    label: row.label,
    isSum: row.from.kind !== 'accounts',
    amountOre: ore(year.amounts.get(row.id) ?? 0),
    previousAmountOre: previous === null || isUnknown(row, previous) ? null : ore(previous.amounts.get(row.id) ?? 0),
    accounts: row.from.kind === 'accounts' ? rowAccounts(row.from.line, year, previous) : [],
  };
}

/** Equity at the start and its changes can not be told apart when it is not known what the year began with. */
const isUnknown = ({ from }: LayoutRow, { isOpened }: PlacedYear): boolean =>
  !isOpened && from.kind !== 'rows' && from.kind !== 'accounts' && (from.part === 'opening' || from.part === 'other');

function rowAccounts(line: string, year: PlacedYear, previous: PlacedYear | null): RowAccount[] {
  const before = new Map(previous === null ? [] : onLine(previous.accounts, line).map((account) => [account.account, account] as const));
  const now = new Map(onLine(year.accounts, line).map((account) => [account.account, account] as const));
  return year.accounts
    .filter(({ account }) => now.has(account) || before.has(account))
    .map(({ account, name }) => ({
      account,
      name,
      amountOre: ore(amountIn(now, account, line)),
      previousAmountOre: previous === null ? null : ore(amountIn(before, account, line)),
    }))
    .filter(({ amountOre, previousAmountOre }) => amountOre !== 0 || (previousAmountOre ?? 0) !== 0);
}

function amountIn(accounts: ReadonlyMap<string, PlacedAccount>, number: string, line: string): number {
  const account = accounts.get(number);
  return account === undefined ? 0 : inRow(account, line);
}

type Finding = TrialStatements['problems'][number];

function unplaced(year: PlacedYear, previous: PlacedYear | null, mapping: Mapping): Finding[] {
  const isUsed = ({ closingOre, movementOre }: PlacedAccount) => closingOre !== 0 || movementOre !== 0;
  const usedBefore = new Set(previous?.accounts.filter(isUsed).map(({ account }) => account));
  return year.accounts
    .filter((account) => account.line === null && (isUsed(account) || usedBefore.has(account.account)))
    .map(({ account, name }) => ({
      code: 'ledger.unplaced-account',
      severity: mapping.chart === 'egen' ? 'error' : 'warning',
      message: `Konto ${account} ${name} har ingen rad i räkningarna och är inte med i någon summa. Ange dess rad i kontokopplingen (konton.csv).`,
    }));
}

function internalNotZero(year: PlacedYear): Finding[] {
  const internal = onLine(year.accounts, 'utanfor').filter(({ account }) => account.startsWith('9'));
  const sum = sumOf(internal, ({ movementOre }) => movementOre);
  if (sum === 0) return [];
  const message = `Interna konton (klass 9) ska ta ut varandra men summerar till ${kronor(ore(sum))}. Kontrollera internbokningarna.`;
  return [{ code: 'ledger.internal-not-zero', severity: 'warning', message }];
}

const imbalanceOf = ({ amounts }: PlacedYear): number =>
  (amounts.get('summa-tillgangar') ?? 0) - (amounts.get('summa-eget-kapital-och-skulder') ?? 0);

function previousNotBalanced(previous: PlacedYear | null): Finding[] {
  const difference = previous === null ? 0 : imbalanceOf(previous);
  if (difference === 0) return [];
  const message = `Föregående års balansräkning går inte jämnt ut: tillgångarna skiljer sig från eget kapital och skulder med ${kronor(ore(difference))}. Vanliga orsaker är att exporten inte har alla jämförelsetal, eller att förra årets resultat ligger både på ett konto och i eget kapital.`;
  return [{ code: 'ledger.previous-balance-sheet-not-balanced', severity: 'warning', message }];
}

function notBalanced(year: PlacedYear): Finding[] {
  const difference = imbalanceOf(year);
  if (difference === 0) return [];
  const message = `Balansräkningen går inte jämnt ut: tillgångarna skiljer sig från eget kapital och skulder med ${kronor(ore(difference))}. Vanliga orsaker är konton utan rad, verifikationer som inte går jämnt ut och exporter där konton fattas.`;
  return [{ code: 'ledger.balance-sheet-not-balanced', severity: 'warning', message }];
}
