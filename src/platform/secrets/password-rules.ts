import type { PasswordProblem } from '../../language/password-problem.ts';
import { isGuessable } from './guessable.ts';
import { isTooLong, LONGEST_PASSWORD, lengthOf, passwordText } from './password-text.ts';

/** How long a password has to be. ASVS 5.0 6.2.1 asks for eight and strongly for fifteen; a second factor bears some of it. */
export const SHORTEST_PASSWORD = { withSecondFactor: 12, alone: 15 } as const;

export interface PasswordOwner {
  /** Whether the password is all that is asked for at sign-in. */
  readonly isOnlyFactor: boolean;
  /** Names, e-mail address, the association's name: what somebody who knows the person would try. */
  readonly ownWords: readonly string[];
}

/** What has to be changed before the text may be a password. No rules of which signs. */
export function passwordProblems(typed: string, owner: PasswordOwner): readonly PasswordProblem[] {
  if (isTooLong(typed)) return [{ kind: 'tooLong', most: LONGEST_PASSWORD }];
  const text = passwordText(typed);
  const shortest = owner.isOnlyFactor ? SHORTEST_PASSWORD.alone : SHORTEST_PASSWORD.withSecondFactor;
  const length = lengthOf(text);
  if (length < shortest) return [{ kind: 'tooShort', least: shortest, length }];
  return isGuessable(text, ['samband', ...owner.ownWords]) ? [{ kind: 'guessable' }] : [];
}
