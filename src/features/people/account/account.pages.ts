import { momentIn } from '../../../language/moments.ts';
import type { PasswordProblem } from '../../../language/password-problem.ts';
import { type Language, type SignInProblem, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, form, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { newPasswordFields, newPasswordSummary } from '../../../ui/new-password.ts';
import { type Fact, facts } from '../../../ui/parts.ts';
import { swedishName } from '../../../ui/site-header.ts';
import { type Account, ROLE_NAMES } from '../person.ts';
import type { Session } from '../session.ts';
import { type ProviderName, providerForm } from '../signing-in/sign-in.pages.ts';
import { toAccount } from './authenticator.pages.ts';

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
    title: (language) => wordsIn(language).frame.myPage,
    here: '/min-sida',
    isWrong: view.problem !== null,
    isTranslated: true,
    main: ({ language = 'sv' }) => accountText(view, language),
  });

function accountText(view: AccountView, language: Language): Html {
  const { account, frame, signIn, signInProblems } = wordsIn(language);
  const { name, email, installationRole } = view.account;
  const role: readonly Fact[] =
    installationRole === null ? [] : [[account.role, html`${swedishName(ROLE_NAMES[installationRole], language)}`]];
  return html`<div class="narrow">
${errorSummary(view.problem === null ? [] : [{ field: 'bevis', message: signInProblems[view.problem] }], language)}
<h1>${frame.myPage}</h1>
${facts([[account.name, name], [signIn.email, email], ...role])}
${proofSection(view.account, language)}
${providerSection(view, language)}
${sessionSection(view, language)}
<p><a href="/min-sida/logg">${account.log}</a></p>
</div>`;
}

function proofSection(mine: Account, language: Language): Html {
  const { account } = wordsIn(language);
  const hasSecond = mine.hasAuthenticator || mine.passkeys.length > 0;
  return html`<section aria-labelledby="bevis">
<h2 id="bevis">${account.proofs}</h2>
${facts(proofsOf(mine, language))}
${hasSecond ? form({ action: '/min-sida/reservkoder', content: submit(account.newCodes, 'second') }) : ''}
</section>`;
}

function proofsOf({ hasPassword, hasAuthenticator, recoveryCodes, passkeys }: Account, language: Language): readonly Fact[] {
  const { account, authenticator, newPassword, signIn } = wordsIn(language);
  const password = html`<a href="/min-sida/losenord">${hasPassword ? newPassword.change : account.choosePassword}</a>`;
  const app = html`<a href="/min-sida/tvafaktor">${hasAuthenticator ? account.changeApp : account.beginWithApp}</a>`;
  const keys = html`<a href="/min-sida/nycklar">${passkeys.length > 0 ? account.manage : account.add}<span class="unseen"> ${account.ofPasskeys}</span></a>`;
  const names = passkeys.length > 0 ? passkeys.map(({ name }) => name).join(', ') : account.noPasskeys;
  return [
    [signIn.password, html`${hasPassword ? account.passwordChosen : account.passwordMissing} · ${password}`],
    [authenticator.title, html`${hasAuthenticator ? account.appUsed : account.appNotUsed} · ${app}`],
    [account.passkeys, html`${names} · ${keys}`],
    [account.recoveryCodes, account.codesLeft(recoveryCodes)],
  ];
}

function providerSection({ providers }: AccountView, language: Language): Html | '' {
  if (providers.length === 0) return '';
  const { outside } = wordsIn(language);
  const item = ({ issuer, name, isLinked }: AccountView['providers'][number]): Html =>
    isLinked
      ? providerForm('/min-sida/extern/ta-bort', { issuer, button: outside.unlink(name) })
      : providerForm('/min-sida/extern', { issuer, button: outside.linkTo(name) });
  return html`<section aria-labelledby="extern"><h2 id="extern">${outside.title}</h2>
<p>${outside.lead}</p>
${providers.map(item)}
</section>`;
}

function sessionSection({ sessions: mine, here }: AccountView, language: Language): Html {
  const { sessions } = wordsIn(language);
  return html`<section aria-labelledby="sessioner">
<h2 id="sessioner">${sessions.title}</h2>
<p>${sessions.lead}</p>
<ul class="plain">${mine.map((session) => sessionItem(session, { isHere: session.id === here, language }))}</ul>
${mine.length > 1 ? form({ action: '/min-sida/avsluta-andra', content: submit(sessions.endOthers, 'second') }) : ''}
</section>`;
}

/** A device was named in Swedish when it signed in. */
function sessionItem({ id, device, beganAt, seenAt }: Session, { isHere, language }: { isHere: boolean; language: Language }): Html {
  const { sessions } = wordsIn(language);
  const [name, began] = [swedishName(device, language), momentIn(language, beganAt)];
  return html`<li>
<p><strong>${name}</strong>${isHere ? html` <span class="tag tag-final">${sessions.thisDevice}</span>` : ''}<br>
<span class="quiet">${sessions.times(began, momentIn(language, seenAt))}</span></p>
${
  isHere
    ? ''
    : form({
        action: `/min-sida/sessioner/${id}/avsluta`,
        content: html`<button class="button button-second" type="submit">${sessions.end}<span class="unseen"> ${name}, ${sessions.begun(began)}</span></button>`,
      })
}
</li>`;
}

export const passwordPage = (problems: readonly PasswordProblem[]): Page =>
  page({
    title: (language) => wordsIn(language).newPassword.change,
    isWrong: problems.length > 0,
    scripts: ['show-password.js'],
    crumbs: toAccount,
    isTranslated: true,
    main: ({ language = 'sv' }) => {
      const { change } = wordsIn(language).newPassword;
      return html`<div class="narrow">
${newPasswordSummary({ problems, language })}
<h1>${change}</h1>
${form({ action: '/min-sida/losenord', content: html`${newPasswordFields({ problems, language })}${submit(change)}` })}
</div>`;
    },
  });
