/** The names that may stand: of the association, its members and its interventions. */
export type KnownNames = readonly string[];

/** Several words with large letters after each other, as persons are named. */
const SEVERAL = /(?<!\p{L})\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?(?: \p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?){1,4}(?!\p{L})/gu;
/** A word with a large letter inside a sentence. */
const INSIDE = /(?<=[\p{Ll}\d,)–-] )\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?(?!\p{L})/gu;

const LEFT_OUT = '…';

/** Words about what stands in tables, without several words that may be a person's whole name. */
export const withoutWholeNames = (text: string, known: KnownNames): string =>
  text.replace(SEVERAL, (words) => (isKnown(words, known) ? words : LEFT_OUT));

/** The words around a value in running text without what may be a person's name: no year folder holds one that nobody has put there. */
export const withoutPersons = (text: string, known: KnownNames): string =>
  withoutWholeNames(text, known).replace(INSIDE, (word) => (isKnown(word, known) ? word : LEFT_OUT));

/** `Vilhelmina` of `Vilhelmina kommun`, and `Driftbidrag Region Skåne` with the region in it. */
const isKnown = (words: string, known: KnownNames): boolean =>
  known.some((name) => name.includes(words) || words.includes(name.replace(/ kommun$/, '')));
