import { en } from './en.ts';
import { sv, type Words } from './sv.ts';

const WORDS = { sv, en } satisfies Record<string, Words>;

export type Language = keyof typeof WORDS;

/** Why somebody was not let in. */
export type SignInProblem = keyof Words['signInProblems'];

/** What a person can be told instead of what they asked for. */
export type NoticeName = keyof Words['notices'];

export const wordsIn = (language: Language): Words => WORDS[language];

/** The language that somebody asks for; null for what is none of ours. */
export const languageNamed = (name: string | null | undefined): Language | null =>
  LANGUAGES.find(({ language }) => language === name)?.language ?? null;

/** Each language by its own name, as whoever looks for it calls it. */
export const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'sv', name: 'Svenska' },
  { language: 'en', name: 'English' },
];
