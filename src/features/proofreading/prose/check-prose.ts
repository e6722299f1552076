import type { Exact } from '../../../shared/exact.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { checkBetterBeside } from './changes/better-beside.ts';
import { checkChangeAndShare } from './changes/change-and-share.ts';
import { checkChangesBeside } from './changes/changes-beside.ts';
import { checkChangesTold } from './changes/changes-told.ts';
import { checkCountChanges } from './changes/count-changes.ts';
import { checkDegreeBeside } from './changes/degree-beside.ts';
import { checkDifferencesCounted } from './changes/differences-counted.ts';
import { checkDifferencesTold } from './changes/differences-told.ts';
import { checkFromTo, checkPointsTold } from './changes/from-to.ts';
import { checkMoreThanItWas } from './changes/more-than-it-was.ts';
import { checkPointsBeside } from './changes/points-beside.ts';
import { checkSameWay } from './changes/same-way.ts';
import { checkSoItWent } from './changes/so-it-went.ts';
import { checkTimesAsMany, checkTimesChanged } from './changes/times-changed.ts';
import { checkUnlikeMeasures } from './changes/unlike-measures.ts';
import { checkAdoptionDay } from './dates/adoption-day.ts';
import { checkLawDates } from './dates/law-dates.ts';
import { checkLawParagraphs } from './dates/law-paragraphs.ts';
import { checkLawReferences } from './dates/law-references.ts';
import { checkMonthsTold } from './dates/months-told.ts';
import { checkPeriodsTold } from './dates/periods-told.ts';
import { checkWeekdays } from './dates/weekdays.ts';
import { checkYearsOfOperation } from './dates/years-of-operation.ts';
import { checkAppendicesTold } from './lists/appendices-told.ts';
import { checkAssociationsCounted } from './lists/associations-counted.ts';
import { checkAveragesTold } from './lists/averages-told.ts';
import { checkCountedLists } from './lists/counted-lists.ts';
import { checkEachPeriod } from './lists/each-period.ts';
import { checkEachTimes } from './lists/each-times.ts';
import { checkExitsTold } from './lists/exits-told.ts';
import { checkFlowsTold } from './lists/flows-told.ts';
import { checkIncomeLessCost } from './lists/income-less-cost.ts';
import { checkLargestTogether } from './lists/largest-together.ts';
import { checkLinesCounted } from './lists/lines-counted.ts';
import { checkListsTold } from './lists/lists-told.ts';
import { checkPayersEach } from './lists/payers-each.ts';
import { checkPayersTold } from './lists/payers-told.ts';
import { checkPointsDivided } from './lists/points-divided.ts';
import { checkPointsSummed } from './lists/points-summed.ts';
import { checkProductsTold } from './lists/products-told.ts';
import { checkRemainderTold } from './lists/remainder-told.ts';
import { checkSexesOfBefore } from './lists/sexes-of-before.ts';
import { checkSumsTold } from './lists/sums-told.ts';
import { checkThatGives } from './lists/that-gives.ts';
import { checkTotalsOfMany } from './lists/totals-of-many.ts';
import { checkCostEachTold } from './money/cost-each-told.ts';
import { checkEachInhabitant } from './money/each-inhabitant.ts';
import { checkUnitsBeside } from './money/units-beside.ts';
import { checkComplements } from './shares/complements.ts';
import { checkEverybodyTold } from './shares/everybody-told.ts';
import { checkFractionsTold } from './shares/fractions-told.ts';
import { checkHalvesTold } from './shares/halves-told.ts';
import { checkPercentBeside } from './shares/percent-beside.ts';
import { checkPercentOfCounts } from './shares/percent-of-counts.ts';
import { checkPercentOfTwo } from './shares/percent-of-two.ts';
import { checkPossibleTold } from './shares/possible-told.ts';
import { checkRecountedShare } from './shares/recounted-share.ts';
import { checkResponsesTold } from './shares/responses-told.ts';
import { checkSexesTold } from './shares/sexes-told.ts';
import { checkSharesListed } from './shares/shares-listed.ts';
import { checkSharesOfNamed } from './shares/shares-of-named.ts';
import { checkSharesOfSexes } from './shares/shares-of-sexes.ts';
import { checkSharesTold } from './shares/shares-told.ts';

