import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { dateInText } from '../../../shared/swedish.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { SHEET_GROUPS, SHEETS, type Sheet } from './sheets.ts';

export interface SheetListView {
  /** `/exempelbygden/2024/uppgifter` */
  readonly base: string;
  readonly year: number;
  /** How many rows each sheet has, by its id. */
  readonly rows: ReadonlyMap<string, number>;
  /** The day on which the year's annual report was adopted, if it has been. */
  readonly adoptedOn: string | null;
  /** Counts as they were reported are for those who answer for them. */
  readonly mayReadCounts: boolean;
}

/** Everything that can be filled in about a year, by subject. */
export const sheetListPage = ({ base, year, rows, adoptedOn, mayReadCounts }: SheetListView): Page =>
  yearPage({
    year,
    tab: 'uppgifter',
    title: 'Uppgifter',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
<h1>Uppgifter ${year}</h1>
<p class="lead">Allt som rapporter och siffror görs av. Bokföringen, texterna och planen har egna flikar.</p>
${adoptedNotice(adoptedOn)}
${SHEET_GROUPS.map((group, place) => groupSection({ base, rows, mayReadCounts }, group, `grupp-${place + 1}`))}
</div>`,
  });

/** What is changed after the decision changes no adopted document; who changes it is told so. */
export const adoptedNotice = (adoptedOn: string | null): Html | '' =>
  adoptedOn === null
    ? ''
    : html`<p class="notice">Årsredovisningen är fastställd ${dateInText(adoptedOn)}. Det fastställda dokumentet ändras inte av det du skriver här; under Dokument ser du vad som skiljer.</p>`;

/** What is worked out on a tab of its own and comes here when it is decided. */
const MADE_ELSEWHERE: Readonly<Record<string, string>> = {
  bidrag: ' Räknas fram under fliken Bidrag och läggs in därifrån; fyll i här bara det som redan är beslutat på annat sätt.',
  budget: ' Görs under fliken Plan och budget och kommer hit när den fastställs; fyll i här bara det som redan är beslutat på annat sätt.',
};

/** Said instead of leading to counts of few people. */
const CLOSED =
  'Öppnas av förbundschefen och revisorn. Här står antalen som de rapporterades, även de små som döljs i rapporter och siffror.';

function groupSection({ base, rows, mayReadCounts }: Omit<SheetListView, 'year' | 'adoptedOn'>, group: string, id: string): Html {
  const item = (sheet: Sheet): Html => {
    if (sheet.holdsCounts && !mayReadCounts) return html`<li><strong>${sheet.title}</strong><span>${CLOSED}</span></li>`;
    const count = rows.get(sheet.id) ?? 0;
    const counted =
      sheet.form === 'settings'
        ? ''
        : html` <span class="quiet">${count === 0 ? 'inget ifyllt' : count === 1 ? '1 rad' : `${count} rader`}</span>`;
    return html`<li><a href="${base}/${sheet.id}">${sheet.title}</a>${counted}<span>${sheet.meaning}${MADE_ELSEWHERE[sheet.id] ?? ''}</span></li>`;
  };
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${group}</h2><ul class="ways">${SHEETS.filter((sheet) => sheet.group === group).map(item)}</ul></section>`;
}
