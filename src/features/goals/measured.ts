import { compare, divide, type Exact, exact, isZero } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import { referenceKey } from '../figures/expression.ts';
import { type Figure, type FigureKey, figureColumn } from '../figures/figure.ts';
import { MISSING, showFigure } from '../figures/shown.ts';
import { unknownFigureAdvice } from '../figures/unknown-figure.ts';
import type { GoalRule, Relation } from './goal.ts';

/** One comparison in a goal's rule, as it stands this year. */
export interface Measured {
  /** What is measured, or the name that was written when there is no such figure. */
  readonly name: string;
  /** Null when there is no such figure. */
  readonly key: FigureKey | null;
  readonly outcome: string;
  /** `minst 85 %`, `mindre än 1 200 000 kr`, `mer än Samtal 2022 (41)`. */
  readonly limit: string;
  /** What is wrong with the rule and what to do about it. */
  readonly problems: readonly string[];
}

type Comparison = Exclude<GoalRule, { readonly rules: unknown }>;

/** Every comparison of a rule, in the order they are written. */
export function measuredBy(rule: GoalRule, book: FigureBook, year: number): readonly Measured[] {
  if ('rules' in rule) return rule.rules.flatMap((part) => measuredBy(part, book, year));
  const key = referenceKey(rule.figure, year);
  const figure = book.find(key);
  const limit = limitOf(rule, figure, { book, year });
  return [
    {
      name: figure?.label ?? rule.figure,
      key: figure === undefined ? null : key,
      outcome: showFigure(figure),
      limit: `${RELATION_NAMES[rule.relation]} ${limit}`,
      problems: [
        ...unknownIn(book, key, rule.figure),
        ...(rule.kind === 'compared' ? unknownIn(book, referenceKey(rule.with, year), rule.with) : []),
        ...misreadLimit(rule, figure, limit),
      ],
    },
  ];
}

const RELATION_NAMES: Readonly<Record<Relation, string>> = { minst: 'minst', hogst: 'högst', over: 'mer än', under: 'mindre än' };

function limitOf(
  rule: Comparison,
  figure: Figure | undefined,
  { book, year }: { readonly book: FigureBook; readonly year: number },
): string {
  if (rule.kind === 'limit') return figure === undefined ? MISSING : shownAs(figure, rule.limit);
  const other = book.find(referenceKey(rule.with, year));
  if (other === undefined) return rule.with;
  return `${other.label}${rule.with.includes('@') ? ` ${figureColumn(other.key)}` : ''} (${showFigure(other)})`;
}

/** In the figure's own unit, with as many decimals as the limit was written with. */
const shownAs = (figure: Figure, limit: Exact): string =>
  showFigure({ ...figure, value: { kind: 'known', exact: limit } }, { decimals: decimalsOf(divide(limit, SCALES[figure.unit.kind])) });

const SCALES: Readonly<Record<Figure['unit']['kind'], Exact>> = {
  share: exact(1, 100),
  money: exact(100),
  count: exact(1),
  number: exact(1),
};
const MOST_DECIMALS = 4;

function decimalsOf(value: Exact): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1)
    if (value.denominator !== 0n && (value.numerator * 10n ** BigInt(decimals)) % value.denominator === 0n) return decimals;
  return MOST_DECIMALS;
}

const unknownIn = (book: FigureBook, key: FigureKey, written: string): readonly string[] =>
  book.find(key) === undefined ? [`Det finns ingen siffra som heter ${written}. ${unknownFigureAdvice(book, key)}`] : [];

/** A limit without its unit is a hundred times more, or less, than was meant. */
function misreadLimit(rule: Comparison, figure: Figure | undefined, shown: string): readonly string[] {
  if (rule.kind !== 'limit' || rule.limitUnit !== undefined || isZero(rule.limit)) return [];
  const told = (is: string, sign: string): readonly string[] => [
    `Siffran är ${is}, och gränsen läses som ${shown}. Skriv ${sign} efter talet.`,
  ];
  if (figure?.unit.kind === 'money') return told('ett belopp', 'kr');
  return figure?.unit.kind === 'share' && compare(rule.limit, exact(1)) > 0 ? told('en andel', '%') : [];
}
