import { wordsIn } from '../../../language/words.ts';
import { html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, field, form, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { newPasswordFields } from '../account/account.pages.ts';

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
  readonly problems: readonly string[];
}

export const recoveryPage = ({ link, email, problems }: RecoveryView): Page =>
  page({
    title: 'Välj ett nytt lösenord',
    isWrong: problems.length > 0,
    scripts: ['show-password.js'],
    main: html`<div class="narrow">
${errorSummary(problems.map((message) => ({ field: 'losenord', message })))}
<h1>Välj ett nytt lösenord</h1>
<p class="lead">Det nya lösenordet gäller för kontot ${email}. Alla enheter som är inloggade på kontot loggas ut.</p>
${form({ action: `/nytt-losenord/${link}`, content: html`${newPasswordFields(problems)}${submit('Spara lösenordet')}` })}
</div>`,
  });
