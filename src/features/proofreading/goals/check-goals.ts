import type { PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { checkBesideTarget } from './beside-target.ts';
import { checkColours } from './colours.ts';
import { goalCardsOf } from './goal-cards.ts';
import { checkGoalCounts } from './goal-counts.ts';
import { checkGoalRows, goalRowsOf } from './goal-rows.ts';
import { checkGoalsTold } from './goals-told.ts';
import { checkVerdictsCounted } from './verdicts-counted.ts';
import { checkVerdictsListed } from './verdicts-listed.ts';
import { checkVerdictsNumbered } from './verdicts-numbered.ts';

/** Goals that tables and running text judge, by their own outcomes, and what is said of how many are met. */
export function checkGoals(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[][] {
  const goals = tables.map((table) => [...goalRowsOf(table), ...goalCardsOf(table)]);
  const beside = checkBesideTarget(sentences);
  const judged = new Set(beside.map(verdictPlace));
  return [
    checkGoalRows(goals.flat()),
    checkColours(tables),
    checkGoalCounts(sentences, goals, year),
    checkVerdictsCounted(sentences, goals.flat()),
    checkVerdictsListed(sentences),
    checkVerdictsNumbered(sentences, goals.flat()),
    beside,
    // A verdict that is judged by what stands right beside it is not judged again by what stands farther away.
    checkGoalsTold(sentences).filter((trial) => !judged.has(verdictPlace(trial))),
  ];
}

const verdictPlace = ({ places: [place] }: Trial): string => `${place?.page}/${place?.line} ${place?.text}`;
