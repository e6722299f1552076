import { absolute, compare, isEqual, larger, subtract, ZERO } from '../../../shared/exact.ts';
import { type FigureKey, figureColumn, figureId, figureKey } from '../../figures/figure.ts';
import { isSlipIn } from '../sums/miswritten.ts';
import { type Comparison, type Trial, tried } from '../trial.ts';
import { nearEnough, roundingOf, sameSign, shownValue } from './comparing.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** The same figure printed twice must be the same. */
export function checkRepeated(printed: readonly PrintedFigure[], restatedBefore: number | null = null): Trial[] {
  const byKey = Map.groupBy(printed, ({ key }) => key);
  return [...byKey.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others
          .filter((other) => !isOfDepreciation([first, other], byKey) && !isWithInterest([first, other], byKey))
          .map((other) => tried(unlessRestated(repeated(first, other), first, restatedBefore))),
  );
}

/** What interventions are followed up by may hold depreciation, which the statement has a line of its own for. */
function isOfDepreciation([first, other]: readonly [PrintedFigure, PrintedFigure], byKey: Map<FigureKey, PrintedFigure[]>): boolean {
  const own = figureId(first.key) === 'rr.kostnader' ? (byKey.get(figureKey('rr.avskrivningar', figureColumn(first.key))) ?? []) : [];
  const apart = absolute(subtract(absolute(first.value), absolute(other.value)));
  return own.some(({ value }) => isEqual(absolute(value), apart));
}

/** And its income what the money in the bank has given. */
function isWithInterest([first, other]: readonly [PrintedFigure, PrintedFigure], byKey: Map<FigureKey, PrintedFigure[]>): boolean {
  const own = figureId(first.key) === 'rr.intakter' ? (byKey.get(figureKey('rr.finansiella-intakter', figureColumn(first.key))) ?? []) : [];
  const apart = absolute(subtract(absolute(first.value), absolute(other.value)));
  return own.some(({ value }) => isEqual(absolute(value), apart));
}

export const repeatedTrial = (first: PrintedFigure, other: PrintedFigure): Trial => tried(repeated(first, other));

/** A year that is told otherwise than it was may stand both ways. */
const unlessRestated = (comparison: Comparison, { key }: PrintedFigure, restatedBefore: number | null): Comparison =>
  Number(figureColumn(key).replace('budget', '')) < (restatedBefore ?? 0) ? { ...comparison, sureness: 0.5 } : comparison;

function repeated(first: PrintedFigure, other: PrintedFigure): Comparison {
  const isShare = /soliditet|andel/.test(first.key);
  const isTold = [first, other].some(({ where, isPlain }) => where === 'texten' && isPlain !== true);
  const grain = compare(first.grain, other.grain) > 0 ? first.grain : other.grain;
  const [one, two] = [first, other].map(({ value }) => shownValue(value, isShare));
  return {
    kind: 'upprepning',
    places: [...first.places, ...other.places],
    arithmetic: `${one} och ${two}`,
    difference: subtract(other.value, isCount(first) ? first.value : sameSign(first.value, other.value, roundingOf(other, isShare))),
    rounding: isCount(first) ? ZERO : isShare ? grain : roundingOf({ ...first, grain }, false),
    nearEnough: nearEnough({ ...first, grain }),
    message: `${first.places[0]?.label ?? ''} är ${one} i ${first.where} men ${two} ${first.where === other.where ? 'på ett annat ställe där' : `i ${other.where}`}.`,
    sureness: surenessOf(first, other, isTold),
    blamed: other.where === 'texten' ? other.places[0] : undefined,
  };
}

/** People are counted, and not rounded. */
const isCount = ({ key }: PrintedFigure): boolean => key.startsWith('oversikt.anstallda@');

function surenessOf(first: PrintedFigure, other: PrintedFigure, isTold: boolean): number {
  // Where a table is cut by the end of a page, some of the municipalities stand elsewhere.
  const isPart = [first, other].every(({ where }) => where === 'medlemsbidragen') && first.places.length !== other.places.length;
  if (isPart || areOnOneRow(first, other)) return 0.5;
  if (other.where === 'texten') return isTold && !isSlip(first, other) ? 0.8 : 0.88;
  if (isSlip(first, other)) return 0.92;
  return 0.85;
}

/** A row that has the same figure twice has columns that were read wrongly. */
const areOnOneRow = ({ places: [one] }: PrintedFigure, { places: [two] }: PrintedFigure): boolean =>
  one !== undefined && two !== undefined && one.page === two.page && one.line === two.line;

/** Running text may speak of something else, and is never sure. */
const isSlip = (first: PrintedFigure, other: PrintedFigure): boolean =>
  isSlipIn(larger(first.grain, other.grain), first.value, other.value);
