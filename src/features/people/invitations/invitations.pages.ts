import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { newPasswordFields } from '../account/account.pages.ts';
import { type Invitation, ROLE_NAMES } from '../person.ts';
import { type ProviderName, providerForm } from '../signing-in/sign-in.pages.ts';

export interface InvitationView {
  readonly invitation: Invitation;
  /** What the association that invites is called. */
  readonly association: string;
  /** The name in the link, which nobody but the guest knows. */
  readonly token: string;
  /** Who is signed in. */
  readonly signedInAs: string | null;
  /** Who has shown who they are at another organisation, and has no account here. */
  readonly arrived: { readonly name: string; readonly organisation: string } | null;
  readonly providers: readonly ProviderName[];
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
<p class="lead">Hej ${view.invitation.name}! ${view.association} bjuder in dig till uppdraget ${ROLE_NAMES[view.invitation.role]}.</p>
${waysIn(view)}
</div>`,
  });

function waysIn(view: InvitationView): Html {
  if (view.signedInAs !== null) return acceptAs(view, view.signedInAs);
  return view.arrived === null ? newAccount(view) : acceptFrom(view, view.arrived);
}

const acceptFrom = ({ token }: InvitationView, { name, organisation }: NonNullable<InvitationView['arrived']>): Html =>
  html`<p>Du har loggat in hos ${organisation} som ${name}. Så loggar du in här också i fortsättningen; du behöver inget lösenord.</p>
${form({ action: `/inbjudan/${token}/extern/konto`, content: submit('Skapa konto') })}`;

const acceptAs = ({ token }: InvitationView, name: string): Html => html`<p>Du är inloggad som ${name}. Uppdraget läggs till ditt konto.</p>
${form({ action: `/inbjudan/${token}`, content: submit('Ta emot uppdraget') })}`;

const newAccount = ({ token, invitation, name, problems, providers }: InvitationView): Html => html`<h2>Skapa ett konto</h2>
<p>Du loggar in med e-postadressen ${invitation.email}.</p>
${form({
  action: `/inbjudan/${token}`,
  content: html`${field({ name: 'namn', label: 'Ditt namn', autocomplete: 'name', value: name })}
${newPasswordFields(problems)}
${submit('Skapa konto')}`,
})}
${providers.map(({ issuer, name: called }) => providerForm(`/inbjudan/${token}/extern`, { issuer, button: `Skapa konto med ${called}` }))}
<h2>Har du redan ett konto?</h2>
<p><a href="/logga-in?till=${encodeURIComponent(`/inbjudan/${token}`)}">Logga in</a>, så läggs uppdraget till det.</p>`;

/** Said to whoever tries to make an account that there is already; the guest holds the link that was sent to the address. */
export const HAS_ACCOUNT = 'Det finns redan ett konto med e-postadressen. Logga in med det i stället, så läggs uppdraget till.';
