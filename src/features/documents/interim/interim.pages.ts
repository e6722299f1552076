import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { form, selectField, submit } from '../../../ui/forms.ts';
import type { DocumentAddresses } from '../addresses.ts';
import { type DraftView, draftPage } from '../draft.pages.ts';
import { endsOf, type InterimPeriod } from './interim-period.ts';

export interface InterimView extends DraftView {
  readonly period: InterimPeriod;
  readonly mayChoose: boolean;
}

/** The draft of the interim report, and the choice of its period. */
export const interimPage = (view: InterimView): Page =>
  draftPage(view, {
    kind: 'delarsrapport',
    heading: `Delårsrapport ${view.period.name}`,
    lead: 'Så ser den ut med det som är bokfört, prognosen under Uppföljning och texterna under Texter.',
    choice: view.mayChoose ? periodForm(view.period, view.to) : '',
  });

const periodForm = ({ year, endsOn }: InterimPeriod, to: DocumentAddresses): Html =>
  html`<div class="narrow">${form({
    action: `${to.draft('delarsrapport')}/period`,
    content: html`${selectField({ name: 'slut', label: 'Period', hint: 'Minst halva och högst två tredjedelar av året (LKBR 13 kap. 1 §).', choices: endsOf(year), value: endsOn })}
${submit('Byt period', 'second')}`,
  })}</div>`;
