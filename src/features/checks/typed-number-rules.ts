import { absolute, compare, type Exact, exact, isEqual, multiply, subtract } from '../../shared/exact.ts';
import { type Figure, figureColumn, figureId } from '../figures/figure.ts';
import type { Goal, GoalRule } from '../goals/goal.ts';
import { type CheckContext, type Rule, valueOf, type WrittenText } from './check-context.ts';
import { type Comparable, type ComparableFigures, closeTo, comparableFigures, equalTo } from './comparable-figures.ts';
import type { Finding } from './finding.ts';
import { numbersIn, type TypedNumber, typedNumbers } from './typed-numbers.ts';

/** More numbers in one text than somebody would go through. It is told that those after them are not compared. */
const MOST_NUMBERS = 1000;

/** Texts refer to figures; a number typed by hand that is, or nearly is, a known figure may be wrong tomorrow. */
export const numbersAreNotTyped: Rule = (context) => {
  const counts = new Map<string, number>();
  return context.typed.flatMap((text) => {
    const before = counts.get(text.file) ?? 0;
    if (before > MOST_NUMBERS) return [];
    const numbers = numbersToCompare(context, text);
    counts.set(text.file, before + numbers.length);
    const left = MOST_NUMBERS - before;
    return [...findingsIn(context, text, numbers.slice(0, left)), ...(numbers.length > left ? [tooManyIn(text)] : [])];
  });
};

/** A goal must tell its own limit. */
function numbersToCompare({ goals }: CheckContext, { text, file, line }: WrittenText): readonly TypedNumber[] {
  const goal = goals.find((each) => each.goal.source.file === file && each.goal.source.line === line)?.goal;
  const limits = goal === undefined ? [] : limitsOf(goal.rule);
  return typedNumbers(text).filter((typed) => !limits.some((limit) => limit.unit === typed.unit && isEqual(limit.value, typed.value)));
}

function findingsIn(context: CheckContext, text: WrittenText, numbers: readonly TypedNumber[]): Finding[] {
  if (numbers.length === 0) return [];
  const figures = comparableFigures(context.book);
  const named = new Set(figures.subjects.filter((subject) => text.text.includes(subject)));
  return numbers.flatMap((typed) => {
    const like = figureLike({ ...typed, around: text.text.toLowerCase() }, figures, named);
    return like === null ? [] : [findingOf(context, { ...typed, ...text }, like)];
  });
}

const nameOf = (file: string): string => file.replace(/^texter\/|\.md$/g, '');

const tooManyIn = ({ file, line }: WrittenText): Finding => ({
  id: `text.avskriven.${nameOf(file)}.manga`,
  severity: 'anmarkning',
  message: `${file} har fler än ${MOST_NUMBERS} tal skrivna för hand. De första ${MOST_NUMBERS} är jämförda med årets siffror. Resten, från rad ${line}, är det inte. Hämta siffror i stället för att skriva dem, eller dela upp texten.`,
  values: [],
});

/** A figure that a typed number is, or nearly is. */
interface Likeness {
  readonly figure: Figure;
  readonly isEqual: boolean;
}

function findingOf(context: CheckContext, typed: TypedNumber & WrittenText, { figure, isEqual: isEqualTo }: Likeness): Finding {
  const likeness = isEqualTo ? 'lika med' : 'nästan lika med';
  return {
    id: `text.avskriven.${nameOf(typed.file)}.${typed.line}.${typed.written.replace(/\s/g, '')}`,
    severity: isEqualTo ? 'anmarkning' : 'varning',
    message: `"${typed.written}" är skrivet för hand och är ${likeness} ${figure.label}. Hämta siffran med {{${referenceTo(figure, context.records.year)}}} i stället.`,
    values: [
      { label: 'Skrivet', shown: typed.written, figure: null, place: `${typed.file} rad ${typed.line}` },
      valueOf(context, figure.key, 'beräknat'),
    ],
  };
}

/** As a text should write it: the report's own year is left out, so that the text holds next year too. */
function referenceTo({ key }: Figure, year: number): string {
  const column = figureColumn(key);
  if (!column.endsWith(String(year))) return key;
  const kind = column.slice(0, -String(year).length);
  return kind === '' ? figureId(key) : `${figureId(key)}@${kind}`;
}

interface NumberInText extends TypedNumber {
  /** The text that it stands in, in small letters. */
  readonly around: string;
}

