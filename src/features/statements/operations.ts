import { exact } from '../../shared/exact.ts';
import { type BudgetLine, isInvestment } from '../budget/budget.ts';
import { type FigureDefinition, figureKey } from '../figures/figure.ts';
import {
  accountsOf,
  budgetColumn,
  type Define,
  differenceOf,
  moneyIn,
  moneyInBudget,
  moneyInVariance,
  rowsOf,
  sameAs,
  sumOf,
} from '../figures/formulas.ts';
import type { Activity } from './layout.ts';
import { amountsOf, type Books, dividedYears, isIncomeLine, isResultLine } from './placed-account.ts';

/** The lines that count as income and as cost in overviews, with or without financial items. */
export function overviewLines(financialItems: boolean): { income: readonly string[]; cost: readonly string[] } {
  return financialItems
    ? {
        income: ['rr.intakter', 'rr.finansiella-intakter', 'rr.extraordinara-intakter'],
        cost: ['-rr.kostnader', '-rr.avskrivningar', '-rr.finansiella-kostnader', '-rr.extraordinara-kostnader'],
      }
    : { income: ['rr.intakter'], cost: ['-rr.kostnader', '-rr.avskrivningar'] };
}

const OTHER_ITEMS = [
  'Finansiella och extraordinära poster',
  'Det i resultatet som varken är kostnader eller intäkter i verksamheten.',
] as const;

/** The statement of operations in its short form (driftredovisning, LKBR 10 kap. 1 §): outcome against budget, with costs positive. */
export function defineShortOperations(books: Books, budgetYears: readonly number[], financialItems: boolean): FigureDefinition[] {
  const outcome = books.years.flatMap((year) => [...shortAmounts(moneyIn(year), String(year), financialItems), ...shortBalances(year)]);
  const planned = budgetYears.flatMap((year) => [
    ...shortAmounts(moneyInBudget(year), budgetColumn(year), financialItems),
    ...shortVariances(year),
  ]);
  return [...outcome, ...planned];
}

function shortAmounts(money: Define, column: string, financialItems: boolean): FigureDefinition[] {
  const lines = overviewLines(financialItems);
  return [
    money('drift.kostnader', sumOf(lines.cost, column), ['Verksamhetens kostnader', 'Årets kostnader, som positivt belopp.']),
    money('drift.intakter', sumOf(lines.income, column), ['Verksamhetens intäkter', 'Årets intäkter.']),
    money('drift.ovriga-poster', sumOf(['rr.arets-resultat', '-drift.intakter', 'drift.kostnader'], column), OTHER_ITEMS),
    money('drift.resultat', sumOf(['rr.arets-resultat'], column), ['Resultat', 'Årets resultat.']),
  ];
}

function shortBalances(year: number): FigureDefinition[] {
  const money = moneyIn(year, `${year}-12-31`);
  return [
    money('drift.eget-kapital', sameAs(figureKey('br.eget-kapital', year)), ['Utgående eget kapital', 'Eget kapital vid årets slut.']),
    money('drift.likvida-medel', sameAs(figureKey('br.kassa-bank', year)), ['Likvida medel', 'Kassa och bank vid årets slut.']),
  ];
}

function shortVariances(year: number): FigureDefinition[] {
  const money = moneyInVariance(year);
  const outcome = (id: string) => figureKey(id, year);
  const planned = (id: string) => figureKey(id, budgetColumn(year));
  const cost = 'drift.kostnader';
  return [
    money(cost, differenceOf(planned(cost), outcome(cost)), [
      'Verksamhetens kostnader',
      'Budget minus utfall: minus betyder att kostnaderna blev högre än budget.',
    ]),
    money('drift.intakter', differenceOf(outcome('drift.intakter'), planned('drift.intakter')), [
      'Verksamhetens intäkter',
      'Utfall minus budget.',
    ]),
    money('drift.ovriga-poster', differenceOf(outcome('drift.ovriga-poster'), planned('drift.ovriga-poster')), OTHER_ITEMS),
    money('drift.resultat', differenceOf(outcome('drift.resultat'), planned('drift.resultat')), ['Resultat', 'Utfall minus budget.']),
  ];
}

/** Income, cost and net for each activity (driftredovisning per verksamhet). Net is cost minus income. */
export function defineOperations(activities: readonly Activity[], books: Books, budget: readonly BudgetLine[]): FigureDefinition[] {
  const budgetYears = [...new Set(budget.map((line) => line.year))];
  const outcome = dividedYears(books).flatMap((year) => [
    ...activities.flatMap((activity) => activityOutcome(activity, books, year)),
    ...['intakt', 'kostnad', 'netto'].map((part) => activitySum(activities, part, moneyIn(year))),
  ]);
  const planned = budgetYears.flatMap((year) => [
    ...activities.map((activity) => activityBudget(activity, budget, year)),
    activitySum(activities, 'netto', moneyInBudget(year)),
    ...[...activities, { id: 'summa', name: 'Summa' }].map((activity) => activityVariance(activity, year)),
  ]);
  return [...outcome, ...planned];
}

function activityOutcome(activity: Activity, books: Books, year: number): FigureDefinition[] {
  const money = moneyIn(year);
  const accounts = books.accounts.filter(
    (account) => account.year === year && account.places.activity === activity.id && isResultLine(account.places.line),
  );
  const income = accounts.filter((account) => isIncomeLine(account.places.line));
  const cost = accounts.filter((account) => !isIncomeLine(account.places.line));
  const id = `drift.${activity.id}`;
  return [
    money(`${id}.intakt`, accountsOf('movement', year, amountsOf(income, 'movement', -1)), [
      `${activity.name}, intäkt`,
      'Intäkter som hör till verksamheten.',
    ]),
    money(`${id}.kostnad`, accountsOf('movement', year, amountsOf(cost, 'movement', 1)), [
      `${activity.name}, kostnad`,
      'Kostnader som hör till verksamheten.',
    ]),
    money(`${id}.netto`, sumOf([`${id}.kostnad`, `-${id}.intakt`], year), [`${activity.name}, netto`, 'Kostnad minus intäkt.']),
  ];
}

function activityBudget(activity: Activity, budget: readonly BudgetLine[], year: number): FigureDefinition {
  const rows = budget
    .filter((line) => line.year === year && line.activity === activity.id && !isInvestment(line))
    .map((line) => ({
      label: line.name,
      value: exact(line.kind === 'kostnad' ? line.amountOre : -line.amountOre),
      source: line.source,
    }));
  return moneyInBudget(year)(`drift.${activity.id}.netto`, rowsOf(rows), [
    `${activity.name}, budget netto`,
    'Budgeterad kostnad minus budgeterad intäkt.',
  ]);
}

function activitySum(activities: readonly Activity[], part: string, money: Define): FigureDefinition {
  const draft = money(`drift.summa.${part}`, rowsOf([]), [`Summa ${part}`, 'Alla verksamheter tillsammans.']);
  const column = draft.key.slice(draft.key.lastIndexOf('@') + 1);
  const ids = activities.map((activity) => `drift.${activity.id}.${part}`);
  return { ...draft, formula: sumOf(ids, column) };
}

function activityVariance(activity: Pick<Activity, 'id' | 'name'>, year: number): FigureDefinition {
  const id = `drift.${activity.id}.netto`;
  const formula = differenceOf(figureKey(id, year), figureKey(id, budgetColumn(year)));
  return moneyInVariance(year)(id, formula, [
    `${activity.name}, avvikelse`,
    'Utfall netto minus budget netto: plus betyder högre nettokostnad än budget.',
  ]);
}
