import { type Html, html } from '../../../platform/http/page.ts';
import { momentInText } from '../../../shared/swedish.ts';
import { form } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { type RowChange, rowChangeText } from './row-change.ts';
import type { Sheet } from './sheets.ts';
import type { SheetVersion, TypedRow } from './typed-sheet.ts';

interface KeptRows {
  readonly sheet: Sheet;
  readonly rows: readonly TypedRow[];
}

interface EarlierView {
  readonly base: string;
  readonly sheet: Sheet;
  readonly began: string;
  readonly versions: readonly EarlierRows[];
}

/** With what the change that replaced them did. */
export interface EarlierRows extends SheetVersion {
  readonly change: RowChange;
}

/** The sheet for those who may read it only. */
export function reading({ sheet, rows }: KeptRows): Html {
  if (rows.length === 0) return html`<p>Inget är ifyllt.</p>`;
  return grid({
    id: 'blad',
    caption: sheet.title,
    quietCaption: true,
    head: html`<tr>${sheet.fields.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr>`,
    body: rows.map(
      (row) =>
        html`<tr>${sheet.fields.map(({ name }, place) => (place === 0 ? html`<th scope="row">${row[name] ?? ''}</th>` : html`<td>${row[name] ?? ''}</td>`))}</tr>`,
    ),
  });
}

/** What stood in the sheet before, to be taken back. */
export const earlier = ({
  versions,
  base,
  sheet,
  began,
}: EarlierView): Html => html`<section aria-labelledby="tidigare"><h2 id="tidigare">Tidigare innehåll</h2>
<p>Ångra en ändring genom att ta tillbaka det som stod före den.</p>
<ul class="plain">${versions.map(
  ({ id, rows, change, replacedAt, replacedBy }) =>
    html`<li>${form({
      action: `${base}/${sheet.id}/tillbaka`,
      hidden: { version: id, fran: began },
      content: html`<p>Före ändringen ${momentInText(replacedAt)}${replacedBy === null ? '' : ` av ${replacedBy}`}, då ${rowChangeText(change)}: ${rows.length === 1 ? '1 rad' : `${rows.length} rader`}</p>
<button class="button button-second" type="submit">Ta tillbaka<span class="unseen"> innehållet före ${momentInText(replacedAt)}</span></button>`,
    })}</li>`,
)}</ul></section>`;
