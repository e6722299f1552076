import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { type FilledForm, field, form, shownIn, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { GRANTED_COLUMNS, keptOpening, type PlanVersion } from '../../budget/plan.ts';
import { kr, kronorIn } from '../amounts.ts';
import { columnNames, STATE_NAMES } from './column-names.ts';
import { editingPage } from './editing.pages.ts';
import { goalsSection } from './goals.pages.ts';
import type { PlanDifference } from './plan-difference.ts';
import type { PlanGoals } from './plan-goals.ts';
import { type OpenedPlan, type PlanPlace, planAddress, versionAddress } from './plan-view.ts';

export interface AdoptingView extends OpenedPlan {
  readonly goals: PlanGoals;
  readonly form: FilledForm;
  readonly hasYear: boolean;
}

/** What the board is about to decide, what the rules say of it, and the form for the decision. */
export const adoptingPage = (view: AdoptingView): Page =>
  editingPage(
    { ...view, errors: view.form.errors },
    {
      title: `Fastställ plan och budget ${view.year}`,
      main: html`<p class="lead">En fastställd version kan inte ändras mer, varken rader, belopp eller ingående saldo. Blir det en ny budget under året görs en ny version.</p>
<ul class="plain">${GRANTED_COLUMNS.map((column) => html`<li>${columnNames(view.year)[column]}: intäkter ${kr(view.sums[column].incomeOre)}, kostnader ${kr(view.sums[column].costOre)}, kvar vid årets slut ${kr(view.sums[column].closingOre)}.</li>`)}</ul>
<p>${openingText(view)}</p>
<p>${view.hasYear ? `Budgeten läggs också in i årets uppgifter för ${view.year}.` : `Året ${view.year} är inte påbörjat. Budgeten läggs in där när det påbörjas.`}</p>
${goalsSection(view, view.goals)}
${form({
  action: `${planAddress(view)}/faststall`,
  hidden: { version: String(view.plan.number), fran: view.plan.changedAt },
  content: html`${field({ name: 'dag', label: 'Beslutets dag', type: 'date', width: 'short', ...shownIn(view.form, 'dag') })}
${field({ name: 'paragraf', label: 'Paragraf', hint: 'Till exempel § 61.', width: 'short', ...shownIn(view.form, 'paragraf') })}
${field({ name: 'mote', label: 'Sammanträde', hint: 'Till exempel Styrelsens sammanträde. Det ska vara offentligt.', ...shownIn(view.form, 'mote') })}
${submit('Fastställ')}`,
})}`,
    },
  );

/** What is kept of where the forecast begins, and who told it. */
function openingText({ plan, equityOre, sums, year }: AdoptingView): string {
  const opening = `Ingående i prognos ${year - 1}`;
  const from = keptOpening(plan, equityOre).openingFrom;
  if (from === 'ingen')
    return `${opening} är inte ifyllt, och bokföringen säger inget. Då räknas planen från noll också sedan den är fastställd.`;
  const teller = from === 'bokforing' ? 'enligt bokföringen. Rättas den senare ändras inte planen' : 'som det är ifyllt';
  return `${opening} är ${kr(sums.forecastBefore.openingOre)} ${teller}.`;
}

export interface DifferenceView extends PlanPlace {
  readonly before: PlanVersion;
  readonly after: PlanVersion;
  readonly differences: readonly PlanDifference[];
}

/** What differs between two versions: lines, what is carried and left, groups, order and notes. */
export const differencePage = (view: DifferenceView): Page =>
  yearPage({
    year: view.year,
    tab: 'plan',
    title: 'Skillnad mellan versioner',
    crumbs: [{ href: versionAddress(view, view.after.number), name: `Plan och budget, version ${view.after.number}` }],
    main: html`<div class="wide">
<h1>Skillnad mellan version ${view.before.number} och ${view.after.number}</h1>
<p class="lead">Version ${view.before.number}: ${STATE_NAMES[view.before.state].toLowerCase()}. Version ${view.after.number}: ${STATE_NAMES[view.after.state].toLowerCase()}.</p>
${view.differences.length === 0 ? html`<p>Versionerna har samma rader, belopp, ingående saldo, grupper, ordning och fotnoter.</p>` : differenceTable(view)}
</div>`,
  });

const differenceTable = ({ differences, before, after, year }: DifferenceView): Html =>
  grid({
    id: 'skillnader',
    caption: 'Vad som skiljer, kronor',
    head: html`<tr><th scope="col">Rad</th><th scope="col">Vad</th><th scope="col" class="number">Version ${before.number}</th><th scope="col" class="number">Version ${after.number}</th><th scope="col" class="number">Skillnad</th></tr>`,
    body: differences.map((difference) => differenceRows(year, difference)),
  });

const amountText = (amountOre: number | null): string => (amountOre === null ? '' : kronorIn(amountOre));

const differenceRows = (
  year: number,
  { name, columns, words }: PlanDifference,
): Html => html`${words.map((word) => html`<tr><th scope="row">${name}</th><td>${word}</td><td></td><td></td><td></td></tr>`)}
${columns.map(({ column, beforeOre, afterOre }) => html`<tr><th scope="row">${name}</th><td>${columnNames(year)[column]}</td><td class="number">${amountText(beforeOre)}</td><td class="number">${amountText(afterOre)}</td><td class="number">${kronorIn((afterOre ?? 0) - (beforeOre ?? 0))}</td></tr>`)}`;
