import { remembered } from './remembered.ts';

/**
 * Whether words of running text are of the row of a table that has that label, and of nothing else: `de upplupna insatskostnaderna` for
 * `Upplupna insatskostnader`, `kostnaderna för kansliet` for `Kansli`.
 */
export function areOfRow(words: string, label: string): boolean {
  const said = wordsIn(words);
  const own = wordsOfRow(label);
  if (own.length === 0) return false;
  const places = own.map((word) => said.findIndex((each) => isSameWord(each, word)));
  const isInOrder = places.every((place, index) => place !== -1 && (index === 0 || place > (places[index - 1] ?? -1)));
  return isInOrder && said.every((word, index) => places.includes(index) || BESIDE.test(word));
}

const SHORTEST = 5;

/** The words that a row is known by; none where they could be any row's. Looked for once: every sentence asks for them. */
const wordsOfRow = remembered((label: string): readonly string[] => {
  const own = wordsIn(label.replace(/\([^)]{0,60}\)|^(?:summa|s:a|varav) /giu, ' '));
  return own.join('').length < SHORTEST || own.every((word) => GENERAL.test(word)) ? [] : own;
}, 4000);

const wordsIn = remembered(
  (text: string): readonly string[] =>
    [...text.toLowerCase().matchAll(/\p{sc=Latin}{2,}/gu)].map(([word]) => word).filter((word) => !SMALL.test(word)),
  4000,
);

/** But for the endings that make a word definite, or that it is somebody's. */
const isSameWord = (said: string, own: string): boolean => {
  const stem = own.length > 6 ? own.slice(0, -2) : own.length > 4 ? own.slice(0, -1) : own;
  return said.startsWith(stem) && said.length - own.length <= LONGEST_ENDING;
};

const LONGEST_ENDING = 4;

const SMALL =
  /^(?:och|samt|för|av|till|i|på|den|det|de|en|ett|från|med|inkl|exkl|också|även|däremot|dock|samtidigt|dessutom|således|därmed|alltså|medan|men|har|hade|är|var|blev|att)$/u;
/** Words that say no more than that it is a cost, an income or an amount of money. */
const BESIDE =
  /^(?:kostnad(?:en|er|erna)?|utgift(?:en|er|erna)?|intäkt(?:en|er|erna)?|post(?:en|er|erna)?|bidrag(?:et|en)?|belopp(?:et)?|insats(?:en|er|erna)?|arbete(?:t)?|projekt(?:et)?|verksamhet(?:en)?|förbundets?|årets?|våra?|totala?|ensamma?|skuld(?:en|er|erna)?|avsatta?|sammanlagda?|samlade)$/u;
/** Labels of nothing but such words are no row's own. */
const GENERAL =
  /^(?:kostnad(?:er)?|intäkt(?:er)?|resultat(?:et)?|årets?|summa|totalt?|verksamhetens?|bidrag|övriga?|netto|periodens?|tillgångar|skulder|kapital|eget)$/u;
