import { type PasswordProblem, passwordProblemText } from '../language/password-problem.ts';
import { type Language, wordsIn } from '../language/words.ts';
import { type Html, html } from '../platform/http/page.ts';
import { errorSummary, passwordField } from './forms.ts';

/** What was wrong with a new password, and what each page that asks for one shows of it. */
export interface NewPassword {
  readonly problems: readonly PasswordProblem[];
  readonly language: Language;
}

/** The two fields of a new password. */
export function newPasswordFields({ problems, language }: NewPassword): Html {
  const { newPassword } = wordsIn(language);
  const error = problems.length === 0 ? undefined : textsOf({ problems, language }).join(' ');
  return html`${passwordField({ name: 'losenord', label: newPassword.label, hint: newPassword.hint, autocomplete: 'new-password', error, language })}
${passwordField({ name: 'igen', label: newPassword.again, autocomplete: 'new-password', language })}`;
}

/** The same, first on the page. */
export const newPasswordSummary = (parts: NewPassword): Html | '' =>
  errorSummary(
    textsOf(parts).map((message) => ({ field: 'losenord', message })),
    parts.language,
  );

const textsOf = ({ problems, language }: NewPassword): readonly string[] => problems.map((each) => passwordProblemText(each, language));
