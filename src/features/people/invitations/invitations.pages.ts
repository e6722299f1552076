import type { PasswordProblem } from '../../../language/password-problem.ts';
import { type Language, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { field, form, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { newPasswordFields, newPasswordSummary } from '../../../ui/new-password.ts';
import { swedishName } from '../../../ui/site-header.ts';
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
  readonly problems: readonly PasswordProblem[];
}

/** What somebody is invited to, and the way to accept it with a new account or with the one they have. */
export const invitationPage = (view: InvitationView): Page =>
  page({
    title: (language) => wordsIn(language).invitation.title,
    isWrong: view.problems.length > 0,
    scripts: ['show-password.js'],
    isTranslated: true,
    main: ({ language = 'sv' }) => invitationText(view, language),
  });

/** The role is called what the association calls it, whatever the page speaks. */
function invitationText(view: InvitationView, language: Language): Html {
  const { title, hello, invitesTo } = wordsIn(language).invitation;
  const { name, role } = view.invitation;
  return html`<div class="narrow">
${newPasswordSummary({ problems: view.problems, language })}
<h1>${title}</h1>
<p class="lead">${hello(name)} ${invitesTo(view.association)} ${swedishName(ROLE_NAMES[role], language)}.</p>
${waysIn(view, language)}
</div>`;
}

function waysIn(view: InvitationView, language: Language): Html {
  const { invitation } = wordsIn(language);
  const { token, signedInAs, arrived } = view;
  if (signedInAs !== null)
    return html`<p>${invitation.signedInAs(signedInAs)}</p>
${form({ action: `/inbjudan/${token}`, content: submit(invitation.accept) })}`;
  if (arrived === null) return newAccount(view, language);
  return html`<p>${invitation.arrivedAs(arrived.organisation, arrived.name)}</p>
${form({ action: `/inbjudan/${token}/extern/konto`, content: submit(invitation.make) })}`;
}

function newAccount({ token, invitation: { email }, name, problems, providers }: InvitationView, language: Language): Html {
  const { invitation, signIn } = wordsIn(language);
  return html`<h2>${invitation.makeTitle}</h2>
<p>${invitation.signsInWith(email)}</p>
${form({
  action: `/inbjudan/${token}`,
  content: html`${field({ name: 'namn', label: invitation.yourName, autocomplete: 'name', value: name, language })}
${newPasswordFields({ problems, language })}
${submit(invitation.make)}`,
})}
${providers.map(({ issuer, name: called }) => providerForm(`/inbjudan/${token}/extern`, { issuer, button: invitation.makeWith(called) }))}
<h2>${invitation.hasOne}</h2>
<p><a href="/logga-in?till=${encodeURIComponent(`/inbjudan/${token}`)}">${signIn.title}</a>${invitation.thenAdded}</p>`;
}
