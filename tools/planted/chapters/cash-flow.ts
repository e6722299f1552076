import { heading } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { yearBack } from '../facts/facts.ts';
import type { YearMoney } from '../facts/money.ts';
import type { Page } from '../page.ts';
import { type MoneyRow, moneyTable, relateColumns, twoYears } from '../tables.ts';

/** Where one year's money came from and went. */
interface Flow {
  readonly now: YearMoney;
  readonly before: YearMoney;
}

export function cashFlow(page: Page): readonly Block[] {
  const { facts, style } = page;
  const flows: Readonly<Record<string, Flow>> = {
    0: { now: yearBack(facts, 0), before: yearBack(facts, 1) },
    1: { now: yearBack(facts, 1), before: yearBack(facts, 2) },
  };
  if (style.emptySubtotals) page.draft.lures.add('tomma delsummor i kassaflödet');
  const table = moneyTable(page, { id: 'kf', caption: 'Kassaflödesanalys', columns: twoYears(page), rows: cashRows(page, flows) });
  relateCash(page);
  return [heading(1, 'Kassaflödesanalys', { id: 'kassaflode' }), table];
}

const owed = ({ now, before }: Flow): number => before.receivable - now.receivable;
const owing = ({ now, before }: Flow): number => now.liability - before.liability;
const running = (flow: Flow): number => flow.now.result + flow.now.depreciation + owed(flow) + owing(flow);

function cashRows({ style, wording }: Page, flows: Readonly<Record<string, Flow>>): readonly MoneyRow[] {
  const each = (of: (flow: Flow) => number | null): MoneyRow['values'] =>
    Object.fromEntries(Object.entries(flows).map(([slug, flow]) => [slug, of(flow)]));
  const subtotal = (of: (flow: Flow) => number): MoneyRow['values'] => each(style.emptySubtotals ? () => null : of);
  const way = wording.happens(50) ? ['Ökning/minskning kortfristiga fordringar', 'Ökning/minskning kortfristiga skulder'] : [];
  const [receivables = 'Ökning(-)/minskning(+) kortfristiga fordringar', liabilities = 'Ökning(+)/minskning(-) kortfristiga skulder'] = way;
  return [
    { slug: 'resultat', label: 'Årets resultat', values: each(({ now }) => now.result) },
    {
      slug: 'justering',
      label: 'Justering för ej likviditetspåverkande poster',
      values: each(({ now }) => (now.depreciation === 0 ? null : now.depreciation)),
    },
    {
      slug: 'fore',
      label: 'Medel från verksamheten före förändring av rörelsekapital',
      kind: 'subtotal',
      values: subtotal(({ now }) => now.result + now.depreciation),
    },
    { slug: 'fordringar', label: receivables, values: each(owed) },
    { slug: 'skulder', label: liabilities, values: each(owing) },
    { slug: 'lopande', label: 'Kassaflöde från den löpande verksamheten', kind: 'subtotal', values: subtotal(running) },
    { slug: 'investering', label: 'Kassaflöde från investeringsverksamheten', values: each(({ now }) => -now.purchases) },
    { slug: 'arets', label: 'Årets kassaflöde', kind: 'subtotal', values: each((flow) => running(flow) - flow.now.purchases) },
    { slug: 'borjan', label: 'Likvida medel vid årets början', values: each(({ before }) => before.cash) },
    { slug: 'slut', label: 'Likvida medel vid årets slut', kind: 'total', values: each(({ now }) => now.cash) },
  ];
}

function relateCash(page: Page): void {
  const of = (total: string, terms: readonly string[]): void =>
    relateColumns(page, { kind: 'kassaflode', id: 'kf', total, terms, columns: ['0', '1'] });
  if (page.style.emptySubtotals) of('arets', ['resultat', 'justering', 'fordringar', 'skulder', 'investering']);
  else {
    of('fore', ['resultat', 'justering']);
    of('lopande', ['fore', 'fordringar', 'skulder']);
    of('arets', ['lopande', 'investering']);
  }
  of('slut', ['borjan', 'arets']);
}
