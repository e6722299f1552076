import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { yearPage } from '../../../ui/year-page.ts';
import type { DocumentAddresses } from '../addresses.ts';
import { draftDownloads, problemList } from '../draft.pages.ts';

export interface PlanView {
  readonly year: number;
  readonly to: DocumentAddresses;
  readonly drawn: Html;
  readonly styles: readonly string[];
  /** The newest version has been adopted by the board. */
  readonly isAdopted: boolean;
  readonly problems: readonly string[];
}

/** The draft of the operational plan, with the newest version of the budget. */
export const planPage = ({ year, to, drawn, styles, isAdopted, problems }: PlanView): Page =>
  yearPage({
    year,
    tab: 'dokument',
    title: 'Verksamhetsplan, utkast',
    styles,
    state: html`<span class="tag tag-draft">Utkast</span>`,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: to.all, name: 'Dokument' },
    ],
    main: html`<div class="wide">
<h1>Verksamhetsplan och budget ${year}, utkast</h1>
<p class="lead">${isAdopted ? 'Budgeten är fastställd under Plan och budget. Här låses hela dokumentet med sina texter.' : 'Så ser den ut med den senaste versionen under Plan och budget och texterna under Texter.'}</p>
${draftDownloads(to.draft('verksamhetsplan'))}
${problemList(problems)}
<div class="reading-text">${drawn}</div>
</div>`,
  });
