import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { momentInText } from '../../../shared/swedish.ts';
import { errorSummary, type FilledForm, field, form, selectField, shownIn, submit } from '../../../ui/forms.ts';
import { facts, grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { wholeKronor } from '../follow-up.pages.ts';
import type { Named } from '../followed-year.ts';
import type { InterventionMoney, MoneyWarning } from './intervention-money.ts';
import { moneyAddress, monthsText, type NamedAccrual, warningList } from './money.pages.ts';
import { isStanding, type Registration, type RegistrationKind } from './registration.ts';

export interface InterventionView {
  readonly association: string;
  readonly year: number;
  readonly money: InterventionMoney;
  readonly warnings: readonly MoneyWarning[];
  readonly registrations: readonly Registration[];
  readonly accruals: readonly NamedAccrual[];
  readonly members: readonly Named[];
  readonly mayRegister: boolean;
  readonly today: string;
  readonly form: FilledForm;
}

/** One intervention's money: what is registered, and forms for more. */
export const interventionMoneyPage = (view: InterventionView): Page =>
  yearPage({
    year: view.year,
    tab: 'insatspengar',
    title: `${view.money.name} – Insatsernas pengar`,
    isWrong: view.form.errors.length > 0,
    crumbs: [{ href: moneyAddress(view), name: 'Insatsernas pengar' }],
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>${view.money.name}</h1>
${warningList(view.warnings)}
${moneyFacts(view.money)}
${registered(view)}
${accrualList(view)}
${view.mayRegister ? registerForms(view) : ''}
${withdrawn(view)}
</div>`,
  });

function moneyFacts({ grantedOre, agreedOre, requisitionedOre, paidOre, leftOre, bookedOre }: InterventionMoney): Html {
  const kr = (ore: number | null): Html => html`<span class="number">${ore === null ? 'Saknas' : `${wholeKronor(ore)} kr`}</span>`;
  return facts([
    ['Beviljat', kr(grantedOre)],
    ['Överenskommet', kr(agreedOre)],
    ['Rekvirerat', kr(requisitionedOre)],
    ['Betalt', kr(paidOre)],
    ['Kvar att rekvirera', kr(leftOre)],
    ['Bokfört', kr(bookedOre)],
  ]);
}

const KIND_NAMES: Readonly<Record<RegistrationKind, string>> = {
  beviljat: 'Beviljat belopp',
  overenskommelse: 'Överenskommelse',
  rekvisition: 'Rekvisition',
  upplupet: 'Upplupet belopp',
};

function registered(view: InterventionView): Html {
  const standing = view.registrations.filter(isStanding);
  if (standing.length === 0)
    return html`<section class="empty" aria-labelledby="registrerat"><h2 id="registrerat">Inget är registrerat</h2><p>Registrera överenskommelsen med medlemmen som driver insatsen, och rekvisitionerna när de kommer.</p></section>`;
  return html`<section aria-labelledby="registrerat"><h2 id="registrerat">Registrerat</h2>${grid({
    id: 'registreringar',
    caption: 'Registrerat, belopp i kronor',
    quietCaption: true,
    head: html`<tr><th scope="col">Vad</th><th scope="col">Medlem</th><th scope="col">Period</th><th scope="col" class="number">Belopp</th><th scope="col">Datum och attest</th><th scope="col">Betald</th>${view.mayRegister ? html`<th scope="col">Ångra</th>` : ''}</tr>`,
    body: standing.map((each) => registrationRow(view, each)),
  })}</section>`;
}

const memberName = ({ members }: InterventionView, id: string | null): string =>
  members.find((member) => member.id === id)?.name ?? id ?? '';

function registrationRow(view: InterventionView, each: Registration): Html {
  const what = [KIND_NAMES[each.kind], ...(each.number === null ? [] : [each.number])].join(' ');
  return html`<tr><th scope="row">${what}</th><td>${memberName(view, each.member)}</td><td class="whole">${each.startsOn === null ? '' : `${each.startsOn} – ${each.endsOn}`}</td><td class="number">${wholeKronor(each.amountOre)}</td>
<td>${datedText(each)} <span class="quiet">${each.comment}</span></td><td>${each.kind === 'rekvisition' ? paidCell(view, each) : ''}</td>
${view.mayRegister ? html`<td>${choiceForm(view, 'angra', { id: each.id, button: 'Ångra', about: what })}</td>` : ''}</tr>`;
}

function datedText({ kind, datedOn, attestedBy }: Registration): string {
  const dated = datedOn === null ? [] : [`${kind === 'rekvisition' ? 'Inkom' : 'Beslutad'} ${datedOn}`];
  return [...dated, ...(attestedBy === null ? [] : [`attesterad av ${attestedBy}`])].join(', ');
}

function paidCell(view: InterventionView, { id, paidOn, number }: Registration): Html {
  if (!view.mayRegister) return html`${paidOn ?? 'Nej'}`;
  if (paidOn !== null) return html`${paidOn} ${choiceForm(view, 'betald', { id, button: 'Ångra betalning', about: number ?? '' })}`;
  return choiceForm(view, 'betald', { id, button: `Betald i dag`, about: number ?? '', day: view.today });
}

interface ChoiceButton {
  readonly id: string;
  readonly button: string;
  readonly about: string;
  readonly day?: string;
}

const choiceForm = (view: InterventionView, path: string, { id, button, about, day = '' }: ChoiceButton): Html =>
  form({
    action: `${moneyAddress(view)}/${path}`,
    hidden: { registrering: id, dag: day },
    content: html`<button class="button button-second" type="submit">${button}<span class="unseen"> ${about}</span></button>`,
  });

function accrualList(view: InterventionView): Html | '' {
  if (view.accruals.length === 0) return '';
  return html`<section aria-labelledby="upplupet-del"><h2 id="upplupet-del">Inte rekvirerat än</h2><ul class="plain">${view.accruals.map(
    ({ memberName: name, months, proposalOre, amountOre, typedOre }) =>
      html`<li>${name}: ${monthsText(months)}. Upplupet ${wholeKronor(amountOre)} kr${typedOre === null ? ' enligt förslag' : `, i stället för förslaget ${wholeKronor(proposalOre)} kr`}.</li>`,
  )}</ul></section>`;
}

function registerForms(view: InterventionView): Html {
  const at = (kind: RegistrationKind, title: string, fields: readonly Html[]): Html => {
    const isOpen = view.form.errors.some((error) => error.field.startsWith(`${kind}-`));
    return html`<details class="accounts"${isOpen ? html` open` : ''}><summary>${title}</summary>${form({
      action: `${moneyAddress(view)}/registrera`,
      hidden: { slag: kind, insats: view.money.id },
      content: html`${fields}${submit(`Registrera ${KIND_NAMES[kind].toLowerCase()}`, 'second')}`,
    })}</details>`;
  };
  return html`<section class="narrow" aria-labelledby="registrera"><h2 id="registrera">Registrera</h2>
${at('rekvisition', 'En rekvisition', [
  member(view, 'rekvisition'),
  line(view, 'rekvisition-nummer', 'Nummer'),
  day(view, 'rekvisition-fran', 'Period, från'),
  day(view, 'rekvisition-till', 'Period, till'),
  amount(view, 'rekvisition'),
  day(view, 'rekvisition-datum', 'Inkom'),
  line(view, 'rekvisition-attesterad', 'Attesterad av'),
  day(view, 'rekvisition-betald', 'Betald'),
])}
${at('overenskommelse', 'En överenskommelse', [
  member(view, 'overenskommelse'),
  day(view, 'overenskommelse-datum', 'Beslutad'),
  day(view, 'overenskommelse-fran', 'Gäller från'),
  day(view, 'overenskommelse-till', 'Gäller till'),
  amount(view, 'overenskommelse', `Hela överenskommelsens belopp för ${view.year}.`),
])}
${at('beviljat', 'Ett annat beviljat belopp än budgetens', [amount(view, 'beviljat', 'Det senast registrerade gäller.'), line(view, 'beviljat-kommentar', 'Beslut eller skäl')])}
${at('upplupet', 'Ett annat upplupet belopp än förslaget', [member(view, 'upplupet'), amount(view, 'upplupet', 'Det senast registrerade gäller.'), line(view, 'upplupet-kommentar', 'Varför')])}
</section>`;
}

const member = ({ members, form: filled }: InterventionView, kind: RegistrationKind): Html =>
  selectField({
    name: `${kind}-medlem`,
    label: 'Medlem',
    choices: [{ value: '', label: 'Välj medlem' }, ...members.map(({ id, name }) => ({ value: id, label: name }))],
    ...shownIn(filled, `${kind}-medlem`),
  });

const amount = ({ form: filled }: InterventionView, kind: RegistrationKind, hint?: string): Html =>
  field({
    name: `${kind}-belopp`,
    label: 'Belopp, kronor',
    inputmode: 'decimal',
    width: 'short',
    hint,
    ...shownIn(filled, `${kind}-belopp`),
  });

const line = ({ form: filled }: InterventionView, name: string, label: string): Html =>
  field({ name, label, required: !name.endsWith('kommentar'), ...shownIn(filled, name) });

const day = ({ form: filled }: InterventionView, name: string, label: string): Html =>
  field({ name, label, type: 'date', width: 'short', required: !name.endsWith('betald'), ...shownIn(filled, name) });

function withdrawn(view: InterventionView): Html | '' {
  const gone = view.registrations.filter((each) => !isStanding(each));
  if (gone.length === 0) return '';
  return html`<details class="accounts"><summary>Ångrade registreringar (${gone.length})</summary><ul class="findings">${gone.map(
    ({ id, kind, number, amountOre, member: who, withdrawnAt }) =>
      html`<li class="finding"><p>${KIND_NAMES[kind]} ${number ?? ''} ${memberName(view, who)}, ${wholeKronor(amountOre)} kr. Ångrad ${momentInText(withdrawnAt ?? '')}.</p>${view.mayRegister ? choiceForm(view, 'aterstall', { id, button: 'Återställ', about: number ?? KIND_NAMES[kind] }) : ''}</li>`,
  )}</ul></details>`;
}
