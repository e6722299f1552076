import { type Html, html } from '../../../platform/http/page.ts';
import { type Crumb, menuItem, page } from '../../../ui/layout.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';
import type { Addresses } from './addresses.ts';
import type { YearSummary } from './year-summary.ts';

/** Which year is looked at, for what stands round every page about it. */
export interface YearFrame {
  readonly records: Pick<YearRecords, 'association' | 'year' | 'settings'>;
  readonly to: Addresses;
  readonly summary: YearSummary;
}

export interface YearPageParts {
  readonly title: string;
  /** The address of the tab that the page belongs under. */
  readonly tab: string;
  readonly crumbs?: readonly Crumb[];
  readonly main: Html;
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

/** A page about one association's year, with the year's own menu above it. */
export function yearPage(frame: YearFrame, parts: YearPageParts): Html {
  const { association, year } = frame.records;
  return page({
    ...parts,
    title: `${parts.title} – ${association.shortName} ${year}`,
    banner: yearBar(frame, parts.tab),
  });
}

function yearBar({ records, to, summary }: YearFrame, tab: string): Html {
  const { association, year } = records;
  const tabs: readonly Crumb[] = [
    { href: to.year, name: 'Översikt' },
    { href: to.report, name: 'Årsredovisning' },
    { href: to.figures, name: 'Siffror' },
    { href: to.accounts, name: 'Konton' },
    { href: to.vouchers, name: 'Verifikationer' },
    { href: to.findings, name: 'Kontroll' },
  ];
  return html`<section class="yearbar" aria-label="Förbund och år"><div class="wide">
<p class="yearbar-name"><a href="/${association.id}">${association.name}</a> <span class="yearbar-year">${year}</span> ${stateTag(summary)}</p>
<nav aria-label="${association.shortName} ${year}"><ul class="tabs">${tabs.map((each) => menuItem(each, tab))}</ul></nav>
</div></section>`;
}

/** Whether the report is decided, in one word. */
export const stateTag = ({ draft }: Pick<YearSummary, 'draft'>): Html =>
  draft ? html`<span class="tag tag-draft">Utkast</span>` : html`<span class="tag tag-final">Beslutad</span>`;
