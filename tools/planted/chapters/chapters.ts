import type { Block } from '../../../src/platform/documents/document.ts';
import { chanceOf } from '../chance.ts';
import type { Page } from '../page.ts';
import { relateAcross } from './across.ts';
import { cashFlow } from './cash-flow.ts';
import { costKinds } from './cost-kinds.ts';
import { notes } from './notes.ts';
import { operatingStatement } from './operating.ts';
import { contributionsOverview, overview } from './overview.ts';
import { balanceSheet, incomeStatement } from './statements.ts';

type Chapter = (page: Page) => readonly Block[];

/** The chapters in the order of this report; what hangs together across them is told when all are written. */
export function chaptersOf(page: Page): readonly Block[] {
  const blocks = annual(page).flatMap((chapter) => chapter(page));
  relateAcross(page);
  return blocks;
}

function annual({ style }: Page): readonly Chapter[] {
  const chance = chanceOf(style.order, 'order');
  const money: readonly Chapter[] = chance.happens(70)
    ? [incomeStatement, balanceSheet, cashFlow, operatingStatement]
    : [operatingStatement, incomeStatement, balanceSheet, cashFlow];
  const told = chance.some([contributionsOverview, costKinds], chance.whole(1, 2));
  return [overview, ...told, ...money, notes];
}
