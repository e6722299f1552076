import { changeAccount, finishLedger, type LedgerDraft, objectKey, placeOfAccount, setBalance, startLedger } from './draft.ts';
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
} from './ledger.ts';
import { addRow } from './tables.ts';
import { dateNumber, type Posting, type Voucher, vouchersOf } from './vouchers.ts';

export interface YearBalance extends Balance {
  readonly kind: BalanceKind;
  readonly year: number;
  readonly account: string;
}

export type VoucherContent = Omit<Voucher, 'index'>;

/** A ledger as plain values, for files of other kinds, for the database and for tests. */
export interface LedgerContent {
  readonly years: readonly FinancialYear[];
  readonly accounts: readonly Account[];
  readonly dimensions: readonly Dimension[];
  readonly objects: readonly AccountObject[];
  readonly balances: readonly YearBalance[];
  readonly objectBalances: readonly ObjectBalance[];
  readonly periodAmounts: readonly PeriodAmount[];
  readonly vouchers: readonly VoucherContent[];
}

export function contentOf(ledger: Ledger): LedgerContent {
  return {
    years: ledger.years,
    accounts: ledger.accounts,
    dimensions: ledger.dimensions,
    objects: ledger.objects,
    balances: (['opening', 'closing', 'result'] as const).flatMap((kind) => yearBalances(ledger, kind)),
    objectBalances: ledger.objectBalances,
    periodAmounts: ledger.periodAmounts,
    vouchers: [...vouchersOf(ledger)].map(({ index: _, ...voucher }) => voucher),
  };
}

function yearBalances(ledger: Ledger, kind: BalanceKind): YearBalance[] {
  return [...ledger.balances[kind]].flatMap(([year, accounts]) =>
    [...accounts].map(([account, balance]) => ({ kind, year, account, ...balance })),
  );
}

/** Makes the ledger that such values describe. Accounts that only postings or balances name are added without a name. */
export function ledgerFrom(content: LedgerContent): Ledger {
  const texts = [''];
  const draft = startLedger({ at: (id) => texts[id] ?? '' });
  const building: Building = { draft, texts, textIds: new Map([['', 0]]), listIds: new Map([['', 0]]) };
  addNames(draft, content);
  for (const { kind, year, account, ...balance } of content.balances) addBalance(draft, { kind, year, account }, balance);
  for (const { account } of [...content.objectBalances, ...content.periodAmounts]) placeOfAccount(draft, account);
  for (const balance of content.objectBalances) draft.objectBalances.push(balance);
  for (const amount of content.periodAmounts) draft.periodAmounts.push(amount);
  for (const voucher of content.vouchers) addVoucher(building, voucher);
  return finishLedger(draft);
}

/** Years, accounts, dimensions and objects: what balances and postings refer to. */
function addNames(draft: LedgerDraft, content: LedgerContent): void {
  for (const year of content.years) draft.years.set(year.index, year);
  for (const account of content.accounts) changeAccount(draft, account.number, account);
  for (const dimension of content.dimensions) draft.dimensions.set(dimension.number, dimension);
  for (const object of content.objects) draft.objects.set(objectKey(object), object);
}

interface Building {
  readonly draft: LedgerDraft;
  readonly texts: string[];
  readonly textIds: Map<string, number>;
  readonly listIds: Map<string, number>;
}

function addBalance(draft: LedgerDraft, at: { kind: BalanceKind; year: number; account: string }, balance: Balance): void {
  placeOfAccount(draft, at.account);
  setBalance(draft, at, balance);
}

function addVoucher(building: Building, voucher: VoucherContent): void {
  const { vouchers, postings, corrections } = building.draft;
  const row = addRow(vouchers);
  vouchers.series[row] = textId(building, voucher.series);
  vouchers.number[row] = textId(building, voucher.number);
  vouchers.date[row] = dateNumber(voucher.date);
  vouchers.text[row] = textId(building, voucher.text);
  vouchers.registered[row] = dateNumber(voucher.registered);
  vouchers.sign[row] = textId(building, voucher.sign);
  vouchers.line[row] = voucher.line;
  vouchers.firstPosting[row] = postings.count;
  vouchers.firstCorrection[row] = corrections.count;
  for (const posting of voucher.postings) addPosting(building, postings, posting);
  for (const correction of voucher.corrections) {
    const row = addPosting(building, corrections, correction);
    corrections.added[row] = correction.kind === 'added' ? 1 : 0;
  }
}

function addPosting(building: Building, table: PostingTable, posting: Posting): number {
  const row = addRow(table);
  table.account[row] = placeOfAccount(building.draft, posting.account);
  table.amountOre[row] = posting.amountOre;
  table.objects[row] = listId(building, posting.objects);
  table.date[row] = dateNumber(posting.date);
  table.text[row] = textId(building, posting.text);
  table.quantity[row] = textId(building, posting.quantity ?? '');
  table.sign[row] = textId(building, posting.sign);
  table.line[row] = posting.line;
  return row;
}

function textId({ texts, textIds }: Building, text: string): number {
  const known = textIds.get(text);
  if (known !== undefined) return known;
  textIds.set(text, texts.length);
  return texts.push(text) - 1;
}

function listId({ draft, listIds }: Building, refs: readonly ObjectRef[]): number {
  const key = refs.map(objectKey).join('\u0001');
  const known = listIds.get(key);
  if (known !== undefined) return known;
  listIds.set(key, draft.objectLists.length);
  return draft.objectLists.push(refs) - 1;
}
