import { absolute, compare, divide, type Exact, exact, isEqual, subtract } from '../../../../shared/exact.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { type Spoken, valueOf } from '../../words/spoken.ts';
import { sumIn, sureOfSum } from './sum-of-told.ts';
import { isOfBefore } from './sums-told.ts';

/** A number and the numbers of a list that it is divided into. */
export interface ListSum {
  readonly total: Spoken;
  readonly parts: readonly Spoken[];
  readonly sureness: number;
}

/** Where a list begins among the numbers, and where it ends: commas between, and `och` before the last. */
interface List {
  readonly from: number;
  readonly until: number;
}

/** The lists among numbers that are told after each other. */
export function listsOf(spoken: readonly Spoken[]): List[] {
  const gaps = spoken.map((each, index) => gapBefore(spoken[index - 1], each));
  return gaps.flatMap((gap, last): List[] => {
    if (gap !== 'och') return [];
    let from = last - 1;
    while (gaps[from] === 'komma') from -= 1;
    return [{ from, until: last + 1 }];
  });
}

/** What stands between two numbers of the same sentence. */
function gapBefore(previous: Spoken | undefined, { sentence, quantity }: Spoken): 'komma' | 'och' | null {
  const words = previous === undefined ? '' : sentence.text.slice(previous.quantity.end, quantity.at);
  if (!isWithinList(words)) return null;
  if (/(?:\s|^)(?:och|samt)\s/.test(words) && !/varav/.test(words)) return 'och';
  return /,/.test(words) && !ENDS_LIST.test(words) ? 'komma' : null;
}

const isWithinList = (words: string): boolean =>
  words !== '' && words.length <= 80 && !/[.;:%]|procent/.test(words.replace(/\d[.:]\d/g, ''));

/** Words before a number that is what the list comes to, or what it is taken from. */
const ENDS_LIST =
  /sammanlagt|totalt|tillsammans|summa|det vill säga|dvs|alltså|varav|därav|av (?:dem|dessa)(?!\p{sc=Latin})|fördel|uppdel|vilket/iu;

/** What a list comes to: the number after it, before it, or in the sentence before; null where no number is its whole. */
export function sumOf({ from, until }: List, spoken: readonly Spoken[], near: readonly Spoken[]): ListSum | null {
  // `elva fick arbete, sju av dem utan stöd, och åtta …`: those seven are among the eleven.
  const listed = spoken.slice(from, until).filter(({ quantity }) => !/^av (?:dem|dessa)(?!\p{sc=Latin})/u.test(quantity.after));
  // `84 tkr (7 000 kr i månaden), 47 tkr och 64 tkr`
  const parts = listed.every(isAside) ? listed : listed.filter((each) => !isAside(each));
  if (parts.length < 2 || isTwoWays(parts) || isFirstOfAll(parts)) return null;
  const sum =
    sumAfter(
      parts,
      spoken[until],
      spoken.slice(0, from).findLast((each) => !isAside(each)),
    ) ?? (parts.length < 3 ? null : (sumBefore(parts, spoken.slice(0, from)) ?? sumNear(parts, near, from)));
  // `214 i Norr, 163 i Syd och 137 i Öst; 5 redovisas inte`: the rest may be told after the list.
  const withRest = [...parts, ...spoken.slice(until)];
  return sum !== null && isEqual(sumIn(withRest), valueOf(sum.total)) ? { ...sum, parts: withRest, sureness: 0 } : sum;
}

/** Of `15 avslutades, fyra till arbete, fem till studier och sex till annat` the first is what the others come to. */
const isFirstOfAll = ([first, ...rest]: readonly Spoken[]): boolean =>
  first !== undefined && rest.length > 1 && isEqual(valueOf(first), sumIn(rest));

