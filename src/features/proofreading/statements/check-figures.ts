import { absolute, type Exact, exact, isEqual, isZero, largestOf, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { computeFigures, type FigureBook } from '../../figures/book.ts';
import { type FigureDefinition, type FigureKey, type Formula, figureColumn, figureId, type Term } from '../../figures/figure.ts';
import { CASH_FLOW_LINES } from '../../statements/cash-flow.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isSlipIn } from '../sums/miswritten.ts';
import { type Comparison, shownExact, sumText, type Trial, tried } from '../trial.ts';
import { inUnits, nearEnough, roundingOf, sameSign, shownValue } from './comparing.ts';
import { holdsByOtherPrinting } from './other-printing.ts';
import type { PrintedFigure } from './printed-figure.ts';
import { reportDefinitions } from './report-definitions.ts';

/**
 * Every printed figure against the others that it follows from, by the definitions of a report made here.
 * `sums` are the sums of rows: a figure that its own rows add up to is told of only when just one of its terms is missing in it.
 */
export function checkFigures(checked: readonly PrintedFigure[], { printed, sums, restatedBefore }: Against): Trial[] {
  const years = yearsOf(printed);
  if (years.length === 0) return [];
  const ways = reportDefinitions(years).map((definitions) => ({ definitions, book: bookOf(printed, definitions) }));
  const added = new Set(sums.filter(({ outcome }) => outcome !== 'failed').flatMap(({ places }) => cellName(places[0])));
  return checked.flatMap((figure) => {
    const tries = ways.map(({ definitions, book }) =>
      byLabel(definitions, figure.key).flatMap((same) =>
        firstTried(same.map((each) => trialOf(figure, each, { book, printed, added, restatedBefore }))),
      ),
    );
    return mildest(tries);
  });
}

/** What figures are checked against: those of the tables, and the sums of rows that were found in them. */
interface Against {
  readonly printed: readonly PrintedFigure[];
  readonly sums: readonly Trial[];
  /** The report says that it tells earlier years otherwise than they were told; then only this year is surely wrong. */
  readonly restatedBefore: number | null;
}

/** A figure may have several definitions; of two that say how the same statement tells it, the first that can be worked out counts. */
const byLabel = (definitions: readonly FigureDefinition[], key: FigureKey): readonly FigureDefinition[][] => [
  ...Map.groupBy(
    definitions.filter((each) => each.key === key),
    ({ label }) => label,
  ).values(),
];

const firstTried = (tries: readonly Trial[][]): Trial[] => tries.find((trials) => trials.length > 0) ?? [];

/** Of two ways to tell the same thing the one that holds is the one that was meant. */
const mildest = (tries: readonly Trial[][]): Trial[] => [...tries].sort((a, b) => failed(a) - failed(b))[0] ?? [];
const failed = (trials: readonly Trial[]): number => trials.filter(({ outcome }) => outcome === 'failed').length;

function yearsOf(printed: readonly PrintedFigure[]): number[] {
  const years = printed.map(({ key }) => Number(/(\d{4})$/.exec(figureColumn(key))?.[1] ?? 0)).filter((year) => year > 1990);
  return [...new Set(years)].sort((a, b) => b - a).slice(0, MOST_YEARS);
}

/** No report tells of more years. */
const MOST_YEARS = 12;

/** Printed values first, so that they count before what the definitions give. Lines that a statement leaves out are nothing. */
function bookOf(printed: readonly PrintedFigure[], definitions: readonly FigureDefinition[]): FigureBook {
  const given = printed.map(({ key, value }) => givenFigure(key, value));
  const left = LEAVES.flatMap(({ statement, lines }) => {
    const own = printed.filter(({ key, where }) => key.startsWith(statement) && where !== 'texten');
    const columns = new Set(own.map(({ key }) => figureColumn(key)));
    return [...columns].flatMap((column) => lines.map((id) => givenFigure(`${statement}${id}@${column}` as FigureKey, ZERO)));
  });
  return computeFigures([...given, ...left, ...definitions]);
}

const SUMS = ['arets-resultat', 'fore-rorelsekapital', 'lopande', 'investering', 'finansiering', 'arets-kassaflode'];

/** Lines that are no sums, and that most associations have nothing on. */
const LEAVES = [
  { statement: 'kf.', lines: CASH_FLOW_LINES.map(({ id }) => id).filter((id) => !SUMS.includes(id) && !id.startsWith('likvida')) },
  {
    statement: 'rr.',
    lines: ['avskrivningar', 'finansiella-intakter', 'finansiella-kostnader', 'extraordinara-intakter', 'extraordinara-kostnader'],
  },
];

const givenFigure = (key: FigureKey, value: Exact): FigureDefinition => ({
  key,
  label: key,
  definition: '',
  unit: { kind: 'money' },
  period: '',
  formula: { kind: 'given', value, source: { file: '', line: null } },
});

const cellName = (place: ProofPlace | undefined): string => `${place?.page}/${place?.line} ${place?.label}`;

interface Among {
  readonly restatedBefore?: number | null;
  /** Cells that the rows above them add up to. */
  readonly added?: ReadonlySet<string> | undefined;
  readonly book: FigureBook;
  readonly printed: readonly PrintedFigure[];
}

function trialOf(figure: PrintedFigure, definition: FigureDefinition, { book, printed, added, restatedBefore }: Among): Trial[] {
  const sources = sourcesOf(definition.formula);
  const others = printed.filter((each) => each !== figure).sort((a, b) => farFrom(figure, a) - farFrom(figure, b));
  const places = sources.flatMap((key) => placesOf(key, { book, printed: others }, 3));
  const computed = computeFigures([{ ...definition, key: TRIED }], book).find(TRIED)?.value;
  if (computed?.kind !== 'known' || places.length === 0 || sources.includes(figure.key)) return [];
  // A table that does not tell its unit was taken for kronor, and is in thousands.
  if (areThousandfold(figure.value, computed.exact)) return [];
  const grains = sources.flatMap((key) => grainsOf(key, { book, printed }, 3));
  const comparison = unlessRestated(
    comparisonOf(figure, { definition, book, computed: computed.exact, places, grains }),
    figure,
    restatedBefore,
  );
  const trial = tried(comparison);
  return trial.outcome === 'failed' && isToldElsewhere(figure, { comparison, definition, among: { book, printed: others, added } })
    ? []
    : [trial];
}

interface Failed {
  readonly comparison: Comparison;
  readonly definition: FigureDefinition;
  readonly among: Among;
}

/** What a table tells too is compared with it, and what its own rows add up to is told of them: once is enough. */
function isToldElsewhere(figure: PrintedFigure, { comparison, definition, among }: Failed): boolean {
  if (figure.where === 'texten' && among.printed.some(({ key }) => key === figure.key)) return true;
  if (isOfDepreciation(comparison.difference, definition.formula, among.book)) return true;
  if (holdsByOtherPrinting(comparison.difference, definition.formula, among)) return true;
  const isAdded = among.added?.has(cellName(figure.places[0])) === true;
  return isAdded && !isCertainStill(comparison.difference, definition.formula, among.book);
}

/** Costs that are followed up may hold the depreciation, which the statement tells beside them. */
const isOfDepreciation = (difference: Exact, formula: Formula, book: FigureBook): boolean =>
  sourcesOf(formula).some((key) => {
    const own = /^rr\.avskrivningar@/.test(key) ? known(book, key) : null;
    return own !== null && !isZero(own) && isEqual(absolute(own), absolute(difference));
  });

const unlessRestated = (comparison: Comparison, { key }: PrintedFigure, restatedBefore: number | null | undefined): Comparison =>
  Number(figureColumn(key).replace('budget', '')) < (restatedBefore ?? 0) ? { ...comparison, sureness: 0.5 } : comparison;

const areThousandfold = (one: Exact, other: Exact): boolean =>
  !isZero(other) &&
  [[one, other] as const, [other, one] as const].some(([large, small]) => isEqual(absolute(large), absolute(multiply(small, exact(1000)))));

/** What is carried over from one place only is wrong there or here, whichever rows it adds up. */
const isCertainStill = (difference: Exact, formula: Formula, book: FigureBook): boolean =>
  sourcesOf(formula).length === 1 || lacksOneTerm(difference, formula, book);

/** The same figure may stand in several places: the nearest is the one that a reader looks at. */
const farFrom = ({ places: [here] }: PrintedFigure, { places: [there] }: PrintedFigure): number =>
  1000 * Math.abs((here?.page ?? 0) - (there?.page ?? 0)) + Math.abs((here?.line ?? 0) - (there?.line ?? 0));

const lacksOneTerm = (difference: Exact, formula: Formula, book: FigureBook): boolean =>
  sourcesOf(formula).length > 1 &&
  sourcesOf(formula).some((key) => !isZero(difference) && isEqual(absolute(known(book, key) ?? ZERO), absolute(difference)));

/** Where a figure stands, or what it is worked out from when it is not printed itself. */
function placesOf(key: FigureKey, among: Among, depth: number): readonly ProofPlace[] {
  const own = among.printed.find((each) => each.key === key)?.places;
  if (own !== undefined || depth === 0) return own ?? [];
  const formula = among.book.find(key)?.formula;
  return formula === undefined ? [] : sourcesOf(formula).flatMap((source) => placesOf(source, among, depth - 1));
}

/** How finely a figure is printed, or what it is worked out from. */
function grainsOf(key: FigureKey, among: Among, depth: number): readonly Exact[] {
  const own = among.printed.filter((each) => each.key === key).map(({ grain }) => grain);
  const formula = own.length > 0 || depth === 0 ? undefined : among.book.find(key)?.formula;
  return formula === undefined ? own : sourcesOf(formula).flatMap((source) => grainsOf(source, among, depth - 1));
}

const TRIED = 'granskad@nu' as FigureKey;

interface Computed {
  readonly definition: FigureDefinition;
  readonly book: FigureBook;
  readonly computed: Exact;
  readonly places: readonly ProofPlace[];
  /** How finely what it is worked out from is printed. */
  readonly grains: readonly Exact[];
}

function comparisonOf(figure: PrintedFigure, { definition, book, computed, places, grains }: Computed): Comparison {
  const { formula, label } = definition;
  const isShare = formula.kind === 'ratio';
  const grain = isShare ? figure.grain : largestOf([figure.grain, ...grains]);
  const signed = sameSign(computed, figure.value, roundingOf(figure, isShare));
  const [shown, ought] = [figure.value, signed].map((value) => shownValue(value, isShare));
  const from = [...new Set(places.map(({ label: name }) => name.split(',')[0]))].filter((name) => name !== '').join(', ');
  return {
    kind: kindOf(formula),
    places: [...figure.places, ...places],
    arithmetic: isShare ? ratioText(formula, book, computed) : `${termsText(formula, book)} = ${ought}`,
    difference: subtract(figure.value, signed),
    rounding: roundingOf({ ...figure, grain }, isShare),
    nearEnough: nearEnough({ ...figure, grain }),
    message: `${label} ${columnWord(figure.key)} är ${shown} i ${figure.where}, men ${isShare ? `räknat ur ${from} blir det` : `enligt ${from} ska det vara`} ${ought}.`,
    sureness: surenessOf(figure, signed, formula),
  };
}

/**
 * Running text may speak of something else, and is never sure; a row may be read for another, and is sure only where the number looks like
 * a slip of the pen. The two sides of a balance sheet are the same whatever is read, and a share may be worked out of other sums.
 */
function surenessOf(figure: PrintedFigure, ought: Exact, formula: Formula): number {
  const isSlip = isSlipIn(figure.grain, figure.value, ought);
  if (figure.where === 'texten') return isSlip || figure.isPlain === true ? 0.88 : 0.8;
  if (isSlip || figureId(figure.key) === 'br.summa-eget-kapital-och-skulder') return 0.95;
  return formula.kind === 'ratio' ? 0.88 : 0.85;
}

function kindOf(formula: Formula): Comparison['kind'] {
  if (formula.kind === 'ratio') return 'kvot';
  return sourcesOf(formula).length === 1 ? 'överföring' : 'summa';
}

function ratioText(formula: Formula, book: FigureBook, computed: Exact): string {
  if (formula.kind !== 'ratio') return '';
  const [part, whole] = [formula.numerator, formula.denominator].map((key) => known(book, key));
  return `${shownExact(inUnits(part ?? ZERO))} / ${shownExact(inUnits(whole ?? ZERO))} = ${shownValue(computed, true)}`;
}

function termsText(formula: Formula, book: FigureBook): string {
  if (formula.kind !== 'sum') return '';
  const amounts = formula.terms.map(({ figure, sign }: Term) => multiply(inUnits(known(book, figure) ?? ZERO), exact(sign)));
  const some = amounts.filter((amount) => !isZero(amount));
  return sumText(some.length === 0 ? amounts.slice(0, 1) : some);
}

const known = (book: FigureBook, key: FigureKey): Exact | null => {
  const value = book.find(key)?.value;
  return value?.kind === 'known' ? value.exact : null;
};

function sourcesOf(formula: Formula): FigureKey[] {
  if (formula.kind === 'sum') return formula.terms.map(({ figure }) => figure);
  return formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [];
}

const columnWord = (key: FigureKey): string => figureColumn(key).replace('budget', 'budget ');
