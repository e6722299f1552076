import { type Html, html, type Page } from '../../../platform/http/page.ts';
import {
  type Choice,
  choiceField,
  errorSummary,
  type FieldError,
  field,
  form,
  longField,
  saveBar,
  selectField,
  submit,
} from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { GRANTED_COLUMNS, isGrantable, linesInForce, PLAN_COLUMNS, type PlanColumn, type PlanLine, planAmount } from '../../budget/plan.ts';
import { kronorIn } from '../amounts.ts';
import { columnNames, columnPath } from './column-names.ts';
import { groupPath } from './group-names.ts';
import { type LineChoices, type OpenedPlan, planAddress, versionAddress } from './plan-view.ts';
import { BEGAN } from './three-way.ts';

/** A form about a version: what its fields show, what is stored under each, and what is wrong. */
export interface Editing extends OpenedPlan {
  readonly values: ReadonlyMap<string, string>;
  readonly stored: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
}

interface Framed {
  readonly title: string;
  readonly main: Html;
  readonly wide?: boolean;
}

/** Every page that changes a version stands in the same frame, with the way back to it. */
export const editingPage = (view: Pick<Editing, 'association' | 'year' | 'plan' | 'errors'>, { title, main, wide = false }: Framed): Page =>
  yearPage({
    year: view.year,
    tab: 'plan',
    title,
    isWrong: view.errors.length > 0,
    styles: ['planning.css'],
    crumbs: [{ href: versionAddress(view, view.plan.number), name: `Plan och budget, version ${view.plan.number}` }],
    main: html`<div class="${wide ? 'wide planning-wide' : 'narrow'}">
${errorSummary(view.errors)}
<h1>${title}</h1>
${main}</div>`,
  });

/** What each field began from, so that two people who write at once lose nothing. */
export const beganFields = (stored: Editing['stored']): Html =>
  html`${[...stored].map(([name, text]) => html`<input type="hidden" name="${BEGAN}${name}" value="${text}">`)}`;

const shown = ({ values, errors }: Editing, name: string) => ({
  value: values.get(name) ?? '',
  error: errors.find((error) => error.field === name)?.message,
});

/** One line with everything that can be told about it; `line` is null for a new one. */
export function linePage(view: Editing & LineChoices & { readonly line: PlanLine | null; readonly kind: PlanLine['kind'] }): Page {
  const { line, kind, plan, stored } = view;
  return editingPage(view, {
    title: line === null ? (kind === 'intakt' ? 'Ny intäkt' : 'Ny kostnad') : line.name,
    main: html`${line === null ? kindLinks(view) : ''}
${form({
  action: `${planAddress(view)}/rad`,
  hidden: { version: String(plan.number), sida: kind, ...(line === null ? {} : { rad: line.id }) },
  content: html`${line === null ? '' : beganFields(stored)}
${field({ name: 'namn', label: 'Namn', ...shown(view, 'namn') })}
${amountFields(view)}
${belongingFields(view)}
${longField({ name: 'not', label: 'Fotnot', hint: 'Står under tabellen med en bokstav. Lämna tomt om ingen behövs.', required: false, rows: 3, ...shown(view, 'not') })}
${saveBar(submit('Spara raden'))}`,
})}
${line === null ? '' : deeds(view, line)}`,
  });
}

const kindLinks = (view: OpenedPlan & { readonly kind: PlanLine['kind'] }): Html =>
  html`<p>${view.kind === 'kostnad' ? html`<a href="${versionAddress(view, view.plan.number, '/rad')}&amp;sida=intakt">Lägg till en intäkt i stället</a>` : html`<a href="${versionAddress(view, view.plan.number, '/rad')}">Lägg till en kostnad i stället</a>`}</p>`;

function amountFields(view: Editing & { readonly kind: PlanLine['kind'] }): Html {
  const names = columnNames(view.year);
  const input = (name: string, label: string): Html => {
    const { value, error } = shown(view, name);
    return html`<input class="amount" id="${name}" name="${name}" value="${value}" inputmode="decimal" autocomplete="off" aria-label="${label}"${error === undefined ? '' : html` aria-invalid="true"`}>`;
  };
  const isCost = view.kind === 'kostnad';
  const row = (
    column: PlanColumn,
  ): Html => html`<tr><th scope="row">${names[column]}</th><td class="number">${input(`belopp-${column}`, `Belopp, ${names[column]}`)}</td>
${isCost ? html`<td class="number">${isGrantable(column) ? input(`beviljat-${column}`, `Beviljat, ${names[column]}`) : ''}</td>` : ''}</tr>`;
  return html`${grid({
    id: 'belopp',
    caption: 'Belopp, kronor',
    head: html`<tr><th scope="col">Kolumn</th><th scope="col" class="number">Belopp</th>${isCost ? html`<th scope="col" class="number">Beviljat</th>` : ''}</tr>`,
    body: PLAN_COLUMNS.map(row),
  })}
${isCost ? field({ name: 'faktor', label: 'Planeringsfaktor, procent', hint: 'Så stor del av det beviljade räknas med. Där något är beviljat räknas beloppet fram; annars gäller beloppet som det är skrivet.', width: 'short', inputmode: 'decimal', ...shown(view, 'faktor') }) : ''}`;
}

