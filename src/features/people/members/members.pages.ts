import { ASSOCIATION_ROLES } from '../../../platform/access/access.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { dateInText, momentInText } from '../../../shared/swedish.ts';
import { choiceField, chosenIn, errorSummary, type FilledForm, field, form, selectField, shownIn, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { grid } from '../../../ui/parts.ts';
import { holdsOn, type Invitation, type Membership, ROLE_HELP, ROLE_NAMES } from '../person.ts';

/** An invitation that nobody has answered yet. */
interface WaitingInvitation extends Pick<Membership, 'email' | 'role' | 'from'> {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
}

export interface MembersView {
  /** The association's name in addresses. */
  readonly association: string;
  readonly today: string;
  readonly memberships: readonly Membership[];
  readonly invitations: readonly WaitingInvitation[];
  readonly interventions: readonly { readonly id: string; readonly name: string }[];
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
<td>${ROLE_NAMES[membership.role]}${membership.intervention === null ? '' : html` <span class="quiet">${nameOf(view, membership.intervention)}</span>`}</td>
<td>${periodText(membership)}${holdsOn(membership, view.today) ? '' : html` <span class="tag">Gäller inte nu</span>`}</td>
${view.mayManage ? html`<td>${hasEnded(membership, view.today) ? '' : removeForm(view.association, membership)}</td>` : ''}
</tr>`;

const hasEnded = ({ until }: Membership, today: string): boolean => until !== null && until < today;

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

const invitationRow = ({ association, mayManage }: MembersView, { id, name, email, role, expiresAt }: WaitingInvitation): Html => html`<tr>
<th scope="row">${name}</th><td>${email}</td><td>${ROLE_NAMES[role]}</td><td>${momentInText(expiresAt)}</td>
${mayManage ? html`<td>${withdrawForm(association, { id, name })}</td>` : ''}
</tr>`;

const withdrawForm = (association: string, { id, name }: Pick<WaitingInvitation, 'id' | 'name'>): Html =>
  form({
    action: `/${association}/personer/dra-tillbaka`,
    hidden: { uppdrag: id },
    content: html`<button class="button button-second" type="submit">Dra tillbaka<span class="unseen"> ${name}</span></button>`,
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

export interface Invited {
  readonly invitation: Pick<Invitation, 'name' | 'email'>;
  /** Null when it has been sent; otherwise it is shown once, since only its hash is kept. */
  readonly link: string | null;
  readonly association: string;
}

export const invitedPage = ({ invitation, link, association }: Invited): Page =>
  page({
    title: 'Inbjudan är skapad',
    crumbs: [{ href: `/${association}/personer`, name: 'Personer' }],
    main: html`<div class="narrow">
<h1>Inbjudan är skapad</h1>
${link === null ? sentText(invitation) : linkText(invitation, link)}
<p><a class="button" href="/${association}/personer">Till personerna</a></p>
</div>`,
  });

const sentText = ({ email }: Invited['invitation']): Html =>
  html`<p class="lead">Ett brev med en länk är på väg till ${email}. Länken gäller i sju dagar och kan användas en gång.</p>`;

const linkText = (
  { name }: Invited['invitation'],
  link: string,
): Html => html`<p class="lead">Skicka länken till ${name}. Den visas bara nu, gäller i sju dagar och kan användas en gång.</p>
<p><code class="long-code">${link}</code></p>
<p>Den som har länken får uppdraget. Skicka den därför bara till personen själv.</p>`;
