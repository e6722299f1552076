import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { type Choice, errorSummary, form, saveBar, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import type { ReferredList } from '../column.ts';
import { BALANCE_LINES, INCOME_LINES } from '../words.ts';
import type { Referable } from './references.ts';
import { adoptedNotice } from './sheet-list.pages.ts';
import { type EarlierRows, earlier, reading } from './sheet-reading.pages.ts';
import { wordText } from './sheet-words.ts';
import { idFieldOf, type Sheet, type SheetField } from './sheets.ts';
import { newRow, type SheetProblem, type TypedRow } from './typed-sheet.ts';

export interface SheetView {
  readonly base: string;
  readonly year: number;
  readonly sheet: Sheet;
  readonly rows: readonly TypedRow[];
  /** What this was begun from, so that nobody's change is written over. */
  readonly began: string;
  readonly problems: readonly SheetProblem[];
  readonly choices: Readonly<Record<ReferredList, readonly Referable[]>>;
  readonly versions: readonly EarlierRows[];
  readonly mayRevise: boolean;
  /** Rows that were just put in and are not saved. */
  readonly unsaved: number;
  /** What was pasted and could not be read. */
  readonly unread: string;
  /** The day on which the year's annual report was adopted, if it has been. */
  readonly adoptedOn: string | null;
  /** How many rows are kept from whoever looks, since they may tell small counts of people. */
  readonly closed: number;
}

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
${errorSummary(view.problems.map(({ row, message }) => ({ field: row === null ? 'innehall-start' : rowId(row), message: row === null ? message : `Rad ${row + 1}. ${message}` })))}
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

const rowId = (row: number): string => `rad-${row + 1}`;

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
    : html`<p class="notice">${unsaved === 1 ? 'En rad är inlagd' : `${unsaved} rader är inlagda`} i tabellen men inte sparade. Granska dem och välj Spara.</p>`;

function actionsOf({ form: kind, part }: Sheet): Html {
  const isAccounts = part === 'accountRules';
  return html`${saveBar(html`${submit('Spara')}${kind === 'settings' ? '' : moreRows('ja', 'Fler tomma rader')}`)}
${isAccounts ? html`${moreRows('konton', 'Lägg in kontona ur bokföringen')}${ABOUT_ACCOUNTS}` : ''}`;
}

const moreRows = (value: string, words: string): Html =>
  html`<button class="button button-second" type="submit" name="fler" value="${value}">${words}</button>`;

const ABOUT_ACCOUNTS = html`<p class="hint">Kontoplanen säger var varje konto hör hemma i räkningarna. En rad behövs bara för det som är annorlunda hos er, och för vilken not, insats eller kostnadsrad ett konto hör till.</p>`;

const isMade = (sheet: Sheet, { name }: SheetField): boolean => idFieldOf(sheet) === name;
const MADE = ' Lämna tomt, så görs det av namnet.';

const help = (sheet: Sheet): Html | '' =>
  sheet.form === 'table'
    ? html`<details class="help"><summary>Vad ska stå i kolumnerna?</summary><dl class="facts">${sheet.fields.map((field) => html`<div><dt>${field.label}</dt><dd>${field.meaning}${isMade(sheet, field) ? MADE : field.isRequired ? '' : ' Får vara tomt.'}</dd></div>`)}</dl></details>`
    : '';

function tableForm(view: SheetView, rows: readonly TypedRow[]): Html {
  const { sheet } = view;
  return grid({
    id: 'blad',
    caption: sheet.title,
    quietCaption: true,
    head: html`<tr><th scope="col">Rad</th>${sheet.fields.map(({ label }) => html`<th scope="col">${label}</th>`)}<th scope="col">Ta bort</th></tr>`,
    body: rows.map((row, place) => tableRow(view, row, place)),
  });
}

function tableRow(view: SheetView, row: TypedRow, place: number): Html {
  const isNew = place >= view.rows.length;
  const faults = view.problems.filter((problem) => problem.row === place);
  const told =
    faults.length === 0
      ? ''
      : html`<p class="field-problem" id="${rowId(place)}-fel"><span class="unseen">Fel:</span> ${faults.map(({ message }) => message).join(' ')}</p>`;
  return html`<tr${faults.length === 0 ? '' : html` class="row-wrong"`}><th scope="row" id="${rowId(place)}" tabindex="-1">${isNew ? 'Ny' : place + 1}${told}</th>
${view.sheet.fields.map((field) => html`<td>${control(view, field, { row, place })}</td>`)}
<td>${isNew ? '' : html`<input type="checkbox" name="bort" value="${place}" aria-label="Ta bort rad ${place + 1}">`}</td></tr>`;
}

interface Place {
  readonly row: TypedRow;
  readonly place: number;
}

/** A field in a table is named by its column and row. */
function control(view: SheetView, field: SheetField, { row, place }: Place): Html {
  const name = `r${place}.${field.name}`;
  const value = row[field.name] ?? '';
  const label = `${field.label}, rad ${place + 1}`;
  const choices = choicesOf(view, field, value);
  if (choices === null)
    return html`<input class="cell" name="${name}" type="${inputType(field, value)}" value="${value}" aria-label="${label}" autocomplete="off">`;
  return html`<select class="cell" name="${name}" aria-label="${label}">${choices.map((choice) => optionOf(choice, value))}</select>`;
}

/** A field of dates shows nothing of what is no date, and what was typed is not to be lost. */
const inputType = ({ kind }: SheetField, value: string): string =>
  kind === 'date' && /^(\d{4}-\d\d-\d\d)?$/.test(value) ? 'date' : 'text';

/** What may be chosen; a value that can no longer be chosen stays, so that it is not lost by looking. */
function choicesOf({ choices }: SheetView, { kind, words, refersTo }: SheetField, value: string): readonly Choice[] | null {
  const known =
    kind === 'choice'
      ? words.map((word) => ({ value: word, label: wordText(word) }))
      : refersTo !== null && choices[refersTo].length > 0
        ? choices[refersTo].map(({ id, name }) => ({ value: id, label: name }))
        : null;
  if (known === null) return null;
  const isKnown = value === '' || known.some((choice) => choice.value === value);
  return [{ value: '', label: '–' }, ...(isKnown ? [] : [{ value, label: value }]), ...known];
}

function itemForm(view: SheetView, row: TypedRow, place: number): Html {
  const { sheet } = view;
  const isNew = place >= view.rows.length;
  const name = sheet.form === 'settings' ? '' : isNew ? 'Lägg till en' : nameOfItem(row, place);
  const faults = view.problems.filter((problem) => problem.row === place);
  const heading = name === '' ? '' : html`<legend id="${rowId(place)}" tabindex="-1">${name}</legend>`;
  const told = faults.map(({ message }) => html`<p class="field-problem"><span class="unseen">Fel:</span> ${message}</p>`);
  return html`<fieldset class="item${faults.length === 0 ? '' : ' field-wrong'}">${heading}${told}
${sheet.fields.map((field) => itemField(view, field, { row, place }))}
${isNew || sheet.form === 'settings' ? '' : html`<div class="choice"><input type="checkbox" id="bort-${place}" name="bort" value="${place}"><label for="bort-${place}">Ta bort ${name}</label></div>`}
</fieldset>`;
}

/** Long goals are named by how they begin. */
const nameOfItem = (row: TypedRow, place: number): string => {
  const name = row.namn ?? row.rubrik ?? row.mal ?? row.id ?? `${place + 1}`;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, name.lastIndexOf(' ', LONGEST_NAME))} …`;
};
const LONGEST_NAME = 70;

function itemField(view: SheetView, field: SheetField, { row, place }: Place): Html {
  const id = `r${place}-${field.name}`;
  const input = itemControl({ view, field, name: `r${place}.${field.name}`, id, value: row[field.name] ?? '' });
  return html`<div class="field"><label for="${id}">${field.label}${field.isRequired && !isMade(view.sheet, field) ? '' : html` <span class="quiet">(frivilligt)</span>`}</label>
