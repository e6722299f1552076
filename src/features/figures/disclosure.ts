import { compare, exact, isZero } from '../../shared/exact.ts';
import type { FigureBook } from './book.ts';
import type { Expression, Figure, FigureKey, Formula } from './figure.ts';

/** A total and the parts it is the sum of, all of them counts of people. */
interface Relation {
  readonly members: readonly FigureKey[];
}

/**
 * Hides counts of people that are fewer than the limit, and then as many more as are needed
 * so that none of them can be worked out from the sums that are still shown (sekundär röjandekontroll).
 * Shares and other figures that rest on a hidden count are hidden with it.
 * A count of zero is shown: it is nobody. Returns a book in which hidden figures have no value.
 */
export function hideSmallCounts(book: FigureBook, smallestShown: number): FigureBook {
  const relations = relationsOf(book);
  const hidden = new Set<FigureKey>();
  for (const figure of book.figures.values()) if (isSmall(figure, smallestShown)) hidden.add(figure.key);
  hideUntilSafe(book, relations, hidden);
  hideDependants(book, hidden);
  const figures = new Map(
    [...book.figures].map(([key, figure]) => [key, hidden.has(key) ? { ...figure, value: { kind: 'hidden' as const } } : figure]),
  );
  return { figures, find: (key) => figures.get(key) };
}

const isSmall = (figure: Figure, limit: number): boolean =>
  figure.aboutPeople === true &&
  figure.value.kind === 'known' &&
  !isZero(figure.value.exact) &&
  compare(figure.value.exact, exact(limit)) < 0;

function relationsOf(book: FigureBook): Relation[] {
  const relations: Relation[] = [];
  for (const figure of book.figures.values()) {
    if (figure.aboutPeople !== true || figure.formula.kind !== 'sum') continue;
    relations.push({ members: [figure.key, ...figure.formula.terms.map((term) => term.figure)] });
  }
  return [...relations, ...splitsBySex(book)];
}

/** `deltagare` is the sum of women and men, though each is read from rows of its own. */
function splitsBySex(book: FigureBook): Relation[] {
  const SPLITS = [
    ['deltagare', 'kvinnor', 'man'],
    ['nya', 'nya-kvinnor', 'nya-man'],
    ['avslutade', 'avslutade-kvinnor', 'avslutade-man'],
    ['summa', 'kvinnor', 'man'],
  ] as const;
  const relations: Relation[] = [];
  for (const key of book.figures.keys()) {
    const [id = '', column = ''] = key.split('@');
    const split = SPLITS.find(([total]) => id.endsWith(`.${total}`) && (total !== 'summa' || id === 'deltagare.summa'));
    if (split === undefined) continue;
    const stem = id.slice(0, id.length - split[0].length);
    const parts = split.slice(1).map((part) => `${stem}${part}@${column}` as FigureKey);
    if (parts.every((part) => book.figures.has(part))) relations.push({ members: [key, ...parts] });
  }
  const exits = exitRelations(book);
  return [...relations, ...exits];
}

/** Those who left are the sum of those who left for each reason. */
function exitRelations(book: FigureBook): Relation[] {
  const byTotal = new Map<FigureKey, FigureKey[]>();
  for (const key of book.figures.keys()) {
    const match = /^(.*)\.avslut\.[^.]+@(.*)$/.exec(key);
    if (match === null) continue;
    const total = `${match[1]}.avslutade@${match[2]}` as FigureKey;
    if (book.figures.has(total)) byTotal.set(total, [...(byTotal.get(total) ?? []), key]);
  }
  return [...byTotal].map(([total, parts]) => ({ members: [total, ...parts] }));
}

/** Adds the least costly count to hide until no hidden one is determined by the shown ones. */
function hideUntilSafe(book: FigureBook, relations: readonly Relation[], hidden: Set<FigureKey>): void {
  for (;;) {
    const exposed = exposedBy(relations, hidden);
    if (exposed === null) return;
    const candidate = cheapest(book, exposed, hidden);
    if (candidate === null) return;
    hidden.add(candidate);
  }
}

