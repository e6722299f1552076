import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, fileField, form, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { linesInForce, PLAN_COLUMNS, type PlanSide, planAmount } from '../../budget/plan.ts';
import { kronorIn } from '../amounts.ts';
import { columnNames } from './column-names.ts';
import { columnChoice, doublingNotice, hiddenChoices } from './import-choices.pages.ts';
import type { ImportView, Preview } from './import-view.ts';
import type { Imported } from './imported-lines.ts';
import { planAddress, versionAddress } from './plan-view.ts';

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
<p>En rad ska ha rubriker; titlar över den hoppas över. Rubriker som känns igen: namn, typ, grupp, slag, medlem, insats, not, ${PLAN_COLUMNS.map((column) => columnNames(view.year)[column].toLowerCase()).join(', ')}. Andra rubriker pekar du ut själv i nästa steg. Årsmappens <code>budget.csv</code> läses som den är.</p>
${form({
  action: `${planAddress(view)}/lasin`,
  sendsFiles: true,
  hidden: { version: String(view.version) },
  content: html`${fileField({ name: 'fil', label: 'Kalkylark (XLSX) eller text (CSV)', accept: '.xlsx,.csv,.txt', error: fault ?? undefined })}
${submit('Visa vad som läses')}`,
})}</div>`,
  });

/** What the file would make of the plan, and every problem of it. Nothing has been kept. Everything that can be chosen is one form, so that what is shown is what is read. */
export function previewPage(view: Preview): Page {
  const { imported } = view;
  const isWrong = imported.problems.some(({ isError }) => isError);
  const isSame = imported.isSame && !isWrong;
  return frame(view, {
    title: 'Förhandsgranska',
    isWrong,
    main: html`<div class="wide">
<h1>Så här blir det</h1>
<p class="lead">${isSame ? 'Inget ändras: planen är redan som filen.' : `${imported.added} nya rader och ${imported.changed} som ändras. Inget är sparat än.`}</p>
${headNotice(view)}
${unitNotice(view)}
${problemList(view)}
<form id="lasval" action="${planAddress(view)}/lasin" method="post" novalidate>
${hiddenChoices(view)}
${doublingNotice(view)}
${columnChoice(view)}
${previewTable(view)}
${isSame ? html`<p><a href="${versionAddress(view, view.version)}">Tillbaka till planen</a></p>` : isWrong ? html`<p>Rätta det som är fel i filen och välj den igen, eller välj andra kolumner ovan.</p>` : saveButton(view)}
${otherFile}
</form>
</div>`,
  });
}

/** Reads what the choices show, whether or not they have been looked at again. */
const saveButton = (view: Preview): Html => html`<div class="form">
<p>Raderna läses som du har valt ovan${view.doubled.length === 0 ? '' : ', utan de markerade'}.</p>
<button class="button button-first" type="submit" formaction="${planAddress(view)}/lasin/spara">Läs in raderna</button></div>`;

/** The columns stay as they were chosen. */
const otherFile: Html = html`<details class="help"><summary>Välj en annan fil</summary>
<div class="form">${fileField({ name: 'fil', label: 'Kalkylark (XLSX) eller text (CSV)', accept: '.xlsx,.csv,.txt' })}
<button class="button button-second" type="submit" formenctype="multipart/form-data">Visa vad som läses</button></div></details>`;

const headNotice = ({ sheet: { titles, headLine } }: Preview): Html | '' =>
  titles.length === 0
    ? ''
    : html`<p>Rubrikerna står på rad ${headLine} i filen. Det som står ovanför läses inte: ${titles.map((title) => `”${title}”`).join(', ')}.</p>`;

/** In which unit the amounts are read is told when it is not kronor, or may be something else. */
function unitNotice({ choice, seemsThousands }: Preview): Html | '' {
  if (choice.unit === 'tkr')
    return html`<div class="notice" role="note"><h2>Beloppen läses som tusental kronor (tkr)</h2><p>120 i filen blir 120 000 kronor i planen. Är filen i kronor, välj det under Belopp i filen.</p></div>`;
  if (!seemsThousands) return '';
  return html`<div class="notice" role="note"><h2>Är beloppen i tusental kronor?</h2><p>Medlemsbidragen i planen är omkring tusen gånger så stora som filens intäkter. Är filen i tusental kronor (tkr), välj det under Belopp i filen.</p></div>`;
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