/** What is known of the tables, by those who only read sentences. */
interface Known {
  /** The year that the document is of. */
  readonly year: number;
  /** People that tables count. */
  readonly counts: readonly Exact[];
  /** How many municipalities each table of contributions names. */
  readonly members: readonly number[];
}

/** Sentences by themselves: what they count, share and compare. What is made in one way is not made in the next. */
export const checkProse = (sentences: readonly Sentence[], known: Known): Trial[][] => [
  ...ofLaw(sentences, known.year),
  ...ofDays(sentences, known.year),
  ...ofShares(sentences, known),
  ...ofChanges(sentences, known),
  ...ofLists(sentences, known),
  checkYearsOfOperation(sentences, known.year),
];

/** Days, and how long it is between them. */
const ofDays = (sentences: readonly Sentence[], year: number): Trial[][] => [
  checkAdoptionDay(sentences),
  checkPeriodsTold(sentences),
  checkMonthsTold(sentences),
  checkWeekdays(sentences, year),
];

const ofLaw = (sentences: readonly Sentence[], year: number): Trial[][] => [
  checkLawReferences(sentences, year),
  checkLawDates(sentences),
  checkLawParagraphs(sentences),
];

/** Per cent figures and fractions, of what stands beside them. */
function ofShares(sentences: readonly Sentence[], { counts }: Known): Trial[][] {
  const shares = [
    ...checkPercentOfCounts(sentences),
    ...checkPercentOfTwo(sentences),
    ...checkDifferencesTold(sentences),
    ...checkPossibleTold(sentences),
  ];
  return [
    shares,
    checkPercentBeside(sentences, counts, shares),
    checkRecountedShare(sentences),
    checkSharesTold(sentences),
    checkSharesListed(sentences),
    checkSharesOfNamed(sentences),
    checkHalvesTold(sentences),
    checkResponsesTold(sentences),
    checkFractionsTold(sentences),
    checkComplements(sentences),
    checkEverybodyTold(sentences),
    checkSexesTold(sentences),
    checkSharesOfSexes(sentences),
  ];
}

/** What is counted, listed, added up and divided. */
function ofLists(sentences: readonly Sentence[], { members }: Known): Trial[][] {
  const sums = checkSumsTold(sentences);
  return [
    checkCountedLists(sentences, members),
    checkLinesCounted(sentences),
    checkAppendicesTold(sentences),
    checkAssociationsCounted(sentences),
    sums,
    checkListsTold(sentences, sums),
    checkSexesOfBefore(sentences),
    checkCostEachTold(sentences),
    checkUnitsBeside(sentences),
    checkEachInhabitant(sentences),
    checkEachTimes(sentences),
    checkEachPeriod(sentences),
    checkFlowsTold(sentences),
    checkExitsTold(sentences),
    checkPayersTold(sentences),
    checkPayersEach(sentences),
    checkLargestTogether(sentences),
    checkPointsSummed(sentences),
    checkRemainderTold(sentences),
    checkAveragesTold(sentences),
    checkIncomeLessCost(sentences),
    checkThatGives(sentences),
    checkTotalsOfMany(sentences),
    checkProductsTold(sentences),
  ];
}

/** How much more or less something is than something else. */
const ofChanges = (sentences: readonly Sentence[], { year }: Known): Trial[][] => [
  checkFromTo(sentences),
  checkUnlikeMeasures(sentences),
  checkPointsTold(sentences),
  checkChangesTold(sentences),
  checkChangesBeside(sentences, year),
  checkPointsBeside(sentences, year),
  checkDegreeBeside(sentences),
  checkMoreThanItWas(sentences),
  checkPointsDivided(sentences),
  checkChangeAndShare(sentences),
  checkCountChanges(sentences),
  checkDifferencesCounted(sentences),
  checkBetterBeside(sentences),
  checkSameWay(sentences),
  checkSoItWent(sentences),
  [...checkTimesChanged(sentences), ...checkTimesAsMany(sentences)],
];
