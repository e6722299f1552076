import type { Exact } from '../../../shared/exact.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { checkAppendicesTold } from './appendices-told.ts';
import { checkChangeAndShare } from './change-and-share.ts';
import { checkChangesBeside } from './changes-beside.ts';
import { checkChangesTold } from './changes-told.ts';
import { checkComplements } from './complements.ts';
import { checkCostEachTold } from './cost-each-told.ts';
import { checkCountedLists } from './counted-lists.ts';
import { checkDifferencesCounted } from './differences-counted.ts';
import { checkDifferencesTold } from './differences-told.ts';
import { checkEachTimes } from './each-times.ts';
import { checkEverybodyTold } from './everybody-told.ts';
import { checkExitsTold } from './exits-told.ts';
import { checkFlowsTold } from './flows-told.ts';
import { checkFractionsTold } from './fractions-told.ts';
import { checkFromTo, checkPointsTold } from './from-to.ts';
import { checkHalvesTold } from './halves-told.ts';
import { checkLawDates } from './law-dates.ts';
import { checkLawReferences } from './law-references.ts';
import { checkListsTold } from './lists-told.ts';
import { checkPercentBeside } from './percent-beside.ts';
import { checkPercentOfCounts } from './percent-of-counts.ts';
import { checkPercentOfTwo } from './percent-of-two.ts';
import { checkPeriodsTold } from './periods-told.ts';
import { checkPointsSummed } from './points-summed.ts';
import { checkPossibleTold } from './possible-told.ts';
import { checkResponsesTold } from './responses-told.ts';
import { checkSexesTold } from './sexes-told.ts';
import { checkSharesListed } from './shares-listed.ts';
import { checkSharesTold } from './shares-told.ts';
import { checkSumsTold } from './sums-told.ts';
import { checkThatGives } from './that-gives.ts';
import { checkYearsOfOperation } from './years-of-operation.ts';

/** What is known of the tables, by those who only read sentences. */
interface Known {
  /** The year that the document is of. */
  readonly year: number;
  /** People that tables count. */
  readonly counts: readonly Exact[];
  /** How many municipalities each table of contributions names. */
  readonly members: readonly number[];
}

/** Sentences by themselves: what they count, share and compare. */
export function checkProse(sentences: readonly Sentence[], { year, counts, members }: Known): Trial[][] {
  const sums = checkSumsTold(sentences);
  const shares = [
    ...checkPercentOfCounts(sentences),
    ...checkPercentOfTwo(sentences),
    ...checkDifferencesTold(sentences),
    ...checkPossibleTold(sentences),
  ];
  return [
    checkLawReferences(sentences),
    checkLawDates(sentences),
    shares,
    checkPercentBeside(sentences, counts, shares),
    checkCountedLists(sentences, members),
    checkAppendicesTold(sentences),
    checkSharesTold(sentences),
    checkSharesListed(sentences),
    checkHalvesTold(sentences),
    checkFromTo(sentences),
    checkPointsTold(sentences),
    checkPeriodsTold(sentences),
    checkResponsesTold(sentences),
    checkFractionsTold(sentences),
    checkChangesTold(sentences),
    checkChangesBeside(sentences, year),
    checkChangeAndShare(sentences),
    checkComplements(sentences),
    checkEverybodyTold(sentences),
    checkSexesTold(sentences),
    sums,
    checkListsTold(sentences, sums),
    checkDifferencesCounted(sentences),
    checkCostEachTold(sentences),
    checkEachTimes(sentences),
    checkFlowsTold(sentences),
    checkExitsTold(sentences),
    checkPointsSummed(sentences),
    checkThatGives(sentences),
    checkYearsOfOperation(sentences, year),
  ];
}
