/** What may stand though it has large letters. */
export interface KnownNames {
  /** Of the association, its members and its interventions. */
  readonly names: readonly string[];
  /** Words that the report writes with small letters too, in small letters: no name of a person is made of such words only. */
  readonly words: ReadonlySet<string>;
}

/** All words of a text that it writes with small letters. */
export const smallWords = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/(?<![\p{sc=Latin}-])\p{Ll}{2,40}(?![\p{sc=Latin}-])/gu) ?? []));

/** Several words with large letters after each other, as persons are named. */
const SEVERAL =
  /(?<!\p{sc=Latin})\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?(?: \p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?){1,4}(?!\p{sc=Latin})/gu;
/** A word with a large letter inside a sentence. */
const INSIDE = /(?<=[\p{Ll}\d,)–-] )\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?(?!\p{sc=Latin})/gu;

const LEFT_OUT = '…';

/** Words about what stands in tables, without several words that may be a person's whole name. */
export const withoutWholeNames = (text: string, known: KnownNames): string =>
  text.replace(SEVERAL, (words) => (isKnown(words, known) ? words : LEFT_OUT));

/** The words around a value in running text without what may be a person's name: no year folder holds one that nobody has put there. */
export const withoutPersons = (text: string, known: KnownNames): string =>
  withoutWholeNames(text, known).replace(INSIDE, (word) => (isKnown(word, known) ? word : LEFT_OUT));

/** `Vilhelmina` of `Vilhelmina kommun`, and `Driftbidrag Region Skåne` with the region in it. */
const isKnown = (words: string, known: KnownNames): boolean =>
  known.names.some((name) => name.includes(words) || words.includes(name.replace(/ kommun$/, ''))) ||
  (words.includes(' ') && words.split(' ').every((word) => known.words.has(word.toLowerCase())));
