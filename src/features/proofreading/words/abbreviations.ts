/** `VU ligger under budget` where a row is called `Verksamhetsutvecklare totalt`: capitals that only one of the names can be short for are put in full. */
export const withNamesInFull = (text: string, names: readonly string[]): string =>
  text.replace(CAPITALS, (letters) => {
    const meant = new Set(names.filter((name) => isShortFor(letters, name)).map(withoutSum));
    const [only, ...others] = meant;
    const isName = names.some((name) => name.includes(letters));
    return only === undefined || others.length > 0 || isName ? letters : only;
  });

const CAPITALS = /(?<![\p{L}-])\p{Lu}{2,4}(?![\p{L}-])/gu;

const withoutSum = (name: string): string => name.replace(/ (?:netto|totalt|brutto)$/i, '');

/** The first letter begins the name, and the others begin words or stand within a long one, in order. */
function isShortFor(letters: string, name: string): boolean {
  const words = withoutSum(name).toLowerCase();
  const [first = '', ...others] = [...letters.toLowerCase()];
  if (!words.startsWith(first)) return false;
  return others.reduce((at, letter) => (at === -1 ? -1 : words.indexOf(letter, at + LEAST_APART)), 0) !== -1;
}

/** A part of a compound has some letters. */
const LEAST_APART = 4;
