import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import { momentInText } from '../../../shared/swedish.ts';
import { errorSummary, type FilledForm, form, saveBar, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import type { ContributionPlan, PlannedContribution, ReplacedContribution } from '../../contributions/contribution-plan.ts';
import { type ShareBreach, shareBreaches } from '../../contributions/share-breach.ts';
import { fieldText, kr, kronorIn, percent } from '../amounts.ts';
import { type OutlookView, outlookSection } from './outlook.pages.ts';
import { lastQuarterOre } from './outlook.ts';
import { termsForm } from './terms.pages.ts';
import type { KnownMembers } from './terms.ts';

export interface ContributionsView extends OutlookView {
  /** The year whose records tell who the members are; null when no year has been begun. */
  readonly membersFrom: number | null;
  readonly saved: ContributionPlan | undefined;
  /** Nothing is saved, and the key and the shares are those of the year before. */
  readonly isLikeBefore: boolean;
  readonly quarters: FilledForm;
  /** What the year's own records hold for it; null when the year has not been begun. */
  readonly inRecords: ReadonlyMap<string, number> | null;
  readonly replaced: readonly ReplacedContribution[];
}

/** What the members are to pay: what is planned, and the place to work it out. */
export function contributionsPage(view: ContributionsView): Page {
  const errors = [...view.asked.errors, ...view.quarters.errors];
  return yearPage({
    year: view.known.year,
    tab: 'bidrag',
    title: 'Bidrag',
    isWrong: errors.length > 0,
    styles: ['planning.css'],
    main: html`<div class="wide">
${errorSummary(errors)}
<h1>Medlemsbidrag ${view.known.year}</h1>
<p class="lead">Staten betalar hälften, regionerna en fjärdedel och kommunerna en fjärdedel (lag 2003:1210, 5 §). Räkna fram bidragen här, spara planen och lägg in den i årets uppgifter.</p>
${view.membersFrom === null ? noMembers() : content(view)}
</div>`,
  });
}

const noMembers = (): Html =>
  html`<div class="notice"><h2>Inga medlemmar är kända</h2><p>Medlemmarna hämtas ur ett år som har lästs in. Läs in ett år först, till exempel det som pågår.</p></div>`;

const content = (view: ContributionsView): Html => html`${savedSection(view)}
${termsForm(view)}
${outlookSection(view)}`;

function savedSection(view: ContributionsView): Html {
  const { saved } = view;
  if (saved === undefined)
    return html`<section aria-labelledby="planen"><h2 id="planen">Ingen plan är sparad</h2><p>Fyll i vad medlemmarna kan betala och räkna. Du sparar när du ser ett förslag som du vill ha.${view.isLikeBefore ? ` Nyckel, andelar och avrundning är som i planen för ${view.known.year - 1}.` : ''}</p></section>`;
  return html`<section aria-labelledby="planen"><h2 id="planen">Sparad plan</h2>
<p class="quiet">Senast ändrad ${momentInText(saved.changedAt)}.</p>
${breachNotice(shareBreaches(saved.members))}
${savedTable(view, saved)}
${recordsSection(view, saved)}
${quartersSection(view, saved)}</section>`;
}

/** Told and let through: practice bends the shares. */
function breachNotice(breaches: readonly ShareBreach[]): Html | '' {
  if (breaches.length === 0) return '';
  return html`<div class="notice"><h3>Andelarna följer inte lagens fördelning</h3>
<ul class="plain">${breaches.map(({ part, amountOre, share }) => html`<li>${part.name}: ${kr(amountOre)} är ${percent(share)} av alla bidrag; lagen säger ${percent(part.share)}.</li>`)}</ul>
<p>Lagen (2003:1210, 5 §) låter inte delarna avtala om annat, men planen kan sparas ändå. Skriv i så fall varför i verksamhetsplanen.</p></div>`;
}

function savedTable({ known }: ContributionsView, saved: ContributionPlan): Html {
  const totalOre = saved.members.reduce((sum, { amountOre }) => sum + amountOre, 0);
  const share = (amountOre: number): string => (totalOre === 0 ? '' : percent(exact(amountOre, totalOre), 2));
  const row = ({ member, amountOre }: PlannedContribution): Html => html`<tr><th scope="row">${member.name}</th>
<td class="number">${beforeText(known, member.member)}</td><td class="number">${kronorIn(amountOre)}</td><td class="number">${share(amountOre)}</td></tr>`;
  return grid({
    id: 'sparad-plan',
    caption: `Bidrag ${known.year}, kronor`,
    head: html`<tr><th scope="col">Medlem</th><th scope="col" class="number">${known.year - 1}</th><th scope="col" class="number">${known.year}</th><th scope="col" class="number">Andel</th></tr>`,
    body: saved.members.filter(({ member }) => member.kind !== 'arbetsformedlingen').map(row),
    foot: html`<tr class="total"><th scope="row">Summa</th><td class="number">${known.beforeOre.size === 0 ? '' : kronorIn([...known.beforeOre.values()].reduce((sum, each) => sum + each, 0))}</td><td class="number">${kronorIn(totalOre)}</td><td class="number">${share(totalOre)}</td></tr>`,
  });
}

const beforeText = ({ beforeOre }: KnownMembers, member: string): string => {
  const amountOre = beforeOre.get(member);
  return amountOre === undefined ? '' : kronorIn(amountOre);
};

function recordsSection(view: ContributionsView, saved: ContributionPlan): Html {
  const { association, known, inRecords, mayPlan, replaced } = view;
  const heading = html`<h3 id="uppgifter">Årets uppgifter</h3>`;
  if (inRecords === null) return html`${heading}<p>Året ${known.year} är inte påbörjat än. När det är det kan planen läggas in där.</p>`;
  const differing = saved.members.filter(({ member, amountOre }) => (inRecords.get(member.member) ?? 0) !== amountOre);
  const action = `/${association}/${known.year}/bidrag`;
  return html`${heading}
<p>${differing.length === 0 ? 'Planen ligger i årets uppgifter.' : inRecords.size === 0 ? 'Planen är inte inlagd i årets uppgifter än. Först när den är det räknas bidragen med i årets siffror och i årsredovisningen.' : `Årets uppgifter har andra belopp för ${differing.map(({ member }) => member.name).join(', ')}.`}</p>
${differing.length > 0 && mayPlan ? form({ action: `${action}/lagg-in`, content: submit('Lägg in i årets uppgifter', 'second') }) : ''}
${replaced.length > 0 ? undoSection(view, action) : ''}`;
}

function undoSection({ known, replaced, mayPlan }: ContributionsView, action: string): Html {
  const name = (id: string): string => known.members.find(({ member }) => member === id)?.name ?? id;
  return html`<details><summary>Vad som stod i årets uppgifter före den senaste ändringen</summary>
<ul class="plain">${replaced.map(({ member, amountOre }) => html`<li>${name(member)}: ${amountOre === null ? 'inget belopp' : kr(amountOre)}</li>`)}</ul>
${mayPlan ? form({ action: `${action}/aterstall`, content: submit('Lägg tillbaka de beloppen', 'second') }) : ''}</details>`;
}

const QUARTERS = [1, 2, 3] as const;

function quartersSection(view: ContributionsView, saved: ContributionPlan): Html {
  const paying = saved.members.filter(({ amountOre }) => amountOre > 0);
  if (paying.length === 0) return html``;
  const table = grid({
    id: 'rekvisition-tabell',
    caption: 'Vad som rekvireras varje kvartal, kronor',
    head: html`<tr><th scope="col">Medlem</th>${QUARTERS.map((quarter) => html`<th scope="col" class="number">Kvartal ${quarter}</th>`)}<th scope="col" class="number">Kvartal 4, resten</th></tr>`,
    body: paying.map((each) => quarterRow(view, each)),
  });
  const heading = html`<h3 id="rekvisition">Rekvisitionsplan</h3>`;
  if (!view.mayPlan) return html`${heading}${table}`;
  return html`${heading}
<p class="hint">Lika stora kvartal från början. Det sista kvartalet är det som blir kvar, så att bidraget alltid stämmer.</p>
<div class="planning-wide">${form({ action: `/${view.association}/${view.known.year}/bidrag/kvartal`, content: html`${table}${saveBar(submit('Spara rekvisitionsplanen', 'second'))}` })}</div>`;
}

function quarterRow({ quarters, mayPlan }: ContributionsView, each: PlannedContribution): Html {
  const { member, firstQuartersOre } = each;
  const cell = (quarter: number): Html => {
    const name = `kvartal${quarter}-${member.member}`;
    const text = quarters.values.get(name)?.[0] ?? fieldText(firstQuartersOre[quarter - 1] ?? 0);
    const wrong = quarters.errors.some(({ field }) => field === name) ? html` aria-invalid="true"` : '';
    return mayPlan
      ? html`<td class="number"><input class="amount" id="${name}" name="${name}" value="${text}" inputmode="decimal" autocomplete="off" aria-label="${member.name}, kvartal ${quarter}"${wrong}></td>`
      : html`<td class="number">${kronorIn(firstQuartersOre[quarter - 1] ?? 0)}</td>`;
  };
  return html`<tr><th scope="row">${member.name}</th>${QUARTERS.map(cell)}<td class="number">${kronorIn(lastQuarterOre(each))}</td></tr>`;
}
