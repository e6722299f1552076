import { absolute, compare, type Exact, exact, isEqual, multiply, roundedSteps, subtract } from '../../shared/exact.ts';
import { type Figure, figureColumn, figureId } from '../figures/figure.ts';
import type { Goal, GoalRule } from '../goals/goal.ts';
import { type CheckContext, type Rule, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';
import { numbersIn, type TypedNumber, typedNumbers } from './typed-numbers.ts';

/** Texts refer to figures; a number typed by hand that is, or nearly is, a known figure may be wrong tomorrow. */
export const numbersAreNotTyped: Rule = (context) => {
  const figures = [...context.book.figures.values()].filter((figure) => figure.value.kind === 'known');
  return context.typed.flatMap((text) =>
    typedNumbers(text.text)
      .filter((typed) => !isLimitOfGoal(context, typed, text))
      .flatMap((typed) => findingFor(context, { ...typed, ...text }, figures)),
  );
};

type TypedInText = TypedNumber & CheckContext['typed'][number];

function findingFor(context: CheckContext, typed: TypedInText, figures: readonly Figure[]): Finding[] {
  const named = figures.filter((figure) => namesSubject(typed, figure));
  // What the text names comes first: equal to it, or nearly; then whatever else the number happens to be.
  const figure = sameIn(typed, named) ?? nearest(typed, named) ?? sameIn(typed, figures) ?? nearest(typed, figures);
  if (figure === undefined) return [];
  const isEqualTo = isSame(typed, figure);
  const likeness = isEqualTo ? 'lika med' : 'nästan lika med';
  return [
    {
      id: `text.avskriven.${typed.file.replace(/^texter\/|\.md$/g, '')}.${typed.line}.${typed.written.replace(/\s/g, '')}`,
      severity: isEqualTo ? 'anmarkning' : 'varning',
      message: `"${typed.written}" är skrivet för hand och är ${likeness} ${figure.label}. Hämta siffran med {{${referenceTo(figure, context.records.year)}}} i stället.`,
      values: [
        { label: 'Skrivet', shown: typed.written, figure: null, place: `${typed.file} rad ${typed.line}` },
        valueOf(context, figure.key, 'beräknat'),
      ],
    },
  ];
}

/** As a text should write it: the report's own year is left out, so that the text holds next year too. */
const referenceTo = ({ key }: Figure, year: number): string => (figureColumn(key) === String(year) ? figureId(key) : key);

/** The figure in the unit that the number is typed in; null when they can not be compared. */
function scaled(typed: TypedNumber, figure: Figure): Exact | null {
  const factor = FACTORS[figure.unit.kind][typed.unit];
  return figure.value.kind !== 'known' || factor === undefined ? null : absolute(multiply(figure.value.exact, factor));
}

const FACTORS: Readonly<Record<Figure['unit']['kind'], Partial<Record<TypedNumber['unit'], Exact>>>> = {
  money: { kr: exact(1, 100), antal: exact(1, 100), tkr: exact(1, 100_000), mkr: exact(1, 100_000_000) },
  share: { procent: exact(100) },
  count: { antal: exact(1) },
  number: { antal: exact(1) },
};

const sameIn = (typed: TypedNumber, figures: readonly Figure[]): Figure | undefined => figures.find((figure) => isSame(typed, figure));

/** Equal as far as the number is written: 73,5 % is compared with one decimal. */
function isSame(typed: TypedNumber, figure: Figure): boolean {
  const value = scaled(typed, figure);
  if (value === null || isBareAndSmall(typed, figure)) return false;
  return isEqual(exact(roundedSteps(value, typed.decimals), 10n ** BigInt(typed.decimals)), typed.value);
}

/** A bare number is an amount only when it is large. */
const isBareAndSmall = (typed: TypedNumber, figure: Figure): boolean =>
  figure.unit.kind === 'money' && typed.unit === 'antal' && compare(typed.value, exact(1000)) < 0;

function nearest(typed: TypedInText, figures: readonly Figure[]): Figure | undefined {
  const near = figures.flatMap((figure) => {
    const value = scaled(typed, figure);
    const distance = value === null ? null : absolute(subtract(value, typed.value));
    return distance !== null && !isBareAndSmall(typed, figure) && compare(distance, tolerance(typed, figure)) <= 0
      ? [{ figure, distance }]
      : [];
  });
  return near.sort((a, b) => compare(a.distance, b.distance))[0]?.figure;
}

const NONE = exact(-1);

/** Half a per cent for large amounts and one for large counts; more when the text names what the figure is about. */
function tolerance(typed: TypedInText, figure: Figure): Exact {
  const isNamed = namesSubject(typed, figure);
  if (figure.unit.kind === 'share') return NONE;
  if (figure.unit.kind === 'money') {
    if (isNamed) return multiply(typed.value, exact(5, 100));
    return isLargeAmount(typed) ? multiply(typed.value, exact(1, 200)) : NONE;
  }
  if (isNamed) return multiply(typed.value, exact(10, 100));
  return compare(typed.value, exact(100)) >= 0 ? exact(1) : NONE;
}

const LEAST_LARGE: Readonly<Record<TypedNumber['unit'], number>> = { kr: 10_000, antal: 10_000, tkr: 1000, mkr: 10, procent: 0 };
const isLargeAmount = ({ unit, value }: TypedNumber): boolean => compare(value, exact(LEAST_LARGE[unit])) >= 0;

/** `Enter, kvinnor` is what a text is about that names Enter and counts women. */
function namesSubject(typed: TypedInText, { label, unit }: Figure): boolean {
  const [subject = '', what] = label.split(', ');
  if (what === undefined || subject.length < 3 || !typed.text.includes(subject)) return false;
  return unit.kind === 'money' || (typed.word !== '' && what.toLowerCase().includes(typed.word.toLowerCase()));
}

/** A goal must tell its own limit. */
function isLimitOfGoal({ goals }: CheckContext, typed: TypedNumber, { file, line }: CheckContext['typed'][number]): boolean {
  const goal = goals.find((each) => each.goal.source.file === file && each.goal.source.line === line)?.goal;
  return goal !== undefined && limitsOf(goal.rule).some((limit) => limit.unit === typed.unit && isEqual(limit.value, typed.value));
}

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
