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

/** What has to be changed before the text may be a password, in words for the person who chose it. No rules of which signs. */
export function passwordProblems(typed: string, owner: PasswordOwner): readonly string[] {
  if (isTooLong(typed)) return [`Lösenordet får ha högst ${LONGEST_PASSWORD} tecken.`];
  const text = passwordText(typed);
  const shortest = owner.isOnlyFactor ? SHORTEST_PASSWORD.alone : SHORTEST_PASSWORD.withSecondFactor;
  const length = lengthOf(text);
  if (length < shortest) return [`Lösenordet ska ha minst ${shortest} tecken. Det här har ${length}.`];
  return isGuessable(text, ['samband', ...owner.ownWords]) ? [GUESSABLE_PASSWORD] : [];
}

const GUESSABLE_PASSWORD =
  'Lösenordet är lätt att gissa: det bygger på vanliga ord, ditt namn, din e-postadress, siffror eller något som upprepas. Välj till exempel fyra ord som inte hör ihop.';

/** Said when the password stands in a list of passwords that have leaked. */
export const KNOWN_PASSWORD = 'Lösenordet finns i listor över läckta lösenord. Välj ett annat.';