const COST_KINDS: readonly Choice[] = [
  { value: '', label: 'Som gruppen' },
  { value: 'individ', label: 'Individinriktat' },
  { value: 'struktur', label: 'Strukturövergripande' },
  { value: 'administration', label: 'Administration' },
];

function belongingFields(view: Editing & LineChoices & { readonly kind: PlanLine['kind'] }): Html {
  const { kind, plan, members, interventions } = view;
  const none = { value: '', label: 'Ingen' };
  const named = (list: LineChoices['members']): readonly Choice[] => [none, ...list.map(({ id, name }) => ({ value: id, label: name }))];
  const groups = named(plan.groups.filter((group) => group.kind === kind).map(({ id }) => ({ id, name: groupPath(plan.groups, id) })));
  const { value, error } = shown(view, 'netto');
  return html`${selectField({ name: 'grupp', label: 'Grupp', required: false, choices: groups, ...shown(view, 'grupp') })}
${
  kind === 'intakt'
    ? selectField({ name: 'medlem', label: 'Medlem som betalar', required: false, choices: named(members), ...shown(view, 'medlem') })
    : html`${selectField({ name: 'slag', label: 'Kostnadsslag', required: false, choices: COST_KINDS, ...shown(view, 'slag') })}
${selectField({ name: 'insats', label: 'Insats', required: false, choices: named(interventions), ...shown(view, 'insats') })}`
}
${choiceField({ name: 'netto', label: 'Brutto eller netto', kind: 'checkbox', required: false, choices: [{ value: 'ja', label: 'Beloppet är netto', hint: 'Verksamhetens egna intäkter är avräknade.' }], chosen: [value], error })}`;
}

/** What can be done with a line's place. Taking it out can be undone. */
function deeds(view: Editing, { id, name }: PlanLine): Html {
  const deed = (gor: string, text: string): Html =>
    form({
      action: `${planAddress(view)}/ordning`,
      hidden: { version: String(view.plan.number), rad: id, gor },
      content: html`<button class="button button-second" type="submit">${text}<span class="unseen"> ${name}</span></button>`,
    });
  return html`<section aria-labelledby="ordning"><h2 id="ordning">Flytta eller ta bort</h2>
<div class="planning-actions">${deed('upp', 'Flytta upp')}${deed('ned', 'Flytta ned')}${deed('bort', 'Ta bort')}</div></section>`;
}

/** All amounts of one column in one table. */
export function columnPage(view: Editing & { readonly column: PlanColumn }): Page {
  const { column, plan, stored, year } = view;
  const isGranted = isGrantable(column);
  return editingPage(view, {
    title: `Fyll i ${columnNames(year)[column]}`,
    wide: true,
    main: html`<p>${isGranted ? 'Fyll i beviljat belopp och planeringsfaktor, eller bara beloppet. Faktorn gäller raden i alla kolumner. Summor räknas fram när du sparar.' : 'Summor räknas fram när du sparar.'}</p>
${form({
  action: `${planAddress(view)}/kolumn`,
  hidden: { version: String(plan.number), kolumn: columnPath(column) },
  content: html`${beganFields(stored)}${grid({
    id: 'kolumn-tabell',
    caption: `${columnNames(year)[column]}, kronor`,
    quietCaption: true,
    head: html`<tr><th scope="col">Rad</th><th scope="col" class="number">Belopp</th>${isGranted ? html`<th scope="col" class="number">Beviljat</th><th scope="col" class="number">Faktor, %</th><th scope="col" class="number">Räknas med</th>` : ''}</tr>`,
    body: linesInForce(plan).map((line) => columnRow(view, line)),
  })}
${saveBar(submit('Spara kolumnen'))}`,
})}`,
  });
}

function columnRow(view: Editing & { readonly column: PlanColumn }, line: PlanLine): Html {
  const cell = (name: string, label: string): Html => {
    if (!view.stored.has(name)) return html`<td></td>`;
    const { value, error } = shown(view, name);
    return html`<td class="number"><input class="amount" id="${name}" name="${name}" value="${value}" inputmode="decimal" autocomplete="off" aria-label="${line.name}, ${label}"${error === undefined ? '' : html` aria-invalid="true"`}></td>`;
  };
  const granted = GRANTED_COLUMNS.some((column) => column === view.column)
    ? html`${cell(`beviljat-${line.id}`, 'beviljat')}${cell(`faktor-${line.id}`, 'faktor')}<td class="number">${kronorIn(planAmount(line, view.column))}</td>`
    : '';
  return html`<tr><th scope="row">${line.name}</th>${cell(`belopp-${line.id}`, 'belopp')}${granted}</tr>`;
}
