import { type Html, html, type Page } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import { momentInText, swedishNumber } from '../../shared/swedish.ts';
import { page } from '../../ui/layout.ts';
import { grid, type Pages, pager, searchForm } from '../../ui/parts.ts';
import { asksForAll, type FoundEntry, type LogQuestion } from './log.ts';
import { whoText } from './log-columns.ts';
import { eventName, roleNames, subjectText } from './log-words.ts';

export interface LogView {
  readonly association: string;
  readonly asked: LogQuestion;
  readonly rows: readonly FoundEntry[];
  readonly count: number;
  readonly pages: Pages;
  readonly query: URLSearchParams;
  /** The most rows that a file holds. */
  readonly rowsAFile: number;
}

/** Who has done and read what in the association, the latest first. */
export const logPage = (view: LogView): Page =>
  page({
    title: 'Logg',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
<h1>Logg</h1>
<p class="lead">Varje ändring och varje läsning av skyddade uppgifter lämnar en rad. Ingen kan ändra eller ta bort en rad utan att det märks.</p>
<p>Raderna säger vem, när, i vilket uppdrag, vad och vilket: aldrig vad som stod där. Också att du läser loggen står i den. <a href="/${view.association}/nodatkomst">Nödåtkomst</a> som någon öppnat har en egen sida, med skälet.</p>
${questionForm(view)}
${view.count === 0 ? emptyText(view) : found(view)}
</div>`,
  });

const questionForm = ({ association, asked }: LogView): Html =>
  searchForm({
    action: `/${association}/logg`,
    label: 'Händelse, eller det den gällde',
    words: asked.words,
    more: html`<div class="field"><label for="person">Person</label><input id="person" name="person" value="${asked.person ?? ''}" autocomplete="off"></div>
<div class="field"><label for="fran">Från och med</label><input id="fran" name="fran" type="date" value="${asked.from ?? ''}"></div>
<div class="field"><label for="till">Till och med</label><input id="till" name="till" type="date" value="${asked.until ?? ''}"></div>`,
  });

const emptyText = ({ association, asked }: LogView): Html =>
  asksForAll(asked)
    ? html`<p>Loggen är tom. Den första raden kommer när någon läser eller ändrar något.</p>`
    : html`<p>Inget i loggen svarar mot frågan. Pröva färre ord eller fler dagar, eller <a href="/${association}/logg">visa hela loggen</a>.</p>`;

const found = ({
  rows,
  count,
  pages,
  association,
  query,
  rowsAFile,
}: LogView): Html => html`<p>${swedishNumber(exact(count))} ${count === 1 ? 'rad' : 'rader'}.</p>
${rowsTable(rows, 'Loggens rader, den senaste först')}
${pager(pages)}
${fileLinks(`/${association}/logg`, query)}
${count > rowsAFile ? html`<p class="quiet">Filerna har de ${swedishNumber(exact(rowsAFile))} senaste raderna. Välj färre dagar för att få alla.</p>` : ''}`;

function fileLinks(address: string, query: URLSearchParams): Html {
  const link = (som: string, name: string): Html => {
    const wanted = new URLSearchParams(query);
    wanted.delete('sida');
    wanted.set('som', som);
    return html`<a href="${address}?${wanted.toString()}" download>${name}</a>`;
  };
  return html`<p class="downloads exports"><span>Ta med raderna:</span> ${link('xlsx', 'för kalkylblad (XLSX)')} ${link('csv', 'som text (CSV)')}</p>`;
}

const rowsTable = (rows: readonly FoundEntry[], caption: string): Html =>
  grid({
    id: 'rader',
    caption,
    head: html`<tr><th scope="col">När</th><th scope="col">Vem</th><th scope="col">I uppdraget</th><th scope="col">Vad</th><th scope="col">Gällde</th><th scope="col" class="number">Rad i kedjan</th></tr>`,
    body: rows.map(
      (row) => html`<tr><td>${momentInText(row.notedAt)}</td><td>${whoText(row)}</td><td>${roleNames(row.role)}</td>
<td>${eventName(row.event)}${row.purpose === null ? '' : html` <span class="tag">${row.purpose}</span>`}</td><td>${subjectText(row.subject)}</td><td class="number">${row.sequence ?? 'väntar'}</td></tr>`,
    ),
  });

/** What a person has done themselves, everywhere. */
export const ownLogPage = (rows: readonly FoundEntry[], most: number): Page =>
  page({
    title: 'Vad loggen säger om mig',
    crumbs: [{ href: '/min-sida', name: 'Min sida' }],
    main: html`<div class="wide">
<h1>Vad loggen säger om mig</h1>
<p class="lead">Här står vad du har gjort och läst, det senaste först. Ser du något som du inte har gjort: byt lösenord, logga ut dina andra enheter och säg till den som driver Samband.</p>
${rows.length === 0 ? html`<p>Inget står i loggen än.</p>` : rowsTable(rows, rows.length === most ? `De ${most} senaste raderna` : 'Alla rader')}
</div>`,
  });
