import type { Chart, ChartValue } from '../../platform/documents/document.ts';
import { divide, exact, multiply, roundedSteps } from '../../shared/exact.ts';
import { type FigureKey, figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { type Manner, showFigure } from '../figures/shown.ts';
import { COST_KIND_NAMES, interventionsWithoutRows } from '../statements/cost-kinds.ts';
import { COST_KINDS } from '../statements/layout.ts';
import { exists } from './figure-table.ts';
import { fiveYears } from './follow-up-tables.ts';
import type { ReportContext } from './report-context.ts';

/** A mark in a chart for a figure; money is drawn in thousands of kronor, shares in per cent. */
function valueOf(context: Pick<ReportContext, 'desk'>, key: FigureKey): ChartValue {
  const { book } = context.desk;
  const figure = book.find(key);
  const value = knownValue(book, key);
  if (figure === undefined || value === null) return { amount: null, text: showFigure(figure), figure: null };
  const money = figure.unit.kind === 'money';
  const manner: Manner = money ? { scale: 'tkr', bare: true } : figure.unit.kind === 'share' ? {} : { bare: true };
  const scaled = money ? divide(value, exact(100_000)) : figure.unit.kind === 'share' ? multiply(value, exact(100)) : value;
  const shown = showFigure(figure, manner);
  context.desk.places.push({ key, shown, place: context.desk.section, inTable: true });
  return { amount: Number(roundedSteps(scaled, 3)) / 1000, text: shown, figure: key };
}

interface Shape {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly form: Chart['form'];
  readonly categoryLabel: string;
  readonly unit: string | null;
}

/** A chart whose marks are figures. */
export function chart(
  context: Pick<ReportContext, 'desk'>,
  shape: Shape,
  data: { categories: readonly string[]; series: readonly { name: string; keys: readonly FigureKey[] }[] },
): Chart {
  return {
    kind: 'chart',
    ...shape,
    id: `diagram-${shape.id}`,
    categories: data.categories,
    series: data.series.map(({ name, keys }) => ({ name, values: keys.map((key) => valueOf(context, key)) })),
  };
}

/** Income, cost and result over the years, oldest first as time is read. */
export function resultChart(context: ReportContext): Chart | null {
  const years = fiveYears(context)
    .filter((year) => exists(context.desk, 'oversikt.resultat', year))
    .reverse();
  if (years.length < 2) return null;
  const SERIES = [
    ['Intäkter', 'oversikt.intakter'],
    ['Kostnader', 'oversikt.kostnader'],
    ['Resultat', 'oversikt.resultat'],
  ] as const;
  return chart(
    context,
    {
      id: 'resultat',
      title: 'Intäkter, kostnader och resultat',
      description: `Intäkter, kostnader och årets resultat ${years[0]}–${years.at(-1)} som staplar sida vid sida för varje år.`,
      form: 'grouped-bars',
      categoryLabel: 'År',
      unit: 'tkr',
    },
    { categories: years.map(String), series: SERIES.map(([name, id]) => ({ name, keys: years.map((year) => figureKey(id, year)) })) },
  );
}

export function costKindChart(context: ReportContext): Chart | null {
  const years = fiveYears(context)
    .filter((year) => exists(context.desk, 'slag.individ', year))
    .slice(0, 3)
    .reverse();
  const isTold = context.records.costRows.length > 0 || interventionsWithoutRows(context.records, context.books).length > 0;
  if (!isTold || years.length === 0) return null;
  return chart(
    context,
    {
      id: 'kostnadsslag',
      title: 'Kostnader per slag',
      description: 'Kostnaderna delade på individinriktade insatser, strukturövergripande insatser och administration, en stapel per år.',
      form: 'stacked-bars',
      categoryLabel: 'År',
      unit: 'tkr',
    },
    {
      categories: years.map(String),
      series: COST_KINDS.map((kind) => ({ name: COST_KIND_NAMES[kind], keys: years.map((year) => figureKey(`slag.${kind}`, year)) })),
    },
  );
}

export function contributionChart(context: ReportContext): Chart | null {
  const { year } = context.records;
  if (!exists(context.desk, 'bidrag.summa', year)) return null;
  const paying = context.records.members.filter(
    (member) => knownValue(context.desk.book, figureKey(`medlem.${member.id}.bidrag`, year))?.numerator !== 0n,
  );
  return chart(
    context,
    {
      id: 'medlemsbidrag',
      title: `Medlemsbidrag ${year}`,
      description: `Varje medlems bidrag ${year} som en stapel.`,
      form: 'bars',
      categoryLabel: 'Medlem',
      unit: 'tkr',
    },
    {
      categories: paying.map((member) => member.name),
      series: [{ name: 'Bidrag', keys: paying.map((member) => figureKey(`medlem.${member.id}.bidrag`, year)) }],
    },
  );
}

export function interventionMoneyChart(context: ReportContext): Chart | null {
  const { year } = context.records;
  const shown = context.records.interventions.filter((each) => exists(context.desk, `insats.${each.id}.budget`, year));
  if (shown.length === 0) return null;
  const keys = (part: string) => shown.map((each) => figureKey(`insats.${each.id}.${part}`, year));
  return chart(
    context,
    {
      id: 'insatsernas-ekonomi',
      title: `Insatsernas budget och utfall ${year}`,
      description: 'Budget och utfall för varje insats som två staplar sida vid sida.',
      form: 'grouped-bars',
      categoryLabel: 'Insats',
      unit: 'tkr',
    },
    {
      categories: shown.map((each) => each.name),
      series: [
        { name: 'Budget', keys: keys('budget') },
        { name: 'Utfall', keys: keys('kostnad') },
      ],
    },
  );
}

export function participantChart(context: ReportContext): Chart | null {
  const { year } = context.records;
  const shown = context.records.interventions.filter(
    (each) => exists(context.desk, `insats.${each.id}.kvinnor`, year) && exists(context.desk, `insats.${each.id}.man`, year),
  );
  if (shown.length === 0) return null;
  const keys = (part: string) => shown.map((each) => figureKey(`insats.${each.id}.${part}`, year));
  return chart(
    context,
    {
      id: 'deltagare',
      title: `Deltagare ${year}`,
      description: 'Antal kvinnor och män i varje insats.',
      form: 'stacked-bars',
      categoryLabel: 'Insats',
      unit: 'personer',
    },
    {
      categories: shown.map((each) => each.name),
      series: [
        { name: 'Kvinnor', keys: keys('kvinnor') },
        { name: 'Män', keys: keys('man') },
      ],
    },
  );
}

export function indicatorChart(context: ReportContext): Chart | null {
  const { year } = context.records;
  const shown = [
    ...new Set(
      context.records.indicatorResults
        .filter((each) => each.year === year && each.scope === 'forbundet' && each.group === null)
        .map((each) => each.indicator),
    ),
  ];
  if (shown.length === 0) return null;
  const keys = (suffix: string) => shown.map((indicator) => figureKey(`indikator.${indicator}${suffix}`, year));
  return chart(
    context,
    {
      id: 'indikatorer',
      title: `Indikatorer ${year}`,
      description: 'Andelen klart positiva svar för varje indikator, i förbundet och i riket.',
      form: 'dots',
      categoryLabel: 'Indikator',
      unit: 'procent',
    },
    {
      categories: shown.map((indicator) => `Indikator ${indicator}`),
      series: [
        { name: 'Förbundet', keys: keys('') },
        { name: 'Riket', keys: keys('.riket') },
      ],
    },
  );
}
