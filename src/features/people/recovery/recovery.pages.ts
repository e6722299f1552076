import type { PasswordProblem } from '../../../language/password-problem.ts';
import { type Language, wordsIn } from '../../../language/words.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { newPasswordFields, newPasswordSummary } from '../../../ui/new-password.ts';

/** Where somebody who has forgotten their password asks for a letter. */
export const forgottenPage = ({ written, isWrong }: { readonly written: string; readonly isWrong: boolean }): Page =>
  page({
    title: (language) => wordsIn(language).forgotten.title,
    isWrong,
    crumbs: (language) => [{ href: '/logga-in', name: wordsIn(language).signIn.title }],
    isTranslated: true,
    main: ({ language = 'sv' }) => {
      const { forgotten, signIn } = wordsIn(language);
      const error = isWrong ? forgotten.noAddress : undefined;
      return html`<div class="narrow">
${errorSummary(error === undefined ? [] : [{ field: 'epost', message: error }], language)}
<h1>${forgotten.title}</h1>
<p class="lead">${forgotten.lead}</p>
${form({
  action: '/glomt-losenord',
  content: html`${field({ name: 'epost', label: signIn.email, type: 'email', autocomplete: 'username', inputmode: 'email', value: written, error, language })}
${submit(forgotten.submit)}`,
})}
<p>${forgotten.secondProof}</p>
</div>`;
    },
  });

/** The same whether or not there is such an account: who has one is nobody else's business. */
export const askedPage = ({ sendsLetters }: { readonly sendsLetters: boolean }): Page =>
  page({
    title: (language) => wordsIn(language).forgotten.askedTitle,
    isTranslated: true,
    main: ({ language = 'sv' }) => {
      const { forgotten, signIn } = wordsIn(language);
      return html`<div class="narrow"><h1>${forgotten.askedTitle}</h1>
<p class="lead">${sendsLetters ? forgotten.asked : forgotten.askedOperator}</p>
<p><a href="/logga-in">${signIn.title}</a></p></div>`;
    },
  });

export interface RecoveryView {
  /** What nobody but its receiver knows. */
  readonly link: string;
  readonly email: string;
  readonly problems: readonly PasswordProblem[];
}

export const recoveryPage = (view: RecoveryView): Page =>
  page({
    title: (language) => wordsIn(language).recovery.title,
    isWrong: view.problems.length > 0,
    scripts: ['show-password.js'],
    isTranslated: true,
    main: ({ language = 'sv' }) => recoveryForm(view, language),
  });

function recoveryForm({ link, email, problems }: RecoveryView, language: Language): Html {
  const { recovery, newPassword } = wordsIn(language);
  return html`<div class="narrow">
${newPasswordSummary({ problems, language })}
<h1>${recovery.title}</h1>
<p class="lead">${recovery.lead(email)}</p>
${form({ action: `/nytt-losenord/${link}`, content: html`${newPasswordFields({ problems, language })}${submit(newPassword.save)}` })}
</div>`;
}
