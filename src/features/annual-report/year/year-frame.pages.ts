import { type Html, html, type Page, type Surroundings } from '../../../platform/http/page.ts';
import { type Crumb, page } from '../../../ui/layout.ts';
import { placeBar } from '../../../ui/site-header.ts';
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
export function yearPage(frame: YearFrame, parts: YearPageParts): Page {
  const { association, year } = frame.records;
  return page({
    ...parts,
    title: `${parts.title} – ${association.shortName} ${year}`,
    banner: (surroundings) => yearBar(frame, parts.tab, surroundings),
  });
}

function yearBar({ records, to, summary }: YearFrame, tab: string, surroundings: Surroundings): Html {
  const { association, year } = records;
  const place = {
    name: association.name,
    href: `/${association.id}`,
    more: html`<span class="yearbar-year">${year}</span> ${stateTag(summary)}`,
    tabs: TABS.map(({ place: at, name, needs }) => ({ href: to[at], name, needs })),
    here: tab,
  };
  return placeBar(place, surroundings);
}

const TABS = [
  { place: 'year', name: 'Översikt', needs: 'annualReport.read' },
  { place: 'report', name: 'Årsredovisning', needs: 'annualReport.read' },
  { place: 'figures', name: 'Siffror', needs: 'figure.read' },
  { place: 'accounts', name: 'Konton', needs: 'ledger.read' },
  { place: 'vouchers', name: 'Verifikationer', needs: 'ledger.read' },
  { place: 'findings', name: 'Kontroll', needs: 'finding.read' },
] as const;

/** Whether the report is decided, in one word. */
export const stateTag = ({ draft }: Pick<YearSummary, 'draft'>): Html =>
  draft ? html`<span class="tag tag-draft">Utkast</span>` : html`<span class="tag tag-final">Beslutad</span>`;
