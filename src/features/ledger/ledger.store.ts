import { insertMany } from '../../platform/database/insert-many.ts';
import type { AssociationId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { AccountType, BalanceKind, Ledger } from './ledger.ts';
import { type Voucher, voucherAt } from './vouchers.ts';

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
  readonly signature: string;
  readonly line: number;
}

/** One file's ledger by the file's name. */
export interface NamedLedger {
  readonly name: string;
  readonly ledger: Ledger;
}

/** Keeps the accounts, balances, vouchers and postings of a year's files in place of those that were kept before. */
export async function replaceLedgers(writer: Writer, year: number, ledgers: readonly NamedLedger[]): Promise<void> {
  await removeLedgers(writer, year);
  for (const { name, ledger } of ledgers) {
    const file = { association_id: writer.association, year, file: name };
    await insertMany(writer, 'ledger_accounts', accountRows(file, ledger));
    await insertMany(writer, 'ledger_balances', balanceRows(file, ledger));
    for (let first = 0; first < ledger.vouchers.count; first += VOUCHERS_AT_ONCE) await insertVouchers(writer, file, { ledger, first });
  }
}

/** A million postings are never rows all at once. */
const VOUCHERS_AT_ONCE = 2_000;

async function insertVouchers(writer: Writer, file: FileRow, { ledger, first }: { ledger: Ledger; first: number }): Promise<void> {
  const count = Math.min(VOUCHERS_AT_ONCE, ledger.vouchers.count - first);
  const vouchers = Array.from({ length: count }, (_, place) => voucherAt(ledger, first + place));
  const voucherRows = vouchers.map((voucher) => voucherRow(file, voucher));
  const postingRows = vouchers.flatMap((voucher) => postingRowsOf(file, voucher));
  await insertMany(writer, 'vouchers', voucherRows);
  await insertMany(writer, 'postings', postingRows);
}

async function removeLedgers({ db, association }: Writer, year: number): Promise<void> {
  await db.deleteFrom('postings').where('association_id', '=', association).where('year', '=', year).execute();
  await db.deleteFrom('vouchers').where('association_id', '=', association).where('year', '=', year).execute();
  await db.deleteFrom('ledger_balances').where('association_id', '=', association).where('year', '=', year).execute();
  await db.deleteFrom('ledger_accounts').where('association_id', '=', association).where('year', '=', year).execute();
}

const accountRows = (file: FileRow, { accounts }: Ledger): AccountRow[] =>
  accounts.map(({ number, name, type }, position) => ({ ...file, account: keptText(number), position, name: keptText(name), type }));

function balanceRows(file: FileRow, { balances }: Ledger): BalanceRow[] {
  const kinds = Object.entries(balances) as [BalanceKind, Ledger['balances'][BalanceKind]][];
  const all = kinds.flatMap(([kind, years]) =>
    [...years].flatMap(([year_index, accounts]) => [...accounts].map((each) => ({ kind, year_index, each }))),
  );
  return all.map(({ kind, year_index, each: [account, { amountOre, quantity }] }) => ({
    ...file,
    kind,
    year_index,
    account: keptText(account),
    amount_ore: amountOre,
    quantity,
  }));
}

const voucherRow = (file: FileRow, voucher: Voucher): VoucherRow => ({
  ...file,
  position: voucher.index,
  series: keptText(voucher.series),
  number: keptText(voucher.number),
  voucher_on: keptDate(voucher.date),
  text: keptText(voucher.text),
  registered_on: keptDate(voucher.registered),
  signature: keptText(voucher.sign),
  line: voucher.line,
});

const postingRowsOf = (file: FileRow, voucher: Voucher): PostingRow[] =>
  voucher.postings.map((posting, position) => ({
    ...file,
    voucher: voucher.index,
    position,
    account: keptText(posting.account),
    amount_ore: posting.amountOre,
    posted_on: keptDate(posting.date),
    text: keptText(posting.text),
    objects: posting.objects.length === 0 ? null : posting.objects.map(({ dimension, object }) => keptText(`${dimension}:${object}`)),
    quantity: posting.quantity,
    signature: keptText(posting.sign),
    line: posting.line,
  }));

/** PostgreSQL keeps no zero character, and no file means one. */
const keptText = (text: string): string => text.replaceAll('\u0000', '');

/** The database's calendar has no year 0; some programs write 00000101 for a date that is missing. */
const keptDate = (date: string | null): string | null => (date === null || date.startsWith('0000') ? null : date);

/** A voucher as it is kept, with its postings (verifikation). */
export interface KeptVoucher {
  readonly file: string;
  readonly series: string;
  readonly number: string;
  readonly date: string | null;
  readonly text: string;
  readonly postings: readonly { readonly account: string; readonly amountOre: number; readonly text: string; readonly line: number }[];
}

/** The vouchers of that series and number; real files repeat numbers, so there may be several. */
export async function listVouchers(
  reader: Reader,
  year: number,
  name: { readonly series: string; readonly number: string },
): Promise<readonly KeptVoucher[]> {
  const vouchers = await reader.db
    .selectFrom('vouchers')
    .select(['file', 'position', 'series', 'number', 'voucher_on as date', 'text'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .where('series', '=', name.series)
    .where('number', '=', name.number)
    .orderBy('file')
    .orderBy('position')
    .limit(100)
    .execute();
  return Promise.all(
    vouchers.map(async ({ position, ...voucher }) => ({
      ...voucher,
      postings: await listPostings(reader, year, { file: voucher.file, position }),
    })),
  );
}

function listPostings(reader: Reader, year: number, voucher: { readonly file: string; readonly position: number }) {
  return reader.db
    .selectFrom('postings')
    .select(['account', 'amount_ore as amountOre', 'text', 'line'])
    .where('association_id', '=', reader.association)
    .where('year', '=', year)
    .where('file', '=', voucher.file)
    .where('voucher', '=', voucher.position)
    .orderBy('position')
    .execute();
}
