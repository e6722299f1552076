import { suggestion } from '../../shared/spelling.ts';
import { referenceKey } from '../figures/expression.ts';
import { type Expression, type FigureKey, figureColumn, figureId, figureKey } from '../figures/figure.ts';
import { unknownFigureAdvice } from '../figures/unknown-figure.ts';
import type { GoalRule } from '../goals/goal.ts';
import { isFiguresOnly } from '../year-folder/without-books.ts';
import type { CheckContext, Rule } from './check-context.ts';
import type { Finding } from './finding.ts';

/** An own formula names figures that exist; a misspelled name would otherwise only leave the result empty. */
export const formulasReferToFigures: Rule = (context) =>
  context.records.ownFormulas.flatMap((own): Finding[] => {
    const formula = context.book.find(figureKey(`egen.${own.id}`, context.records.year))?.formula;
    if (formula?.kind !== 'expression') return [];
    const unknown = [...new Set(figuresIn(formula.expression))].filter((key) => context.book.find(key) === undefined);
    return unknown.map((key) => ({
      id: `berakning.${own.id}.${figureId(key)}`,
      severity: 'fel',
      message: `berakningar.csv rad ${own.source.line ?? '–'}: ${unknownFigure(context, key)}`,
      values: [],
      missing: [key],
    }));
  });

function figuresIn(expression: Expression): FigureKey[] {
  if (expression.kind === 'figure') return [expression.key];
  return expression.kind === 'number' ? [] : [...figuresIn(expression.left), ...figuresIn(expression.right)];
}

/** A goal is measured by figures that exist. */
export const goalRulesReferToFigures: Rule = (context) =>
  context.goals.flatMap(({ goal }): Finding[] => {
    const unknown = referencesIn(goal.rule)
      .map((reference) => referenceKey(reference, context.records.year))
      .filter((key) => context.book.find(key) === undefined);
    return [...new Set(unknown)].map((key) => ({
      id: `mal.siffra.${goal.id}.${figureId(key)}`,
      severity: 'fel',
      message: `mal.yaml rad ${goal.source.line ?? '–'}: ${unknownFigure(context, key)}`,
      values: [],
      missing: [key],
    }));
  });

function referencesIn(rule: GoalRule | null): string[] {
  if (rule === null) return [];
  if ('rules' in rule) return rule.rules.flatMap(referencesIn);
  return rule.kind === 'compared' ? [rule.figure, rule.with] : [rule.figure];
}

const unknownFigure = ({ book, records }: CheckContext, key: FigureKey): string => {
  const column = figureColumn(key) === String(records.year) ? '' : `@${figureColumn(key)}`;
  return `Siffran ${figureId(key)}${column} finns inte. ${unknownFigureAdvice(book, key)}`;
};

/**
 * A value for an earlier year belongs to a figure that some year computes, or that is only ever written down there.
 * One that is nearly the name of a figure is most likely misspelled, and would be shown nowhere.
 */
export const earlierFiguresAreKnown: Rule = ({ records, book }) => {
  // Where nothing is computed, everything is only written down.
  if (isFiguresOnly(records)) return [];
  const written = new Set(records.earlierFigures.map((row) => row.figure));
  const computed = [...book.figures.values()].filter(({ key, formula }) => formula.kind !== 'given' || !written.has(figureId(key)));
  const ids = new Set(computed.map(({ key }) => figureId(key)));
  return records.earlierFigures.flatMap((row): Finding[] => {
    if (ids.has(row.figure) || ONLY_WRITTEN.has(row.figure)) return [];
    const meant = suggestion(row.figure, ids);
    if (meant === '') return [];
    return [
      {
        id: `tidigare.okand.${row.figure}.${row.year}`,
        severity: 'varning',
        message: `tidigare-ar.csv rad ${row.source.line ?? '–'}: Siffran ${row.figure} räknas inte för något annat år.${meant}`,
        values: [],
      },
    ];
  });
};

/** Figures that are written down in tidigare-ar.csv for every year. */
const ONLY_WRITTEN = new Set(['oversikt.anstallda']);

/** The number of events of a kind is the year's; an event of another year is most likely a slip of the pen. */
export const eventsAreOfTheYear: Rule = ({ records }) =>
  records.events
    .filter((event) => event.date !== null && !event.date.startsWith(`${records.year}-`))
    .map((event) => ({
      id: `handelser.datum.${event.date}`,
      severity: 'varning',
      message: `handelser.csv rad ${event.source.line ?? '–'}: ${event.name} har datum ${event.date}, utanför ${records.year}, och räknas inte bland årets händelser. Rätta datumet eller ta bort raden.`,
      values: [],
    }));

/** Income and cost are both written without a sign; a minus would turn the sum around. */
export const budgetAmountsArePositive: Rule = ({ records }) =>
  records.budget
    .filter((line) => line.amountOre < 0)
    .map((line) => ({
      id: `budget.minus.${line.id}.${line.year}`,
      severity: 'varning',
      message: `budget.csv rad ${line.source.line ?? '–'}: ${line.name} har ett belopp med minus. Intäkter och kostnader skrivs båda utan minus; minus minskar summan.`,
      values: [],
    }));
