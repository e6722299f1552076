import { cell, heading, paragraph, row, text } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { relate, relateSum, say, type Term } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import type { YearMoney } from '../facts/money.ts';
import { percentOf } from '../facts/parts.ts';
import { type Page, wrongPercentTexts } from '../page.ts';
import { inOrder, type MoneyColumn, type MoneyRow, moneyTable } from '../tables.ts';

export function overview(page: Page): readonly Block[] {
  const { style, write, draft } = page;
  const unit = style.overviewUnit === 'kr' ? 'Belopp i kr' : `Belopp i ${style.overviewUnit}`;
  if (style.overviewUnit === 'tkr' && style.inThousands === 'cut') draft.lures.add('tkr avkortade i stället för avrundade');
  const rows = overviewRows(page);
  const table = moneyTable(page, {
    id: 'ov',
    caption: 'Översikt över verksamhetens utveckling',
    columns: yearColumns(page),
    rows,
    write: write.overview,
    unit,
  });
  for (const { slug } of yearColumns(page)) {
    const year = yearBack(page.facts, Number(slug));
    const key = `ov.soliditet.${slug}`;
    const wrongs = wrongPercentTexts(percentOf(year.closingEquity, year.total), write.percent);
    if (Number(slug) < 2) relate(draft, 'soliditet', { key, wrongs, from: [`br.sumtill.${slug}`, `br.ekut.${slug}`] });
  }
  return [heading(2, 'Översikt över verksamhetens utveckling', { id: 'oversikt' }), table, ...restated(page), analysis(page)];
}

const yearColumns = (page: Page): readonly MoneyColumn[] =>
  inOrder(
    page,
    Array.from({ length: page.style.yearsShown }, (_, back) => ({ slug: String(back), header: String(page.year - back) })),
  );

/** What is said of each of the years. */
const eachYear = (page: Page, of: (year: YearMoney) => number): MoneyRow['values'] =>
  Object.fromEntries(yearColumns(page).map(({ slug }) => [slug, of(yearBack(page.facts, Number(slug)))]));

function overviewRows(page: Page): readonly MoneyRow[] {
  const rest = (year: YearMoney): number => year.result - year.income + costTold(page, year);
  return [
    { slug: 'intakter', label: 'Verksamhetens intäkter', values: eachYear(page, ({ income }) => income) },
    { slug: 'kostnader', label: 'Verksamhetens kostnader', values: eachYear(page, (year) => costTold(page, year)), write: costOf(page) },
    ...(page.style.order % 2 === 0 ? [{ slug: 'ovrigt', label: 'Finansnetto och avskrivningar', values: eachYear(page, rest) }] : []),
    { slug: 'resultat', label: 'Årets resultat', values: eachYear(page, ({ result }) => result) },
    {
      slug: 'soliditet',
      label: 'Soliditet',
      values: eachYear(page, (year) => percentOf(year.closingEquity, year.total)),
      write: page.write.percent,
    },
    { slug: 'anstallda', label: 'Antal anställda', values: eachYear(page, () => page.facts.employees), write: String },
  ];
}

/** A cost of the year before that was moved, with as much less among the other items. */
const MOVED = 87_000;
const costTold = ({ style, year: now }: Page, { year, cost }: YearMoney): number =>
  style.restated && year === now - 1 ? cost - MOVED : cost;

function restated({ style, draft, year }: Page): readonly Block[] {
  if (!style.restated) return [];
  draft.lures.add('omräknat jämförelsetal med förklaring');
  return [
    paragraph(
      say`Kostnaderna för ${year - 1} har räknats om i översikten efter en ändrad redovisningsprincip, och skiljer sig därför från jämförelsetalen i resultaträkningen.`,
    ),
  ];
}

const costOf = ({ style, write }: Page) => (style.costSign === 'minus' ? (value: number) => write.overview(-value) : write.overview);