/** What is more in one and less in another is not added up. */
const isTwoWays = (parts: readonly Spoken[]): boolean =>
  [/^(?:mer|högre|dyrare|över|bättre)(?!\p{sc=Latin})/u, /^(?:mindre|lägre|billigare|under|sämre)(?!\p{sc=Latin})/u].every((words) =>
    parts.some(({ quantity }) => words.test(quantity.after)),
  );

/** `…, sammanlagt 4 044 430 kronor` */
function sumAfter(parts: readonly Spoken[], total: Spoken | undefined, before: Spoken | undefined): ListSum | null {
  if (total === undefined || isAnyLarger(parts, total)) return null;
  const words = total.sentence.text.slice(parts.at(-1)?.quantity.end, total.quantity.at);
  if (!/^[^.]{0,60}(?:sammanlagt|totalt|tillsammans|det vill säga|dvs)(?: \p{sc=Latin}{1,10}){0,2} ?$/iu.test(words)) return null;
  if (isOfElse(parts, total, words)) return null;
  // `1 620 000 kr från staten (som betalar för båda), 810 000 kr från regionen och 810 000 kr …`: an aside may part the first of them from the others.
  const withBefore = before === undefined ? [] : [before, ...parts];
  if (isEqual(sumIn(withBefore), valueOf(total))) return { total, parts: withBefore, sureness: 0 };
  // Other numbers may stand before those that are summed.
  const most = [...parts.keys()].map((at) => parts.slice(at)).find((some) => some.length >= 2 && isEqual(sumIn(some), valueOf(total)));
  const summed = most ?? parts;
  return { total, parts: summed, sureness: sureOfSum(valueOf(total), sumIn(summed)) };
}

/** `två genomfördes med sammanlagt 63 deltagare`, `åtta dagar för 20 000 kr vardera`, `2 000 kronor i månaden …, tillsammans 36 000 kronor på ett år` */
const isOfElse = (parts: readonly Spoken[], total: Spoken, words: string): boolean =>
  HELD_WITH.test(words) ||
  parts.some(({ quantity }) => /^(?:vardera|var(?!\p{sc=Latin})|per )/u.test(quantity.after)) ||
  /^(?:kr |kronor |tkr )?(?:på ett år|per år|om året)/u.test(total.quantity.after) ||
  areOfOthers(parts, total);

const HELD_WITH =
  /(?<!\p{sc=Latin})(?:genomför|håll|höll|ställ)\p{sc=Latin}{0,6}(?: \p{sc=Latin}{1,12}){0,3} med (?:sammanlagt|totalt|tillsammans) ?$/iu;

/** `sex kommuner och 45 möten där sammanlagt 138 ärenden` are three things. */
function areOfOthers(parts: readonly Spoken[], total: Spoken): boolean {
  const [noun, ...nouns] = [total, ...parts].map(({ quantity }) => /^\p{sc=Latin}{4,}/u.exec(quantity.after)?.[0].slice(0, 5) ?? '');
  return new Set([noun, ...nouns]).size === parts.length + 1 && ![noun, ...nouns].some((each) => each === '' || OF_PARTS.test(each ?? ''));
}

const OF_PARTS = /^(?:från|genom|inom|till|under|efter|varav)/;

/** `Av de 476 deltagarna kom 121 från Ask, 88 från …`, `7 000 000 kr, fördelade på staten (3 500 000 kr), …` */
function sumBefore(parts: readonly Spoken[], before: readonly Spoken[]): ListSum | null {
  const [first] = parts;
  const fits = before.find((each) => isEqual(valueOf(each), sumIn(parts)));
  const total = fits ?? before.findLast((each) => !isAside(each) && !isOfBefore(each.quantity));
  return total !== undefined && first !== undefined && isDivided(total, first) ? dividedBy(total, parts) : null;
}

/** What the words between say: `fördelade på`, `varav`, or `av de` before the number. */
function isDivided({ quantity, sentence }: Spoken, first: Spoken): boolean {
  const words = sentence.text.slice(quantity.end, first.quantity.at);
  const isOf = /(?:^|\s)av(?: (?:de|dessa|totalt|våra|årets))*$/.test(quantity.before);
  return words.length <= 90 && (isOf || /varav|fördel|uppdel|: ?\p{sc=Latin}{0,15} ?$/iu.test(words));
}

