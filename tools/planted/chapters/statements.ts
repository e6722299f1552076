import { heading } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { slug } from '../../../src/shared/swedish.ts';
import { relate, relateSame } from '../draft.ts';
import { type Budget, yearBack } from '../facts/facts.ts';
import type { YearMoney } from '../facts/money.ts';
import type { Line } from '../facts/parts.ts';
import type { Page } from '../page.ts';
import { emptyRow, type MoneyColumn, type MoneyRow, moneyTable, relateColumns, relateYears, twoYears } from '../tables.ts';
import { memberLines } from './notes.ts';

/** What stands in the columns of the income statement: two years, and for some the budget. */
export type Columns = Readonly<Record<string, YearMoney | Budget>>;

export function incomeStatement(page: Page): readonly Block[] {
  const { style, facts } = page;
  const budget: readonly MoneyColumn[] = style.budgetInStatement && !style.detailed ? [{ slug: 'b', header: `Budget ${page.year}` }] : [];
  const years = twoYears(page);
  if (budget.length > 0 && facts.budget.result < 0) page.draft.lures.add('budget med underskott');
  const columns = page.wording.happens(50) ? [...budget, ...years] : [...years, ...budget];
  const amounts: Columns = { 0: yearBack(facts, 0), 1: yearBack(facts, 1), b: facts.budget };
  const rows = style.detailed ? withLines(page, incomeRows(page, amounts)) : incomeRows(page, amounts);
  const table = moneyTable(page, { id: 'rr', caption: 'Resultaträkning', columns, rows, noteColumn: true });
  relateIncome(page, columns);
  relateYears(page, 'rr');
  return [heading(1, 'Resultaträkning', { id: 'resultatrakning' }), table];
}

/** A row for each that pays and each that costs, above the sums of them. */
function withLines(page: Page, sums: readonly MoneyRow[]): readonly MoneyRow[] {
  const [income, cost, ...rest] = sums;
  if (income === undefined || cost === undefined) return sums;
  const years = { 0: yearBack(page.facts, 0), 1: yearBack(page.facts, 1) };
  const incomes = lineRows(years, (year) => [...memberLines(page, year), ...year.otherIncome]);
  const costs = lineRows(years, ({ interventions, office }) => [...interventions, ...office]);
  const slugsOf = (rows: readonly MoneyRow[]): readonly string[] => rows.map(({ slug: name }) => name);
  page.later.push(() => {
    relateColumns(page, { kind: 'summa-rakning', id: 'rr', total: 'intakter', terms: slugsOf(incomes), columns: ['0', '1'] });
    relateColumns(page, { kind: 'summa-rakning', id: 'rr', total: 'kostnader', terms: slugsOf(costs), columns: ['0', '1'] });
  });
  const printed = costs.map((line): MoneyRow => ({ ...line, write: page.write.cost }));
  return [
    ...incomes,
    { ...income, label: 'Summa intäkter', kind: 'subtotal', note: '' },
    ...printed,
    { ...cost, label: 'Summa kostnader', kind: 'subtotal', note: '' },
    ...rest,
  ];
}

const lineRows = (years: Readonly<Record<string, YearMoney>>, of: (year: YearMoney) => readonly Line[]): readonly MoneyRow[] => {
  const columns = Object.entries(years).map(([column, year]) => ({ column, lines: of(year) }));
  return (columns[0]?.lines ?? []).map(({ label }, index) => ({
    slug: slug(label),
    label,
    values: Object.fromEntries(columns.map(({ column, lines }) => [column, lines[index]?.amount ?? null])),
  }));
};

export function incomeRows({ style, write }: Page, amounts: Columns): readonly MoneyRow[] {
  const each = (of: (year: YearMoney) => number | null, planned?: (budget: Budget) => number): MoneyRow['values'] =>
    Object.fromEntries(Object.entries(amounts).map(([slug, year]) => [slug, 'total' in year ? of(year) : (planned?.(year) ?? null)]));
  const worn = Object.values(amounts).some((year) => 'total' in year && year.depreciation > 0);
  const income = each(
    ({ income: amount }) => amount,
    ({ income: amount }) => amount,
  );
  const cost = each(
    ({ cost: amount }) => amount,
    ({ cost: amount }) => amount,
  );
  const result = each(
    ({ result: amount }) => amount,
    ({ result: amount }) => amount,
  );
  return [
    { slug: 'intakter', label: style.incomeWord, note: '2', values: income },
    { slug: 'kostnader', label: style.costWord, note: '3', values: cost, write: write.cost },
    ...(worn
      ? [{ slug: 'avskrivningar', label: 'Avskrivningar', values: each(({ depreciation }) => depreciation), write: write.cost }]
      : []),
    { slug: 'verksres', label: 'Verksamhetens resultat', kind: 'subtotal', values: each(({ operatingResult }) => operatingResult) },
    { slug: 'finint', label: 'Finansiella intäkter', values: each(({ financialIncome }) => financialIncome) },
    { slug: 'finkost', label: 'Finansiella kostnader', values: each(({ financialCost }) => financialCost), write: write.cost },
    { slug: 'efterfin', label: 'Resultat efter finansiella poster', kind: 'subtotal', values: each(({ result: amount }) => amount) },
    { slug: 'resultat', label: 'Årets resultat', kind: 'total', values: result },
  ];
}

