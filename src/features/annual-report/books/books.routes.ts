import { formatAsked, tableFile } from '../../../platform/files/table-file.ts';
import { download, missing, type Route, shows } from '../../../platform/http/routes.ts';
import { inOrder, orderAsked } from '../../../shared/table.ts';
import { type Paging, pageOf, pagesOf } from '../../../ui/paging.ts';
import { accountStatement } from '../../ledger/account-statement.ts';
import { accountName } from '../../ledger/ledger.ts';
import { findVouchers } from '../../ledger/voucher-list.ts';
import { voucherAt } from '../../ledger/vouchers.ts';
import { ledgerOfYear, type YearSource } from '../../statements/placing.ts';
import type { AccountPart } from '../year/addresses.ts';
import { type OpenYear, openYear } from '../year/open-year.work.ts';
import { noSuchYear } from '../year/year.routes.ts';
import { type AccountView, accountPage } from './account.pages.ts';
import { balancesOf, findAccounts, listAccounts } from './account-list.ts';
import { ACCOUNT_COLUMNS, accountListPage } from './accounts.pages.ts';
import { figuresRestingOn } from './resting-on.ts';
import { objectText, voucherColumns, voucherListPage, voucherPage } from './vouchers.pages.ts';

const ROWS_A_PAGE = 100;

export const bookRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/konton',
    may: 'ledger.read',
    async show({ params, query, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      const source = sourceOf(open, query);
      if (source === null) return noBooks;
      const words = query.get('q') ?? '';
      const unordered = findAccounts(listAccounts(source, open.input.books), words);
      const found = inOrder(unordered, ACCOUNT_COLUMNS, orderAsked(ACCOUNT_COLUMNS, query));
      const format = formatAsked(query);
      if (format !== null) return download(tableFile({ name: `konton-${source.year}`, columns: ACCOUNT_COLUMNS, rows: found }, format));
      const { rows, pages } = pageOf(found, { rowsAPage: 500, query, address: open.to.accounts });
      const otherYears = open.input.books.years.filter((year) => year !== source.year);
      const shown = { words, rows, pages, found, query, shownYear: source.year, otherYears };
      return accountListPage({ ...open, records: open.input.records, ...shown });
    },
  }),

  shows({
    path: '/:association/:year/konton/:account',
    may: 'ledger.read',
    async show({ params, query, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      const source = sourceOf(open, query);
      if (source === null) return noBooks;
      const part = partOf(params.account, source.year, query);
      return source.file.ledger.accountIndex.has(part.account) ? accountPage(accountView(open, source, { part, query })) : noSuchAccount;
    },
  }),

  shows({
    path: '/:association/:year/verifikationer',
    may: 'ledger.read',
    async show({ params, query, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      const fileNumber = fileNumberOf(open, query);
      const ledger = open.ledgers[fileNumber - 1]?.ledger;
      if (ledger === undefined) return noBooks;
      const words = query.get('q') ?? '';
      const columns = voucherColumns(ledger);
      const found = inOrder(findVouchers(ledger, words), columns, orderAsked(columns, query));
      const format = formatAsked(query);
      if (format !== null)
        return download(tableFile({ name: `verifikationer-${ownYear(open, fileNumber)}`, columns, rows: found }, format));
      const { rows, pages } = pageOf(found, { rowsAPage: ROWS_A_PAGE, query, address: open.to.vouchers });
      const files = open.ledgers.map(({ name }, index) => ({ number: index + 1, name }));
      const shown = { words, pages, files, fileNumber, ledger, found, rows, query };
      return voucherListPage({ ...open, records: open.input.records, ...shown });
    },
  }),

  shows({
    path: '/:association/:year/verifikationer/:voucher',
    may: 'ledger.read',
    async show({ params, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      const [fileNumber = 0, place = 0] = /^\d{1,3}-\d{1,9}$/.test(params.voucher) ? params.voucher.split('-').map(Number) : [];
      const file = open.ledgers[fileNumber - 1];
      if (file === undefined || place < 1 || place > file.ledger.vouchers.count) return noSuchVoucher;
      const voucher = voucherAt(file.ledger, place - 1);
      const accountYear = ownYear(open, fileNumber);
      return voucherPage({ ...open, records: open.input.records, voucher, ledger: file.ledger, file: file.name, fileNumber, accountYear });
    },
  }),
];

const noBooks = missing('Det finns ingen bokföring för det året. Gå till årets översikt.');
const noSuchAccount = missing('Kontot finns inte i bokföringen det året. Sök bland alla konton.');
const noSuchVoucher = missing('Det finns ingen sådan verifikation. Sök bland alla verifikationer.');

/** The books of the year in `ar`, else of the report's own year. */
function sourceOf(open: OpenYear, query: URLSearchParams): YearSource | null {
  const asked = Number(query.get('ar') ?? open.input.records.year);
  return open.input.books.years.includes(asked) ? ledgerOfYear(open.ledgers, asked) : null;
}

/** `objekt=6:ENTER` asks for the part of the account with that object; without an object's name, for the part without any. */
function partOf(account: string, year: number, query: URLSearchParams): AccountPart {
  const objects = query.getAll('objekt').flatMap((text) => {
    const [, dimension, object = ''] = /^([^:]+):(.*)$/.exec(text) ?? [];
    return dimension === undefined ? [] : [{ dimension, object }];
  });
  return { account, year, objects };
}

function accountView(
  open: OpenYear,
  source: YearSource,
  { part, query }: { readonly part: AccountPart; readonly query: URLSearchParams },
): AccountView {
  const { ledger } = source.file;
  const address = open.to.account({ ...part, objects: [] }).split('?', 1)[0] ?? '';
  const paging: Paging = { rowsAPage: ROWS_A_PAGE, query, address };
  const hasPostings = source.index === 0 && ledger.postings.count > 0;
  const statement = hasPostings ? accountStatement(ledger, part, (count) => pagesOf(count, paging)) : null;
  return {
    ...open,
    records: open.input.records,
    part,
    name: accountName(ledger, part.account),
    objectName: objectNameOf(source, part),
    balances: balancesOf(ledger, source.index, part.account),
    statement,
    fileNumber: open.ledgers.indexOf(source.file) + 1,
    file: source.file.name,
    pages: pagesOf(statement?.count ?? 0, paging).pages,
    figures: figuresRestingOn(open.input.book, part),
  };
}

function objectNameOf({ file }: YearSource, { objects }: AccountPart): string | null {
  if (objects.length === 0) return null;
  const named = objects.filter(({ object }) => object !== '');
  return named.length === 0 ? 'utan objekt' : `på ${named.map((object) => objectText(file.ledger, object)).join(' och ')}`;
}

const fileNumberOf = (open: OpenYear, query: URLSearchParams): number => {
  const asked = Number(query.get('fil') ?? '');
  if (Number.isInteger(asked) && asked >= 1 && asked <= open.ledgers.length) return asked;
  const own = ledgerOfYear(open.ledgers, open.input.records.year);
  return own === null ? 1 : open.ledgers.indexOf(own.file) + 1;
};

/** The year that the vouchers of a file belong to. */
function ownYear(open: OpenYear, fileNumber: number): number {
  const start = open.ledgers[fileNumber - 1]?.ledger.years.find((year) => year.index === 0)?.start;
  return start === undefined ? open.input.records.year : Number(start.slice(0, 4));
}
