import { checkPartsTold } from '../prose/shares/parts-told.ts';
import { withoutTwins } from '../tables/headings-of-columns.ts';
import type { Trial } from '../trial.ts';
import type { Understood } from '../understand.ts';
import { checkAmountsAgain } from './amounts-again.ts';
import { checkBudgetedContributions } from './budgeted-contributions.ts';
import { checkCopiedRows } from './copied-rows.ts';
import { checkCountsAgain } from './counts-again.ts';
import { checkCountsOfRows } from './counts-of-rows.ts';
import { differencesInRows } from './differences-in-rows.ts';
import { checkDirectionsOfRows } from './directions-of-rows.ts';
import { occurrencesOf } from './occurrences.ts';
import { checkSharesOfDifferences } from './shares-of-differences.ts';
import { checkSumsAgain } from './sums-again.ts';
import { checkUnitSlips } from './unit-slips.ts';
import { checkUnmatchedAmounts } from './unmatched-amounts.ts';

/** Beside what is known already, what may be compared without knowing what it is: parts with their wholes, and amounts and counts wherever they stand again. */
export function checkAgain({ counted, sentences, year }: Understood, names: readonly string[], known: readonly Trial[]): Trial[] {
  const amounts = occurrencesOf(counted.map(withoutTwins), sentences, year);
  const inRows = differencesInRows(counted);
  const again = [
    ...checkPartsTold(sentences),
    ...checkUnitSlips(amounts),
    ...checkAmountsAgain(amounts),
    ...checkSumsAgain(amounts),
    ...checkBudgetedContributions(counted, amounts, year),
    ...checkSharesOfDifferences(sentences, inRows),
    ...checkDirectionsOfRows(sentences, inRows),
    ...checkCountsOfRows(counted),
    ...checkCopiedRows(counted),
    ...checkCountsAgain(sentences, counted, names),
  ];
  return [...again, ...checkUnmatchedAmounts(amounts, [...known, ...again])];
}
