import { insertMany } from '../../platform/database/insert-many.ts';
import type { AssociationId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { AccountType, BalanceKind, Ledger } from './ledger.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    ledger_accounts: AccountRow;
    ledger_balances: BalanceRow;
    vouchers: VoucherRow;
    postings: PostingRow;
  }
}

/** Whose books, which year, and which of the year's files. */
interface FileRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly file: string;
}

interface AccountRow extends FileRow {
  readonly account: string;
  readonly position: number;
  readonly name: string;
  readonly type: AccountType | null;
}

interface BalanceRow extends FileRow {
  readonly kind: BalanceKind;
  readonly year_index: number;
  readonly account: string;
  readonly amount_ore: number;
  readonly quantity: string | null;
}

interface VoucherRow extends FileRow {
  readonly position: number;
  readonly series: string;
  readonly number: string;
  readonly voucher_on: string | null;
  readonly text: string;
  readonly registered_on: string | null;
  readonly signature: string;
  readonly line: number;
}

interface PostingRow extends FileRow {
  readonly voucher: number;
  readonly position: number;
  readonly account: string;
  readonly amount_ore: number;
  readonly posted_on: string | null;
  readonly text: string;
  readonly objects: readonly string[] | null;
  readonly quantity: string | null;
  readonly signature: string | null;
  readonly line: number;
}

/** One file's ledger by the file's name. */
export interface NamedLedger {
  readonly name: string;
  readonly ledger: Ledger;
}

/** Keeps the accounts, balances, vouchers and postings of a year's files in place of those that were kept before. */
export async function replaceLedgers(writer: Writer, year: number, ledgers: readonly NamedLedger[]): Promise<void> {
  const ofYear = [writer.association, year] as const;
  await writer.db.deleteFrom('postings').where('association_id', '=', ofYear[0]).where('year', '=', year).execute();
  await writer.db.deleteFrom('vouchers').where('association_id', '=', ofYear[0]).where('year', '=', year).execute();
  await writer.db.deleteFrom('ledger_balances').where('association_id', '=', ofYear[0]).where('year', '=', year).execute();
  await writer.db.deleteFrom('ledger_accounts').where('association_id', '=', ofYear[0]).where('year', '=', year).execute();
  for (const { name, ledger } of ledgers) {
    const file = { association_id: writer.association, year, file: name };
    await insertMany(writer, 'ledger_accounts', accountRows(file, ledger));
    await insertMany(writer, 'ledger_balances', balanceRows(file, ledger));
    await insertMany(writer, 'vouchers', voucherRows(file, ledger));
    await insertMany(writer, 'postings', postingRows(file, ledger));
  }
}

const accountRows = (file: FileRow, { accounts }: Ledger): AccountRow[] =>
  accounts.map(({ number, name, type }, position) => ({ ...file, account: number, position, name, type }));

function balanceRows(file: FileRow, { balances }: Ledger): BalanceRow[] {
  const kinds = Object.entries(balances) as [BalanceKind, Ledger['balances'][BalanceKind]][];
  return kinds.flatMap(([kind, years]) =>
    [...years].flatMap(([year_index, accounts]) =>
      [...accounts].map(([account, { amountOre, quantity }]) => ({ ...file, kind, year_index, account, amount_ore: amountOre, quantity })),
    ),
  );
}

function voucherRows(file: FileRow, { vouchers, texts }: Ledger): VoucherRow[] {
  return Array.from({ length: vouchers.count }, (_, at) => ({
    ...file,
    position: at,
    series: texts.at(vouchers.series[at] ?? 0),
    number: texts.at(vouchers.number[at] ?? 0),
    voucher_on: isoDate(vouchers.date[at]),
    text: texts.at(vouchers.text[at] ?? 0),
    registered_on: isoDate(vouchers.registered[at]),
    signature: texts.at(vouchers.sign[at] ?? 0),
    line: vouchers.line[at] ?? 0,
  }));
}
