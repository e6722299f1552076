import { closingBalance, movement, openingBalance } from '../../ledger/balances.ts';
import { ledgerOfYear, type YearSource } from '../../statements/placing.ts';
import type { YearRecords } from '../year-records.ts';
import { readLedgers } from '../year-to-keep.form.ts';
import type { SheetProblem, TypedRow } from './typed-sheet.ts';

interface AccountRows {
  readonly rows: readonly TypedRow[];
  readonly problems: readonly SheetProblem[];
}

/** A row for every account that holds or moved anything and has none yet, with its name as the comment: what is left is to say where it belongs. */
export function accountRows(records: YearRecords, rows: readonly TypedRow[]): AccountRows {
  const source = ledgerOfYear(readLedgers(records).value, records.year);
  if (source === null) return none('Det finns ingen bokföring för året att hämta konton ur. Läs in den under Bokföring först.');
  const known = new Set(rows.map(({ konto = '' }) => konto.trim()));
  const missing = usedAccounts(source).filter(({ number }) => !known.has(number));
  if (missing.length === 0) return none('Alla konton med belopp i bokföringen har redan en rad.');
  return { rows: missing.map(({ number, name }) => ({ konto: number, kommentar: name })), problems: [] };
}

const none = (message: string): AccountRows => ({ rows: [], problems: [{ row: null, message }] });

const usedAccounts = ({ file: { ledger }, index }: YearSource) =>
  ledger.accounts
    .filter(({ number }) => [openingBalance, closingBalance, movement].some((balance) => balance(ledger, index, number) !== 0))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
