import type { PasswordProblem } from '../../../language/password-problem.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { isKnownPassword } from '../../../platform/secrets/known-passwords.ts';
import { passwordProblems } from '../../../platform/secrets/password-rules.ts';
import type { PasswordForm } from './account.form.ts';

/** What is wrong with a new password, all of it at once. */
export async function problemsOf(
  installation: Installation,
  form: PasswordForm,
  ownWords: readonly string[],
): Promise<readonly PasswordProblem[]> {
  const rules = passwordProblems(form.password, { isOnlyFactor: false, ownWords });
  const isKnown = rules.length === 0 && (await isKnownPassword(form.password, installation.breachedPasswords));
  return [...rules, ...(isKnown ? [LEAKED] : []), ...(form.password === form.again ? [] : [NOT_THE_SAME])];
}

const LEAKED: PasswordProblem = { kind: 'leaked' };
const NOT_THE_SAME: PasswordProblem = { kind: 'notTheSame' };
