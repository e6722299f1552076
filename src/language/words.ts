import { en } from './en.ts';
import { sv, type Words } from './sv.ts';

const WORDS = { sv, en } satisfies Record<string, Words>;

export type Language = keyof typeof WORDS;

export const wordsIn = (language: Language): Words => WORDS[language];
