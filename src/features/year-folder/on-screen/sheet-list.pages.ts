import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { SHEET_GROUPS, SHEETS, type Sheet } from './sheets.ts';

export interface SheetListView {
  /** `/exempelbygden/2024/uppgifter` */
  readonly base: string;
  readonly year: number;
  /** How many rows each sheet has, by its id. */
  readonly rows: ReadonlyMap<string, number>;
  /** Counts as they were reported are for those who answer for them. */
  readonly mayReadCounts: boolean;
}

/** Everything that can be filled in about a year, by subject. */
export const sheetListPage = ({ base, year, rows, mayReadCounts }: SheetListView): Page =>
  yearPage({
    year,
    tab: 'uppgifter',
    title: 'Uppgifter',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
<h1>Uppgifter ${year}</h1>
<p class="lead">Allt som rapporter och siffror görs av. Bokföringen, texterna och planen har egna flikar.</p>
${SHEET_GROUPS.map((group, place) => groupSection({ base, rows, mayReadCounts }, group, `grupp-${place + 1}`))}
</div>`,
  });

/** Said instead of leading to counts of few people. */
const CLOSED =
  'Öppnas av förbundschefen och revisorn. Här står antalen som de rapporterades, även de små som döljs i rapporter och siffror.';

function groupSection({ base, rows, mayReadCounts }: Omit<SheetListView, 'year'>, group: string, id: string): Html {
  const item = (sheet: Sheet): Html => {
    if (sheet.holdsCounts && !mayReadCounts) return html`<li><strong>${sheet.title}</strong><span>${CLOSED}</span></li>`;
    const count = rows.get(sheet.id) ?? 0;
    const counted =
      sheet.form === 'settings'
        ? ''
        : html` <span class="quiet">${count === 0 ? 'inget ifyllt' : count === 1 ? '1 rad' : `${count} rader`}</span>`;
    return html`<li><a href="${base}/${sheet.id}">${sheet.title}</a>${counted}<span>${sheet.meaning}</span></li>`;
  };
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${group}</h2><ul class="ways">${SHEETS.filter((sheet) => sheet.group === group).map(item)}</ul></section>`;
}
