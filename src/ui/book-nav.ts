import { type Html, html } from '../platform/http/page.ts';

const PAGES = [
  { id: 'bokforing', name: 'Filer' },
  { id: 'konton', name: 'Konton' },
  { id: 'verifikationer', name: 'Verifikationer' },
] as const;

/** The pages about a year's bookkeeping; `year` is the year's address, `here` the page one is on, or below. */
export const bookNav = (year: string, here: (typeof PAGES)[number]['id'], isBelow = false): Html =>
  html`<nav class="subnav" aria-label="Bokföringens sidor"><ul>${PAGES.map(
    ({ id, name }) =>
      html`<li>${id === here && !isBelow ? html`<span aria-current="page">${name}</span>` : html`<a href="${year}/${id}">${name}</a>`}</li>`,
  )}</ul></nav>`;