function analysis(page: Page): Block {
  const { draft, facts, write, wording } = page;
  const [now, before] = [yearBack(facts, 0), yearBack(facts, 1)];
  const share = draft.number('ov.prosa.soliditet', percentOf(now.closingEquity, now.total), write.percent);
  relate(draft, 'soliditet', {
    key: 'ov.prosa.soliditet',
    wrongs: wrongPercentTexts(percentOf(now.closingEquity, now.total), write.percent),
    from: ['ov.soliditet.0'],
  });
  const income = draft.number('ov.prosa.intakter', now.income, write.prose);
  const way = now.income > before.income ? 'ökade' : 'minskade';
  return paragraph(
    wording.pick([
      () => say`Som tabellen visar ${way} intäkterna till ${income} kronor. Soliditeten var ${share} vid årets slut.`,
      () => say`Jämfört med föregående år ${way} intäkterna till ${income} kr, och soliditeten uppgick till ${share}.`,
      () => say`Verksamhetens intäkter var ${income} kr. Vid utgången av ${now.year} var soliditeten ${share}.`,
    ])(),
  );
}

/** How the contributions have developed, and how much of a year's that is kept as equity. */
export function contributionsOverview(page: Page): readonly Block[] {
  const { draft, facts, write } = page;
  const columns = yearColumns(page);
  const total = (year: YearMoney): number => year.cost + year.depreciation + year.financialCost;
  const rows: readonly MoneyRow[] = [
    { slug: 'bidrag', label: 'Medlemsbidrag', values: eachYear(page, ({ contributions }) => contributions) },
    { slug: 'kostnad', label: 'Kostnader inkl. finansiella', values: eachYear(page, total), write: write.cost },
    { slug: 'resultat', label: 'Årets resultat', values: eachYear(page, ({ result }) => result) },
  ];
  const table = moneyTable(page, { id: 'mb', caption: 'Medlemsbidragens utveckling', columns, rows });
  const last = row('total', ['Utgående eget kapital (andel av medlemsbidragen)', ...columns.map(({ slug }) => equityCell(page, slug))]);
  for (const { slug } of columns.filter((column) => Number(column.slug) + 1 < columns.length)) {
    const terms: readonly Term[] = [
      [`mb.ek.${Number(slug) + 1}`, 1],
      [`mb.resultat.${slug}`, 1],
    ];
    relateSum(draft, 'kapital-kedja', { total: `mb.ek.${slug}`, terms });
  }
  return [
    heading(2, 'Medlemsbidragens utveckling', { id: 'medlemsbidrag' }),
    { ...table, rows: [...table.rows, last] },
    cap(page, facts.association.year),
  ];
}

function equityCell({ draft, facts, write }: Page, slug: string) {
  const { closingEquity, contributions } = yearBack(facts, Number(slug));
  const percent = percentOf(closingEquity, contributions);
  const [amount, share] = [`mb.ek.${slug}`, `mb.andel.${slug}`];
  const content = [draft.number(amount, closingEquity, write.cell), text(' ('), draft.number(share, percent, write.percent), text(')')];
  relate(draft, 'kapital-andel', { key: share, wrongs: wrongPercentTexts(percent, write.percent), from: [amount, `mb.bidrag.${slug}`] });
  return { ...cell(''), content };
}

/** A fifth is the most that an association of this size is recommended to keep. */
function cap({ draft, facts, write }: Page, year: number): Block {
  const { closingEquity, contributions } = yearBack(facts, 0);
  const percent = percentOf(closingEquity, contributions);
  const share = draft.number('mb.prosa.andel', percent, write.percent);
  relate(draft, 'kapital-andel', { key: 'mb.prosa.andel', wrongs: wrongPercentTexts(percent, write.percent), from: ['mb.andel.0'] });
  const said = say`Det egna kapitalet motsvarade vid utgången av ${year} ${share} av årets medlemsbidrag`;
  if (percent === 20) return paragraph([...said, ...say`.`]);
  if (percent < 20) return paragraph([...said, ...say`, vilket ryms inom det rekommenderade taket på ${write.percent(20)}.`]);
  draft.lures.add('eget kapital över taket');
  const over = say`, vilket är mer än det rekommenderade taket på ${write.percent(20)}. Styrelsen planerar att använda överskottet de kommande åren.`;
  return paragraph([...said, ...over]);
}
