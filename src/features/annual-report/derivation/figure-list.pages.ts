import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { grid, type Pages, pager, searchForm } from '../../../ui/parts.ts';
import { columnName } from '../../figures/columns.ts';
import { type Figure, figureColumn } from '../../figures/figure.ts';
import { FIGURE_GROUPS, type FigureOrder, type FigureWish, type ListedFigure } from '../../figures/figure-list.ts';
import { showFigure } from '../../figures/shown.ts';
import type { Addresses } from '../year/addresses.ts';
import type { ShownPlaces } from '../year/shown-places.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import { figureLink } from './figure-link.pages.ts';

export interface FigureListView extends YearFrame {
  readonly wish: FigureWish;
  /** The rows of this page of the list. */
  readonly rows: readonly ListedFigure[];
  readonly found: number;
  readonly places: ShownPlaces;
  readonly pages: Pages;
}

export const figureListPage = (view: FigureListView): Page =>
  yearPage(view, {
    title: 'Siffror',
    tab: 'siffror',
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: view.to.report, name: `Årsredovisning ${view.records.year}` },
    ],
    scripts: ['filter.js'],
    main: html`<div class="wide">
<h1>Siffror</h1>
<p class="lead">Alla siffror som året består av. Öppna en siffra för att se hur den räknats fram.</p>
${searchForm({ action: view.to.figures, label: 'Sök på namn, id eller ord i definitionen', words: view.wish.words, more: choices(view.wish) })}
<p role="status" data-filter-count>${view.found} siffror</p>
${view.rows.length === 0 ? html`<p>Inga siffror passar. Ta bort något sökord eller välj en annan grupp.</p>` : figureTable(view)}
${pager(view.pages)}
</div>`,
  });

const ORDER_NAMES: Record<FigureOrder, string> = { rapport: 'Rapportens ordning', namn: 'Namn', id: 'Id', storst: 'Störst först' };

function choices(wish: FigureWish): Html {
  const option = (value: string, name: string, chosen: string): Html =>
    value === chosen ? html`<option value="${value}" selected>${name}</option>` : html`<option value="${value}">${name}</option>`;
  return html`<div class="field"><label for="grupp">Grupp</label><select id="grupp" name="grupp">${option('', 'Alla', wish.group)}${[...FIGURE_GROUPS].map(([value, name]) => option(value, name, wish.group))}</select></div>
<div class="field"><label for="ordning">Ordning</label><select id="ordning" name="ordning">${Object.entries(ORDER_NAMES).map(([value, name]) => option(value, name, wish.order))}</select></div>`;
}

function figureTable(view: FigureListView): Html {
  const { year } = view.records;
  return grid({
    id: 'siffror',
    caption: `Siffror ${year}`,
    quietCaption: true,
    head: html`<tr><th scope="col">Siffra</th><th scope="col" class="number">${year}</th><th scope="col" class="number">${year - 1}</th><th scope="col" class="number">Budget ${year}</th><th scope="col" class="number">Avvikelse</th><th scope="col">Andra år</th><th scope="col">Visas i</th></tr>`,
    body: view.rows.map((row) => figureRow(view, row)),
  });
}

function figureRow({ to, places }: FigureListView, row: ListedFigure): Html {
  const cell = (figure: Figure | null): Html =>
    html`<td class="number">${figure === null ? '' : figureLink(to, figure, showFigure(figure))}</td>`;
  return html`<tr><th scope="row">${row.label}<br><code class="quiet">${row.id}</code></th>${cell(row.now)}${cell(row.before)}${cell(row.budget)}${cell(row.variance)}
<td class="links">${row.others.map((figure) => html`<a href="${to.figure(figure.key)}">${columnName(figureColumn(figure.key))}<span class="unseen">, ${figure.label}</span></a> `)}</td><td>${shownIn(to, row, places)}</td></tr>`;
}

function shownIn(to: Addresses, { now }: ListedFigure, places: ShownPlaces): Html | '' {
  const [first, ...others] = now === null ? [] : (places.get(now.key) ?? []);
  if (now === null || first === undefined) return '';
  return html`<a href="${to.place(first.anchor, now.key)}">${first.inside ?? first.section}</a>${others.length === 0 ? '' : html` <span class="quiet">och ${others.length} till</span>`}`;
}
