import { type Html, html } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import { grid } from '../../../ui/parts.ts';
import {
  PLAN_COLUMNS,
  type PlanColumn,
  type PlanLine,
  type PlanNote,
  type PlanSide,
  planAmount,
  planNotes,
  sumOfLines,
} from '../../budget/plan.ts';
import { linesUnder, type PlanBranch, planTree } from '../../budget/plan-tree.ts';
import { kr, kronorIn, percent } from '../amounts.ts';
import { CARRIED, CLOSING, columnNames, columnPath } from './column-names.ts';
import { isOpen, type OpenedPlan, versionAddress } from './plan-view.ts';

/** The plan as the published ones look: incomes, what is carried forward, costs, and what is left. */
export function planTable(opened: OpenedPlan): Html {
  const notes = planNotes(opened.plan);
  return html`${grid({
    id: 'plan-tabell',
    caption: `Plan och budget ${opened.year}, kronor`,
    quietCaption: true,
    head: headRow(opened),
    body: html`${sideRows(opened, 'intakt', notes)}
${sumRow({ name: CARRIED, column: (column) => opened.sums[column].openingOre, note: letterOf(notes, null) })}
${sumRow({ name: 'Summa intäkter', column: (column) => opened.sums[column].totalIncomeOre, isTotal: true })}
${sideRows(opened, 'kostnad', notes)}
${sumRow({ name: 'Summa kostnader', column: (column) => opened.sums[column].costOre, isTotal: true })}`,
    foot: sumRow({ name: CLOSING, column: (column) => opened.sums[column].closingOre, isTotal: true }),
  })}
${notes.length === 0 ? '' : html`<ul class="plain plan-notes">${notes.map(({ letter, text }) => html`<li>${letter}) ${text}</li>`)}</ul>`}`;
}

function headRow(opened: OpenedPlan): Html {
  const names = columnNames(opened.year);
  const cell = (column: PlanColumn): Html =>
    isOpen(opened)
      ? html`<th scope="col" class="number"><a href="${versionAddress(opened, opened.plan.number, '/kolumn')}&amp;kolumn=${columnPath(column)}">${names[column]}<span class="unseen">: fyll i kolumnen</span></a></th>`
      : html`<th scope="col" class="number">${names[column]}</th>`;
  return html`<tr><th scope="col">Rad</th>${PLAN_COLUMNS.map(cell)}<th scope="col">Not</th></tr>`;
}

const SIDE_NAMES: Readonly<Record<PlanSide, string>> = { intakt: 'Intäkter', kostnad: 'Kostnader' };

function sideRows(opened: OpenedPlan, kind: PlanSide, notes: readonly PlanNote[]): Html {
  const { loose, branches } = planTree(opened.plan, kind);
  return html`<tr class="group"><th scope="rowgroup" colspan="7"><span class="stays">${SIDE_NAMES[kind]}</span></th></tr>
${loose.map((line) => lineRow(opened, line, notes))}
${branches.map((branch) => groupRows(opened, branch, notes))}`;
}

/** A group with its lines, the groups under it, and what all of it comes to. One without lines is not shown. */
function groupRows(opened: OpenedPlan, branch: PlanBranch, notes: readonly PlanNote[]): Html | '' {
  const all = linesUnder(branch);
  if (all.length === 0) return '';
  return html`<tr class="group"><th scope="rowgroup" colspan="7"><span class="stays">${branch.path.join(' › ')}</span></th></tr>
${branch.lines.map((line) => lineRow(opened, line, notes))}
${branch.branches.map((under) => groupRows(opened, under, notes))}
${sumRow({ name: `Summa ${branch.group.name}`, column: (column) => sumOfLines(all, column) })}`;
}

function lineRow(opened: OpenedPlan, line: PlanLine, notes: readonly PlanNote[]): Html {
  const name = isOpen(opened)
    ? html`<a href="${versionAddress(opened, opened.plan.number, '/rad')}&amp;rad=${line.id}">${line.name}</a>`
    : line.name;
  return html`<tr><th scope="row">${name}${line.isNet ? html` <span class="tag">Netto</span>` : ''}${grantedText(line)}</th>
${PLAN_COLUMNS.map((column) => html`<td class="number">${kronorIn(planAmount(line, column))}</td>`)}<td>${letterOf(notes, line.id)}</td></tr>`;
}

const grantedText = ({ grantedOre, factor }: PlanLine): Html | '' =>
  grantedOre.budget === null
    ? ''
    : html`<br><span class="quiet">${percent(exact(factor, 10_000))} av beviljade ${kr(grantedOre.budget)}</span>`;

function letterOf(notes: readonly PlanNote[], line: string | null): string {
  const note = notes.find((each) => each.line === line);
  return note === undefined ? '' : `${note.letter})`;
}

interface SumShown {
  readonly name: string;
  readonly column: (column: PlanColumn) => number;
  readonly note?: string;
  readonly isTotal?: boolean;
}

const sumRow = ({ name, column, note = '', isTotal = false }: SumShown): Html =>
  html`<tr class="${isTotal ? 'total' : 'sum'}"><th scope="row">${name}</th>${PLAN_COLUMNS.map((each) => html`<td class="number">${kronorIn(column(each))}</td>`)}<td>${note}</td></tr>`;
