import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { dateInText } from '../../../shared/swedish.ts';
import { searchForm } from '../../../ui/parts.ts';
import type { Addresses } from '../year/addresses.ts';
import { downloads, type SealedView } from '../year/year.pages.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import type { ContentsEntry } from './contents.ts';

export interface ReportView extends YearFrame {
  readonly contents: readonly ContentsEntry[];
  /** The report, drawn and escaped, with every figure as a link. */
  readonly drawn: Html;
  readonly styles: readonly string[];
  readonly sealed: SealedView | null;
}

/** The annual report to be read: contents beside it on a wide screen, folded above it on a narrow one. */
export const reportPage = (view: ReportView): Page =>
  yearPage(view, {
    title: 'Årsredovisning',
    tab: 'arsredovisning',
    styles: view.styles,
    scripts: ['report.js'],
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: view.to.year, name: `${view.records.association.shortName} ${view.records.year}` },
    ],
    main: html`${sealedNotice(view.sealed)}<div class="wide reading">
<div class="reading-side">
${tools(view.to)}
<details class="reading-folded"><summary>Innehåll</summary><nav aria-label="Innehåll">${contentsList(view.contents)}</nav></details>
<nav class="reading-contents" aria-labelledby="innehall-sida"><h2 id="innehall-sida">Innehåll</h2>${contentsList(view.contents)}</nav>
</div>
<div class="reading-text">${view.drawn}</div>
</div>`,
  });

/** What the board has adopted is another document than this page, which shows what there is today. */
const sealedNotice = (sealed: SealedView | null): Html | '' =>
  sealed === null
    ? ''
    : html`<div class="wide"><p class="notice">Styrelsen fastställde årsredovisningen ${dateInText(sealed.adoptedOn)}. Det här är underlaget som det ser ut i dag. ${sealed.isOutdated ? html`<strong>Underlaget har ändrats efter beslutet.</strong> ` : ''}<a href="${sealed.href}">Läs den fastställda årsredovisningen</a></p></div>`;

const tools = (to: Addresses): Html => html`<div class="reading-tools">
${searchForm({ action: to.search, label: 'Sök i årsredovisningen', words: '' })}
${downloads(to)}
</div>`;

const contentsList = (entries: readonly ContentsEntry[]): Html | '' =>
  entries.length === 0 ? '' : html`<ol>${entries.map(contentsItem)}</ol>`;

const contentsItem = ({ heading, below }: ContentsEntry): Html =>
  html`<li><a href="#${heading.id}">${heading.number === null ? '' : html`<span class="report-number">${heading.number}</span> `}${heading.text}</a>${contentsList(below)}</li>`;
