import { add, compare, exact, isZero } from '../../shared/exact.ts';
import type { FigureBook } from './book.ts';
import { type CountRelation, countOfPeople, countRelations, isCountOfPeople } from './count-relations.ts';
import { hidesTheSame, type OtherWorld, otherWorld, type UnknownCounts, unknownCounts } from './count-worlds.ts';
import { type Expression, type Figure, type FigureKey, type Formula, figureColumn, figureId, type RowAmount } from './figure.ts';

/**
 * Hides counts of people that are fewer than the limit, and then as many more as are needed (sekundär röjandekontroll).
 *
 * Safe means: for every hidden count there is another possible world in which it is different and everything shown is the same.
 * The worlds that are looked for keep every total, every part within its whole, and no hidden count at zero, since a count of
 * zero is shown: it is nobody. They also keep some hidden count below the limit, since the limit is no secret.
 * So neither the sums, nor knowing that counts are whole and not negative, gives any of them away.
 *
 * Shares and other figures that rest on a hidden count are hidden with it: a count can be divided out of a cost per participant.
 * Formulas are kept only as far as they tell no count: the rows of a shown count may be counts that are hidden elsewhere.
 *
 * `alsoHidden` are hidden whatever they are, since they are hidden in another report: their worlds are guarded like the others'.
 */
export function hideSmallCounts(book: FigureBook, smallestShown: number, alsoHidden: ReadonlySet<FigureKey> = NOTHING): FigureBook {
  const limit = leastLimit(smallestShown);
  const relations = countRelations(book);
  const missed = dependantsOf(book);
  const isHiddenElsewhere = (figure: Figure): boolean => alsoHidden.has(figure.key) && countOfPeople(book, figure.key) > 0;
  const small = [...book.figures.values()].filter((figure) => isSmall(figure, limit) || isHiddenElsewhere(figure)).map(({ key }) => key);
  const counts = tiedTogether(small, relations).flatMap((tied) => [...hiddenAmong({ ...tied, book, limit, missed })]);
  const others = [...alsoHidden].filter((key) => !isCountOfPeople(book.find(key)));
  const hidden = withDependants(book, relations, [...counts, ...others]);
  const figures = new Map([...book.figures].map(([key, figure]) => [key, withoutCounts(figure, hidden.has(key))]));
  return { figures, find: (key) => figures.get(key) };
}

const NOTHING: ReadonlySet<FigureKey> = new Set();

/** Small counts that hang together, with every relation they hang together by. Years are apart, and most facts are. */
function tiedTogether(small: readonly FigureKey[], relations: readonly CountRelation[]) {
  const byCount = Map.groupBy(
    relations.flatMap((relation) => relation.terms.map(({ key }) => ({ key, relation }))),
    ({ key }) => key,
  );
  const done = new Set<FigureKey>();
  return small.flatMap((first) => {
    if (done.has(first)) return [];
    const reached = new Set([first]);
    for (const key of reached) {
      for (const { key: other } of (byCount.get(key) ?? []).flatMap(({ relation }) => relation.terms)) reached.add(other);
    }
    for (const key of reached) done.add(key);
    const tied = relations.filter(({ terms }) => terms.some(({ key }) => reached.has(key)));
    return [{ small: small.filter((key) => reached.has(key)), relations: tied }];
  });
}

function hiddenAmong(given: Omit<Control, 'hidden' | 'worlds'> & { readonly small: readonly FigureKey[] }): ReadonlySet<FigureKey> {
  const control: Control = {
    ...given,
    hidden: new Set([...given.small, ...seldomShownBeside(given.book, given.small)]),
    worlds: new Map(),
  };
  hideUntilSafe(control);
  showWhatIsNotNeeded(control, given.small);
  return control.hidden;
}

interface Control {
  readonly book: FigureBook;
  readonly relations: readonly CountRelation[];
  readonly limit: number;
  /** How many figures would be hidden with each count. */
  readonly missed: ReadonlyMap<FigureKey, number>;
  readonly hidden: Set<FigureKey>;
  /** For hidden counts, the world in which they are otherwise. */
  readonly worlds: Map<FigureKey, OtherWorld>;
}

/** With two as the limit everything hidden would be known to be one. */
const leastLimit = (smallestShown: number): number => (smallestShown < 2 ? smallestShown : Math.max(smallestShown, 3));

const isSmall = (figure: Figure, limit: number): boolean =>
  figure.aboutPeople === true &&
  figure.value.kind === 'known' &&
  !isZero(figure.value.exact) &&
  compare(figure.value.exact, exact(limit)) < 0;

/**
 * New and finished participants by sex, of which no table of the report tells, beside small counts of the same intervention.
 * They are hidden first, so that the totals that everybody asks for can be shown.
 */
function seldomShownBeside(book: FigureBook, small: readonly FigureKey[]): FigureKey[] {
  const groupOf = (key: FigureKey): string =>
    `${figureId(key)
      .replace(/\.[^.]+$/, '')
      .replace(/\.avslut$/, '')}@${figureColumn(key)}`;
  const groups = new Set(small.map(groupOf));
  return [...book.figures.keys()].filter((key) => /-(kvinnor|man)@/.test(key) && countOfPeople(book, key) > 0 && groups.has(groupOf(key)));
}

/** What a reader of the report does not know when these counts are hidden. */
function unknownOf({ book, relations, limit, hidden }: Control): UnknownCounts {
  const counts = [...hidden].filter((key) => isCountOfPeople(book.find(key)));
  const ties = relations.flatMap(({ terms, hasRest }) => {
    const unknown = terms.filter(({ key }) => hidden.has(key));
    const rest = terms.reduce((sum, { key, sign }) => sum + sign * countOfPeople(book, key), 0);
    return unknown.length === 0 ? [] : [{ terms: unknown, rest: hasRest ? rest : null }];
  });
  return unknownCounts(new Map(counts.map((key) => [key, countOfPeople(book, key)])), ties, limit);
}

