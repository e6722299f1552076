import { exact, isEqual } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, quantitiesOf } from '../../words/quantities.ts';
import { listTrial } from './list-trial.ts';

/** `De fyra kommunerna` against `kommunerna Lillån, Storsele, Bergvik och Fredköping`. */
export function municipalities(sentences: readonly Sentence[], members: readonly number[]): Trial[] {
  const told = sentences.flatMap(({ text }) => namedIn(text));
  // Tables count where the text names nobody; two that differ tell nothing.
  const names = told.length > 0 ? told : new Set(members).size === 1 ? members : [];
  const [most] = [...names].sort((a, b) => b - a);
  // Two that are named may be some of them, and of lists of several lengths nobody knows which is of all.
  if (most === undefined || (most === 2 && told.length > 0) || new Set(told).size > 1) return [];
  return sentences.flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter(
        (quantity) =>
          isCount(quantity) &&
          /^(?:medlems)?kommuner(?:na)?(?!\p{sc=Latin})(?! (?:där|som|vilka)(?!\p{sc=Latin}))/u.test(quantity.after) &&
          !OF_SOME_PLACE.test(sentence.text.slice(quantity.end)) &&
          /(?:^|\s)(?:de|alla|våra|förbundets|samtliga)$/i.test(quantity.before),
      )
      // A table of contributions that has as many is sure to have all.
      .map((quantity) =>
        listTrial(
          sentence,
          quantity,
          members.some((count) => isEqual(quantity.value, exact(count)))
            ? [Math.min(most, ...members), Math.max(most, ...members)]
            : [most, most],
        ),
      ),
  );
}

/** `De tre kommunerna i Västra gruppen` are some of them. */
const OF_SOME_PLACE = /^ kommunerna i (?:(?!samordningsförbund|finsam)\p{Lu}|(?:jämförelsen|länet|landet|riket|regionen)(?!\p{sc=Latin}))/u;

const BEFORE = /(?<=\p{Lu}\p{sc=Latin}{1,30} )(?:stad|kommun),? (?:samt|och) $/u;
const NAMED =
  /(?<!(?:^|\s)i )kommunerna ((?:\p{Lu}[\p{sc=Latin}-]+(?: \p{Lu}[\p{sc=Latin}-]+)?, ){0,30}\p{Lu}[\p{sc=Latin}-]+(?: \p{Lu}[\p{sc=Latin}-]+)? (?:och|samt) \p{Lu}[\p{sc=Latin}-]+)/gu;

/** How many municipalities a sentence names in a row. */
function namedIn(text: string): number[] {
  // `Storviks stad samt kommunerna Lillån och Bergvik`
  const lists = [...text.matchAll(NAMED)].map(
    ({ index, 1: list = '' }) => list.split(/, | och | samt /).length + (BEFORE.test(text.slice(0, index)) ? 1 : 0),
  );
  if (lists.length > 0) return lists;
  // `Medlemmar är staten, Region Syd samt Lillåns kommun och Bergviks kommun`
  const each = /^medlemmar(?:na)?(?: i förbundet)? är /iu.test(text)
    ? (text.match(/(?<!\p{sc=Latin})\p{Lu}[\p{sc=Latin}-]+ kommun(?!\p{sc=Latin})/gu) ?? [])
    : [];
  return each.length > 1 ? [each.length] : [];
}
