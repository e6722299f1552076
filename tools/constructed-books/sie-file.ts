import { type LedgerContent, ledgerFrom, type VoucherContent, type YearBalance } from '../../src/features/ledger/content.ts';
import { EMPTY_HEAD } from '../../src/features/ledger/sie/sie.ts';
import { writeSie } from '../../src/features/ledger/sie/write-sie.ts';
import { isBalanceAccount, type PlannedAccount } from './account-plan.ts';
import type { Posting, Voucher } from './journal.ts';

export interface Books {
  readonly association: string;
  readonly organisationNumber: string | null;
  readonly year: number;
  readonly plan: readonly PlannedAccount[];
  readonly vouchers: readonly Voucher[];
}

const PROSE = 'Verifikationerna är konstruerade så att kontona ger den publicerade årsredovisningens belopp.';

/** The books as a SIE 4E file with a checksum. A name that code page 437 can not write is an error in the list. */
export function sieBytes(books: Books): Uint8Array {
  const { association, organisationNumber, year } = books;
  const { value, problems } = writeSie(
    {
      ...EMPTY_HEAD,
      program: { name: 'Samband konstruerade exempel', version: '1' },
      generated: { date: `${year + 1}-02-15`, sign: '' },
      prose: PROSE,
      company: { ...EMPTY_HEAD.company, name: association, organisationNumber: organisationNumber ?? '' },
      currency: 'SEK',
      ledger: ledgerFrom(contentOf(books)),
    },
    { withChecksum: true, file: 'SIE' },
  );
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return value;
}

function contentOf({ year, plan, vouchers }: Books): LedgerContent {
  const financialYear = (index: number) => ({ index, start: `${year + index}-01-01`, end: `${year + index}-12-31` });
  return {
    years: [financialYear(0), financialYear(-1)],
    accounts: plan.map(({ account, name }) => ({ number: account, name: inCodePage(name), type: null, sru: [], unit: null })),
    dimensions: [],
    objects: [],
    balances: plan.flatMap(balancesOf),
    objectBalances: [],
    periodAmounts: [],
    vouchers: numbered(vouchers),
  };
}

function balancesOf(row: PlannedAccount): YearBalance[] {
  const at = (kind: YearBalance['kind'], year: number, amountOre: YearBalance['amountOre']): YearBalance => {
    return { kind, year, account: row.account, amountOre, quantity: null };
  };
  if (!isBalanceAccount(row.account)) return [at('result', 0, row.result), at('result', -1, row.previousResult)];
  return [
    at('opening', 0, row.previousClosing),
    at('opening', -1, row.previousOpening),
    at('closing', 0, row.closing),
    at('closing', -1, row.previousClosing),
  ];
}

/** Each series is numbered from one. */
function numbered(vouchers: readonly Voucher[]): VoucherContent[] {
  const numbers = new Map<string, number>();
  return vouchers.map(({ series, date, text, postings }) => {
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const isoDate = date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const head = { series, number: String(number), date: isoDate, text: inCodePage(text) };
    return { ...head, registered: null, sign: '', line: 0, postings: postings.map(postingOf), corrections: [] };
  });
}

const postingOf = ({ account, amount }: Posting) => {
  return { account, amountOre: amount, objects: [], date: null, text: '', quantity: null, sign: '', line: 0 };
};

/** SIE's code page has no dash. */
const inCodePage = (text: string): string => text.replaceAll('–', '-');
