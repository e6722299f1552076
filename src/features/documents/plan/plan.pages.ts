import type { Page } from '../../../platform/http/page.ts';
import { OPENING_FOLLOWS_BOOKS } from '../../planning/plan/plan-view.ts';
import { type DraftView, draftPage } from '../draft.pages.ts';

export interface PlanView extends DraftView {
  /** The newest version has been adopted by the board. */
  readonly isAdopted: boolean;
  /** What it begins with is told by the books as they are now. */
  readonly followsBooks: boolean;
}

/** The draft of the operational plan, with the newest version of the budget. */
export const planPage = (view: PlanView): Page =>
  draftPage(view, {
    kind: 'verksamhetsplan',
    heading: `Verksamhetsplan och budget ${view.year}`,
    lead: leadOf(view),
  });

function leadOf({ isAdopted, followsBooks }: PlanView): string {
  if (!isAdopted) return 'Så ser den ut med den senaste versionen under Plan och budget och texterna under Texter.';
  const adopted = 'Budgeten är fastställd under Plan och budget. Här låses hela dokumentet med sina texter.';
  return followsBooks ? `${adopted} ${OPENING_FOLLOWS_BOOKS}` : adopted;
}
