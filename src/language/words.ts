import { en } from './en.ts';
import { sv, type Words } from './sv.ts';

const WORDS = { sv, en } satisfies Record<string, Words>;

export type Language = keyof typeof WORDS;

/** Why somebody was not let in. */
export type SignInProblem = keyof Words['signInProblems'];

export const wordsIn = (language: Language): Words => WORDS[language];

/** Each language by its own name, as whoever looks for it calls it. */
export const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'sv', name: 'Svenska' },
  { language: 'en', name: 'English' },
];
