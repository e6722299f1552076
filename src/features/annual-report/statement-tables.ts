import type { Block, Table } from '../../platform/documents/document.ts';
import { netBudgetWords } from '../budget/net-lines.ts';
import { BALANCE_SHEET_LINES } from '../statements/balance-sheet.ts';
import { BALANCED_BUDGET_ROWS } from '../statements/balanced-budget.ts';
import { CASH_FLOW_LINES } from '../statements/cash-flow.ts';
import { INCOME_STATEMENT_LINES } from '../statements/income-statement.ts';
import { type FigureColumn, type FigureRow, holdsSomething, KRONOR, writeTable } from './figure-table.ts';
import { comparedYears, hasBudget, noteOfLine, type ReportContext } from './report-context.ts';
import { plain } from './writing.ts';

const yearColumns = (context: ReportContext): FigureColumn[] =>
  comparedYears(context).map((year) => ({ header: String(year), column: String(year) }));
const dateColumns = (context: ReportContext): FigureColumn[] =>
  comparedYears(context).map((year) => ({ header: `${year}-12-31`, column: String(year) }));

function withBudget(context: ReportContext): FigureColumn[] {
  const { year } = context.records;
  if (!hasBudget(context)) return yearColumns(context);
  return [{ header: `Budget ${year}`, column: `budget${year}` }, ...yearColumns(context)];
}

/** Resultaträkning, LKBR 5 kap. 2 §: lines without anything on them are left out, sums that say something new are kept. */
export function incomeStatement(context: ReportContext): Table {
  const columns = withBudget(context);
  const { lineNames } = context.records.settings;
  const rows = INCOME_STATEMENT_LINES.filter((line) => isShownLine(context, line.id, columns)).map(
    (line): FigureRow => ({
      id: `rr.${line.id}`,
      label: lineNames[line.id] ?? line.name,
      kind: line.sumOf === undefined ? 'row' : line.id === 'arets-resultat' ? 'total' : 'subtotal',
      note: noteOfLine(context, line.id),
    }),
  );
  const table = writeTable(context.desk, { id: 'resultatrakning', caption: 'Resultaträkning', unit: KRONOR, rowHeader: '', columns, rows });
  return { ...table, notes: netBudgetNotes(context) };
}

/** What the budget column holds that the outcome beside it does not. */
export const netBudgetNotes = (context: ReportContext): Table['notes'] =>
  hasBudget(context) ? netBudgetWords(context.records.budget, context.records.year).map(plain) : [];

/** The activity's net cost and its result are the same sum while there are no taxes; then only the result is shown. */
function isShownLine(context: ReportContext, id: string, columns: readonly FigureColumn[]): boolean {
  const ALWAYS = ['intakter', 'kostnader', 'verksamhetens-resultat', 'resultat-efter-finansiella-poster', 'arets-resultat'];
  if (ALWAYS.includes(id)) return true;
  if (id === 'nettokostnader')
    return ['skatteintakter', 'generella-statsbidrag'].some((line) => holdsSomething(context.desk, `rr.${line}`, columns));
  return holdsSomething(context.desk, `rr.${id}`, columns);
}

/** Balansräkning, LKBR 6 kap. 2 § as it reads from 2024. */
export function balanceSheet(context: ReportContext): Table {
  const columns = dateColumns(context);
  const lineRows = (ids: readonly string[]): FigureRow[] =>
    BALANCE_SHEET_LINES.filter((line) => ids.includes(line.id) && holdsSomething(context.desk, `br.${line.id}`, columns)).map((line) => ({
      id: `br.${line.id}`,
      label: context.records.settings.lineNames[line.id] ?? line.name,
      kind: line.sumOf === undefined ? 'row' : 'subtotal',
      note: noteOfLine(context, line.id),
    }));
  const group = (label: string, rows: FigureRow[]): FigureRow[] => (rows.length === 0 ? [] : [{ label }, ...rows]);
  const rows = [
    { label: 'Tillgångar' },
    ...group('Anläggningstillgångar', lineRows(FIXED)),
    ...lineRows(['bidrag-infrastruktur']),
    ...group('Omsättningstillgångar', lineRows(CURRENT)),
    { id: 'br.summa-tillgangar', label: 'Summa tillgångar', kind: 'total' as const },
    { label: 'Eget kapital, avsättningar och skulder' },
    ...equityRows(context, columns),
    ...group('Avsättningar', lineRows(['avsattningar-pensioner', 'avsattningar-andra', 'avsattningar'])),
    ...group('Skulder', lineRows(['langfristiga-skulder', 'kortfristiga-skulder', 'skulder'])),
    { id: 'br.summa-eget-kapital-och-skulder', label: 'Summa eget kapital, avsättningar och skulder', kind: 'total' as const },
    ...pledgeRows(context, columns),
  ];
  return writeTable(context.desk, { id: 'balansrakning', caption: 'Balansräkning', unit: KRONOR, rowHeader: '', columns, rows });
}

