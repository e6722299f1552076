/** `VU ligger under budget` where a row is called `Verksamhetsutvecklare totalt`: capitals that only one of the names can be short for are put in full. */
export const withNamesInFull = (text: string, names: readonly string[]): string =>
  text.replace(CAPITALS, (letters) => {
    const meant = new Set(names.filter((name) => isShortFor(letters, name)).map(withoutSum));
    const [only, ...others] = meant;
    const isName = names.some((name) => name.includes(letters));
    return only === undefined || others.length > 0 || isName ? letters : only;
  });

const CAPITALS = /(?<![\p{sc=Latin}-])\p{Lu}{2,4}(?![\p{sc=Latin}-])/gu;

const withoutSum = (name: string): string => name.replace(/ (?:netto|totalt|brutto)$/i, '');

/** The initials of the name's words, or a single compound's first letter and one that may begin its second part. */
function isShortFor(letters: string, name: string): boolean {
  const words = withoutSum(name)
    .toLowerCase()
    .split(/[^\p{sc=Latin}]+/u);
  const [only = '', ...others] = words.filter((word) => word !== '' && !SMALL.test(word));
  const [first = '', second = '', ...more] = letters.toLowerCase();
  if (others.length > 0) return [only, ...others].map((word) => word.charAt(0)).join('') === letters.toLowerCase();
  return more.length === 0 && only.startsWith(first) && only.slice(SHORTEST_PART, -SHORTEST_PART).includes(second);
}

/** Words that initials leave out. */
const SMALL = /^(?:och|i|av|för|på|till|med|en|ett)$/;

/** A part of a compound has some letters. */
const SHORTEST_PART = 4;
