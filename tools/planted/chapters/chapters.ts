import type { Block } from '../../../src/platform/documents/document.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { Page } from '../page.ts';
import { relateAcross } from './across.ts';
import { cards } from './cards.ts';
import { cashFlow } from './cash-flow.ts';
import { costKinds } from './cost-kinds.ts';
import { goals } from './goals.ts';
import { governance, organisation } from './governance.ts';
import { interimStatements } from './interim.ts';
import { notes } from './notes.ts';
import { balanceRequirement, foreword, staff } from './opening.ts';
import { operatingStatement } from './operating.ts';
import { contributionsOverview, overview } from './overview.ts';
import { participants } from './participants.ts';
import { planBudget, planGoals } from './plan.ts';
import { balanceSheet, incomeStatement } from './statements.ts';
import { surveys } from './surveys.ts';

type Chapter = (page: Page) => readonly Block[];

/** The chapters in the order of this report; what hangs together across them is told when all are written. */
export function chaptersOf(page: Page): readonly Block[] {
  const chance = chanceOf(page.style.order, 'order');
  const blocks = KINDS[page.style.kind](chance).flatMap((chapter) => chapter(page));
  for (const tell of page.later) tell();
  relateAcross(page);
  return blocks;
}

const KINDS: Readonly<Record<Page['style']['kind'], (chance: Chance) => readonly Chapter[]>> = {
  annual(chance) {
    const statements = [incomeStatement, balanceSheet, cashFlow];
    const money = chance.happens(70) ? [...statements, operatingStatement] : [operatingStatement, ...statements];
    const work = chance.some([cards, goals, surveys], chance.whole(1, 3));
    const told = chance.some([contributionsOverview, costKinds], chance.whole(0, 2));
    const report = [organisation, overview, ...told, governance, participants, ...chance.shuffled(work), balanceRequirement, staff];
    return chance.happens(60) ? [foreword, ...report, ...money, notes] : [...report, ...money, notes];
  },
  interim: (chance) => [organisation, participants, ...(chance.happens(50) ? [goals] : []), interimStatements],
  plan: () => [organisation, planGoals, planBudget],
};
