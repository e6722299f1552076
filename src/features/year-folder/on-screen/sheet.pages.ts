import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, form, saveBar, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { INDICATOR_NAMES } from '../../indicators/indicator-names.ts';
import { control, fieldId, isMade, itemForm, MADE, rowId, type SheetView } from './sheet-fields.pages.ts';
import { adoptedNotice } from './sheet-list.pages.ts';
import { earlier, reading } from './sheet-reading.pages.ts';
import type { Sheet, SheetField } from './sheets.ts';
import { newRow, type SheetProblem, type TypedRow } from './typed-sheet.ts';

/** One sheet, to be read or filled in. */
export const sheetPage = (view: SheetView): Page =>
  yearPage({
    year: view.year,
    tab: 'uppgifter',
    title: view.sheet.title,
    isWrong: view.problems.length > 0,
    styles: ['sheets.css'],
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: view.base, name: 'Uppgifter' },
    ],
    main: ({ may }) => html`<div class="wide">
${errorSummary(view.problems.map((problem) => ({ field: placeOf(problem), message: problem.row === null ? problem.message : `Rad ${problem.row + 1}. ${problem.message}` })))}
<h1>${view.sheet.title}</h1>
<p class="lead">${view.sheet.meaning}${may('figure.read') ? outcomeLink(view) : ''}</p>
${view.closed === 0 ? '' : html`<p class="notice">${view.closed === 1 ? 'En rad' : `${view.closed} rader`} kan gälla få personer och står här bara för förbundschefen och revisorn. De finns kvar när du sparar.</p>`}
${view.mayRevise ? html`${adoptedNotice(view.adoptedOn)}${editing(view)}` : reading(view)}
${view.mayRevise && view.versions.length > 0 ? earlier(view) : ''}
</div>`,
  });

/** Where whoever fills in a sheet sees what it gives. */
const OUTCOMES: Readonly<Record<string, readonly [path: string, words: string]>> = {
  mal: ['mal', 'Se vad reglerna ger'],
};

function outcomeLink({ sheet, base }: SheetView): Html | '' {
  const outcome = OUTCOMES[sheet.id];
  return outcome === undefined ? '' : html` <a href="${base.slice(0, base.lastIndexOf('/'))}/${outcome[0]}">${outcome[1]}</a>`;
}

/** A problem leads to the field that it is about, else to its row. */
const placeOf = ({ row, field }: SheetProblem): string =>
  row === null ? 'innehall-start' : field === undefined ? rowId(row) : fieldId(row, field);

const NEW_ROWS = 3;

function editing(view: SheetView): Html {
  const { sheet, rows, base, began } = view;
  const empty = Array.from({ length: sheet.form === 'table' ? NEW_ROWS : 1 }, () => newRow(sheet, view.year));
  const shown = sheet.form === 'settings' ? rows : [...rows, ...empty];
  return html`${unsavedNotice(view)}${help(sheet)}
${form({
  action: `${base}/${sheet.id}`,
  isWide: true,
  hidden: { fran: began },
  content: html`${sheet.form === 'table' ? tableForm(view, shown) : shown.map((row, place) => itemForm(view, row, place))}
${actionsOf(sheet)}
${sheet.form === 'table' ? pasteField(sheet, view.unread) : ''}`,
})}`;
}

const unsavedNotice = ({ unsaved }: SheetView): Html | '' =>
  unsaved === 0
    ? ''
    : html`<p class="notice">${unsaved === 1 ? 'En rad är inlagd i tabellen men inte sparad. Granska den' : `${unsaved} rader är inlagda i tabellen men inte sparade. Granska dem`} och välj Spara.</p>`;

function actionsOf({ form: kind, part }: Sheet): Html {
  const isAccounts = part === 'accountRules';
  return html`${saveBar(html`${submit('Spara')}${kind === 'settings' ? '' : moreRows('ja', 'Fler tomma rader')}`)}
${isAccounts ? html`${moreRows('konton', 'Lägg in kontona ur bokföringen')}${ABOUT_ACCOUNTS}` : ''}`;
}

const moreRows = (value: string, words: string): Html =>
  html`<button class="button button-second" type="submit" name="fler" value="${value}">${words}</button>`;

const ABOUT_ACCOUNTS = html`<p class="hint">Kontoplanen säger var varje konto hör hemma i räkningarna. En rad behövs bara för det som är annorlunda hos er, och för vilken not, insats eller kostnadsrad ett konto hör till.</p>`;

const help = (sheet: Sheet): Html | '' =>
  sheet.form === 'table'
    ? html`<details class="help"><summary>Vad ska stå i kolumnerna?</summary><dl class="facts">${sheet.fields.map((field) => html`<div><dt>${field.label}</dt><dd>${field.meaning}${isMade(sheet, field) ? MADE : field.isRequired ? '' : ' Får vara tomt.'}${namesOf(field)}</dd></div>`)}</dl></details>`
    : '';

/** What the numbers of the national indicators stand for. */
const namesOf = ({ name }: SheetField): Html | '' =>
  name === 'indikator'
    ? html`<ul class="plain">${Object.entries(INDICATOR_NAMES).map(([number, indicator]) => html`<li>${number}. ${indicator}</li>`)}</ul>`
    : '';

function tableForm(view: SheetView, rows: readonly TypedRow[]): Html {
  const { sheet } = view;
  return grid({
    id: 'blad',
    caption: sheet.title,
    quietCaption: true,
    head: html`<tr><th scope="col">Nr</th>${sheet.fields.map(({ label }) => html`<th scope="col">${label}</th>`)}<th scope="col">Ta bort</th></tr>`,
    body: rows.map((row, place) => tableRow(view, row, place)),
  });
}

function tableRow(view: SheetView, row: TypedRow, place: number): Html {
  const isNew = place >= view.rows.length;
  const faults = view.problems.filter((problem) => problem.row === place);
  const told =
    faults.length === 0
      ? ''
      : html`<tr class="row-told"><td colspan="${view.sheet.fields.length + 2}"><p class="field-problem stays" id="${rowId(place)}-fel"><span class="unseen">Fel i rad ${place + 1}:</span> ${faults.map(({ message }) => message).join(' ')}</p></td></tr>
`;
  return html`${told}<tr><th scope="row" id="${rowId(place)}" tabindex="-1">${isNew ? 'Ny' : place + 1}</th>
${view.sheet.fields.map((field) => html`<td>${control(view, field, { row, place })}</td>`)}
<td>${isNew ? '' : html`<input type="checkbox" name="bort" value="${place}" aria-label="Ta bort rad ${place + 1}">`}</td></tr>`;
}

const pasteField = (
  { fields }: Sheet,
  unread: string,
): Html => html`<details class="help"${unread === '' ? '' : html` open`}><summary>Klistra in rader från ett kalkylark</summary>
<div class="field"><label for="klistrat">Raderna, med kolumnernas namn överst</label>
<div class="hint" id="klistrat-hjalp">Kolumnerna heter ${fields.map(({ label }) => label).join(', ')}. De inklistrade raderna visas i tabellen, och sparas när du väljer Spara där.</div>
<textarea class="whole" id="klistrat" name="klistrat" rows="5" aria-describedby="klistrat-hjalp">
${unread}</textarea></div>
${moreRows('ja', 'Lägg in raderna i tabellen')}</details>`;
