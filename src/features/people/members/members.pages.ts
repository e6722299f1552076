import { ASSOCIATION_ROLES } from '../../../platform/access/access.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { dateInText, momentInText } from '../../../shared/swedish.ts';
import { choiceField, chosenIn, errorSummary, type FilledForm, field, form, selectField, shownIn, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { grid } from '../../../ui/parts.ts';
import type { Invitable } from '../board-inviting.ts';
import { hasEnded, holdsOn, type Membership, ROLE_HELP, ROLE_NAMES, type UnansweredInvitation } from '../person.ts';
import { boardSection } from './board.pages.ts';

interface WaitingInvitation extends UnansweredInvitation {
  readonly hasRunOut: boolean;
}

export interface MembersView {
  /** The association's name in addresses. */
  readonly association: string;
  readonly today: string;
  readonly memberships: readonly Membership[];
  readonly invitations: readonly WaitingInvitation[];
  readonly interventions: readonly { readonly id: string; readonly name: string }[];
  /** Whom the year's records name and who may be asked; nobody for those who may not ask. */
  readonly invitable: readonly Invitable[];
  readonly mayManage: boolean;
  readonly form: FilledForm;
}

/** Who has a role in the association, who is invited, and the form for one more. */
export const membersPage = (view: MembersView): Page =>
  page({
    title: 'Personer',
    isWrong: view.form.errors.length > 0,
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>Personer</h1>
<p class="lead">De här har uppdrag i förbundet och kan logga in. Ett uppdrag som tas bort slutar gälla genast.</p>
${membershipTable(view)}
${view.invitations.length === 0 ? '' : invitationTable(view)}
${view.invitable.length === 0 ? '' : boardSection(view)}
${view.mayManage ? inviteSection(view) : ''}
</div>`,
  });

const membershipTable = (view: MembersView): Html =>
  grid({
    id: 'uppdrag',
    caption: 'Uppdrag',
    head: html`<tr><th scope="col">Namn</th><th scope="col">E-postadress</th><th scope="col">Uppdrag</th><th scope="col">Gäller</th>${view.mayManage ? html`<th scope="col">Ändra</th>` : ''}</tr>`,
    body: view.memberships.map((membership) => membershipRow(view, membership)),
  });

const membershipRow = (view: MembersView, membership: Membership): Html => html`<tr>
<th scope="row">${membership.personName}</th><td>${membership.email}</td>
<td>${roleText(view, membership)}</td>
<td>${periodText(membership)}${holdsOn(membership, view.today) ? '' : html` <span class="tag">Gäller inte nu</span>`}</td>
${view.mayManage ? html`<td>${hasEnded(membership, view.today) ? '' : removeForm(view.association, membership)}</td>` : ''}
</tr>`;

const roleText = (view: MembersView, { role, intervention }: Pick<Membership, 'role' | 'intervention'>): Html =>
  html`${ROLE_NAMES[role]}${intervention === null ? '' : html` <span class="quiet">${nameOf(view, intervention)}</span>`}`;

const nameOf = ({ interventions }: MembersView, id: string): string => interventions.find((each) => each.id === id)?.name ?? id;

const periodText = ({ from, until }: Pick<Membership, 'from' | 'until'>): string =>
  until === null ? `från ${dateInText(from)}` : `${dateInText(from)} – ${dateInText(until)}`;

/** Asked about before it is done: it can not be taken back. */
const removeForm = (
  association: string,
  { id, personName, role }: Membership,
): Html => html`<details class="help"><summary>Ta bort<span class="unseen"> ${personName}, ${ROLE_NAMES[role]}</span> …</summary>
<p>${personName} kan inte längre göra något som ${ROLE_NAMES[role].toLowerCase()} här. Det som är gjort finns kvar. För att ge tillbaka uppdraget behöver du bjuda in på nytt.</p>
${form({
  action: `/${association}/personer/ta-bort`,
  hidden: { uppdrag: id },
  content: html`<button class="button button-danger" type="submit">Ja, ta bort<span class="unseen"> ${personName}, ${ROLE_NAMES[role]}</span></button>`,
})}</details>`;

const invitationTable = (
  view: MembersView,
): Html => html`<section aria-labelledby="inbjudna-titel"><h2 id="inbjudna-titel">Inbjudna som inte har svarat</h2>
${grid({
  id: 'inbjudna',
  caption: 'Inbjudna som inte har svarat',
  quietCaption: true,
  head: html`<tr><th scope="col">Namn</th><th scope="col">E-postadress</th><th scope="col">Uppdrag</th><th scope="col">Länken gäller till</th>${view.mayManage ? html`<th scope="col">Ändra</th>` : ''}</tr>`,
  body: view.invitations.map((each) => invitationRow(view, each)),
})}
</section>`;

const invitationRow = (view: MembersView, invitation: WaitingInvitation): Html => html`<tr>
<th scope="row">${invitation.name}</th><td>${invitation.email}</td><td>${roleText(view, invitation)}</td>
<td>${momentInText(invitation.expiresAt)}${invitation.hasRunOut ? html` <span class="tag">Har gått ut</span>` : ''}</td>
${view.mayManage ? html`<td>${again(view.association, invitation)}${withdraw(view.association, invitation)}</td>` : ''}
</tr>`;

const again = (association: string, { id, name, role }: WaitingInvitation): Html =>
  form({
    action: `/${association}/personer/skicka-igen`,
    hidden: { uppdrag: id },
    content: html`<button class="button button-second" type="submit">Skicka igen<span class="unseen"> till ${name}, ${ROLE_NAMES[role]}</span></button>`,
  });

const withdraw = (association: string, { id, name, role }: WaitingInvitation): Html =>
  form({
    action: `/${association}/personer/dra-tillbaka`,
    hidden: { uppdrag: id },
    content: html`<button class="button button-second" type="submit">Dra tillbaka<span class="unseen"> ${name}, ${ROLE_NAMES[role]}</span></button>`,
  });

function inviteSection({ association, interventions, form: filled, today }: MembersView): Html {
  const roles = ASSOCIATION_ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role], hint: ROLE_HELP[role] }));
  const choices = [{ value: '', label: 'Ingen särskild' }, ...interventions.map(({ id, name }) => ({ value: id, label: name }))];
  const from = shownIn(filled, 'fran');
  return html`<section class="narrow" aria-labelledby="bjud-in"><h2 id="bjud-in">Bjud in någon</h2>
${form({
  action: `/${association}/personer`,
  content: html`${field({ name: 'namn', label: 'Namn', ...shownIn(filled, 'namn') })}
${field({ name: 'epost', label: 'E-postadress', type: 'email', inputmode: 'email', ...shownIn(filled, 'epost') })}
${choiceField({ name: 'roll', label: 'Uppdrag', kind: 'radio', choices: roles, ...chosenIn(filled, 'roll') })}
${selectField({ name: 'insats', label: 'Insats', hint: 'För insatsledare och coach.', required: false, choices, ...shownIn(filled, 'insats') })}
${field({ name: 'fran', label: 'Från och med', type: 'date', width: 'short', ...from, value: from.value ?? today })}
${field({ name: 'till', label: 'Till och med', hint: 'Lämna tomt om uppdraget gäller tills vidare.', required: false, type: 'date', width: 'short', ...shownIn(filled, 'till') })}
${submit('Skapa inbjudan')}`,
})}</section>`;
}
