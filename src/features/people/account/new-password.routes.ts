import type { Installation } from '../../../platform/installation/installation.ts';
import { isKnownPassword } from '../../../platform/secrets/known-passwords.ts';
import { KNOWN_PASSWORD, passwordProblems } from '../../../platform/secrets/password-rules.ts';
import type { PasswordForm } from './account.form.ts';
import { NOT_THE_SAME } from './account.pages.ts';

/** What is wrong with a new password, all of it at once. */
export async function problemsOf(installation: Installation, form: PasswordForm, ownWords: readonly string[]): Promise<readonly string[]> {
  const rules = passwordProblems(form.password, { isOnlyFactor: false, ownWords });
  const isKnown = rules.length === 0 && (await isKnownPassword(form.password, installation.breachedPasswords));
  return [...rules, ...(isKnown ? [KNOWN_PASSWORD] : []), ...(form.password === form.again ? [] : [NOT_THE_SAME])];
}