<div class="hint" id="${id}-hjalp">${field.meaning}${isMade(view.sheet, field) ? MADE : ''}${field.kind === 'structure' ? html` ${EXAMPLES[field.name] ?? ''}` : ''}</div>${input}</div>`;
}

interface ItemControl {
  readonly view: SheetView;
  readonly field: SheetField;
  readonly name: string;
  readonly id: string;
  readonly value: string;
}

function itemControl({ view, field, name, id, value }: ItemControl): Html {
  const about = html` id="${id}" name="${name}" aria-describedby="${id}-hjalp"`;
  const choices = choicesOf(view, field, value);
  if (choices !== null) return html`<select${about}>${choices.map((choice) => optionOf(choice, value))}</select>`;
  if (field.kind === 'long' || field.kind === 'structure')
    return html`<textarea class="whole" rows="${field.kind === 'long' ? 3 : Math.min(12, 2 + value.split('\n').length)}"${about}>
${value}</textarea>`;
  return inputType(field, value) === 'date'
    ? html`<input class="short"${about} type="date" value="${value}" autocomplete="off">`
    : html`<input class="whole"${about} type="text" value="${value}" autocomplete="off">`;
}

const optionOf = ({ value, label }: Choice, chosen: string): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;

/** How what takes several lines is written. */
const EXAMPLES: Readonly<Record<string, Html>> = {
  regel: html`Siffrans id, <code>minst</code>, <code>högst</code>, <code>över</code> eller <code>under</code>, och gränsen, till exempel <code>indikator.7 minst 85 %</code>. Siffrornas id står under fliken Siffror. Av flera rader ska alla vara uppfyllda, eller någon, om den första raden är <code>Någon av:</code>.`,
  bemanning: html`En rad för varje roll, till exempel <code>coach: 2,5</code>.`,
  rader: html`En rad för varje rad i noten, till exempel <code>Driftbidrag från staten</code>. Vill du välja radens id, skriv det före: <code>staten: Driftbidrag från staten</code>. Börja med bindestreck för en rad som ingår i raden ovanför.`,
  omfattar: html`Radernas id med komma mellan: ${[...INCOME_LINES, ...BALANCE_LINES].join(', ')}.`,
  eget_kapital_tak: html`En rad för varje steg, till exempel <code>från 0 kr: 20 %</code>, eller <code>inget tak</code>.`,
  radnamn: html`En rad för varje namn, till exempel <code>fordringar: Kortfristiga fordringar</code>.`,
};

const pasteField = (
  { fields }: Sheet,
  unread: string,
): Html => html`<details class="help"${unread === '' ? '' : html` open`}><summary>Klistra in rader från ett kalkylark</summary>
<div class="field"><label for="klistrat">Raderna, med kolumnernas namn överst</label>
<div class="hint" id="klistrat-hjalp">Kolumnerna heter ${fields.map(({ label }) => label).join(', ')}. De inklistrade raderna visas i tabellen, och sparas när du väljer Spara där.</div>
<textarea class="whole" id="klistrat" name="klistrat" rows="5" aria-describedby="klistrat-hjalp">
${unread}</textarea></div>
${moreRows('ja', 'Lägg in raderna i tabellen')}</details>`;
