import { heading, numberColumn, row, text, textColumn } from '../../../src/platform/documents/compose.ts';
import type { Block, Table } from '../../../src/platform/documents/document.ts';
import { at } from '../chance.ts';
import { relate, relateSum, type Term } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import type { YearMoney } from '../facts/money.ts';
import { type Line, percentOf, totalOfLines } from '../facts/parts.ts';
import { type Page, wrongPercentTexts } from '../page.ts';

/** What each kind of cost came to and how much of the whole, the subtotals standing first or last. */
export function costKinds(page: Page): readonly Block[] {
  const { facts } = page;
  const years = [yearBack(facts, 0), yearBack(facts, 1)];
  const columns = [0, 1].map((back) => numberColumn(String(page.year - back)));
  if (page.style.subtotalsLast) page.draft.lures.add('delsummor efter sina rader');
  const rows = kindsOf(page, years).map(({ slug, label, amounts, head }) =>
    row(head ? 'subtotal' : 'indent', [
      label,
      ...amounts.map((amount, column) => ({ content: kindCell(page, { key: `${slug}.${column}`, amount, head }) })),
    ]),
  );
  const total = row('total', [
    'Totala kostnader',
    ...years.map(({ cost }, column) => [page.draft.number(`ks.summa.${column}`, cost, page.write.cell)]),
  ]);
  relateKinds(page);
  const table: Table = {
    kind: 'table',
    id: 'ks',
    caption: 'Kostnadernas fördelning',
    unit: `${page.style.statementUnit} (% av totalkostnad)`,
    columns: [textColumn('Verksamhet'), ...columns],
    groups: [],
    rows: [...rows, total],
    notes: [],
  };
  return [heading(2, 'Kostnadernas fördelning', { id: 'kostnadsslag' }), table];
}

interface Kind {
  readonly slug: string;
  readonly label: string;
  readonly amounts: readonly number[];
  readonly head: boolean;
}

/** The costs of one kind: their sum, and the lines that it is made of. */
interface Part {
  readonly name: string;
  readonly label: string;
  readonly lines: (year: YearMoney) => readonly Line[];
}

function kindsOf({ facts, style }: Page, years: readonly YearMoney[]): readonly Kind[] {
  const ofKind = (kind: string) => (year: YearMoney) => year.interventions.filter((_, index) => facts.interventions[index]?.kind === kind);
  const parts: readonly Part[] = [
    { name: 'individ', label: 'Individinriktade insatser', lines: ofKind('individ') },
    { name: 'struktur', label: 'Strukturövergripande insatser', lines: ofKind('struktur') },
    { name: 'adm', label: 'Administration', lines: ({ office }) => office },
  ];
  return parts.flatMap((part) => {
    const [head, ...lines] = kindWithLines(part, years);
    if (head === undefined) return [];
    return style.subtotalsLast ? [...lines, { ...head, label: `Summa ${part.label.toLowerCase()}` }] : [head, ...lines];
  });
}

function kindWithLines({ name, label, lines }: Part, years: readonly YearMoney[]): readonly Kind[] {
  const columns = years.map(lines);
  const children = at(columns, 0).map((line, index) => ({
    slug: `ks.${name}-${index}`,
    label: line.label,
    amounts: columns.map((column) => at(column, index).amount),
    head: false,
  }));
  return [{ slug: `ks.${name}`, label, amounts: columns.map(totalOfLines), head: true }, ...children];
}

function kindCell({ draft, write, facts }: Page, { key, amount, head }: { key: string; amount: number; head: boolean }) {
  const printed = draft.number(key, amount, write.cell);
  if (!head) return [printed];
  const percent = percentOf(amount, yearBack(facts, Number(key.slice(-1))).cost);
  const share = draft.number(`${key}.andel`, percent, write.percent);
  relate(draft, 'kostnadsandel', {
    key: `${key}.andel`,
    wrongs: wrongPercentTexts(percent, write.percent),
    from: [key, `ks.summa.${key.slice(-1)}`],
  });
  return [printed, text(' ('), share, text(')')];
}

function relateKinds({ draft }: Page): void {
  for (const column of ['0', '1']) {
    const heads = ['individ', 'struktur', 'adm'].map((name) => `ks.${name}`);
    relateSum(draft, 'summa-grupp', { total: `ks.summa.${column}`, terms: heads.map((head): Term => [`${head}.${column}`, 1]) });
    for (const head of heads) {
      const children = [...draft.slots.keys()].filter((key) => key.startsWith(`${head}-`) && key.endsWith(`.${column}`));
      relateSum(draft, 'summa-grupp', { total: `${head}.${column}`, terms: children.map((key): Term => [key, 1]) });
    }
  }
}