/** Hides one count more at a time, the least missed first, until every hidden one could be otherwise. */
function hideUntilSafe(control: Control): void {
  const beyondHelp = new Set<FigureKey>();
  for (;;) {
    const exposed = exposedIn(control).find((key) => !beyondHelp.has(key));
    if (exposed === undefined) return;
    const next = bestToHide(control, exposed);
    if (next === undefined) beyondHelp.add(exposed);
    else control.hidden.add(next);
  }
}

/** Hidden counts that no other world is found for. A world that was found once is good as long as all it changes is hidden. */
function exposedIn(control: Control): FigureKey[] {
  const unknown = unknownOf(control);
  return [...unknown.values.keys()].filter((key) => {
    const known = control.worlds.get(key);
    if (known !== undefined && [...known.keys()].every((each) => unknown.values.has(each)) && hidesTheSame(unknown, known)) return false;
    const found = otherWorld(unknown, key);
    for (const each of found?.keys() ?? []) control.worlds.set(each, found ?? new Map());
    return found === null;
  });
}

/** One count that is enough by itself, else the least missed of those around the exposed one, to go on from there. */
function bestToHide(control: Control, exposed: FigureKey): FigureKey | undefined {
  const around = shownAround(control, exposed);
  const enough = around.find((key) => otherWorld(unknownOf({ ...control, hidden: new Set([...control.hidden, key]) }), exposed) !== null);
  return enough ?? around[0];
}

/** Shown counts in relations with the exposed one, then those further away; the least missed first. Zeros help no one hide. */
function shownAround({ book, relations, hidden, missed }: Control, exposed: FigureKey): FigureKey[] {
  const cost = (key: FigureKey): number => countOfPeople(book, key) * (1 + (missed.get(key) ?? 0));
  const reached = new Set([exposed]);
  const around = new Set<FigureKey>();
  for (const key of reached) {
    const tied = relations
      .filter(({ terms }) => terms.some((term) => term.key === key))
      .flatMap(({ terms }) => terms.map((term) => term.key));
    const shown = tied.filter((other) => !hidden.has(other) && countOfPeople(book, other) > 0);
    for (const other of shown.sort((a, b) => cost(a) - cost(b))) around.add(other);
    for (const other of tied.filter((each) => hidden.has(each))) reached.add(other);
  }
  return [...around];
}

/** Counts that were hidden to protect others, and that turned out not to be needed, are shown again, the most missed first. */
function showWhatIsNotNeeded(control: Control, small: readonly FigureKey[]): void {
  const added = [...control.hidden].filter((key) => !small.includes(key));
  const mustStay = new Set([...small, ...exposedIn(control)]);
  for (const key of added.sort((a, b) => countOfPeople(control.book, b) - countOfPeople(control.book, a))) {
    for (const each of shownTogether(control, key, mustStay)) control.hidden.delete(each);
  }
}

/** The count with those that only it protected; none when one that must stay hidden would be exposed. */
function shownTogether(control: Control, key: FigureKey, mustStay: ReadonlySet<FigureKey>): ReadonlySet<FigureKey> {
  const without = new Set([key]);
  for (;;) {
    const exposed = exposedIn({ ...control, hidden: control.hidden.difference(without) });
    if (exposed.length === 0) return without;
    if (exposed.some((each) => mustStay.has(each))) return new Set();
    for (const each of exposed) without.add(each);
  }
}

/** A share or an own computation tells its parts, so it is hidden when one of them is. Sums of people are guarded by the relations. */
function withDependants(book: FigureBook, relations: readonly CountRelation[], counts: readonly FigureKey[]): ReadonlySet<FigureKey> {
  const hidden = new Set(counts);
  const guarded = new Set(relations.flatMap(({ computes }) => computes ?? []));
  const candidates = [...book.figures.values()].filter(({ key }) => !guarded.has(key));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    const resting = candidates.filter(({ formula, restsOn = [] }) =>
      [...operandsOf(formula), ...restsOn].some((operand) => hidden.has(operand)),
    );
    for (const { key } of resting) hidden.add(key);
  }
  return hidden;
}

function dependantsOf(book: FigureBook): ReadonlyMap<FigureKey, number> {
  const operands = [...book.figures.values()].filter((figure) => figure.aboutPeople !== true).flatMap(({ formula }) => operandsOf(formula));
  return new Map([...Map.groupBy(operands, (key) => key)].map(([key, uses]) => [key, uses.length]));
}

/** Nothing of a hidden figure but its name and the names of what it is made of; of a shown count its total but not its rows. */
function withoutCounts(figure: Figure, isHidden: boolean): Figure {
  const { formula } = figure;
  if (isHidden)
    return { ...figure, value: { kind: 'hidden' }, formula: operandsOf(formula).length > 0 ? formula : { kind: 'rows', rows: [] } };
  if (figure.aboutPeople !== true || formula.kind !== 'rows') return figure;
  return { ...figure, formula: { kind: 'rows', rows: inOneRow(formula.rows) } };
}

/** Women and men of a count are rows without a figure of their own, and may be few. */
function inOneRow(rows: readonly RowAmount[]): readonly RowAmount[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return rows;
  const value = others.reduce((sum, row) => add(sum, row.value), first.value);
  return [{ label: `${rows.length} rader tillsammans`, value, source: { file: first.source.file, line: null } }];
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
