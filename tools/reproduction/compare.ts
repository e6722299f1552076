import type { FigurePlace } from '../../src/features/annual-report/writing.ts';
import type { FigureBook } from '../../src/features/figures/book.ts';
import { referenceKey } from '../../src/features/figures/expression.ts';
import type { Figure, FigureKey, Formula, Unit } from '../../src/features/figures/figure.ts';
import { absolute, compare, type Exact, exact, isEqual, multiply, parseExact, roundedSteps, subtract } from '../../src/shared/exact.ts';
import { asPrinted, scaleOf, shownAsPrinted } from './scale.ts';
import type { MapRow, PrintedFigure, Transcription } from './transcription.ts';

/** What became of one printed figure. Only the first three are reproduced. */
export type Outcome = 'exact' | 'rounding' | 'error' | 'unmapped' | 'unknown' | 'missing' | 'notShown' | 'different' | 'notWrong';

export const REPRODUCED: ReadonlySet<Outcome> = new Set(['exact', 'rounding', 'error']);
/** The map itself is at fault: it points to nothing, or calls a right figure wrong. */
export const MAP_FAULTS: ReadonlySet<Outcome> = new Set(['unknown', 'notWrong']);

export interface Compared {
  readonly printed: PrintedFigure;
  readonly row: MapRow | null;
  readonly outcome: Outcome;
  /** Our exact value, counted as the print counts it; null when there is none. */
  readonly ours: Exact | null;
  /** Somebody typed our value; otherwise it was computed. */
  readonly isGiven: boolean;
}

/** What the program makes of the same year: every figure, and where the document shows it. */
export interface Produced {
  readonly book: FigureBook;
  readonly year: number;
  readonly places: readonly FigurePlace[];
}

/** Every printed figure beside ours (återgivning). */
export function compareAll(transcription: Transcription, produced: Produced): Compared[] {
  const rows = new Map(transcription.map.map((row) => [row.id, row]));
  const shown = new Map<FigureKey, string[]>();
  for (const place of produced.places) shown.set(place.key, [...(shown.get(place.key) ?? []), place.shown]);
  return transcription.figures.map((printed) => compareOne(printed, rows.get(printed.id) ?? null, { produced, shown }));
}

/** Rows of the map whose printed figure is not among the transcribed ones. */
export function strayRows({ figures, map }: Transcription): MapRow[] {
  const ids = new Set(figures.map((printed) => printed.id));
  return map.filter((row) => !ids.has(row.id));
}

interface Ours {
  readonly produced: Produced;
  readonly shown: ReadonlyMap<FigureKey, readonly string[]>;
}

function compareOne(printed: PrintedFigure, row: MapRow | null, { produced, shown }: Ours): Compared {
  const none = { printed, row, ours: null, isGiven: false };
  if (row === null) return { ...none, outcome: 'unmapped' };
  const figure = produced.book.find(referenceKey(row.figure, produced.year));
  if (figure === undefined) return { ...none, outcome: 'unknown' };
  const isGiven = restsOnGiven(figure, produced.book);
  if (figure.value.kind !== 'known') return { ...none, isGiven, outcome: 'missing' };
  const ours = asPrinted(figure.value.exact, figure.unit, scaleOf(printed, row));
  const told = { printed, row, ours, isGiven };
  const texts = shown.get(figure.key) ?? [];
  if (!texts.some((text) => tellsAsMuch(text, told, figure.unit))) return { ...told, outcome: 'notShown' };
  return { ...told, outcome: judge(told, figure.unit) };
}

interface Beside {
  readonly printed: PrintedFigure;
  readonly row: MapRow;
  readonly ours: Exact;
}

function judge({ printed, row, ours }: Beside, unit: Unit): Outcome {
  const isSame = roundedSteps(ours, printed.decimals) === roundedSteps(printed.value, printed.decimals);
  if (row.isError) return isSame ? 'notWrong' : 'error';
  if (isSame) return 'exact';
  return isRounding(subtract(ours, printed.value), printed.decimals, unit) ? 'rounding' : 'different';
}

/**
 * Sums of rounded amounts may be off by a unit or two, and a share may have had its decimals cut off instead of rounded.
 * Counts of people and things are never rounded.
 */
function isRounding(difference: Exact, decimals: number, unit: Unit): boolean {
  const units = multiply(absolute(difference), exact(10n ** BigInt(decimals)));
  if (unit.kind === 'money') return compare(units, exact(5, 2)) < 0;
  return unit.kind === 'share' && compare(units, exact(1)) < 0;
}

/** Whether a text of the report tells the figure as closely as the print does. A figure in words does. */
function tellsAsMuch(text: string, { printed, row, ours }: Beside, unit: Unit): boolean {
  const digits = /-?\d[\d\s]*(?:,\d+)?/.exec(text.replace(/[\u2212\u2013]/g, '-'))?.[0];
  if (digits === undefined) return /\p{L}{2}/u.test(text);
  const number = parseExact(digits);
  if (number === null) return false;
  const readings = unit.kind === 'money' ? shownAsPrinted(number, text, scaleOf(printed, row)) : [number];
  const told = roundedSteps(absolute(ours), printed.decimals);
  return readings.some((reading) => roundedSteps(absolute(reading), printed.decimals) === told);
}

/** A figure somebody typed, or one that is nothing but such a figure by another name. */
function restsOnGiven({ formula }: Figure, book: FigureBook): boolean {
  if (formula.kind === 'given') return true;
  if (formula.kind === 'rows') return isOneTypedRow(formula);
  const [only, ...others] = formula.kind === 'sum' ? formula.terms : [];
  const source = only === undefined || others.length > 0 ? undefined : book.find(only.figure);
  return source !== undefined && restsOnGiven(source, book);
}

/** An attendance or an amount of the budget that stands in one row is typed; a row that is itself the thing counted makes one. */
function isOneTypedRow({ rows }: Extract<Formula, { kind: 'rows' }>): boolean {
  const [only, ...others] = rows;
  return only !== undefined && others.length === 0 && !isEqual(only.value, exact(1));
}
