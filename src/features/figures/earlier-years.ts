import { operandsOf } from './disclosure.ts';
import { type FigureDefinition, type FigureKey, type Formula, figureColumn, figureId, figureKey } from './figure.ts';

/**
 * Sums and shares of the report's year, computed in the same way for years of which only some figures are written down.
 * A figure is computed for such a year when everything it is made of is known there; nothing is taken for zero.
 * They go before values that somebody typed for the same figures.
 */
export function defineForEarlierYears(definitions: readonly FigureDefinition[], year: number): FigureDefinition[] {
  const known = new Set(definitions.map((definition) => definition.key));
  const computed = new Set(definitions.filter((definition) => definition.formula.kind !== 'given').map((definition) => definition.key));
  const earlier = [...new Set(definitions.map((definition) => figureColumn(definition.key)))].filter((column) => isBefore(column, year));
  const composed = definitions.filter((definition) => figureColumn(definition.key) === String(year) && isComposed(definition.formula));
  const moved = earlier.flatMap((column) => composed.map((definition) => movedTo(definition, column)));
  const candidates = moved.filter((candidate) => !computed.has(candidate.key));
  const derived = new Map<FigureKey, FigureDefinition>();
  const isKnown = (key: FigureKey): boolean => known.has(key) || derived.has(key);
  const canBeComputed = (candidate: FigureDefinition): boolean => operandsOf(candidate.formula).every(isKnown);
  for (let before = -1; before !== derived.size; ) {
    before = derived.size;
    for (const candidate of candidates.filter(canBeComputed)) derived.set(candidate.key, candidate);
  }
  return [...derived.values()];
}

const isBefore = (column: string, year: number): boolean => /^\d{4}$/.test(column) && Number(column) < year;
const isComposed = ({ kind }: Formula): boolean => kind === 'sum' || kind === 'ratio' || kind === 'product';

function movedTo(definition: FigureDefinition, column: string): FigureDefinition {
  const from = figureColumn(definition.key);
  const move = (key: FigureKey): FigureKey => figureKey(figureId(key), Number(figureColumn(key)) - Number(from) + Number(column));
  return {
    ...definition,
    key: figureKey(figureId(definition.key), column),
    period: definition.period.replaceAll(from, column),
    formula: movedFormula(definition.formula, move),
  };
}

function movedFormula(formula: Formula, move: (key: FigureKey) => FigureKey): Formula {
  if (formula.kind === 'sum') return { ...formula, terms: formula.terms.map((term) => ({ ...term, figure: move(term.figure) })) };
  if (formula.kind === 'ratio') return { ...formula, numerator: move(formula.numerator), denominator: move(formula.denominator) };
  return formula.kind === 'product' ? { ...formula, factors: formula.factors.map(move) } : formula;
}
