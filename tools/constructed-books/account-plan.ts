import { parse } from 'csv-parse/sync';
import { type Ore, ore, parseKronor, sumOre } from '../../src/shared/money.ts';

/** An account that another account is booked against (motkonto), and how many percent of the amount it takes; null takes what is left. */
export interface Counter {
  readonly account: string;
  readonly percent: number | null;
}

/** One account of books to be constructed: what it shall hold, and how its movement is spread over the year (mönster). */
export interface PlannedAccount {
  readonly account: string;
  readonly name: string;
  readonly previousOpening: Ore;
  readonly previousClosing: Ore;
  readonly previousResult: Ore;
  readonly closing: Ore;
  readonly result: Ore;
  readonly pattern: string;
  /** Number after the colon in `faktura:6`; null when the pattern's own number is to be used. */
  readonly times: number | null;
  readonly counters: readonly Counter[];
  readonly text: string | null;
}

export const isBalanceAccount = (account: string): boolean => account.startsWith('1') || account.startsWith('2');

/** Reads the list of accounts; throws with the line when an amount is no amount, since the list is our own. */
export function readAccountPlan(csv: string): PlannedAccount[] {
  const rows: Record<string, string>[] = parse(csv, { delimiter: ';', columns: true, comment: '#', skip_empty_lines: true, trim: true });
  return rows.map((row) => plannedAccount(row));
}

function plannedAccount(row: Record<string, string>): PlannedAccount {
  const [pattern = '', times] = (row.monster ?? '').split(':');
  return {
    account: row.konto ?? '',
    name: row.namn ?? '',
    previousOpening: amountIn(row, 'ib_foregaende_kr'),
    previousClosing: amountIn(row, 'ub_foregaende_kr'),
    previousResult: amountIn(row, 'res_foregaende_kr'),
    closing: amountIn(row, 'ub_kr'),
    result: amountIn(row, 'res_kr'),
    pattern,
    times: times === undefined ? null : Number(times),
    counters: (row.motkonto ?? '').split(' ').filter(Boolean).map(counter),
    text: row.text === undefined || row.text === '' ? null : row.text,
  };
}

function counter(text: string): Counter {
  const [account = '', percent] = text.split(':');
  return { account, percent: percent === undefined ? null : Number(percent) };
}

function amountIn(row: Record<string, string>, column: string): Ore {
  const text = row[column] ?? '';
  if (text === '') return ore(0);
  const amount = parseKronor(text);
  if (!amount.ok) throw new Error(`Konto ${row.konto}: ${column} är inget belopp: ${text}`);
  return amount.value;
}

/** What keeps the list from being the books of a closed year, in Swedish; empty when it is sound. */
export function faultsIn(plan: readonly PlannedAccount[]): string[] {
  const columns = ['previousOpening', 'previousClosing', 'previousResult', 'closing', 'result'] as const;
  const unbalanced = columns
    .map((column) => ({ column, total: sumOre(plan.map((row) => row[column])) }))
    .filter(({ total }) => total !== 0)
    .map(({ column, total }) => `Kolumnen ${column} summerar till ${total} öre i stället för 0.`);
  const numbers = new Set(plan.map((row) => row.account));
  const unknown = plan
    .flatMap((row) => row.counters.map((against) => ({ row, against })))
    .filter(({ against }) => !numbers.has(against.account))
    .map(({ row, against }) => `Konto ${row.account} har motkontot ${against.account}, som inte finns i listan.`);
  return [...unbalanced, ...unknown, ...repeated(plan)];
}

function repeated(plan: readonly PlannedAccount[]): string[] {
  const seen = new Set<string>();
  return plan.filter((row) => seen.size === seen.add(row.account).size).map((row) => `Konto ${row.account} står två gånger.`);
}
