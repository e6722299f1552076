import { exact } from '../../shared/exact.ts';
import { type BudgetLine, isInvestment } from '../budget/budget.ts';
import { type FigureDefinition, figureColumn, figureId } from '../figures/figure.ts';
import { accountsOf, givenAs, moneyIn, peopleIn, ratioOf, rowsOf, sumOf } from '../figures/formulas.ts';
import { amountsOf, type Books, dividedYears, isIncomeLine, isResultLine } from '../statements/placed-account.ts';
import type { Intervention } from './intervention.ts';

/** What each intervention cost and brought in, what was budgeted and granted, and the cost for each participant. */
export function defineInterventionMoney(
  interventions: readonly Intervention[],
  books: Books,
  budget: readonly BudgetLine[],
): FigureDefinition[] {
  const each = interventions.flatMap((intervention) => [
    ...dividedYears(books).flatMap((year) => outcomeFigures(intervention, books, year)),
    ...[...new Set(budget.map((line) => line.year))].flatMap((year) =>
      budgetFigures(
        intervention,
        budget.filter((line) => line.year === year),
        year,
      ),
    ),
    ...plannedParticipants(intervention, books.year),
  ]);
  return [...each, ...togetherFigures(each, [...new Set([...dividedYears(books), ...budget.map(({ year }) => year)])])];
}

const TOGETHER = [
  ['kostnad', 'Insatserna tillsammans, kostnad', 'Kostnaden enligt bokföringen för alla insatser.'],
  ['budget', 'Insatserna tillsammans, budget', 'Budgeterad kostnad för de insatser som har en budget.'],
  ['avvikelse', 'Insatserna tillsammans, avvikelse', 'Budget minus utfall för alla insatser.'],
] as const;

/** What all of them cost and were budgeted. The variance is told only where each has a budget: else it would not be the one less the other. */
function togetherFigures(each: readonly FigureDefinition[], years: readonly number[]): FigureDefinition[] {
  return years.flatMap((year) => {
    const idsOf = (part: string) =>
      each.filter(({ key }) => figureColumn(key) === String(year) && figureId(key).endsWith(`.${part}`)).map(({ key }) => figureId(key));
    const isWhole = idsOf('kostnad').length === idsOf('avvikelse').length;
    return TOGETHER.filter(([part]) => idsOf(part).length > 0 && (part !== 'avvikelse' || isWhole)).map(([part, label, definition]) =>
      moneyIn(year)(`insatser.${part}`, sumOf(idsOf(part), year), [label, definition]),
    );
  });
}

function outcomeFigures(intervention: Intervention, books: Books, year: number): FigureDefinition[] {
  const own = `insats.${intervention.id}`;
  const money = moneyIn(year);
  const accounts = books.accounts.filter(
    (account) => account.year === year && account.places.intervention === intervention.id && isResultLine(account.places.line),
  );
  const income = accounts.filter((account) => isIncomeLine(account.places.line));
  const cost = accounts.filter((account) => !isIncomeLine(account.places.line));
  const { name } = intervention;
  return [
    money(`${own}.kostnad`, accountsOf('movement', year, amountsOf(cost, 'movement', 1)), [
      `${name}, kostnad`,
      `Förbundets kostnad för ${name} enligt bokföringen.`,
    ]),
    money(`${own}.intakt`, accountsOf('movement', year, amountsOf(income, 'movement', -1)), [
      `${name}, intäkt`,
      `Bidrag och andra intäkter för ${name}.`,
    ]),
    money(`${own}.netto`, sumOf([`${own}.kostnad`, `-${own}.intakt`], year), [`${name}, nettokostnad`, 'Kostnad minus intäkt.']),
    money(`${own}.kostnad-per-deltagare`, ratioOf(`${own}.kostnad`, `${own}.deltagare`, year), [
      `${name}, kostnad per deltagare`,
      'Kostnaden enligt bokföringen delad med antalet deltagare.',
    ]),
  ];
}

function budgetFigures(intervention: Intervention, budget: readonly BudgetLine[], year: number): FigureDefinition[] {
  const own = `insats.${intervention.id}`;
  const lines = budget.filter((line) => line.intervention === intervention.id && line.kind === 'kostnad' && !isInvestment(line));
  const granted = lines.filter((line) => line.grantedOre !== null);
  const money = moneyIn(year, `budget ${year}`);
  const rows = (amount: (line: BudgetLine) => number) =>
    rowsOf(lines.map((line) => ({ label: line.name, value: exact(amount(line)), source: line.source })));
  const { name } = intervention;
  return [
    ...(lines.length === 0
      ? []
      : [
          money(
            `${own}.budget`,
            rows((line) => line.amountOre),
            [`${name}, budget`, `Budgeterad kostnad för ${name}.`],
          ),
        ]),
    ...(granted.length === 0
      ? []
      : [
          money(
            `${own}.beviljat`,
            rows((line) => line.grantedOre ?? line.amountOre),
            [`${name}, beviljat`, `Beviljade medel för ${name}.`],
          ),
        ]),
    ...(lines.length === 0
      ? []
      : [
          moneyIn(year, `utfall mot budget ${year}`)(`${own}.avvikelse`, sumOf([`${own}.budget`, `-${own}.kostnad`], year), [
            `${name}, avvikelse`,
            'Budget minus utfall: minus betyder att kostnaden blev högre än budget.',
          ]),
        ]),
  ];
}

function plannedParticipants(intervention: Intervention, year: number): FigureDefinition[] {
  if (intervention.plannedParticipants === null) return [];
  const { name } = intervention;
  return [
    {
      ...peopleIn(year)(`insats.${intervention.id}.planerat`, givenAs(intervention.plannedParticipants, intervention.source), [
        `${name}, planerat antal deltagare`,
        `Hur många deltagare ${name} planerade för.`,
      ]),
      aboutPeople: false,
    },
  ];
}
