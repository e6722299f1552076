import { GUESSABLE_WORDS } from './guessable-words.ts';

/** So much that nobody guesses, of either kind, saves a word that everybody tries. */
const FEWEST_OTHER_LETTERS = 4;
const FEWEST_OTHER_SIGNS = 10;
const MOST_GUESSABLE_WORDS = 2;
/** A part that is repeated is guessed as easily as the part alone. */
const SHORTEST_REPEATED_PART = 8;
/** A part of a name shorter than this stands in ordinary words. */
const SHORTEST_OWN_WORD = 3;

/**
 * Whether somebody who knows a little about the person would try it early: one or two of the words that everybody uses,
 * or the person's own words, with figures and signs round them; something short repeated; figures in their order; or a personal identity number.
 * Which kinds of signs it has does not matter (ASVS 5.0 6.2.5).
 */
export function isGuessable(text: string, ownWords: readonly string[]): boolean {
  if (looksLikePersonnummer(text) || isInOrder(text) || isRepeated(text.toLowerCase())) return true;
  const own = ownWords.flatMap(partsOf);
  return [undoneSigns(text), text].some((read) => isMadeOf(read, own));
}

const looksLikePersonnummer = (text: string): boolean => /^\D*(19|20)?\d{2}(0\d|1[0-2])[0-36-9]\d[-+ ]?\d{4}\D*$/.test(text);

function isInOrder(text: string): boolean {
  const upwards = '0123456789'.repeat(text.length / 10 + 2);
  return upwards.includes(text) || upwards.includes([...text].toReversed().join(''));
}

function isRepeated(text: string): boolean {
  const again = `${text}${text}`.indexOf(text, 1);
  return again < text.length && again < SHORTEST_REPEATED_PART;
}

/** A name or an e-mail address in its parts, and also written together. */
function partsOf(words: string): readonly string[] {
  const parts = words.split(/[^\p{L}\p{M}]+/u).map(letters);
  return [parts.join(''), ...parts].filter((part) => part.length >= SHORTEST_OWN_WORD);
}

/** ”L0s3n0rd” is no harder to guess than ”Losenord”. */
const undoneSigns = (text: string): string => text.replace(/[013457@$!]/g, (sign) => SIGNS[sign] ?? sign);

const SIGNS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };

/** Lower-case letters alone, å, ä and ö without their marks. */
const letters = (text: string): string => text.normalize('NFD').toLowerCase().replace(NO_LETTERS, '');

const NO_LETTERS = /[^\p{L}]/gu;

function isMadeOf(text: string, own: readonly string[]): boolean {
  const all = letters(text);
  const others = longestFirst(own).reduce(without, all);
  const left = GUESSABLE.reduce(leaving, { text: others, removed: 0 });
  if (left.text === all || left.text.length >= FEWEST_OTHER_LETTERS || left.removed > MOST_GUESSABLE_WORDS) return false;
  return text.replace(/[\p{L}\p{M}]/gu, '').length < FEWEST_OTHER_SIGNS;
}

interface Left {
  readonly text: string;
  readonly removed: number;
}

const leaving = ({ text, removed }: Left, word: string): Left =>
  text.includes(word) ? { text: without(text, word), removed: removed + 1 } : { text, removed };

const without = (text: string, word: string): string => text.replaceAll(word, '');

const longestFirst = (words: readonly string[]): readonly string[] => words.toSorted((a, b) => b.length - a.length);

const GUESSABLE = longestFirst(GUESSABLE_WORDS);
