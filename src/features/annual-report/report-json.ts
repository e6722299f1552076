import type { Exact } from '../../shared/exact.ts';
import type { Figure } from '../figures/figure.ts';
import { showFigure } from '../figures/shown.ts';
import type { FinishedReport } from './finished-report.ts';
import type { ReportInput } from './report.ts';

/** The report for other programs: the document, every figure with its formula and where it is shown, and the findings. */
export function reportJson(input: ReportInput, report: FinishedReport): object {
  const places = new Map<string, { shown: string; place: string; inTable: boolean }[]>();
  for (const { key, ...place } of report.places) places.set(key, [...(places.get(key) ?? []), place]);
  return {
    format: 'samband-arsredovisning/1',
    association: input.records.association,
    year: input.records.year,
    draft: report.document.draft,
    figures: [...input.book.figures.values()].map((figure) => ({ ...figureJson(figure), places: places.get(figure.key) ?? [] })),
    adjustments: [...report.adjustments].map(([key, kronor]) => ({ key, kronor: Number(kronor) })),
    findings: report.findings,
    document: report.document,
  };
}

/** A figure with its exact value; money is in öre, shares are fractions of one. Hidden figures give nothing away. */
export function figureJson(figure: Figure): object {
  const { value, formula, key, label, definition, unit, period, population } = figure;
  const common = { key, label, definition, unit, period, population: population ?? null };
  if (value.kind === 'hidden') return { ...common, state: 'hidden', value: null, shown: showFigure(figure), formula: null };
  return {
    ...common,
    state: value.kind,
    value: value.kind === 'known' ? fraction(value.exact) : null,
    shown: showFigure(figure),
    formula: plainNumbers(formula),
  };
}

const fraction = (value: Exact) => ({ numerator: value.numerator.toString(), denominator: value.denominator.toString() });

/** A copy in which exact numbers are texts, since JSON has no whole numbers of every size. */
function plainNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainNumbers(inner)]));
}
