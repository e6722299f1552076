import { heading, paragraph } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { slug } from '../../../src/shared/swedish.ts';
import { at } from '../chance.ts';
import { relate, relateSame, relateSum, say, type Term } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import { type Line, totalOfLines } from '../facts/parts.ts';
import type { Page } from '../page.ts';
import { type MoneyColumn, type MoneyRow, moneyTable, relateColumns } from '../tables.ts';

export function operatingStatement(page: Page): readonly Block[] {
  const table = page.wording.happens(50) ? shortForm(page) : longForm(page);
  return [heading(1, page.wording.pick(['Driftredovisning', 'Driftsredovisning']), { id: 'drift' }), table, comment(page)];
}

const columnsOf = ({ year, style }: Page): readonly MoneyColumn[] => [
  { slug: 'u', header: style.fullDates ? `Utfall jan-dec ${year}` : `Utfall ${year}` },
  { slug: 'b', header: style.fullDates ? `Aktuell budget jan-dec ${year}` : `Budget ${year}` },
  { slug: 'a', header: 'Avvikelse' },
  { slug: 'f', header: style.fullDates ? `Bokslut helår ${year - 1}` : `Utfall ${year - 1}` },
];

/** Incomes, costs and result against the budget, and what the year leaves behind. */
function shortForm(page: Page): Block {
  const [now, before, { budget }] = [yearBack(page.facts, 0), yearBack(page.facts, 1), page.facts];
  const income = (year: typeof now): number => year.income + year.financialIncome;
  const cost = (year: typeof now): number => income(year) - year.result;
  const rows: readonly MoneyRow[] = [
    {
      slug: 'intakter',
      label: 'Intäkter inkl. finansiella',
      values: { u: income(now), b: budget.income, a: income(now) - budget.income, f: income(before) },
    },
    {
      slug: 'kostnader',
      label: 'Kostnader inkl. finansiella',
      values: { u: cost(now), b: budget.cost, a: budget.cost - cost(now), f: cost(before) },
    },
    {
      slug: 'resultat',
      label: 'Årets resultat',
      kind: 'total',
      values: { u: now.result, b: budget.result, a: now.result - budget.result, f: before.result },
    },
    { slug: 'ek', label: 'Utgående eget kapital', values: { u: now.closingEquity, f: before.closingEquity } },
    { slug: 'likvida', label: 'Likvida medel', values: { u: now.cash, f: before.cash } },
  ];
  if (budget.result < 0) page.draft.lures.add('budget med underskott');
  const table = moneyTable(page, { id: 'dr', caption: 'Driftredovisning', columns: columnsOf(page), rows });
  relateColumns(page, { kind: 'summa-drift', id: 'dr', total: 'resultat', terms: ['intakter', '-kostnader'], columns: ['u', 'b', 'f'] });
  relateVariance(page, 'intakter', 1);
  relateVariance(page, 'kostnader', -1);
  relateVariance(page, 'resultat', 1);
  return table;
}

/** What each intervention cost against its budget. */
function longForm(page: Page): Block {
  const [now, before, { budget }] = [yearBack(page.facts, 0), yearBack(page.facts, 1), page.facts];
  const budgets = [...budget.interventions, ...budget.office];
  const earlier = [...before.interventions, ...before.office];
  const lines = [...now.interventions, ...now.office].map((line, index) => costRow(line, at(budgets, index), at(earlier, index)));
  const values = { u: now.cost, b: totalOfLines(budgets), a: totalOfLines(budgets) - now.cost, f: before.cost };
  const total: MoneyRow = { slug: 'summa', label: page.style.totalWord, kind: 'total', values };
  const groups = page.style.twoHeaderRows ? twoRows() : [];
  const rows = [...lines, total];
  const table = moneyTable(page, { id: 'dr', caption: 'Driftredovisning', columns: columnsOf(page), rows, groups });
  for (const line of rows) relateVariance(page, line.slug, -1);
  for (const column of ['u', 'b', 'a', 'f']) {
    const terms = lines.map((line): Term => [`dr.${line.slug}.${column}`, 1]);
    relateSum(page.draft, 'summa-drift', { total: `dr.summa.${column}`, terms });
  }
  return table;
}

const twoRows = () => [
  { header: [], span: 1 },
  { header: [{ kind: 'text', text: 'Årets kostnader' } as const], span: 3 },
  { header: [{ kind: 'text', text: 'Föregående år' } as const], span: 1 },
];

const costRow = (now: Line, budget: Line, before: Line): MoneyRow => ({
  slug: slug(now.label),
  label: now.label,
  values: { u: now.amount, b: budget.amount, a: budget.amount - now.amount, f: before.amount },
});

/** Incomes above the budget and costs below it are printed without a minus. */
function relateVariance({ draft }: Page, row: string, sign: 1 | -1): void {
  const [actual, budget] = [`dr.${row}.u`, `dr.${row}.b`];
  const terms: readonly Term[] =
    sign === 1
      ? [
          [actual, 1],
          [budget, -1],
        ]
      : [
          [budget, 1],
          [actual, -1],
        ];
  const total = `dr.${row}.a`;
  draft.relations.push({ kind: 'drift-avvikelse', members: [total, actual, budget], change: [{ key: total }], sum: { total, terms } });
}

/** Whether the costs kept within the budget is said in words, and the table beside tells whether it is so. */
function comment(page: Page): Block {
  const { draft, facts, style, write } = page;
  const [now, { budget }] = [yearBack(facts, 0), facts];
  const over = draft.slots.has('dr.summa.u') ? now.cost > budget.cost : now.income + now.financialIncome - now.result > budget.cost;
  const kept = ['Kostnaderna höll sig inom budgeten.', 'De totala kostnaderna blev lägre än budgeterat.'];
  const passed = ['Kostnaderna översteg budgeten.', 'De totala kostnaderna blev högre än budgeterat.'];
  const index = style.order % 2;
  const claim = draft.claim('dr.pastaende', at(over ? passed : kept, index));
  const from = draft.slots.has('dr.summa.u') ? ['dr.summa.u', 'dr.summa.b'] : ['dr.kostnader.u', 'dr.kostnader.b'];
  relate(draft, 'pastaende-budget', { key: 'dr.pastaende', wrongs: [at(over ? kept : passed, index)], from });
  const result = draft.number('dr.prosa.resultat', now.result, write.prose);
  const planned = draft.number('dr.prosa.budget', budget.result, write.prose);
  relateSame(draft, 'tabell-mot-prosa', { change: ['dr.prosa.budget'], same: ['dr.resultat.b', 'rr.resultat.b'] });
  return paragraph(
    page.wording.pick([
      () => say`${claim} Årets resultat uppgick till ${result} kr. Budgeterat resultat var ${planned} kr.`,
      () => say`Förbundet redovisar för ${now.year} ett resultat om ${result} kr. I budgeten var resultatet ${planned} kr. ${claim}`,
      () => say`Resultatet blev ${result} kr att jämföra med budgeterade ${planned} kr. ${claim}`,
    ])(),
  );
}
