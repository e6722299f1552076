import type { MoneyFact } from '../cards/money-facts.ts';
import { checkEventsDated } from '../prose/dates/events-dated.ts';
import { checkMeetingDays } from '../prose/dates/meeting-days.ts';
import { checkWeekdaysInTables } from '../prose/dates/weekdays-in-tables.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { checkAgainstBefore } from './against-before.ts';
import { checkAllWent } from './all-went.ts';
import { checkBoardCounted } from './board-counted.ts';
import { checkCostShares } from './cost-shares.ts';
import { checkDistanceCounted } from './distance-counted.ts';
import { checkEveryYear } from './every-year.ts';
import { checkExtremeYears } from './extreme-years.ts';
import { checkFactsSummed } from './facts-summed.ts';
import { checkFarthestNamed } from './farthest-named.ts';
import { checkFromToRows } from './from-to-rows.ts';
import { checkFullAttendance } from './full-attendance.ts';
import { checkGrownTo } from './grown-to.ts';
import { checkHigherThanYear } from './higher-than-year.ts';
import { checkLimitCounted } from './limit-counted.ts';
import { checkMoneyChanged } from './money-changed.ts';
import { checkMonthlyCosts } from './monthly-costs.ts';
import { checkMostInHalf } from './most-in-half.ts';
import { checkMostTold } from './most-told.ts';
import { checkOccasionsCounted } from './occasions-counted.ts';
import { checkPercentOverYears } from './percent-over-years.ts';
import { checkPlansReached } from './plans-reached.ts';
import { checkPointsToRow } from './points-to-row.ts';
import { checkQuartersTold } from './quarters-told.ts';
import { checkRisksTold } from './risks-told.ts';
import { checkRowComparisons } from './row-comparisons.ts';
import { checkRowMeans } from './row-means.ts';
import { checkRowsChanged } from './rows-changed.ts';
import { checkRowsCounted } from './rows-counted.ts';
import { checkRowsInRow } from './rows-in-row.ts';
import { checkRowsStated } from './rows-stated.ts';
import { checkRowsTogether } from './rows-together.ts';
import { checkRowsTold } from './rows-told.ts';
import { checkSharesWent } from './shares-went.ts';
import { checkSignsEveryYear } from './signs-every-year.ts';
import { checkThanBudget } from './than-budget.ts';
import { checkTotalsStated } from './totals-stated.ts';
import { checkWaysTold } from './ways-told.ts';
import { checkWithinBudget } from './within-budget.ts';

interface Known {
  /** Tables with numbers. */
  readonly counted: readonly PrintedTable[];
  /** Those, each year's column once and without cards of facts. */
  readonly dated: readonly PrintedTable[];
  /** All tables, those of words too. */
  readonly tables: readonly PrintedTable[];
  readonly money: readonly MoneyFact[];
  readonly year: number;
}

/** What running text tells of rows by the words that stand in the table. What is made in one way is not made in the next. */
export const checkNamedRows = (sentences: readonly Sentence[], { counted, dated, tables, money, year }: Known): Trial[][] => [
  checkRowComparisons(sentences, money, year),
  ...checkChanges(sentences, dated, year),
  checkRowsTold(sentences, dated, year),
  checkMonthlyCosts(sentences, dated, year),
  checkCostShares(sentences, dated, year),
  checkRowsTogether(sentences, counted),
  checkRowsCounted(sentences, counted),
  checkRowMeans(sentences, dated),
  checkOccasionsCounted(sentences, tables),
  checkFactsSummed(sentences, tables),
  checkDistanceCounted(sentences, tables),
  checkBoardCounted(sentences, tables),
  checkRowsStated(sentences, tables),
  checkTotalsStated(sentences, counted),
  checkPlansReached(sentences, counted),
  checkWithinBudget(sentences, dated, year),
  checkFromToRows(sentences, dated, year),
  checkThanBudget(sentences, dated, year),
  checkGrownTo(sentences, dated, year),
  checkAgainstBefore(sentences, dated, year),
  checkPointsToRow(sentences, counted),
  checkMeetingDays(sentences, tables, year),
  checkEventsDated(sentences, tables, year),
  checkWeekdaysInTables(tables, year),
  checkMostTold(sentences, counted),
  checkFarthestNamed(sentences, counted),
  checkEveryYear(sentences, dated, year),
  checkMostInHalf(sentences, counted),
  checkExtremeYears(sentences, dated),
  checkHigherThanYear(sentences, dated, year),
  checkSignsEveryYear(sentences, dated),
  checkLimitCounted(sentences, counted),
  checkRisksTold(sentences, counted),
  checkAllWent(sentences, counted, year),
  checkFullAttendance(sentences, tables),
  checkPercentOverYears(sentences, counted, year),
  checkRowsInRow(sentences, counted, year),
  checkQuartersTold(sentences, counted),
  checkSharesWent(sentences, counted, year),
];

/** Which way something went is not asked again where its row has told that by name. */
function checkChanges(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[][] {
  const named = [checkRowsChanged(sentences, tables, year), checkMoneyChanged(sentences, tables, year)];
  const told = new Set(named.flat().map(wordPlace));
  return [...named, checkWaysTold(sentences, tables, year).filter((trial) => !told.has(wordPlace(trial)))];
}

const wordPlace = ({ places: [place] }: Trial): string => `${place?.page}/${place?.line} ${place?.value}`;
