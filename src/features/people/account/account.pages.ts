import { type SignInProblem, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page, raw } from '../../../platform/http/page.ts';
import { momentInText } from '../../../shared/swedish.ts';
import { errorSummary, type FieldError, field, form, passwordField, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { facts } from '../../../ui/parts.ts';
import { type Account, ROLE_NAMES } from '../person.ts';
import type { Session } from '../session.ts';
import { type ProviderName, providerForm } from '../signing-in/sign-in.pages.ts';

export interface AccountView {
  readonly account: Account;
  readonly sessions: readonly Session[];
  /** The session that the person looks from. */
  readonly here: string;
  /** Organisations that the person may sign in through, and whether it is linked to the account. */
  readonly providers: readonly (ProviderName & { readonly isLinked: boolean })[];
  readonly problem: SignInProblem | null;
}

/** Everything about one's own account. */
export const accountPage = (view: AccountView): Page =>
  page({
    title: 'Min sida',
    here: '/min-sida',
    isWrong: view.problem !== null,
    main: html`<div class="narrow">
${errorSummary(errorsOf(view.problem === null ? null : wordsIn('sv').signInProblems[view.problem], 'bevis'))}
<h1>Min sida</h1>
${facts([
  ['Namn', view.account.name],
  ['E-postadress', view.account.email],
  ...(view.account.installationRole === null ? [] : [['Roll', ROLE_NAMES[view.account.installationRole]] as const]),
])}
${proofSection(view.account)}
${providerSection(view)}
${sessionSection(view)}
<p><a href="/min-sida/logg">Det loggen säger om vad du har gjort</a></p>
</div>`,
  });

const proofSection = ({ hasPassword, hasAuthenticator, recoveryCodes, passkeys }: Account): Html => html`<section aria-labelledby="bevis">
<h2 id="bevis">Så loggar du in</h2>
${facts([
  ['Lösenord', hasPassword ? PROOFS.password : PROOFS.noPassword],
  ['App för koder', hasAuthenticator ? PROOFS.app : PROOFS.noApp],
  [
    'Nycklar (passkeys)',
    passkeys.length > 0 ? html`${passkeys.map(({ name }) => name).join(', ')} · ${PROOFS.passkeys}` : PROOFS.noPasskeys,
  ],
  ['Reservkoder', html`${recoveryCodes} kvar`],
])}
${hasAuthenticator || passkeys.length > 0 ? form({ action: '/min-sida/reservkoder', content: submit('Skapa nya reservkoder', 'second') }) : ''}
</section>`;

const PROOFS = {
  password: html`Valt · <a href="/min-sida/losenord">Byt lösenord</a>`,
  noPassword: html`Saknas · <a href="/min-sida/losenord">Välj lösenord</a>`,
  app: html`Används · <a href="/min-sida/tvafaktor">Byt app</a>`,
  noApp: html`Används inte · <a href="/min-sida/tvafaktor">Börja använda</a>`,
  passkeys: html`<a href="/min-sida/nycklar">Hantera<span class="unseen"> nycklar</span></a>`,
  noPasskeys: html`Inga · <a href="/min-sida/nycklar">Lägg till<span class="unseen"> nycklar</span></a>`,
};

function providerSection({ providers }: AccountView): Html | '' {
  if (providers.length === 0) return '';
  const item = ({ issuer, name, isLinked }: AccountView['providers'][number]): Html =>
    isLinked
      ? providerForm('/min-sida/extern/ta-bort', { issuer, button: `Sluta logga in med ${name}` })
      : providerForm('/min-sida/extern', { issuer, button: `Koppla inloggning med ${name}` });
  return html`<section aria-labelledby="extern"><h2 id="extern">Inloggning hos andra</h2>
<p>Här kan du koppla inloggningen som du har hos en annan organisation till ditt konto.</p>
${providers.map(item)}
</section>`;
}

const sessionSection = ({ sessions, here }: AccountView): Html => html`<section aria-labelledby="sessioner">
<h2 id="sessioner">Här är du inloggad</h2>
<p>Känner du inte igen en enhet, avsluta den och byt lösenord.</p>
<ul class="plain">${sessions.map((session) => sessionItem(session, here))}</ul>
${sessions.length > 1 ? form({ action: '/min-sida/avsluta-andra', content: submit('Logga ut alla andra enheter', 'second') }) : ''}
</section>`;

const sessionItem = ({ id, device, beganAt, seenAt }: Session, here: string): Html => html`<li>
<p><strong>${device}</strong>${id === here ? html` <span class="tag tag-final">Den här enheten</span>` : ''}<br>
<span class="quiet">Inloggad ${momentInText(beganAt)}, använd ${momentInText(seenAt)}</span></p>
${
  id === here
    ? ''
    : form({
        action: `/min-sida/sessioner/${id}/avsluta`,
        content: html`<button class="button button-second" type="submit">Avsluta<span class="unseen"> ${device}, inloggad ${momentInText(beganAt)}</span></button>`,
      })
}
</li>`;

/** What an authenticator is shown. */
export interface AuthenticatorView {
  readonly proposal: { readonly picture: string; readonly secret: string } | null;
  readonly hasOne: boolean;
  /** The person was led here because a role of theirs needs it. */
  readonly isNeeded: boolean;
  /** Where the person was going; empty when they came for this. */
  readonly next: string;
  readonly problem: string | null;
}

export const authenticatorPage = (view: AuthenticatorView): Page =>
  page({
    title: 'App för koder',
    isWrong: view.problem !== null,
    crumbs: [{ href: '/min-sida', name: 'Min sida' }],
    main: html`<div class="narrow">
${errorSummary(errorsOf(view.problem, 'kod'))}
<h1>App för koder</h1>
${view.isNeeded ? html`<p class="notice" role="status">Ditt uppdrag låter dig se mer än summor. Därför behöver du ett andra bevis när du loggar in.</p>` : ''}
<p class="lead">En app i telefonen, till exempel Google Authenticator, Microsoft Authenticator eller Aegis, visar en ny kod var 30:e sekund. Den skriver du när du loggar in.</p>
${view.proposal === null ? beginForm(view) : proposalForm(view.proposal, view)}
${view.isNeeded ? html`<p>Du kan också använda <a href="/min-sida/nycklar${onwards(view.next)}">en nyckel (passkey)</a> i stället för en app.</p>` : ''}
</div>`,
  });

/** The end of an address that remembers where somebody was going. */
export const onwards = (next: string): string => (next === '' ? '' : `?till=${encodeURIComponent(next)}`);

const beginForm = ({ hasOne, next }: AuthenticatorView): Html =>
  form({ action: '/min-sida/tvafaktor/ny', hidden: { till: next }, content: submit(hasOne ? 'Byt till en ny app' : 'Börja') });

const proposalForm = (
  { picture, secret }: NonNullable<AuthenticatorView['proposal']>,
  { problem, next }: AuthenticatorView,
): Html => html`<ol>
<li><p>Öppna appen, välj att lägga till ett konto och läs av rutan.</p><div class="qr">${raw(picture)}</div>
<p>Går det inte att läsa av rutan, skriv in nyckeln: <code class="long-code">${secret}</code></p></li>
<li>${form({
  // The address remembers it too: of a page that stands on a refused form nothing else is known.
  action: `/min-sida/tvafaktor${onwards(next)}`,
  hidden: { till: next },
  content: html`${field({
    name: 'kod',
    label: 'Skriv koden som appen visar',
    hint: 'Sex siffror.',
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    width: 'short',
    error: problem ?? undefined,
  })}
${submit('Bekräfta')}`,
})}</li></ol>`;

/** Shown once; afterwards nobody can see them. Then the person goes on to where they were going. */
export const recoveryCodesPage = (codes: readonly string[], next: string): Page =>
  page({
    title: 'Dina reservkoder',
    crumbs: [{ href: '/min-sida', name: 'Min sida' }],
    main: html`<div class="narrow">
<h1>Dina reservkoder</h1>
<p class="lead">Skriv ut eller spara dem på ett säkert ställe nu. De visas bara den här gången.</p>
<p>Om du tappar telefonen kan du logga in med en av dem i stället för koden. Var och en gäller en gång.</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p><a class="button" href="${next}">Jag har sparat dem</a></p>
</div>`,
  });

export const passwordPage = (problems: readonly string[]): Page =>
  page({
    title: 'Byt lösenord',
    isWrong: problems.length > 0,
    scripts: ['show-password.js'],
    crumbs: [{ href: '/min-sida', name: 'Min sida' }],
    main: html`<div class="narrow">
${errorSummary(problems.map((message) => ({ field: 'losenord', message })))}
<h1>Byt lösenord</h1>
${form({ action: '/min-sida/losenord', content: html`${newPasswordFields(problems)}${submit('Byt lösenord')}` })}
</div>`,
  });

/** The two fields of a new password, also for whoever accepts an invitation. */
export const newPasswordFields = (problems: readonly string[]): Html => html`${passwordField({
  name: 'losenord',
  label: 'Nytt lösenord',
  hint: 'Minst 12 tecken. Fyra ord som inte hör ihop är lätta att minnas och svåra att gissa.',
  autocomplete: 'new-password',
  error: problems.length === 0 ? undefined : problems.join(' '),
})}
${passwordField({ name: 'igen', label: 'Samma lösenord igen', autocomplete: 'new-password' })}`;

export const NOT_THE_SAME = 'Du skrev två olika lösenord. Skriv samma i båda fälten.';
export const WRONG_FIRST_CODE = 'Koden stämmer inte. Kontrollera att telefonens klocka går rätt och skriv koden som visas just nu.';

const errorsOf = (problem: string | null, name: string): readonly FieldError[] =>
  problem === null ? [] : [{ field: name, message: problem }];