const FIXED = [
  'immateriella',
  'mark-byggnader',
  'maskiner-inventarier',
  'ovriga-materiella',
  'finansiella-anlaggningstillgangar',
  'anlaggningstillgangar',
];
const CURRENT = ['forrad', 'fordringar', 'kortfristiga-placeringar', 'kassa-bank', 'omsattningstillgangar'];

function equityRows(context: ReportContext, columns: readonly FigureColumn[]): FigureRow[] {
  const other: FigureRow = { id: 'br.eget-kapital-ovrigt', label: 'Andra förändringar av eget kapital' };
  return [
    { label: 'Eget kapital' },
    { id: 'br.eget-kapital-ingaende', label: 'Eget kapital vid årets början', note: noteOfLine(context, 'eget-kapital') },
    { id: 'br.arets-resultat', label: 'Årets resultat' },
    ...(holdsSomething(context.desk, 'br.eget-kapital-ovrigt', columns) ? [other] : []),
    { id: 'br.eget-kapital', label: 'Eget kapital vid årets slut', kind: 'subtotal' },
  ];
}

/** What stands under the balance sheet (LKBR 6 kap. 2 §): amounts that the association has told of, as facts with these ids. */
export const PLEDGES = [
  ['panter', 'Panter'],
  ['ansvarsforbindelser', 'Ansvarsförbindelser'],
] as const;

function pledgeRows({ desk }: ReportContext, columns: readonly FigureColumn[]): FigureRow[] {
  const told = PLEDGES.map(([id, label]) => ({ id: `uppgift.${id}`, label })).filter(({ id }) => holdsSomething(desk, id, columns));
  return told.length === 0 ? [] : [{ label: 'Panter och ansvarsförbindelser' }, ...told];
}

/** Told even when there is nothing, which is what the law lets be: no pledge (KL 11 kap. 22 §), no surety (lag 2003:1210 21 §). */
export function pledges(context: ReportContext): Block[] {
  if (pledgeRows(context, dateColumns(context)).length > 0) return [];
  return [{ kind: 'paragraph', content: plain('Panter och ansvarsförbindelser: inga.') }];
}

/** Kassaflödesanalys, LKBR 8 kap. 1 §. */
export function cashFlowStatement(context: ReportContext): Table {
  const columns = yearColumns(context).filter(({ column }) => hasOpening(context, Number(column)));
  const rows = CASH_FLOW_LINES.filter(
    (line) => !LEFT_OUT_WHEN_EMPTY.includes(line.id) || holdsSomething(context.desk, `kf.${line.id}`, columns),
  ).map((line): FigureRow => ({ id: `kf.${line.id}`, label: line.name, kind: CASH_SUMS[line.id] ?? 'row' }));
  return writeTable(context.desk, { id: 'kassaflode', caption: 'Kassaflödesanalys', unit: KRONOR, rowHeader: '', columns, rows });
}

const LEFT_OUT_WHEN_EMPTY = [
  'justering',
  'forrad',
  'kortfristiga-placeringar',
  'investering-immateriella',
  'investering-materiella',
  'forsaljning',
  'finansiella-anlaggningstillgangar',
  'langfristiga-skulder',
  'bidrag-infrastruktur',
];

const CASH_SUMS: Readonly<Record<string, 'subtotal' | 'total'>> = {
  'fore-rorelsekapital': 'subtotal',
  lopande: 'subtotal',
  investering: 'subtotal',
  finansiering: 'subtotal',
  'arets-kassaflode': 'total',
  'likvida-medel-slut': 'total',
};

/** A year whose opening balances are not in the books has no cash flow to show. */
const hasOpening = (context: ReportContext, year: number): boolean =>
  context.books.accounts.some((account) => account.year === year && account.openingOre !== 0);

/** Balanskravsutredning, LKBR 11 kap. 10 §. What is subtracted is shown with a minus, so that the column adds up. */
export function balancedBudgetTest(context: ReportContext): Table {
  const columns = yearColumns(context);
  const rows: FigureRow[] = [
    { id: 'balanskrav.arets-resultat', label: 'Årets resultat enligt resultaträkningen' },
    ...BALANCED_BUDGET_ROWS.map(([id, label, sign]): FigureRow => ({ id: `balanskrav.${id}`, label, manner: { reversed: sign === -1 } })),
    { id: 'balanskrav.efter-justeringar', label: 'Årets resultat efter balanskravsjusteringar', kind: 'subtotal' },
    { id: 'balanskrav.resultat', label: 'Balanskravsresultat', kind: 'total' },
  ];
  return writeTable(context.desk, { id: 'balanskrav', caption: 'Balanskravsutredning', unit: KRONOR, rowHeader: '', columns, rows });
}
