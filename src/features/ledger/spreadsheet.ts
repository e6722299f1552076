import { type Ore, ore } from '../../shared/money.ts';
import type { Problem, Understood } from '../../shared/problem.ts';
import type { ColumnMap } from './column-map.ts';
import { type LedgerContent, ledgerFrom, type VoucherContent, type YearBalance } from './content.ts';
import { MOST_ORE } from './draft.ts';
import { kronor } from './kronor.ts';
import { type AccountObject, isBalanceAccount, type Ledger, type PeriodAmount } from './ledger.ts';
import { readRecords, type SheetRecord, type SheetRow } from './sheet-records.ts';

/** Makes the ledger that a table holds: balances by account, or postings one by one. Every problem is told with its row. */
export function ledgerOfTable(rows: readonly SheetRow[], map: ColumnMap, file: string): Understood<Ledger> {
  const { records: read, problems } = readRecords(rows, map, file);
  const work: Work = { map, file, problems: [...problems] };
  if (read.length === 0 && problems.length === 0) work.problems.push(ofTable(file, EMPTY));
  const isBeyondCounting = read.flatMap(({ amounts }) => Object.values(amounts)).reduce((sum, each) => sum + Math.abs(each), 0) > MOST_ORE;
  if (isBeyondCounting) work.problems.push(ofTable(file, TOO_LARGE));
  const records = isBeyondCounting ? [] : read;
  const content = map.kind === 'balances' ? balancesContent(records, work) : postingsContent(records, work);
  const ledger = ledgerFrom({ ...common(records, map), ...content });
  return { value: ledger, problems: work.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

interface Work {
  readonly map: ColumnMap;
  readonly file: string;
  readonly problems: Problem[];
}

const EMPTY = [
  'table.empty',
  'Tabellen har inga rader med konto under rubrikerna. Kontrollera att rätt blad och rätt kolumnkarta används.',
] as const;

const TOO_LARGE = [
  'table.too-large-amounts',
  'Beloppen i tabellen är för stora för att räknas ihop på öret: tillsammans mer än 5 000 miljarder kronor. Kontrollera kolumnerna.',
] as const;

const ofTable = (file: string, [code, message]: readonly [string, string]): Problem => ({
  code,
  severity: 'error',
  file,
  line: null,
  message,
});

function common(records: readonly SheetRecord[], map: ColumnMap): LedgerContent {
  const names = new Map<string, string>();
  for (const { account, name } of records) names.set(account, names.get(account) || name);
  const objects = new Map<string, AccountObject>();
  for (const ref of records.flatMap((record) => record.objects))
    objects.set(`${ref.dimension}\u0000${ref.object}`, { ...ref, name: ref.object });
  return {
    years: [{ index: 0, start: `${map.year}-01-01`, end: `${map.year}-12-31` }],
    accounts: [...names].map(([number, name]) => ({ number, name, type: null, sru: [], unit: null })),
    dimensions: map.objects.map(({ dimension, heading }) => ({ number: dimension, name: heading, parent: null })),
    objects: [...objects.values()],
    balances: [],
    objectBalances: [],
    periodAmounts: [],
    vouchers: [],
  };
}

/** What one row says about a year: two of the three give the third. */
interface YearRow {
  readonly record: SheetRecord;
  readonly opening: number | null;
  readonly movement: number | null;
  readonly closing: number | null;
}

function balancesContent(records: readonly SheetRecord[], work: Work): Pick<LedgerContent, 'balances' | 'periodAmounts'> {
  const isCreditNegative = records.reduce((sum, { amounts }) => sum + (amounts.credit ?? 0), 0) < 0;
  const rows = records.map((record) => yearRow(record, isCreditNegative, work));
  const byAccount = Map.groupBy(rows, ({ record }) => record.account);
  const balances = [...byAccount].flatMap(([account, ofAccount]) => accountBalances(account, ofAccount));
  return { balances, periodAmounts: work.map.objects.length === 0 ? [] : rows.flatMap((row) => periodAmounts(row, work.map.year)) };
}

/** Credits are written positive in most tables, and negative in some: their sum tells which. */
function movementOf({ amounts }: SheetRecord, isCreditNegative: boolean): number | null {
  if (amounts.amount !== undefined) return amounts.amount;
  if (amounts.debit === undefined && amounts.credit === undefined) return null;
  return (amounts.debit ?? 0) + (isCreditNegative ? 1 : -1) * (amounts.credit ?? 0);
}

function yearRow(record: SheetRecord, isCreditNegative: boolean, work: Work): YearRow {
  const movement = movementOf(record, isCreditNegative);
  const [opening, closing] = [record.amounts.opening ?? null, record.amounts.closing ?? null];
  const computed = opening === null && movement === null ? null : (opening ?? 0) + (movement ?? 0);
  if (movement !== null && opening !== null && closing !== null && closing !== computed)
    tellUneven(record, work, closing - (computed ?? 0));
  return {
    record,
    opening,
    movement: movement ?? (closing === null ? null : closing - (opening ?? 0)),
    closing: closing ?? computed,
  };
}

function tellUneven(record: SheetRecord, work: Work, difference: number): void {
  const used = isOfBalance(record.account) ? 'Det utgående saldot' : 'Förändringen';
  const message = `Ingående saldo och förändring ger inte utgående saldo för konto ${record.account}: skillnaden är ${kronor(ore(difference))}. ${used} används; kontrollera raden.`;
  work.problems.push({ code: 'table.row-does-not-add-up', severity: 'warning', file: work.file, line: record.line, message });
}

function accountBalances(account: string, rows: readonly YearRow[]): YearBalance[] {
  const total = (amount: (row: YearRow) => number | null) => {
    const known = rows.map(amount).filter((each) => each !== null);
    return known.length === 0 ? null : ore(known.reduce((sum, each) => sum + each, 0));
  };
  const balance = (kind: YearBalance['kind'], amountOre: Ore | null) =>
    amountOre === null ? [] : [{ kind, year: 0, account, amountOre, quantity: null }];
  if (!isOfBalance(account))
    return balance(
      'result',
      total((row) => row.movement),
    );
  return [
    ...balance(
      'opening',
      total((row) => row.opening),
    ),
    ...balance(
      'closing',
      total((row) => row.closing),
    ),
  ];
}

const isOfBalance = (account: string): boolean => isBalanceAccount({ number: account, name: '', type: null, sru: [], unit: null });

/** A year's movement by object is kept as one period, the year's last month, beside the account's whole. */
function periodAmounts({ record, movement }: YearRow, year: number): PeriodAmount[] {
  const whole = {
    kind: 'actual' as const,
    year: 0,
    month: `${year}-12`,
    account: record.account,
    amountOre: ore(movement ?? 0),
    quantity: null,
  };
  return [{ ...whole, object: null }, ...record.objects.map((object) => ({ ...whole, object }))];
}

function postingsContent(records: readonly SheetRecord[], work: Work): Pick<LedgerContent, 'vouchers'> {
  const isCreditNegative = records.reduce((sum, { amounts }) => sum + (amounts.credit ?? 0), 0) < 0;
  const hasVouchers = work.map.headings.voucher !== undefined;
  const keyOf = (record: SheetRecord) => (hasVouchers ? `${record.series}\u0000${record.voucher}` : (record.date ?? ''));
  const vouchers = [...Map.groupBy(records, keyOf).values()].map((rows) => voucherOf(rows, isCreditNegative));
  for (const voucher of vouchers) tellVoucher(voucher, work);
  return { vouchers };
}

function voucherOf(rows: readonly SheetRecord[], isCreditNegative: boolean): VoucherContent {
  const [first] = rows;
  return {
    series: first?.series ?? '',
    number: first?.voucher ?? '',
    date: first?.date ?? null,
    text: first?.text ?? '',
    registered: null,
    sign: '',
    line: first?.line ?? 0,
    postings: rows.map((record) => ({
      account: record.account,
      amountOre: ore(movementOf(record, isCreditNegative) ?? 0),
      objects: record.objects,
      date: record.date,
      text: record.text,
      quantity: null,
      sign: '',
      line: record.line,
    })),
    corrections: [],
  };
}

function tellVoucher(voucher: VoucherContent, { map, file, problems }: Work): void {
  const name = `${voucher.series} ${voucher.number}`.trim() || `från ${voucher.date}`;
  const sum = ore(voucher.postings.reduce((total, { amountOre }) => total + amountOre, 0));
  if (sum !== 0) {
    const message = `Verifikation ${name} går inte jämnt ut: raderna summerar till ${kronor(sum)} i stället för noll. Den läses in som den är och visas som avvikelse; rätta den i bokföringen.`;
    problems.push({ code: 'table.unbalanced-voucher', severity: 'warning', file, line: voucher.line, message });
  }
  if (voucher.date === null || voucher.date.startsWith(`${map.year}-`)) return;
  const message = `Verifikation ${name} har datum ${voucher.date}, utanför räkenskapsåret ${map.year}. Den räknas ändå till året; kontrollera att rätt tabell är vald.`;
  problems.push({ code: 'table.date-outside-year', severity: 'warning', file, line: voucher.line, message });
}