/** A relation through which a hidden count can be worked out, or null. Relations are solved together, as an attacker would. */
function exposedBy(relations: readonly Relation[], hidden: ReadonlySet<FigureKey>): Relation | null {
  const involved = relations.filter((relation) => relation.members.some((member) => hidden.has(member)));
  const unknowns = [...new Set(involved.flatMap((relation) => relation.members.filter((member) => hidden.has(member))))];
  const rows = involved.map((relation) => unknowns.map((unknown) => coefficient(relation, unknown)));
  const solved = determined(rows, unknowns.length);
  const first = unknowns.find((_, index) => solved.has(index));
  if (first === undefined) return null;
  const around = involved.filter((relation) => relation.members.includes(first));
  return { members: around.flatMap((relation) => relation.members) };
}

const coefficient = (relation: Relation, unknown: FigureKey): number => {
  const at = relation.members.indexOf(unknown);
  return at === -1 ? 0 : at === 0 ? -1 : 1;
};

/** Which unknowns have one single solution: Gauss–Jordan elimination, then rows with one coefficient left. */
function determined(rows: number[][], width: number): ReadonlySet<number> {
  const matrix = rows.map((row) => [...row]);
  let pivotRow = 0;
  for (let column = 0; column < width && pivotRow < matrix.length; column += 1) {
    const found = matrix.findIndex((row, index) => index >= pivotRow && Math.abs(row[column] ?? 0) > EPSILON);
    if (found === -1) continue;
    [matrix[pivotRow], matrix[found]] = [matrix[found] as number[], matrix[pivotRow] as number[]];
    eliminate(matrix, pivotRow, column);
    pivotRow += 1;
  }
  const single = matrix
    .map((row) => row.flatMap((value, index) => (Math.abs(value) > EPSILON ? [index] : [])))
    .filter((indexes) => indexes.length === 1);
  return new Set(single.flat());
}

const EPSILON = 1e-9;

function eliminate(matrix: number[][], pivotRow: number, column: number): void {
  const pivot = matrix[pivotRow] as number[];
  const factor = pivot[column] as number;
  pivot.forEach((value, index) => {
    pivot[index] = value / factor;
  });
  matrix.forEach((row, index) => {
    const times = row[column] ?? 0;
    if (index === pivotRow || Math.abs(times) <= EPSILON) return;
    row.forEach((value, at) => {
      row[at] = value - times * (pivot[at] ?? 0);
    });
  });
}

/** The smallest count shown in the relation that is not nobody; zeros help no one hide. */
function cheapest(book: FigureBook, relation: Relation, hidden: ReadonlySet<FigureKey>): FigureKey | null {
  const shown = relation.members.flatMap((member) => {
    const value = book.find(member)?.value;
    return !hidden.has(member) && value?.kind === 'known' && !isZero(value.exact) ? [{ member, value: value.exact }] : [];
  });
  const [smallest] = shown.sort((a, b) => compare(a.value, b.value));
  return smallest?.member ?? null;
}

/** A share or an own computation tells its parts, so it is hidden when one of them is. Sums are guarded by the relations. */
function hideDependants(book: FigureBook, hidden: Set<FigureKey>): void {
  const guarded = (figure: Figure): boolean => figure.aboutPeople === true && figure.formula.kind === 'sum';
  const restsOnHidden = (figure: Figure): boolean => operandsOf(figure.formula).some((key) => hidden.has(key));
  const candidates = [...book.figures.values()].filter((figure) => !guarded(figure));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const figure of candidates.filter(restsOnHidden)) hidden.add(figure.key);
  }
}

/** The figures that a formula is made of. */
export function operandsOf(formula: Formula): readonly FigureKey[] {
  if (formula.kind === 'sum') return formula.terms.map((term) => term.figure);
  if (formula.kind === 'ratio') return [formula.numerator, formula.denominator];
  if (formula.kind === 'product') return formula.factors;
  return formula.kind === 'expression' ? operandsOfExpression(formula.expression) : [];
}

function operandsOfExpression(expression: Expression): FigureKey[] {
  if (expression.kind === 'figure') return [expression.key];
  if (expression.kind === 'number') return [];
  return [...operandsOfExpression(expression.left), ...operandsOfExpression(expression.right)];
}
