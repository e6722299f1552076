import { at, type Chance, totalOf } from '../chance.ts';
import { type Line, linesOf, shared, sharedUnevenly, totalOfLines } from './parts.ts';

/** Which lines the bookkeeping has; the same in every year. */
export interface Plan {
  readonly interventions: readonly string[];
  readonly weights: readonly number[];
  readonly officeLabels: readonly string[];
  readonly otherLabels: readonly string[];
  readonly receivableLabels: readonly string[];
  readonly liabilityLabels: readonly string[];
  readonly municipalWeights: readonly number[];
  /** A quarter of all contributions in the first year. */
  readonly quarter: number;
  readonly hasAssets: boolean;
  /** Kronor that the state pays less than half: an exception that the report explains. */
  readonly stateShortfall: number;
}

/** One year, or a part of one, in whole kronor, where everything adds up. */
export interface YearMoney {
  readonly year: number;
  readonly state: number;
  readonly region: number;
  readonly municipalities: readonly number[];
  readonly contributions: number;
  readonly otherIncome: readonly Line[];
  readonly income: number;
  readonly interventions: readonly Line[];
  readonly office: readonly Line[];
  readonly cost: number;
  readonly depreciation: number;
  readonly purchases: number;
  readonly financialIncome: number;
  readonly financialCost: number;
  readonly operatingResult: number;
  readonly result: number;
  readonly openingEquity: number;
  readonly closingEquity: number;
  readonly assets: number;
  readonly receivables: readonly Line[];
  readonly receivable: number;
  readonly liabilities: readonly Line[];
  readonly liability: number;
  readonly cash: number;
  readonly total: number;
}

/** What a year begins with, and how much is paid in during it. */
interface Opening {
  readonly year: number;
  readonly equity: number;
  readonly assets: number;
  readonly quarter: number;
}

/** Six years: five to show and the one that the first of them begins with. */
export function makeYears(chance: Chance, plan: Plan, lastYear: number): readonly YearMoney[] {
  const years: YearMoney[] = [];
  let opening: Opening = { year: lastYear - 5, equity: plan.quarter + chance.whole(1, 999), assets: 0, quarter: plan.quarter };
  for (let count = 0; count < 6; count += 1) {
    const year = closeYear(chance, plan, opening);
    years.push(year);
    const quarter = opening.quarter + Math.trunc((opening.quarter * chance.whole(0, 7)) / 100_000) * 1_000;
    opening = { year: year.year + 1, equity: year.closingEquity, assets: year.assets, quarter };
  }
  return years;
}

/** The first months of a year after the last one: about half of everything. */
export function makeHalf(chance: Chance, plan: Plan, before: YearMoney): YearMoney {
  const quarter = Math.trunc(before.region / 2_000) * 1_000;
  return closeYear(chance, plan, { year: before.year + 1, equity: before.closingEquity, assets: before.assets, quarter });
}

function closeYear(chance: Chance, plan: Plan, opening: Opening): YearMoney {
  const paid = contributionsOf(plan, opening.quarter);
  const otherIncome = linesOf(
    plan.otherLabels,
    plan.otherLabels.map((label) =>
      label.startsWith('Öres') ? chance.whole(-9, 9) : Math.trunc((opening.quarter * chance.whole(10, 250)) / 1_000) + chance.whole(0, 99),
    ),
  );
  const income = paid.contributions + totalOfLines(otherIncome);
  const purchases = plan.hasAssets && opening.year % 2 === 0 ? chance.whole(60, 150) * 1_000 : 0;
  const depreciation = Math.trunc((opening.assets + purchases) / 3);
  const financialIncome = chance.happens(70) ? chance.whole(120, 90_000) : 0;
  const financialCost = chance.happens(60) ? chance.whole(3, 2_400) : 0;
  const wanted = Math.trunc((paid.contributions * chance.whole(9, 34)) / 100) + chance.whole(0, 999);
  const result = Math.trunc((wanted - opening.equity) * 0.7) + chance.whole(1, 99);
  const cost = income + financialIncome - financialCost - depreciation - result;
  const spent = costsOf(chance, plan, cost);
  const flows = {
    year: opening.year,
    ...paid,
    otherIncome,
    income,
    ...spent,
    cost,
    depreciation,
    purchases,
    financialIncome,
    financialCost,
  };
  const equity = {
    openingEquity: opening.equity,
    closingEquity: opening.equity + result,
    assets: opening.assets + purchases - depreciation,
  };
  return { ...flows, operatingResult: income - cost - depreciation, result, ...equity, ...positionOf(chance, plan, equity) };
}

function contributionsOf(plan: Plan, quarter: number) {
  const municipalities = shared(quarter, plan.municipalWeights, 100);
  const state = quarter * 2 - plan.stateShortfall;
  return { state, region: quarter, municipalities, contributions: state + quarter + totalOf(municipalities) };
}

function costsOf(chance: Chance, plan: Plan, cost: number) {
  const [office = 0, rest = 0] = shared(cost, [chance.whole(14, 26), 80]);
  const officeWeights = plan.officeLabels.map((_, index) => at([34, 20, 12, 9, 8, 6, 5, 4, 3, 3], index % 10));
  return {
    office: linesOf(plan.officeLabels, sharedUnevenly(chance, office, officeWeights)),
    interventions: linesOf(plan.interventions, sharedUnevenly(chance, rest, plan.weights)),
  };
}

interface Equity {
  readonly closingEquity: number;
  readonly assets: number;
}

/** Cash is what is left, so that the balance sheet balances; the liabilities are large enough for it to be above zero. */
function positionOf(chance: Chance, plan: Plan, { closingEquity, assets }: Equity) {
  const base = Math.max(400_000, closingEquity);
  const owed = Math.trunc((base * chance.whole(4, 30)) / 100) + chance.whole(1, 999);
  const liability = assets + owed + Math.trunc((base * chance.whole(30, 150)) / 100) + chance.whole(1, 999);
  const receivables = linesOf(plan.receivableLabels, sharedUnevenly(chance, owed, at(WEIGHTS, plan.receivableLabels.length)));
  const liabilities = linesOf(plan.liabilityLabels, sharedUnevenly(chance, liability, at(WEIGHTS, plan.liabilityLabels.length)));
  const cash = closingEquity + liability - owed - assets;
  return { receivables, receivable: owed, liabilities, liability, cash, total: cash + owed + assets };
}

const WEIGHTS: readonly (readonly number[])[] = [
  [],
  [1],
  [3, 2],
  [5, 3, 2],
  [6, 4, 3, 1],
  [8, 5, 3, 2, 1],
  [9, 6, 4, 3, 2, 1],
  [9, 7, 5, 4, 3, 2, 1],
];
