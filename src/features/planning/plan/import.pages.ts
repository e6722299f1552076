import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { choiceField, errorSummary, fileField, form, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { linesInForce, PLAN_COLUMNS, type PlanLine, type PlanSide, planAmount } from '../../budget/plan.ts';
import { kronorIn } from '../amounts.ts';
import { columnNames } from './column-names.ts';
import { COLUMN_ROLES, roleName } from './column-roles.ts';
import type { Import, Imported } from './imported-lines.ts';
import { type PlanPlace, planAddress, versionAddress } from './plan-view.ts';

export interface ImportView extends PlanPlace {
  readonly version: number;
}

const frame = (view: ImportView, parts: { readonly title: string; readonly isWrong: boolean; readonly main: Html }): Page =>
  yearPage({
    year: view.year,
    tab: 'plan',
    styles: ['planning.css'],
    crumbs: [{ href: versionAddress(view, view.version), name: 'Plan och budget' }],
    ...parts,
  });

/** Where a file is chosen. `fault` tells why the last one was not read. */
export const importPage = (view: ImportView, fault: string | null): Page =>
  frame(view, {
    title: 'Läs in rader',
    isWrong: fault !== null,
    main: html`<div class="narrow">
${errorSummary(fault === null ? [] : [{ field: 'fil', message: fault }])}
<h1>Läs in rader från kalkylark</h1>
<p class="lead">Du får se vad som läses innan något sparas. Rader med samma namn som i planen ändras, andra läggs till.</p>
<p>Första raden ska ha rubriker. Rubriker som känns igen: namn, typ, grupp, slag, medlem, insats, not, ${PLAN_COLUMNS.map((column) => columnNames(view.year)[column].toLowerCase()).join(', ')}. Andra rubriker pekar du ut själv i nästa steg. Årsmappens <code>budget.csv</code> läses som den är.</p>
${form({
  action: `${planAddress(view)}/lasin`,
  sendsFiles: true,
  hidden: { version: String(view.version) },
  content: html`${fileField({ name: 'fil', label: 'Kalkylark (XLSX) eller text (CSV)', accept: '.xlsx,.csv,.txt', error: fault ?? undefined })}
${submit('Visa vad som läses')}`,
})}</div>`,
  });

export interface Preview extends ImportView {
  readonly headings: readonly string[];
  /** The table as it came, headings first, to be sent back. */
  readonly table: string;
  readonly choice: Import;
  readonly imported: Imported;
  /** Lines of the file that seem to be what members pay already. */
  readonly doubled: readonly PlanLine[];
}

/** What the file would make of the plan, and every problem of it. Nothing has been kept. */
export function previewPage(view: Preview): Page {
  const { imported } = view;
  const errors = imported.problems.filter(({ isError }) => isError);
  return frame(view, {
    title: 'Förhandsgranska',
    isWrong: errors.length > 0,
    main: html`<div class="wide">
<h1>Så här blir det</h1>
<p class="lead">${imported.isSame && errors.length === 0 ? 'Inget ändras: planen är redan som filen.' : `${imported.added} nya rader och ${imported.changed} som ändras. Inget är sparat än.`}</p>
${problemList(view)}
${doublingNotice(view)}
${columnChoice(view)}
${previewTable(view)}
${imported.isSame && errors.length === 0 ? html`<p><a href="${versionAddress(view, view.version)}">Tillbaka till planen</a></p>` : errors.length === 0 ? saveForm(view) : html`<p>Rätta det som är fel i filen och välj den igen, eller välj andra kolumner ovan.</p>`}
${otherFile(view)}
</div>`,
  });
}

function problemList({ imported }: Preview): Html | '' {
  if (imported.problems.length === 0) return '';
  const worstFirst = imported.problems.toSorted((a, b) => Number(b.isError) - Number(a.isError));
  const item = ({ line, message, isError }: Imported['problems'][number]): Html =>
    isError
      ? html`<li class="finding finding-fel"><p><span class="tag tag-fel">Fel</span> Rad ${line}. ${message}</p></li>`
      : html`<li class="finding"><p><span class="tag tag-anmarkning">Att veta</span> Rad ${line}. ${message}</p></li>`;
  return html`<section aria-labelledby="problem"><h2 id="problem">I filen</h2><ul class="findings">${worstFirst.map(item)}</ul></section>`;
}

/** Told before anything is kept, since the incomes would be counted twice. */
function doublingNotice(view: Preview): Html | '' {
  const { doubled, imported } = view;
  if (doubled.length === 0) return '';
  const row = ({ id, name, typedOre }: PlanLine): Html => {
    const field = `hoppa-${imported.read.get(id) ?? ''}`;
    return html`<div class="choice"><input type="checkbox" id="${field}" name="${field}" value="ja" checked><label for="${field}">${name}, ${kronorIn(typedOre.budget)} kr</label></div>`;
  };
  return html`<section class="notice" aria-labelledby="dubbelt"><h2 id="dubbelt">Räknas intäkten två gånger?</h2>
<p>Planen har redan rader för det som medlemmarna betalar. De här raderna i filen ser ut att vara samma pengar. Låt de markerade utgå, eller avmarkera det som är något annat.</p>
${form({
  action: `${planAddress(view)}/lasin`,
  hidden: { version: String(view.version), tabell: view.table, ...chosenColumns(view), ...saidOfRows(view) },
  content: html`<fieldset class="field"><legend>Rader som inte ska läsas</legend>${doubled.map(row)}</fieldset>${submit('Läs inte de markerade raderna', 'second')}`,
})}</section>`;
}

/** The columns stay as they were chosen. */
const otherFile = (view: Preview): Html => html`<details class="help"><summary>Välj en annan fil</summary>
${form({
  action: `${planAddress(view)}/lasin`,
  sendsFiles: true,
  hidden: { version: String(view.version), rubriker: JSON.stringify(view.headings), ...chosenColumns(view) },
  content: html`${fileField({ name: 'fil', label: 'Kalkylark (XLSX) eller text (CSV)', accept: '.xlsx,.csv,.txt' })}
${submit('Visa vad som läses', 'second')}`,
})}</details>`;

/** What has been chosen, to be sent back. */
const chosenColumns = ({ choice }: Preview): Readonly<Record<string, string>> => ({
  typ: choice.usualKind,
  ...Object.fromEntries(choice.roles.map((role, index) => [`roll-${index}`, role ?? ''])),
});

const saidOfRows = (view: Preview): Readonly<Record<string, string>> => ({
  ...Object.fromEntries([...view.choice.kinds].map(([place, kind]) => [`sida-${place}`, kind])),
  ...skipped(view),
});

const skipped = ({ choice }: Preview): Readonly<Record<string, string>> =>
  Object.fromEntries([...choice.skipped].map((place) => [`hoppa-${place}`, 'ja']));

function columnChoice(view: Preview): Html {
  const { headings, choice, year } = view;
  const select = (
    index: number,
  ): Html => html`<select id="roll-${index}" name="roll-${index}" aria-label="Vad kolumnen ${headings[index] ?? ''} är">
<option value="">Läs inte</option>${COLUMN_ROLES.map((role) => html`<option value="${role}"${choice.roles[index] === role ? html` selected` : ''}>${roleName(role, year)}</option>`)}</select>`;
  return html`<details${view.imported.guessed.length === 0 && choice.roles.includes('namn') && choice.roles.some((role) => role?.startsWith('belopp')) ? '' : html` open`}><summary>Välj vad varje kolumn är${view.imported.guessed.length === 0 ? '' : ', och vilka rader som är intäkter'}</summary>
${form({
  action: `${planAddress(view)}/lasin`,
  hidden: { version: String(view.version), tabell: view.table, ...skipped(view) },
  content: html`${grid({
    id: 'kolumner',
    caption: 'Filens kolumner',
    head: html`<tr><th scope="col">Rubrik</th><th scope="col">Läses som</th></tr>`,
    body: headings.map((heading, index) => html`<tr><th scope="row">${heading || 'utan rubrik'}</th><td>${select(index)}</td></tr>`),
  })}
${choiceField({
  name: 'typ',
  label: 'Vad är rader som inte säger om de är intäkt eller kostnad?',
  kind: 'radio',
  choices: [
    { value: 'kostnad', label: 'Kostnader' },
    { value: 'intakt', label: 'Intäkter' },
  ],
  chosen: [choice.usualKind],
})}
${guessedRows(view)}
${submit('Visa igen', 'second')}`,
})}</details>`;
}

/** Rows that do not say whether they are income or cost, with what they were taken for, to be changed. */
function guessedRows({ imported: { guessed } }: Preview): Html | '' {
  if (guessed.length === 0) return '';
  const option = (value: string, name: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name}</option>`;
  return html`<p>Filen säger inte om de här raderna är intäkter eller kostnader. Ändra dem som har blivit fel.</p>
${grid({
  id: 'gissade',
  caption: 'Rader utan typ i filen',
  head: html`<tr><th scope="col">Rad</th><th scope="col">Läses som</th></tr>`,
  body: guessed.map(
    ({ place, name, kind }) =>
      html`<tr><th scope="row">${name}</th><td><select name="sida-${place}" aria-label="Vad ${name} är">${option('intakt', 'Intäkt', kind)}${option('kostnad', 'Kostnad', kind)}</select></td></tr>`,
  ),
})}`;
}

function previewTable({ imported, year }: Preview): Html {
  const names = columnNames(year);
  const lines = linesInForce(imported.plan);
  const sum = (kind: PlanSide, name: string): Html =>
    html`<tr class="total"><th scope="row">${name}</th><td></td>${PLAN_COLUMNS.map((column) => html`<td class="number">${kronorIn(lines.reduce((total, line) => (line.kind === kind ? total + planAmount(line, column) : total), 0))}</td>`)}</tr>`;
  return grid({
    id: 'forhandsvisning',
    caption: 'Planens rader efter inläsningen, kronor',
    head: html`<tr><th scope="col">Rad</th><th scope="col">Typ</th>${PLAN_COLUMNS.map((column) => html`<th scope="col" class="number">${names[column]}</th>`)}</tr>`,
    foot: html`${sum('intakt', 'Summa intäkter')}${sum('kostnad', 'Summa kostnader')}`,
    body: lines.map(
      (line) =>
        html`<tr><th scope="row">${line.name}</th><td>${line.kind === 'intakt' ? 'Intäkt' : 'Kostnad'}</td>${PLAN_COLUMNS.map((column) => html`<td class="number">${kronorIn(planAmount(line, column))}</td>`)}</tr>`,
    ),
  });
}

function saveForm(view: Preview): Html {
  return form({
    action: `${planAddress(view)}/lasin/spara`,
    hidden: { version: String(view.version), tabell: view.table, ...chosenColumns(view), ...saidOfRows(view) },
    content: submit('Läs in raderna'),
  });
}
