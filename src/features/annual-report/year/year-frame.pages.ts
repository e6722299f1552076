import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { yearPage as framedPage } from '../../../ui/year-page.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';
import type { Addresses } from './addresses.ts';
import type { YearSummary } from './year-summary.ts';

/** Which year is looked at, for what stands round every page about it. */
export interface YearFrame {
  readonly records: Pick<YearRecords, 'association' | 'year' | 'settings'>;
  readonly to: Addresses;
  readonly summary: YearSummary;
}

type YearPageParts = Omit<Parameters<typeof framedPage>[0], 'year' | 'state'>;

/** A page about one association's year, with the year's own menu above it. */
export const yearPage = ({ records, summary }: YearFrame, parts: YearPageParts): Page =>
  framedPage({ ...parts, year: records.year, state: stateTag(summary) });

/** Whether the report is adopted, in one word. */
export const stateTag = ({ adoptedOn }: Pick<YearSummary, 'adoptedOn'>): Html =>
  adoptedOn === null ? html`<span class="tag tag-draft">Utkast</span>` : html`<span class="tag tag-final">Fastställd</span>`;
