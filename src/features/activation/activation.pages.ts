import type { PasswordProblem } from '../../language/password-problem.ts';
import { type Language, wordsIn } from '../../language/words.ts';
import { type Html, html, type Page } from '../../platform/http/page.ts';
import { form, submit } from '../../ui/forms.ts';
import { page } from '../../ui/layout.ts';
import { newPasswordFields, newPasswordSummary } from '../../ui/new-password.ts';

export interface ActivationView {
  /** The name in the link, which nobody but its receiver knows. */
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly PasswordProblem[];
}

/** Where somebody who has been given an account at the server chooses their password. */
export const activationPage = (view: ActivationView): Page =>
  page({
    title: (language) => wordsIn(language).activation.title,
    isWrong: view.problems.length > 0,
    scripts: ['show-password.js'],
    isTranslated: true,
    main: ({ language = 'sv' }) => activationForm(view, language),
  });

function activationForm({ token, name, email, problems }: ActivationView, language: Language): Html {
  const { activation, newPassword } = wordsIn(language);
  return html`<div class="narrow">
${newPasswordSummary({ problems, language })}
<h1>${activation.title}</h1>
<p class="lead">${activation.lead(name, email)}</p>
${form({ action: `/aktivera/${token}`, content: html`${newPasswordFields({ problems, language })}${submit(newPassword.save)}` })}
</div>`;
}