/** Null where the parts come to something else altogether and nothing says that they are all. */
function dividedBy(total: Spoken, parts: readonly Spoken[]): ListSum | null {
  const isAll = isComplete(parts[0]?.sentence.text ?? '');
  if (isAnyLarger(parts, total)) return null;
  return isAll || isClose(sumIn(parts), valueOf(total)) ? { total, parts, sureness: surenessOf(parts, total, isAll) } : null;
}

/** `(2014: 3 750 000 kr)` */
const isAside = ({ sentence, quantity }: Spoken): boolean => /\([^)]*$/.test(sentence.text.slice(0, quantity.at));

/** `39 deltagare skrevs ut. Då hade 11 arbete, 7 studerade, 12 sökte arbete och 9 var sjukskrivna.` */
function sumNear(parts: readonly Spoken[], near: readonly Spoken[], from: number): ListSum | null {
  if (from !== 0 || EACH.test(parts[0]?.sentence.text ?? '')) return null;
  const held = near.find((each) => isEqual(valueOf(each), sumIn(parts)));
  if (held !== undefined) return { total: held, parts, sureness: 0 };
  const [total, ...others] = near.filter((each) => isOfAll(each) && !isChange(each) && !OF_BEFORE.test(each.sentence.text));
  return total === undefined || others.length > 0 || !isClose(sumIn(parts), valueOf(total)) ? null : dividedBy(total, parts);
}

/** `Året innan utbildades 512` is no sum of this year's. */
const OF_BEFORE = /^ ?(?:året (?:innan|före)|förra året|föregående år|i fjol)(?!\p{sc=Latin})/iu;

/** What each costs is not added up. */
const EACH = /(?<!\p{sc=Latin})per (?:deltagare|person|plats)|snitt|vardera|respektive/iu;

/** `sjönk med 61 tkr` is no whole. */
const isChange = ({ quantity: { before } }: Spoken): boolean =>
  /(?:öka|minska|steg|stigit|sjönk|sjunkit|höj|sänk)\p{sc=Latin}{0,4} med$|(?:ökning|minskning)(?:en)? (?:med|på|är|var)$/iu.test(before);

/** Women and men are some of those who are counted, as are those who live in one place. */
const isOfAll = ({ quantity: { before, after, end }, sentence: { text } }: Spoken): boolean =>
  !/kvinn|(?<!\p{sc=Latin})män/u.test(`${after} ${before}`) && !IN_A_PLACE.test(text.slice(end));

const IN_A_PLACE = /(?<!\p{sc=Latin})(?:bor|finns|fanns|kom) (?:i|från|på) \p{Lu}/u;

/** The words say that nothing is left out. */
const isComplete = (text: string): boolean => /fördel|uppdel|resterande|övriga|resten|så här|enligt följande/i.test(text);

/** A list that may leave something out is surely wrong only where it comes to too much, or to a slip of the pen. */
function surenessOf(parts: readonly Spoken[], total: Spoken, isAll: boolean): number {
  const sum = sumIn(parts);
  const isTooMuch = compare(sum, valueOf(total)) > 0;
  if (isAll || isTooMuch || isMiswritten(valueOf(total), sum))
    return isAll || isClose(sum, valueOf(total)) ? sureOfSum(valueOf(total), sum) : 0.65;
  return isClose(sum, valueOf(total)) ? 0.75 : 0.5;
}

/** Within a fifth: what is farther off is of something else. */
const isClose = (sum: Exact, total: Exact): boolean => compare(absolute(subtract(sum, total)), divide(absolute(total), exact(5))) <= 0;

const isAnyLarger = (parts: readonly Spoken[], total: Spoken): boolean => parts.some((part) => compare(valueOf(part), valueOf(total)) > 0);
