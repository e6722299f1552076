import type { Page } from '../../../platform/http/page.ts';
import { type DraftView, draftPage } from '../draft.pages.ts';

export interface PlanView extends DraftView {
  /** The newest version has been adopted by the board. */
  readonly isAdopted: boolean;
}

/** The draft of the operational plan, with the newest version of the budget. */
export const planPage = (view: PlanView): Page =>
  draftPage(view, {
    kind: 'verksamhetsplan',
    heading: `Verksamhetsplan och budget ${view.year}`,
    lead: view.isAdopted
      ? 'Budgeten är fastställd under Plan och budget. Här låses hela dokumentet med sina texter.'
      : 'Så ser den ut med den senaste versionen under Plan och budget och texterna under Texter.',
  });
