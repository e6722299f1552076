import type { FigureBook } from './book.ts';
import { type Expression, type Figure, type FigureKey, figureColumn, figureId, figureKey } from './figure.ts';

/**
 * What everybody can tell about counts of people without seeing them: a total is its parts, a part is no larger than its whole.
 * The terms with their signs always give the same sum, whatever the counts are.
 */
export interface CountRelation {
  readonly terms: readonly CountTerm[];
  /** The terms leave something over that is not counted apart, and that can not be negative. */
  readonly hasRest: boolean;
  /** The count whose own formula the relation is. */
  readonly computes?: FigureKey;
}

export interface CountTerm {
  readonly key: FigureKey;
  readonly sign: 1 | -1;
}

/** Every relation between counts of people in the book: sums, splits by sex, reasons of those who left, parts and wholes. */
export function countRelations(book: FigureBook): CountRelation[] {
  const isCount = (key: FigureKey): boolean => isCountOfPeople(book.find(key));
  const counts = [...book.figures.values()].filter(isCountOfPeople);
  const known = (key: FigureKey, id: string): FigureKey[] => [figureKey(id, figureColumn(key))].filter(isCount);
  const relations = [
    ...counts.flatMap(sumRelation),
    ...counts.flatMap(({ key }) => splitRelation(key, known)),
    ...exitRelations(counts),
    ...respondentRelations(counts),
    ...counts.flatMap(({ key }) => partRelation(key, known)),
  ];
  return relations.filter(({ terms }) => terms.every(({ key }) => isCount(key))).filter((relation) => holds(book, relation));
}

/**
 * What the book computes always holds. The other rules hold of records that do not contradict themselves,
 * and women and men are everybody only where all interventions count them apart.
 */
function holds(book: FigureBook, { terms, hasRest, computes }: CountRelation): boolean {
  const left = terms.reduce((sum, { key, sign }) => sum + sign * countOfPeople(book, key), 0);
  return computes !== undefined || (hasRest ? left >= 0 : left === 0);
}

/** A known whole number of persons. */
export const isCountOfPeople = (figure: Figure | undefined): figure is Figure & { readonly value: { readonly kind: 'known' } } =>
  figure?.aboutPeople === true && figure.value.kind === 'known' && figure.value.exact.denominator === 1n;

export const countOfPeople = (book: FigureBook, key: FigureKey): number => {
  const figure = book.find(key);
  return isCountOfPeople(figure) ? Number(figure.value.exact.numerator) : 0;
};

const whole = (total: FigureKey, parts: readonly FigureKey[], hasRest = false): CountRelation => ({
  terms: [{ key: total, sign: 1 }, ...parts.map((key): CountTerm => ({ key, sign: -1 }))],
  hasRest,
});

/** A count that is computed from others, by the program or by the association's own formula. */
function sumRelation({ key, formula }: Figure): CountRelation[] {
  const terms =
    formula.kind === 'sum'
      ? formula.terms.map((term): CountTerm => ({ key: term.figure, sign: term.sign === 1 ? -1 : 1 }))
      : formula.kind === 'expression'
        ? signedTerms(formula.expression, -1)
        : null;
  return terms === null || terms.length === 0 ? [] : [{ terms: [{ key, sign: 1 }, ...terms], hasRest: false, computes: key }];
}

/** The terms of an expression that only adds and subtracts; numbers in it change nothing between two possible worlds. */
function signedTerms(expression: Expression, sign: 1 | -1): CountTerm[] | null {
  if (expression.kind === 'number') return [];
  if (expression.kind === 'figure') return [{ key: expression.key, sign }];
  const { operator } = expression;
  if (operator !== '+' && operator !== '-') return null;
  const sides = [signedTerms(expression.left, sign), signedTerms(expression.right, TURNED[operator][sign])];
  return sides.some((side) => side === null) ? null : sides.flatMap((side) => side ?? []);
}

/** What is subtracted counts with the other sign. */
const TURNED = { '+': { 1: 1, '-1': -1 }, '-': { 1: -1, '-1': 1 } } as const;

type Known = (key: FigureKey, id: string) => FigureKey[];

const SPLITS: readonly (readonly [total: RegExp, women: string, men: string])[] = [
  [/\.deltagare$/, '.kvinnor', '.man'],
  [/^deltagare\.summa$/, 'deltagare.kvinnor', 'deltagare.man'],
  [/\.nya$/, '.nya-kvinnor', '.nya-man'],
  [/\.avslutade$/, '.avslutade-kvinnor', '.avslutade-man'],
];

/** All are women and men together, though each is read from rows of its own. */
function splitRelation(key: FigureKey, known: Known): CountRelation[] {
  const id = figureId(key);
  return SPLITS.filter(([total]) => total.test(id)).flatMap(([total, ...sexes]) => {
    const parts = sexes.flatMap((sex) => known(key, id.replace(total, sex)));
    return parts.length === 2 ? [whole(key, parts)] : [];
  });
}

/** Those who left are all who left for some reason. */
function exitRelations(counts: readonly Figure[]): CountRelation[] {
  const reasons = counts.flatMap(({ key }) => {
    const stem = /^(.*)\.avslut\.[^.]+$/.exec(figureId(key))?.[1];
    return stem === undefined ? [] : [{ key, total: figureKey(`${stem}.avslutade`, figureColumn(key)) }];
  });
  return [...Map.groupBy(reasons, ({ total }) => total)].map(([total, parts]) =>
    whole(
      total,
      parts.map(({ key }) => key),
    ),
  );
}

/** All who answered are the respondent groups together, where each of them is counted apart; else they are a part of all. */
function respondentRelations(counts: readonly Figure[]): CountRelation[] {
  const groups = counts.flatMap(({ key }) => {
    const [, indicator, group, part] = /^(indikator\.[^.]+)\.([^.]+)\.(svar|klart-positiva)$/.exec(figureId(key)) ?? [];
    return part === undefined || group === 'riket' ? [] : [{ key, total: figureKey(`${indicator}.${part}`, figureColumn(key)) }];
  });
  return [...Map.groupBy(groups, ({ total }) => total)].flatMap(([total, parts]) => {
    const keys = parts.map(({ key }) => key);
    return [whole(total, keys), whole(total, keys, true)];
  });
}

const PARTS: readonly (readonly [part: RegExp, whole: string])[] = [
  [/\.(nya|avslutade)$/, '.deltagare'],
  [/^deltagare\.(nya|avslutade)$/, 'deltagare.summa'],
  [/\.(nya|avslutade)-kvinnor$/, '.kvinnor'],
  [/\.(nya|avslutade)-man$/, '.man'],
  [/\.klart-positiva$/, '.svar'],
  [/\.svar$/, '.tillfragade'],
];

/** A part of a group is no larger than the group. */
function partRelation(key: FigureKey, known: Known): CountRelation[] {
  const id = figureId(key);
  return PARTS.filter(([part]) => part.test(id)).flatMap(([part, total]) =>
    known(key, id.replace(part, total)).map((group) => whole(group, [key], true)),
  );
}
