import { type Html, html } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import { grid, type Pages, pager, searchForm } from '../../../ui/parts.ts';
import { exactText } from '../../figures/exactly.ts';
import { MONEY } from '../../figures/figure.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import type { ListedAccount } from './account-list.ts';

export interface AccountListView extends YearFrame {
  readonly words: string;
  /** The year whose accounts are shown: the report's, or the year before. */
  readonly shownYear: number;
  readonly otherYears: readonly number[];
  readonly rows: readonly ListedAccount[];
  readonly found: number;
  readonly pages: Pages;
}

export const amount = (ore: number): string => exactText(exact(ore), MONEY);

export const accountListPage = (view: AccountListView): Html =>
  yearPage(view, {
    title: `Konton ${view.shownYear}`,
    tab: view.to.accounts,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: view.to.report, name: `Årsredovisning ${view.records.year}` },
    ],
    scripts: ['filter.js'],
    main: html`<div class="wide">
<h1>Konton ${view.shownYear}</h1>
<p class="lead">Debet är plus och kredit är minus, som i bokföringen.</p>
${searchForm({ action: view.to.accounts, label: 'Sök på nummer, namn eller rad', words: view.words })}
<p role="status" data-filter-count>${view.found} konton</p>
${otherYearLinks(view)}
${view.rows.length === 0 ? html`<p>Inga konton passar.</p>` : accountTable(view)}
${pager(view.pages)}
</div>`,
  });

function otherYearLinks({ otherYears, to, records }: AccountListView): Html | '' {
  if (otherYears.length === 0) return '';
  return html`<p>${otherYears.map((year) => html`<a href="${to.accounts}${year === records.year ? '' : `?ar=${year}`}">Konton ${year}</a> `)}</p>`;
}

const accountTable = (view: AccountListView): Html =>
  grid({
    id: 'konton',
    caption: `Konton ${view.shownYear}`,
    quietCaption: true,
    head: html`<tr><th scope="col">Konto</th><th scope="col">Namn</th><th scope="col" class="number">Ingående balans</th><th scope="col" class="number">Årets förändring</th><th scope="col" class="number">Utgående balans</th><th scope="col">Rad i räkningarna</th></tr>`,
    body: view.rows.map(
      (
        row,
      ) => html`<tr><th scope="row"><a href="${view.to.account({ account: row.account, year: view.shownYear, objects: [] })}">${row.account}</a></th><td>${row.name}</td>
<td class="number">${amount(row.openingOre)}</td><td class="number">${amount(row.movementOre)}</td><td class="number">${amount(row.closingOre)}</td><td>${row.lines.join(', ')}</td></tr>`,
    ),
  });
