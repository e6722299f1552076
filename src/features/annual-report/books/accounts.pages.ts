import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import type { Column } from '../../../shared/table.ts';
import { bookNav } from '../../../ui/book-nav.ts';
import { type Pages, pager, searchForm } from '../../../ui/parts.ts';
import { table } from '../../../ui/table.ts';
import { exactText } from '../../figures/exactly.ts';
import { MONEY } from '../../figures/figure.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import type { ListedAccount } from './account-list.ts';

export interface AccountListView extends YearFrame {
  readonly words: string;
  /** The year whose accounts are shown: the report's, or the year before. */
  readonly shownYear: number;
  readonly otherYears: readonly number[];
  /** The accounts of this page, in the order asked for, and all that were found. */
  readonly rows: readonly ListedAccount[];
  readonly found: readonly ListedAccount[];
  readonly query: URLSearchParams;
  readonly pages: Pages;
}

export const amount = (ore: number): string => exactText(exact(ore), MONEY);
/** What an account of income or cost has as balance is told by a dash; in files the cell is empty. */
export const balance = (ore: number | null): string => (ore === null ? '–' : amount(ore));

export const NO_BALANCE = 'Intäkter och kostnader har ingen balans med sig mellan åren: de nollställs mot årets resultat.';

export const accountListPage = (view: AccountListView): Page =>
  yearPage(view, {
    title: `Konton ${view.shownYear}`,
    tab: 'bokforing',
    crumbs: [{ href: `${view.to.year}/bokforing`, name: 'Bokföring' }],
    scripts: ['filter.js'],
    main: html`<div class="wide">
<h1>Konton ${view.shownYear}</h1>
${bookNav(view.to.year, 'konton')}
<p class="lead">Debet är plus och kredit är minus, som i bokföringen.</p>
<p>${NO_BALANCE} Balanserna har därför ett streck för dem, och summeras bara för balanskonton. Årets förändring summeras för alla konton, och är noll när bokföringen går jämnt ut.</p>
${searchForm({ action: view.to.accounts, label: 'Sök på nummer, namn eller rad', words: view.words, within: view.query })}
<p role="status" data-filter-count>${view.found.length} konton</p>
${otherYearLinks(view)}
${view.rows.length === 0 ? html`<p>Inga konton passar.</p>` : accountTable(view)}
${pager(view.pages)}
</div>`,
  });

function otherYearLinks({ otherYears, to, records }: AccountListView): Html | '' {
  if (otherYears.length === 0) return '';
  return html`<p>${otherYears.map((year) => html`<a href="${to.accounts}${year === records.year ? '' : `?ar=${year}`}">Konton ${year}</a> `)}</p>`;
}

export const ACCOUNT_COLUMNS: readonly Column<ListedAccount>[] = [
  { key: 'konto', name: 'Konto', kind: 'text', value: ({ account }) => account },
  { key: 'namn', name: 'Namn', kind: 'text', value: ({ name }) => name },
  { key: 'ingaende', name: 'Ingående balans', kind: 'kronor', isSummed: true, value: ({ openingOre }) => openingOre },
  { key: 'forandring', name: 'Årets förändring', kind: 'kronor', isSummed: true, value: ({ movementOre }) => movementOre },
  { key: 'utgaende', name: 'Utgående balans', kind: 'kronor', isSummed: true, value: ({ closingOre }) => closingOre },
  { key: 'rad', name: 'Rad i räkningarna', kind: 'text', value: ({ lines }) => (lines.length === 0 ? null : lines.join(', ')) },
];

const accountTable = (view: AccountListView): Html =>
  table({
    id: 'konton',
    caption: `Konton ${view.shownYear}`,
    quietCaption: true,
    columns: ACCOUNT_COLUMNS,
    rows: view.rows,
    all: view.found,
    cells: { ingaende: ({ openingOre }) => balance(openingOre), utgaende: ({ closingOre }) => balance(closingOre) },
    link: ({ account }) => view.to.account({ account, year: view.shownYear, objects: [] }),
    query: view.query,
    address: view.to.accounts,
    usual: { key: 'konto', isFalling: false },
  });