export function relateIncome(page: Page, columns: readonly MoneyColumn[]): void {
  const sign = page.style.costSign === 'minus' ? '' : '-';
  const slugs = columns.map((column) => column.slug).filter((name) => !['b', 'p'].includes(name));
  const of = (total: string, terms: readonly string[], in_: readonly string[]): void =>
    relateColumns(page, { kind: 'summa-rakning', id: 'rr', total, terms, columns: in_ });
  of('verksres', ['intakter', `${sign}kostnader`, `${sign}avskrivningar`], slugs);
  of('efterfin', ['verksres', 'finint', `${sign}finkost`], slugs);
  of('resultat', ['efterfin'], slugs);
  of('resultat', ['intakter', `${sign}kostnader`], ['b', 'p']);
}

export function balanceSheet(page: Page): readonly Block[] {
  const { facts } = page;
  const rows = balanceRows(page, { 0: yearBack(facts, 0), 1: yearBack(facts, 1) });
  const table = moneyTable(page, { id: 'br', caption: 'Balansräkning', columns: twoYears(page), rows, noteColumn: true });
  relateBalance(page);
  relateYears(page, 'br');
  return [heading(1, 'Balansräkning', { id: 'balansrakning' }), table];
}

export function balanceRows(page: Page, amounts: Readonly<Record<string, YearMoney>>): readonly MoneyRow[] {
  const each = (of: (year: YearMoney) => number): MoneyRow['values'] =>
    Object.fromEntries(Object.entries(amounts).map(([slug, year]) => [slug, of(year)]));
  const total = page.wording.happens(60);
  const owned = Object.values(amounts).some(({ assets }) => assets > 0);
  return [
    emptyRow('Tillgångar'),
    ...(owned ? [{ slug: 'anl', label: 'Anläggningstillgångar', values: each(({ assets }) => assets) }] : []),
    {
      slug: 'fordringar',
      label: page.wording.pick(['Fordringar', 'Kortfristiga fordringar']),
      note: '4',
      values: each(({ receivable }) => receivable),
    },
    { slug: 'kassa', label: page.wording.pick(['Kassa och bank', 'Kassa, bank', 'Likvida medel']), values: each(({ cash }) => cash) },
    { slug: 'sumoms', label: 'Summa omsättningstillgångar', kind: 'subtotal', values: each(({ cash, receivable }) => cash + receivable) },
    { slug: 'sumtill', label: 'Summa tillgångar', kind: 'total', values: each((year) => year.total) },
    emptyRow('Eget kapital, avsättningar och skulder'),
    {
      slug: 'ekin',
      label: page.wording.pick(['Balanserat från föregående år', 'Ingående eget kapital']),
      values: each(({ openingEquity }) => openingEquity),
    },
    { slug: 'ekres', label: 'Årets resultat', values: each(({ result }) => result) },
    ...(total
      ? [{ slug: 'ekut', label: 'Summa eget kapital', kind: 'subtotal' as const, values: each(({ closingEquity }) => closingEquity) }]
      : []),
    { slug: 'skulder', label: 'Kortfristiga skulder', note: '5', values: each(({ liability }) => liability) },
    { slug: 'sumek', label: 'Summa eget kapital, avsättningar och skulder', kind: 'total', values: each((year) => year.total) },
  ];
}

export function relateBalance(page: Page): void {
  const of = (total: string, terms: readonly string[]): void =>
    relateColumns(page, { kind: 'summa-rakning', id: 'br', total, terms, columns: ['0', '1'] });
  of('sumoms', ['fordringar', 'kassa']);
  of('sumtill', ['anl', 'sumoms']);
  of('ekut', ['ekin', 'ekres']);
  of('sumek', page.draft.slots.has('br.ekut.0') ? ['ekut', 'skulder'] : ['ekin', 'ekres', 'skulder']);
  for (const column of ['0', '1']) {
    const keys = { change: [`br.sumek.${column}`, `br.sumtill.${column}`], same: [`br.sumtill.${column}`] };
    relateSame(page.draft, 'balans', { ...keys, change: keys.change.slice(0, 1) });
  }
  if (page.draft.slots.has('br.ekut.1')) relate(page.draft, 'ingaende-utgaende', { key: 'br.ekin.0', from: ['br.ekut.1'] });
}
