import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { newPasswordFields } from '../account/account.pages.ts';
import { type Invitation, ROLE_NAMES } from '../person.ts';

export interface InvitationView {
  readonly invitation: Invitation;
  /** The name in the link, which nobody but the guest knows. */
  readonly token: string;
  /** Who is signed in. */
  readonly signedInAs: string | null;
  readonly name: string;
  readonly problems: readonly string[];
}

/** What somebody is invited to, and the way to accept it with a new account or with the one they have. */
export const invitationPage = (view: InvitationView): Page =>
  page({
    title: 'Du är inbjuden',
    isWrong: view.problems.length > 0,
    scripts: ['show-password.js'],
    main: html`<div class="narrow">
${errorSummary(view.problems.map((message) => ({ field: 'losenord', message })))}
<h1>Du är inbjuden</h1>
<p class="lead">Hej ${view.invitation.name}! Du är inbjuden till uppdraget ${ROLE_NAMES[view.invitation.role]}.</p>
${view.signedInAs === null ? newAccount(view) : acceptAs(view, view.signedInAs)}
</div>`,
  });

const acceptAs = ({ token }: InvitationView, name: string): Html => html`<p>Du är inloggad som ${name}. Uppdraget läggs till ditt konto.</p>
${form({ action: `/inbjudan/${token}`, content: submit('Ta emot uppdraget') })}`;

const newAccount = ({ token, invitation, name, problems }: InvitationView): Html => html`<h2>Skapa ett konto</h2>
<p>Du loggar in med e-postadressen ${invitation.email}.</p>
${form({
  action: `/inbjudan/${token}`,
  content: html`${field({ name: 'namn', label: 'Ditt namn', autocomplete: 'name', value: name })}
${newPasswordFields(problems)}
${submit('Skapa konto')}`,
})}
<h2>Har du redan ett konto?</h2>
<p><a href="/logga-in?till=${encodeURIComponent(`/inbjudan/${token}`)}">Logga in</a>, så läggs uppdraget till det.</p>`;

/** Said to whoever tries to make an account that there is already; the guest holds the link that was sent to the address. */
export const HAS_ACCOUNT = 'Det finns redan ett konto med e-postadressen. Logga in med det i stället, så läggs uppdraget till.';
