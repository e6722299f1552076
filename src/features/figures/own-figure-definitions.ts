import { exact, multiply } from '../../shared/exact.ts';
import type { Problem } from '../../shared/problem.ts';
import { type FigureBook, isCircular } from './book.ts';
import { readExpression } from './expression.ts';
import { countOf, type FigureDefinition, figureId, figureKey, MONEY, SHARE, type Unit } from './figure.ts';
import type { EarlierFigure, Fact, OwnFormula } from './own-figures.ts';

/** The unit that a word of the year folder stands for. */
function unitOf(word: string, decimals: number): Unit {
  if (word === 'kr') return MONEY;
  if (word === 'procent') return decimals === 0 ? SHARE : { kind: 'share', decimals };
  return decimals === 0 ? countOf(word) : { kind: 'number', of: word, decimals };
}

/** Words of units that count persons; few of them must not be told. Posts, members and authorities are something else. */
const PEOPLE =
  /^(person(er)?|deltagare|kvinn(a|or)|m[aä]n|individ(er)?|ungdom(ar)?|unga( vuxna)?|vuxna|barn|föräld(er|rar)|elev(er)?|klient(er)?|patient(er)?|brukare|sökande|remitterade|svarande|respondent(er)?)$/i;

/** The association's own employees are told in the overview however few they are. */
const aboutPeopleBy = ({ figure, unit }: EarlierFigure): { aboutPeople?: true } =>
  figure.startsWith('oversikt.') ? {} : aboutPeople(unit);

export const isWordOfPeople = (word: string): boolean => PEOPLE.test(word.trim());

const aboutPeople = (word: string): { aboutPeople?: true } => (isWordOfPeople(word) ? { aboutPeople: true } : {});

/** Facts as figures. Kronor become öre and per cent become fractions of one. */
export function defineFacts(facts: readonly Fact[]): FigureDefinition[] {
  return facts.map((fact) => ({
    key: figureKey(`uppgift.${fact.id}`, fact.year),
    label: fact.label,
    definition: fact.remark ?? `${fact.label}, enligt förbundets uppgift.`,
    unit: unitOf(fact.unit, fact.decimals),
    period: fact.period ?? String(fact.year),
    ...(fact.population === null ? {} : { population: fact.population }),
    ...aboutPeople(fact.unit),
    formula: { kind: 'given', value: inBaseUnit(fact), source: fact.source },
  }));
}

function inBaseUnit(typed: { readonly unit: string; readonly value: Fact['value'] }): Fact['value'] {
  if (typed.unit === 'kr') return multiply(typed.value, exact(100));
  return typed.unit === 'procent' ? multiply(typed.value, exact(1, 100)) : typed.value;
}

/** Figures of earlier years that somebody wrote down. Label and definition are borrowed from the same figure of the report's year. */
export function defineEarlierFigures(earlier: readonly EarlierFigure[], known: readonly FigureDefinition[]): FigureDefinition[] {
  const byId = new Map(known.map((definition) => [figureId(definition.key), definition]));
  return earlier.map((row) => {
    const sibling = byId.get(row.figure);
    return {
      key: figureKey(row.figure, row.year),
      label: sibling?.label ?? row.figure,
      definition: sibling?.definition ?? `Uppgift för ${row.year}.`,
      unit: sibling?.unit ?? unitOf(row.unit, 0),
      period: String(row.year),
      ...(sibling === undefined ? aboutPeopleBy(row) : sibling.aboutPeople === true ? { aboutPeople: true } : {}),
      formula: { kind: 'given', value: inBaseUnit(row), source: row.source },
    };
  });
}

/** The association's own formulas as figures, and every formula that could not be read. */
export function defineOwnFormulas(formulas: readonly OwnFormula[], year: number): { definitions: FigureDefinition[]; problems: Problem[] } {
  const readings = formulas.flatMap((formula) =>
    [...new Set([year, ...formula.alsoYears])].map((column) => ({ formula, column, read: readExpression(formula.text, column) })),
  );
  return {
    definitions: readings.flatMap(({ formula, column, read }) =>
      read.ok ? [definitionOf(formula, column, { kind: 'expression', text: formula.text, expression: read.value })] : [],
    ),
    problems: readings.flatMap(({ formula, column, read }) =>
      read.ok || column !== year ? [] : [unreadable(formula, read.problem.message)],
    ),
  };
}

/** Formulas that lead back to themselves, directly or through each other, once they have been computed. */
export function circularFormulas(formulas: readonly OwnFormula[], book: FigureBook, year: number): Problem[] {
  return formulas.flatMap((formula) => {
    const columns = [year, ...formula.alsoYears].filter((column) => {
      const figure = book.find(figureKey(`egen.${formula.id}`, column));
      return figure !== undefined && isCircular(figure);
    });
    return columns.length === 0 ? [] : [leadsBack(formula)];
  });
}

const leadsBack = ({ id, text, source }: OwnFormula): Problem => ({
  code: 'berakning.cirkel',
  severity: 'error',
  file: source.file,
  line: source.line,
  message: `Beräkningen ${id} leder tillbaka till sig själv, direkt eller genom andra beräkningar: "${text}". Ändra formeln så att den inte gör det.`,
});

function definitionOf(formula: OwnFormula, column: number, expression: FigureDefinition['formula']): FigureDefinition {
  return {
    key: figureKey(`egen.${formula.id}`, column),
    label: formula.label,
    definition: formula.definition ?? `${formula.label}: ${formula.text}.`,
    unit: unitOf(formula.unit, formula.decimals),
    period: String(column),
    ...aboutPeople(formula.unit),
    formula: expression,
  };
}

const unreadable = (formula: OwnFormula, why: string): Problem => ({
  code: 'berakning.formel',
  severity: 'error',
  file: formula.source.file,
  line: formula.source.line,
  message: `Beräkningen ${formula.id} kan inte läsas. ${why} Skriv till exempel "uppgift.svar / uppgift.tillfragade".`,
});
