import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { form, selectField, submit } from '../../../ui/forms.ts';
import { yearPage } from '../../../ui/year-page.ts';
import type { DocumentAddresses } from '../addresses.ts';
import { draftDownloads, problemList } from '../draft.pages.ts';
import { endsOf, type InterimPeriod } from './interim-period.ts';

export interface InterimView {
  readonly period: InterimPeriod;
  readonly to: DocumentAddresses;
  readonly drawn: Html;
  readonly styles: readonly string[];
  readonly mayChoose: boolean;
  /** What is wrong in its texts. */
  readonly problems: readonly string[];
}

/** The draft of the interim report, and the choice of its period. */
export const interimPage = ({ period, to, drawn, styles, mayChoose, problems }: InterimView): Page =>
  yearPage({
    year: period.year,
    tab: 'dokument',
    title: 'Delårsrapport, utkast',
    styles,
    state: html`<span class="tag tag-draft">Utkast</span>`,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: to.all, name: 'Dokument' },
    ],
    main: html`<div class="wide">
<h1>Delårsrapport ${period.name}, utkast</h1>
<p class="lead">Så ser den ut med det som är bokfört, prognosen under Uppföljning och texterna under Texter.</p>
${draftDownloads(to.draft('delarsrapport'))}
${mayChoose ? periodForm(period, to) : ''}
${problemList(problems)}
<div class="reading-text">${drawn}</div>
</div>`,
  });

const periodForm = ({ year, endsOn }: InterimPeriod, to: DocumentAddresses): Html =>
  html`<div class="narrow">${form({
    action: `${to.draft('delarsrapport')}/period`,
    content: html`${selectField({ name: 'slut', label: 'Period', hint: 'Minst halva och högst två tredjedelar av året (LKBR 13 kap. 1 §).', choices: endsOf(year), value: endsOn })}
${submit('Byt period', 'second')}`,
  })}</div>`;