/** What the text names comes first: equal to it, or nearly; then whatever else the number happens to be. */
function figureLike(typed: NumberInText, figures: ComparableFigures, named: ReadonlySet<string>): Likeness | null {
  const equal = equalTo(figures, typed);
  const isNamed = (each: Comparable): boolean => namesSubject(typed, each, named);
  const found =
    first(equal.filter(isNamed)) ??
    nearest(typed, closeTo(figures, typed, farthest(typed, NAMED)).filter(isNamed), NAMED) ??
    // Of several with the same value the one that the text calls by its name.
    first(equal.filter(({ figure }) => typed.around.includes(figure.label.toLowerCase()))) ??
    first(equal) ??
    nearest(typed, closeTo(figures, typed, farthest(typed, OTHER)), OTHER);
  return found === undefined ? null : { figure: found.figure, isEqual: equal.includes(found) };
}

/** The one that the book tells first. */
const first = (figures: readonly Comparable[]): Comparable | undefined =>
  figures.reduce<Comparable | undefined>((least, each) => (least === undefined || each.order < least.order ? each : least), undefined);

/** The nearest that is near enough; of equally near ones the one that the book tells first. */
function nearest(typed: TypedNumber, figures: readonly Comparable[], tolerance: Tolerance): Comparable | undefined {
  const near = figures
    .map((each) => ({ each, distance: absolute(subtract(each.value, typed.value)) }))
    .filter(({ each, distance }) => compare(distance, tolerance[each.figure.unit.kind](typed)) <= 0);
  return near.sort((a, b) => compare(a.distance, b.distance) || a.each.order - b.each.order)[0]?.each;
}

/** How far from a figure of that kind a number may be and still be meant as it. */
type Tolerance = Readonly<Record<Figure['unit']['kind'], (typed: TypedNumber) => Exact>>;

const NONE = exact(-1);
const part = (numerator: number, denominator: number) => (typed: TypedNumber) => multiply(typed.value, exact(numerator, denominator));
const none = (): Exact => NONE;

/** The text names what the figure is about. */
const NAMED: Tolerance = { share: none, money: part(5, 100), count: part(10, 100), number: part(10, 100) };

const ofLargeAmount = (typed: TypedNumber): Exact => (isLargeAmount(typed) ? multiply(typed.value, exact(1, 200)) : NONE);
const ofLargeCount = ({ value }: TypedNumber): Exact => (compare(value, exact(100)) >= 0 ? exact(1) : NONE);

/** Half a per cent for large amounts and one for large counts. */
const OTHER: Tolerance = { share: none, money: ofLargeAmount, count: ofLargeCount, number: ofLargeCount };

const farthest = (typed: TypedNumber, tolerance: Tolerance): Exact =>
  Object.values(tolerance)
    .map((of) => of(typed))
    .reduce((most, each) => (compare(each, most) > 0 ? each : most));

const LEAST_LARGE: Readonly<Record<TypedNumber['unit'], number>> = { kr: 10_000, antal: 10_000, tkr: 1000, mkr: 10, procent: 0 };
const isLargeAmount = ({ unit, value }: TypedNumber): boolean => compare(value, exact(LEAST_LARGE[unit])) >= 0;

/** `Enter, kvinnor` is what a text is about that names Enter and counts women. */
const namesSubject = ({ word }: TypedNumber, { subject, what, figure }: Comparable, named: ReadonlySet<string>): boolean =>
  named.has(subject) && (figure.unit.kind === 'money' || (word !== '' && what.includes(word.toLowerCase())));

function limitsOf(rule: GoalRule | null): { readonly value: Exact; readonly unit: TypedNumber['unit'] }[] {
  if (rule === null || rule.kind === 'compared') return [];
  if ('rules' in rule) return rule.rules.flatMap(limitsOf);
  if (rule.limitUnit === '%') return [{ value: multiply(rule.limit, exact(100)), unit: 'procent' }];
  return rule.limitUnit === 'kr' ? [{ value: multiply(rule.limit, exact(1, 100)), unit: 'kr' }] : [{ value: rule.limit, unit: 'antal' }];
}

/** A goal says the same in its words as in its rule: 150 in the text and 120 in the rule can not both be meant. */
export const goalTextsMeetRules: Rule = ({ goals }) =>
  goals.flatMap(({ goal }): Finding[] => {
    const limits = limitsOf(goal.rule);
    const differing = numbersIn(withoutReferences(goal)).filter((typed) => {
      const comparable = limits.filter((limit) => limit.unit === typed.unit);
      return comparable.length > 0 && comparable.every((limit) => !isEqual(limit.value, typed.value));
    });
    return differing.slice(0, 1).map(
      (typed): Finding => ({
        id: `mal.text.${goal.id}`,
        severity: 'varning',
        message: `Målet ${goal.id} säger "${typed.written}", men regeln har en annan gräns. Skriv samma gräns i mal och regel. Se rad ${goal.source.line ?? '–'} i ${goal.source.file}.`,
        values: [],
      }),
    );
  });

const withoutReferences = ({ text }: Goal): string => text.replace(/\{\{[^{}]*\}\}/g, '');
