import { add, divide, type Exact, exact, isZero, multiply, negate, subtract, ZERO } from '../../shared/exact.ts';
import type { Expression, Figure, FigureDefinition, FigureKey, Formula, Value } from './figure.ts';

/** All figures of one association's year, each computed once from its own formula. */
export interface FigureBook {
  readonly figures: ReadonlyMap<FigureKey, Figure>;
  /** The figure, or undefined when nothing defines it. */
  find(key: FigureKey): Figure | undefined;
}

/** Why a figure has no value when its formula leads back to itself (cirkel). */
const CIRCLE = 'formeln leder tillbaka till sig själv';

export const isCircular = ({ value }: Figure): boolean => value.kind === 'missing' && value.why === CIRCLE;

/**
 * Computes every figure. Definitions may come in any order; the first definition of a key counts,
 * so that a computed figure goes before a value that somebody typed for the same key.
 * Figures of an earlier book are kept as they are and may be used by the new ones.
 */
export function computeFigures(definitions: readonly FigureDefinition[], earlier?: FigureBook): FigureBook {
  const defined = new Map<FigureKey, FigureDefinition>();
  for (const definition of definitions) if (!defined.has(definition.key)) defined.set(definition.key, definition);

  const figures = new Map<FigureKey, Figure>(earlier?.figures);
  const work: Work = { defined, figures, begun: new Set() };
  for (const key of defined.keys()) settle(work, key);
  return { figures, find: (key) => figures.get(key) };
}

interface Work {
  readonly defined: ReadonlyMap<FigureKey, FigureDefinition>;
  readonly figures: Map<FigureKey, Figure>;
  /** Figures that wait for what they are made of, and those that have waited. */
  readonly begun: Set<FigureKey>;
}

/** Computes a figure after all that it is made of, without calling itself: thousands of own formulas may each refer to the next. */
function settle(work: Work, start: FigureKey): void {
  const waiting = [start];
  for (let key = waiting.at(-1); key !== undefined; key = waiting.at(-1)) {
    const definition = work.figures.has(key) ? undefined : work.defined.get(key);
    const needed = definition === undefined ? [] : settleOne(work, definition);
    if (needed.length === 0) waiting.pop();
    else waiting.push(...needed);
  }
}

/** Keeps the figure when all that it is made of is there; else tells what must be computed first. */
function settleOne({ defined, figures, begun }: Work, definition: FigureDefinition): readonly FigureKey[] {
  const needed: FigureKey[] = [];
  begun.add(definition.key);
  const value = evaluate(definition.formula, (key) => {
    const done = figures.get(key);
    if (done !== undefined) return done.value;
    if (!defined.has(key)) return missing(`uppgiften ${key} finns inte`);
    if (!begun.has(key)) needed.push(key);
    return missing(CIRCLE);
  });
  if (needed.length === 0) figures.set(definition.key, { ...definition, value });
  return needed;
}

const missing = (why: string): Value => ({ kind: 'missing', why });

/** Own formulas that multiply each other's results could else fill the memory with one number. */
const LARGEST = 10n ** 2000n;

function known(value: Exact): Value {
  const { numerator, denominator } = value;
  const isTooLarge = numerator > LARGEST || numerator < -LARGEST || denominator > LARGEST;
  return isTooLarge ? missing('talet blir för stort') : { kind: 'known', exact: value };
}

type Lookup = (key: FigureKey) => Value;

function evaluate(formula: Formula, valueOf: Lookup): Value {
  switch (formula.kind) {
    case 'given':
      return known(formula.value);
    case 'accounts':
      return known(exact(formula.accounts.reduce((total, account) => total + BigInt(account.amountOre), 0n)));
    case 'rows':
      return known(formula.rows.reduce((total, row) => add(total, row.value), ZERO));
    case 'sum':
      return sumOf(formula, valueOf);
    case 'ratio':
      return both(valueOf(formula.numerator), valueOf(formula.denominator), quotient);
    case 'product':
      return formula.factors.map(valueOf).reduce((left, right) => both(left, right, (a, b) => known(multiply(a, b))), known(exact(1)));
    case 'expression':
      return evaluateExpression(formula.expression, valueOf);
  }
}

function sumOf(formula: Extract<Formula, { kind: 'sum' }>, valueOf: Lookup): Value {
  let total = ZERO;
  // All are looked up before one of them may end the sum, so that what must be computed first is known at once.
  const terms = formula.terms.map(({ figure, sign }) => ({ sign, value: valueOf(figure) }));
  for (const { sign, value } of terms) {
    if (value.kind === 'known') total = add(total, sign === 1 ? value.exact : negate(value.exact));
    else if (formula.missingIsZero !== true || value.kind === 'hidden') return value;
  }
  return known(total);
}

function evaluateExpression(expression: Expression, valueOf: Lookup): Value {
  if (expression.kind === 'figure') return valueOf(expression.key);
  if (expression.kind === 'number') return known(expression.value);
  const left = evaluateExpression(expression.left, valueOf);
  const right = evaluateExpression(expression.right, valueOf);
  return both(left, right, OPERATIONS[expression.operator]);
}

const quotient = (a: Exact, b: Exact): Value => (isZero(b) ? missing('det finns inget att dela med') : known(divide(a, b)));

const OPERATIONS: Record<'+' | '-' | '*' | '/', (a: Exact, b: Exact) => Value> = {
  '+': (a, b) => known(add(a, b)),
  '-': (a, b) => known(subtract(a, b)),
  '*': (a, b) => known(multiply(a, b)),
  '/': quotient,
};

function both(left: Value, right: Value, combine: (a: Exact, b: Exact) => Value): Value {
  if (left.kind !== 'known') return left;
  if (right.kind !== 'known') return right;
  return combine(left.exact, right.exact);
}
