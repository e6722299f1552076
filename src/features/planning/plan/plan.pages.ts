import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import { dateInText, momentInText } from '../../../shared/swedish.ts';
import { form, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { linesWithoutCostKind } from '../../budget/adopted-budget.ts';
import {
  followsBooks,
  linesInForce,
  PLAN_COLUMNS,
  PLAN_COST_KINDS,
  type PlanColumn,
  type PlanCostKind,
  type PlanHead,
  type PlanLine,
  sumOfLines,
} from '../../budget/plan.ts';
import { costKindOf } from '../../budget/plan-tree.ts';
import { kronorIn, percent } from '../amounts.ts';
import { columnNames, STATE_NAMES } from './column-names.ts';
import { goalsSection } from './goals.pages.ts';
import { paragraphText } from './paragraph-text.ts';
import type { PlanGoals } from './plan-goals.ts';
import { planTable } from './plan-table.pages.ts';
import { isOpen, OPENING_FOLLOWS_BOOKS, type OpenedPlan, type PlanPlace, planAddress, versionAddress } from './plan-view.ts';

export interface PlanView extends OpenedPlan {
  readonly goals: PlanGoals;
  readonly picture: Html;
  readonly hasContributions: boolean;
  /** Incomes that fetched contributions would stand beside. */
  readonly likelyDoubled: readonly PlanLine[];
}

/** A version of the year's plan and budget, with what it comes to and what can be done with it. */
export const planPage = (view: PlanView): Page =>
  yearPage({
    year: view.year,
    tab: 'plan',
    title: 'Plan och budget',
    state: stateTag(view.plan),
    styles: ['planning.css'],
    main: html`<div class="wide">
<h1>Plan och budget ${view.year}</h1>
${standing(view)}
${actions(view)}
${planTable(view)}
${removedSection(view)}
${exportsOf(view)}
<section aria-labelledby="utveckling"><h2 id="utveckling">Intäkter, kostnader och saldo</h2>
<p>Tusental kronor (tkr). Årets intäkter är utan det balanserade resultatet, som däremot är med i tabellens Summa intäkter.</p>
<div class="picture" role="group" aria-labelledby="utveckling" tabindex="0">${view.picture}</div></section>
${costKindSection(view)}
${goalsSection(view, view.goals)}
${versionsSection(view)}
</div>`,
  });

const stateTag = ({ state }: Pick<PlanHead, 'state'>): Html =>
  state === 'faststalld'
    ? html`<span class="tag tag-final">${STATE_NAMES[state]}</span>`
    : html`<span class="tag tag-draft">${STATE_NAMES[state]}</span>`;

function standing({ plan }: PlanView): Html {
  const { adoption, number, changedAt } = plan;
  if (adoption === null)
    return html`<p class="lead">Version ${number}, ${STATE_NAMES[plan.state].toLowerCase()}. Senast ändrad ${momentInText(changedAt)}.</p>`;
  return html`<p class="lead">Version ${number}, fastställd ${dateInText(adoption.on)}, ${paragraphText(adoption.paragraph)}, ${adoption.meeting}. Den ändras inte mer: gör en ny version om något ska bli annorlunda.</p>${followsBooks(plan) ? html`<p class="notice">${OPENING_FOLLOWS_BOOKS}</p>` : ''}`;
}

function actions(view: PlanView): Html | '' {
  if (!view.mayRevise) return '';
  if (isOpen(view)) return html`${view.hasContributions ? doublingNotice(view) : ''}${openActions(view)}`;
  return html`<div class="planning-actions">${form({ ...newVersion(view), content: submit('Gör en ny version av den här', 'second') })}</div>`;
}

/** What is done most often is a button; the rest is a quiet row. */
function openActions(view: PlanView): Html {
  const { plan, mayAdopt, hasContributions } = view;
  const to = (part: string): string => versionAddress(view, plan.number, part);
  const fetching = { action: `${planAddress(view)}/bidrag`, hidden: { version: String(plan.number) } };
  return html`<div class="planning-actions"><a class="button" href="${to('/rad')}">Lägg till en rad</a>
${mayAdopt ? html`<a class="button button-second" href="${to('/faststall')}">Fastställ</a>` : ''}</div>
<ul class="planning-more" aria-label="Mer som kan göras med planen"><li><a href="${to('/installningar')}">Grupper och ingående saldo</a></li>
<li><a href="${to('/lasin')}">Läs in från kalkylark</a></li>
${hasContributions ? html`<li>${form({ ...fetching, content: quietSubmit('Hämta medlemsbidragen') })}</li>` : ''}
<li>${form({ ...newVersion(view), content: quietSubmit('Gör en ny version av den här') })}</li></ul>`;
}

const newVersion = (view: PlanView) => ({ action: planAddress(view), hidden: { version: String(view.plan.number), utga: 'version' } });

/** Among links it looks like one, but it changes something. */
const quietSubmit = (name: string): Html => html`<button class="link-button" type="submit">${name}</button>`;

/** Told before the contributions are fetched, since their incomes would be counted twice. */
function doublingNotice(view: PlanView): Html | '' {
  const { likelyDoubled, plan } = view;
  if (likelyDoubled.length === 0) return '';
  const line = ({ id, name }: PlanLine): Html =>
    html`<li><a href="${versionAddress(view, plan.number, '/rad')}&amp;rad=${encodeURIComponent(id)}">${name}</a></li>`;
  return html`<div class="notice" role="note"><h2>Innan du hämtar medlemsbidragen</h2>
<p>Planen har intäkter som ser ut att vara medlemsbidrag men inte är kopplade till någon medlem. Hämtas bidragen läggs de till bredvid, och intäkten räknas två gånger. Välj medlem på raden, så fylls budgeten i där och inget räknas två gånger. Tas raden bort i stället försvinner också dess belopp för de andra åren:</p>
<ul class="plain">${likelyDoubled.map(line)}</ul></div>`;
}

function removedSection(view: PlanView): Html | '' {
  const removed = view.plan.lines.filter(({ isRemoved }) => isRemoved);
  if (removed.length === 0 || !isOpen(view)) return '';
  return html`<details><summary>Borttagna rader (${removed.length})</summary>
<p>De räknas inte med. Ta tillbaka dem om de försvann av misstag.</p>
${removed.map((line) =>
  form({
    action: `${planAddress(view)}/ordning`,
    hidden: { version: String(view.plan.number), rad: line.id, gor: 'tillbaka' },
    content: submit(`Ta tillbaka ${line.name}`, 'second'),
  }),
)}</details>`;
}

const exportsOf = (view: PlanView): Html => html`<p class="downloads exports"><span>Hämta som</span>
<a href="${versionAddress(view, view.plan.number)}&amp;som=xlsx" download>Kalkylark</a> <a href="${versionAddress(view, view.plan.number)}&amp;som=csv" download>Text (CSV)</a></p>`;

const KIND_NAMES: Readonly<Record<PlanCostKind, string>> = {
  individ: 'Individinriktat',
  struktur: 'Strukturövergripande',
  administration: 'Administration',
};

/** The costs by the kinds that associations are compared by. */
function costKindSection({ plan, sums, year }: PlanView): Html | '' {
  const costs = linesInForce(plan).filter(({ kind }) => kind === 'kostnad');
  const without = linesWithoutCostKind(plan);
  if (costs.length === without.length) return '';
  const names = columnNames(year);
  const cell = (kind: PlanCostKind | null, column: PlanColumn): Html => {
    const sumOre = sumOfLines(
      costs.filter((line) => costKindOf(line, plan.groups) === kind),
      column,
    );
    const share = sums[column].costOre === 0 ? '' : percent(exact(sumOre, sums[column].costOre), 1);
    return html`<td class="number">${kronorIn(sumOre)}<br><span class="quiet">${share}</span></td>`;
  };
  const row = (kind: PlanCostKind | null, name: string): Html =>
    html`<tr><th scope="row">${name}</th>${PLAN_COLUMNS.map((column) => cell(kind, column))}</tr>`;
  return html`<section aria-labelledby="slagen"><h2 id="slagen">Kostnadsslag</h2>
${grid({
  id: 'kostnadsslag',
  caption: 'Kostnader efter slag, kronor',
  head: html`<tr><th scope="col">Slag</th>${PLAN_COLUMNS.map((column) => html`<th scope="col" class="number">${names[column]}</th>`)}</tr>`,
  body: html`${PLAN_COST_KINDS.map((kind) => row(kind, KIND_NAMES[kind]))}${without.length === 0 ? '' : row(null, 'Utan slag')}`,
})}
${without.length === 0 ? '' : html`<p>Saknar kostnadsslag: ${without.map(({ name }) => name).join(', ')}. Välj slag på raden eller dess grupp.</p>`}</section>`;
}

function versionsSection(view: PlanView): Html {
  const { versions, plan } = view;
  const row = (
    head: PlanHead,
  ): Html => html`<tr><th scope="row"><a href="${versionAddress(view, head.number)}">Version ${head.number}</a></th>
<td>${stateTag(head)}</td><td>${head.basedOn === null ? '' : `version ${head.basedOn}`}</td><td>${momentInText(head.changedAt)}</td>
<td>${head.number === plan.number ? 'visas här' : html`<a href="${planAddress(view)}/skillnad?fran=${head.number}&amp;till=${plan.number}">Jämför<span class="unseen"> version ${head.number} med version ${plan.number}</span></a>`}</td></tr>`;
  return html`<section aria-labelledby="versioner"><h2 id="versioner">Versioner</h2>
${grid({
  id: 'versionslista',
  caption: 'Planens versioner, den senaste först',
  quietCaption: true,
  head: html`<tr><th scope="col">Version</th><th scope="col">Läge</th><th scope="col">Utgår från</th><th scope="col">Ändrad</th><th scope="col">Skillnad</th></tr>`,
  body: versions.map(row),
})}</section>`;
}

/** Where a plan begins: nothing is kept for the year yet. */
export const noPlanPage = (place: PlanPlace & { readonly hasYearBefore: boolean }): Page =>
  yearPage({
    year: place.year,
    tab: 'plan',
    title: 'Plan och budget',
    styles: ['planning.css'],
    main: html`<div class="wide">
<h1>Plan och budget ${place.year}</h1>
<p class="lead">Här görs verksamhetsplanens ekonomiska del: budget för året och plan för två år till, med året före som jämförelse (kommunallagen 11:6).</p>
<div class="notice"><h2>Ingen plan är påbörjad</h2><p>${place.mayRevise ? `Börja med en tom plan${place.hasYearBefore ? ' eller utgå från förra årets' : ''}. Du kan sedan läsa in rader från ett kalkylark.` : 'Förbundschefen eller ekonomen påbörjar den.'}</p></div>
${place.mayRevise ? beginForms(place) : ''}
</div>`,
  });

const beginForms = (place: PlanPlace & { readonly hasYearBefore: boolean }): Html => html`<div class="planning-actions">
${form({ action: planAddress(place), hidden: { utga: 'tom' }, content: submit('Börja med en tom plan', place.hasYearBefore ? 'second' : 'first') })}
${place.hasYearBefore ? form({ action: planAddress(place), hidden: { utga: 'fore' }, content: submit(`Utgå från planen för ${place.year - 1}`) }) : ''}</div>`;
