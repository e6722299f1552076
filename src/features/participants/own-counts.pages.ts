import { type Html, html, type Page } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { page } from '../../ui/layout.ts';
import { grid } from '../../ui/parts.ts';
import type { CountRow } from './own-counts.ts';

/** An intervention and the years it was in. */
export interface ListedIntervention {
  readonly id: string;
  readonly name: string;
  readonly years: readonly number[];
}

export interface InterventionList {
  readonly association: string;
  readonly interventions: readonly ListedIntervention[];
}

/** The interventions that the person answers for. */
export const interventionListPage = ({ association, interventions }: InterventionList): Page =>
  page({
    title: 'Insatser',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="narrow">
<h1>Insatser</h1>
<p class="lead">Här är antalen som de har lämnats in, också de små.</p>
${interventions.length === 0 ? html`<p>Det finns inga insatser inlästa som ditt uppdrag gäller. Förbundschefen skriver in dem under årets Uppgifter.</p>` : html`<ul class="plain">${interventions.map((each) => listItem(association, each))}</ul>`}
</div>`,
  });

const listItem = (association: string, { id, name, years }: ListedIntervention): Html =>
  html`<li><a href="/${association}/insatser/${encodeURIComponent(id)}">${name}</a> <span class="quiet">${years.join(', ')}</span></li>`;

export interface OwnCounts {
  readonly association: string;
  readonly intervention: ListedIntervention;
  readonly year: number;
  readonly counts: readonly CountRow[];
  readonly exits: readonly CountRow[];
}

/** One intervention's counts in one year, as they were handed in. */
export const ownCountsPage = ({ association, intervention, year, counts, exits }: OwnCounts): Page =>
  page({
    title: `${intervention.name} ${year}`,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: `/${association}/insatser`, name: 'Insatser' },
    ],
    main: html`<div class="wide">
<h1>${intervention.name} ${year}</h1>
<p class="notice">Antalen är inte skyddade. Små antal kan röja en person, så dela inte sidan utanför insatsen. I årsredovisningen döljs de.</p>
${yearLinks(association, intervention, year)}
${table('antal', 'Deltagare', counts)}
${table('avslut', 'Varför deltagare avslutade', exits)}
</div>`,
  });

function yearLinks(association: string, { id, years }: ListedIntervention, year: number): Html | '' {
  if (years.length < 2) return '';
  const link = (each: number): Html =>
    each === year
      ? html`<li><span aria-current="page">${each}</span></li>`
      : html`<li><a href="/${association}/insatser/${encodeURIComponent(id)}?ar=${each}">${each}</a></li>`;
  return html`<nav aria-label="År"><ul class="menu">${years.map(link)}</ul></nav>`;
}

function table(id: string, caption: string, rows: readonly CountRow[]): Html {
  if (rows.length === 0) return html`<p>${caption}: inga uppgifter är inlästa för året.</p>`;
  const number = (count: number | null): Html => html`<td class="number">${count === null ? '–' : swedishNumber(exact(count))}</td>`;
  return grid({
    id,
    caption,
    head: html`<tr><th scope="col">${caption}</th><th scope="col" class="number">Kvinnor</th><th scope="col" class="number">Män</th><th scope="col" class="number">Totalt</th></tr>`,
    body: rows.map((row) => html`<tr><th scope="row">${row.name}</th>${number(row.women)}${number(row.men)}${number(row.all)}</tr>`),
  });
}
