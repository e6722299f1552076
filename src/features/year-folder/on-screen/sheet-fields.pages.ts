import { type Html, html } from '../../../platform/http/page.ts';
import type { Choice } from '../../../ui/forms.ts';
import type { ReferredList } from '../column.ts';
import { BALANCE_LINES, INCOME_LINES } from '../words.ts';
import type { Referable } from './references.ts';
import type { EarlierRows } from './sheet-reading.pages.ts';
import { wordText } from './sheet-words.ts';
import { idFieldOf, type Sheet, type SheetField } from './sheets.ts';
import type { SheetProblem, TypedRow } from './typed-sheet.ts';

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

export const rowId = (row: number): string => `rad-${row + 1}`;

export const fieldId = (row: number, name: string): string => `r${row}-${name}`;

const wrongIn = ({ problems }: Pick<SheetView, 'problems'>, { name }: SheetField, place: number): readonly SheetProblem[] =>
  problems.filter((problem) => problem.row === place && problem.field === name);

export const isMade = (sheet: Sheet, { name }: SheetField): boolean => idFieldOf(sheet) === name;
export const MADE = ' Lämna tomt, så görs det av namnet.';

export interface Place {
  readonly row: TypedRow;
  readonly place: number;
}

/** A field in a table is named by its column and row. */
export function control(view: SheetView, field: SheetField, { row, place }: Place): Html {
  const name = `r${place}.${field.name}`;
  const value = row[field.name] ?? '';
  const label = `${field.label}, rad ${place + 1}`;
  const isWrong = wrongIn(view, field, place).length > 0;
  const about = html` id="${fieldId(place, field.name)}" name="${name}"${isWrong ? html` aria-invalid="true" aria-describedby="${rowId(place)}-fel"` : ''}`;
  const choices = choicesOf(view, field, value);
  if (choices === null)
    return html`<input class="cell"${about} type="${inputType(field, value)}" value="${value}" aria-label="${label}" autocomplete="off">`;
  return html`<select class="cell"${about} aria-label="${label}">${choices.map((choice) => optionOf(choice, value))}</select>`;
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

export function itemForm(view: SheetView, row: TypedRow, place: number): Html {
  const { sheet } = view;
  const isNew = place >= view.rows.length;
  const name = sheet.form === 'settings' ? '' : isNew ? 'Lägg till en' : nameOfItem(row, place);
  const faults = view.problems.filter((problem) => problem.row === place);
  const ofItem = faults.filter(({ field }) => !sheet.fields.some((each) => each.name === field));
  const heading = name === '' ? '' : html`<legend id="${rowId(place)}" tabindex="-1">${name}</legend>`;
  const told = ofItem.map(({ message }) => html`<p class="field-problem"><span class="unseen">Fel:</span> ${message}</p>`);
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
  const id = fieldId(place, field.name);
  const wrong = wrongIn(view, field, place);
  const input = itemControl({ view, field, name: `r${place}.${field.name}`, id, value: row[field.name] ?? '', isWrong: wrong.length > 0 });
  const told = wrong.map(({ message }) => html`<p class="field-problem" id="${id}-fel"><span class="unseen">Fel:</span> ${message}</p>`);
  return html`<div class="field${wrong.length > 0 ? ' field-wrong' : ''}"><label for="${id}">${field.label}${field.isRequired && !isMade(view.sheet, field) ? '' : html` <span class="quiet">(frivilligt)</span>`}</label>
<div class="hint" id="${id}-hjalp">${field.meaning}${isMade(view.sheet, field) ? MADE : ''}${field.kind === 'structure' ? html` ${EXAMPLES[field.name] ?? ''}` : ''}</div>${told}${input}</div>`;
}

interface ItemControl {
  readonly view: SheetView;
  readonly field: SheetField;
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly isWrong: boolean;
}

function itemControl({ view, field, name, id, value, isWrong }: ItemControl): Html {
  const about = html` id="${id}" name="${name}" aria-describedby="${isWrong ? `${id}-fel ` : ''}${id}-hjalp"${isWrong ? html` aria-invalid="true"` : ''}`;
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
