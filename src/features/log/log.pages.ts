import { type Html, html, type Page } from '../../platform/http/page.ts';
import { momentInText } from '../../shared/swedish.ts';
import { page } from '../../ui/layout.ts';
import { grid, type Pages, pager } from '../../ui/parts.ts';
import type { FoundEntry, LogQuestion } from './log.ts';
import { eventName, roleNames } from './log-words.ts';

export interface LogView {
  readonly association: string;
  readonly asked: LogQuestion;
  readonly rows: readonly FoundEntry[];
  readonly count: number;
  readonly pages: Pages;
}

/** Who has done and read what in the association, the latest first. */
export const logPage = (view: LogView): Page =>
  page({
    title: 'Logg',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
<h1>Logg</h1>
<p class="lead">Varje ändring och varje läsning av skyddade uppgifter lämnar en rad. Ingen kan ändra eller ta bort en rad utan att det märks.</p>
${questionForm(view)}
<p>${view.count === 0 ? 'Inget i loggen svarar mot frågan. Pröva färre ord eller fler dagar.' : `${view.count} rader.`}</p>
${view.count === 0 ? '' : rowsTable(view.rows)}
${pager(view.pages)}
</div>`,
  });

const questionForm = ({
  association,
  asked,
}: LogView): Html => html`<form class="search" role="search" action="/${association}/logg" method="get">
<div class="field"><label for="person">Person</label><input id="person" name="person" value="${asked.person ?? ''}" autocomplete="off"></div>
<div class="field"><label for="q">Händelse eller det den gällde</label><input id="q" name="q" value="${asked.words}" autocomplete="off"></div>
<div class="field"><label for="fran">Från och med</label><input id="fran" name="fran" type="date" value="${asked.from ?? ''}"></div>
<div class="field"><label for="till">Till och med</label><input id="till" name="till" type="date" value="${asked.until ?? ''}"></div>
<button type="submit">Sök</button>
</form>`;

const rowsTable = (rows: readonly FoundEntry[]): Html =>
  grid({
    id: 'rader',
    caption: 'Loggens rader, den senaste först',
    head: html`<tr><th scope="col">När</th><th scope="col">Vem</th><th scope="col">I uppdraget</th><th scope="col">Vad</th><th scope="col">Gällde</th><th scope="col">Rad i kedjan</th></tr>`,
    body: rows.map(
      (
        row,
      ) => html`<tr><td>${momentInText(row.notedAt)}</td><td>${row.name ?? (row.role === 'terminal' ? 'Vid servern' : 'Okänd')}</td><td>${roleNames(row.role)}</td>
<td>${eventName(row.event)}${row.purpose === null ? '' : html` <span class="quiet">${row.purpose}</span>`}</td><td>${row.subject}</td><td class="number">${row.sequence ?? 'väntar'}</td></tr>`,
    ),
  });
