import { html, type Page } from '../../platform/http/page.ts';
import { errorSummary, form, passwordField, submit } from '../../ui/forms.ts';
import { page } from '../../ui/layout.ts';

export interface ActivationView {
  /** The name in the link, which nobody but its receiver knows. */
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly string[];
}

export const NOT_THE_SAME = 'Du skrev två olika lösenord. Skriv samma i båda fälten.';

/** Where somebody who has been given an account at the server chooses their password. */
export const activationPage = ({ token, name, email, problems }: ActivationView): Page =>
  page({
    title: 'Börja använda ditt konto',
    isWrong: problems.length > 0,
    scripts: ['show-password.js'],
    main: html`<div class="narrow">
${errorSummary(problems.map((message) => ({ field: 'losenord', message })))}
<h1>Börja använda ditt konto</h1>
<p class="lead">Hej ${name}! Välj ett lösenord. Sedan loggar du in med e-postadressen ${email} och lägger till en app för koder.</p>
${form({
  action: `/aktivera/${token}`,
  content: html`${passwordField({
    name: 'losenord',
    label: 'Nytt lösenord',
    hint: 'Minst 12 tecken. Fyra ord som inte hör ihop är lätta att minnas och svåra att gissa.',
    autocomplete: 'new-password',
    error: problems.length === 0 ? undefined : problems.join(' '),
  })}
${passwordField({ name: 'igen', label: 'Samma lösenord igen', autocomplete: 'new-password' })}
${submit('Spara lösenordet')}`,
})}
</div>`,
  });
