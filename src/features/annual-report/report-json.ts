import type { Exact } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import type { Figure, Unit } from '../figures/figure.ts';
import { showFigure } from '../figures/shown.ts';
import type { FinishedReport } from './finished-report.ts';
import type { ReportInput } from './report.ts';
import type { FigurePlace } from './writing.ts';

/** The report for other programs: the document, every figure with its formula and where it is shown, and the findings. */
export function reportJson(input: ReportInput, report: FinishedReport): object {
  return {
    format: 'samband-arsredovisning/1',
    association: input.records.association,
    year: input.records.year,
    draft: report.document.draft,
    figures: figuresJson(input.book, report.places),
    adjustments: [...report.adjustments].map(([key, kronor]) => ({ key, kronor: Number(kronor) })),
    findings: report.findings,
    document: report.document,
  };
}

/** A figure as other programs read it. */
export interface FigureJson {
  readonly key: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly period: string;
  readonly population: string | null;
  readonly state: 'known' | 'missing' | 'hidden';
  readonly value: { readonly numerator: string; readonly denominator: string } | null;
  readonly shown: string;
  readonly formula: unknown;
}

/** A figure with where a document shows it. */
export interface PlacedFigureJson extends FigureJson {
  readonly places: readonly Omit<FigurePlace, 'key'>[];
}

/** Every figure of a book with where the document shows it. */
export function figuresJson(book: FigureBook, shown: readonly FigurePlace[]): readonly PlacedFigureJson[] {
  const places = new Map<string, Omit<FigurePlace, 'key'>[]>();
  for (const { key, ...place } of shown) places.set(key, [...(places.get(key) ?? []), place]);
  return [...book.figures.values()].map((figure) => ({ ...figureJson(figure), places: places.get(figure.key) ?? [] }));
}

/** A figure with its exact value; money is in öre, shares are fractions of one. Hidden figures give nothing away. */
export function figureJson(figure: Figure): FigureJson {
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
