import { type Language, wordsIn } from './words.ts';

/** Why a new password, or the account that it is for, was not taken. */
export type PasswordProblem =
  | { readonly kind: 'tooLong'; readonly most: number }
  | { readonly kind: 'tooShort'; readonly least: number; readonly length: number }
  | { readonly kind: 'guessable' | 'leaked' | 'notTheSame' | 'hasAccount' };

export function passwordProblemText(problem: PasswordProblem, language: Language): string {
  const words = wordsIn(language).passwordProblems;
  if (problem.kind === 'tooLong') return words.tooLong(problem.most);
  return problem.kind === 'tooShort' ? words.tooShort(problem.least, problem.length) : words[problem.kind];
}
