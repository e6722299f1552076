import { type Html, html } from '../../platform/http/page.ts';
import type { ColumnChoices, FoundFigure } from './figure-choices.ts';
import type { InsertChoice } from './looking.ts';

interface SearchView {
  readonly words: string;
  readonly found: readonly FoundFigure[];
  figureAddress(key: string): string;
}

/**
 * Looks for a figure by words and puts it into the text. It stands before the text, so that Enter in the field looks and does not save.
 * What has been typed is sent along and shown again.
 */
export const figureSearch = (
  view: SearchView,
  preview: string,
): Html => html`<details class="writing-search" ${view.words === '' ? '' : 'open'}>
<summary>Hämta en siffra</summary>
<div class="field"><label for="q">Vad söker du?</label><div class="hint" id="q-hjalp">Till exempel årets resultat, medlemsbidrag, antal deltagare.</div>
<input id="q" name="q" type="search" value="${view.words}" autocomplete="off" aria-describedby="q-hjalp"></div>
<button class="button button-second" type="submit" name="gor" value="sok" formaction="${preview}">Sök siffra</button>
<div id="siffersok">${foundList(view, preview)}</div>
</details>`;

function foundList(view: SearchView, preview: string): Html | '' {
  if (view.words === '') return '';
  if (view.found.length === 0)
    return html`<p>Ingen siffra har alla de orden. Pröva med ett ord till exempel ur årsredovisningens rubriker.</p>`;
  return html`<p>Välj hur siffran ska skrivas. Orden följer med om siffran ändras.</p>
<ul class="writing-found">${view.found.map((found) => foundItem(found, view, preview))}</ul>`;
}

const foundItem = (
  { row, name, columns }: FoundFigure,
  view: SearchView,
  preview: string,
): Html => html`<li><p class="writing-found-name">${name}</p>
<p class="quiet">${row.now?.definition ?? columns[0]?.figure.definition ?? ''}</p>
${columns.map((column) => columnItem(column, view, preview))}</li>`;

const columnItem = (
  { figure, column, choices }: ColumnChoices,
  view: SearchView,
  preview: string,
): Html => html`<div class="writing-choices"><p><strong>${column}</strong> <a href="${view.figureAddress(figure.key)}" target="_blank" rel="noopener">Så är den framräknad<span class="unseen">: ${figure.label}, ${column}, i en ny flik</span></a></p>
${choices.map(
  ({ written, shown }) =>
    html`<button class="writing-choice" type="submit" name="lagg" value="${written}" formaction="${preview}"><span class="unseen">Sätt in </span>${shown}</button>`,
)}</div>`;

/** Puts a table or a chart of the report into the text, by its name. */
export function insertField(inserts: readonly InsertChoice[], preview: string): Html | '' {
  if (inserts.length === 0) return '';
  return html`<div class="writing-insert"><div class="field"><label for="infogning">Tabell eller diagram ur årsredovisningen</label>
<select id="infogning" name="infogning">${inserts.map(({ written, name }) => html`<option value="${written}">${name}</option>`)}</select></div>
<button class="button button-second" type="submit" name="gor" value="infoga" formaction="${preview}">Sätt in</button></div>`;
}
