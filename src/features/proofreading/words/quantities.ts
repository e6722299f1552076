import { absolute, type Exact, exact } from '../../../shared/exact.ts';
import { inKronor, isYear, numbersOf, type PrintedNumber } from '../printed-number.ts';
import { remembered } from './remembered.ts';

/** A number in running text, in digits or in words, with what stands after it. */
export interface Quantity extends PrintedNumber {
  readonly end: number;
  /** The words right after it, in small letters, up to the next number or stop: `nya deltagare under året`. */
  readonly after: string;
  /** The words right before it, in small letters. */
  readonly before: string;
}

const WORDS = [
  ['två', 2],
  ['tre', 3],
  ['fyra', 4],
  ['fem', 5],
  ['sex', 6],
  ['sju', 7],
  ['åtta', 8],
  ['nio', 9],
  ['tio', 10],
  ['elva', 11],
  ['tolv', 12],
  ['tretton', 13],
  ['fjorton', 14],
  ['femton', 15],
  ['sexton', 16],
  ['sjutton', 17],
  ['arton', 18],
  ['nitton', 19],
  ['tjugo', 20],
  ['ett', 1],
  ['en', 1],
  ['inget', 0],
  ['ingen', 0],
  ['inga', 0],
] as const;

const TENS = [
  ['tjugo', 20],
  ['trettio', 30],
  ['fyrtio', 40],
  ['femtio', 50],
  ['sextio', 60],
  ['sjuttio', 70],
  ['åttio', 80],
  ['nittio', 90],
  ['hundra', 100],
] as const;

/** `fyrtionio` and the like. */
const COMPOSED = TENS.slice(0, -1).flatMap(([ten, value]) =>
  WORDS.filter(([, unit]) => unit >= 1 && unit <= 9).map(([word, unit]) => [`${ten}${word}`, value + unit] as const),
);

const VALUES = new Map<string, number>([...WORDS, ...TENS, ...COMPOSED]);
/** `En` and `ett` are mostly articles; they count where what they count is left out, or is a person. */
const ONE =
  '(?<!var och )(?:(?<=varav )e(?:n|tt)(?= \\p{sc=Latin}+(?:,| och))|e(?:n|tt)(?= (?:av|från|via|till|(?:började|påbörjade|fick|gick|flyttade|avbröt|slutade|återgick|avled)(?!\\p{sc=Latin})|på grund av|kvinna|man|person|anställd|mål|bedöms|har (?:inte|varit)|(?:upp)?(?:nås|nåddes|nåtts|uppfylls|uppfylldes)(?!\\p{sc=Latin})|deltagare från|med placering|delvis|inte|ej))|(?<=och )en(?= i \\p{Lu}))';
const COUNTING = [...VALUES.keys()].filter((word) => word !== 'en' && word !== 'ett');
const BELOW_HUNDRED = COUNTING.filter((word) => word !== 'hundra').join('|');
/** `hundrasextiofem`, `tvåhundratio` */
const HUNDREDS = `(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?hundra(?:${BELOW_HUNDRED}|ett|en)?`;
const WORD = new RegExp(`(?<![\\p{sc=Latin}-])(?:${BELOW_HUNDRED}|${HUNDREDS}|${ONE})(?![\\p{sc=Latin}-])`, 'giu');

function valueOfWord(word: string): number {
  const [many = '', rest] = word.split('hundra');
  return rest === undefined ? (VALUES.get(word) ?? 0) : 100 * (VALUES.get(many) ?? 1) + (VALUES.get(rest) ?? 0);
}

/** All numbers of a sentence but years, ages, paragraphs and pages, in the order they stand. Looked for once: every rule asks for them. */
export const quantitiesOf: (text: string) => readonly Quantity[] = remembered(quantitiesIn, 4000);

function quantitiesIn(text: string): readonly Quantity[] {
  const digits = numbersOf(withoutMark(text))
    .map((number) => withoutDash(text, number))
    .filter((number) => !isYear(number) && !isReference(text, number));
  const found = withSharedUnits(
    text,
    [...digits, ...wordsIn(text)].sort((a, b) => a.at - b.at),
  );
  return found.map((number, index) => {
    const end = number.at + number.written.length;
    const next = found[index + 1]?.at ?? text.length;
    const previous = index === 0 ? 0 : (found[index - 1]?.at ?? 0) + (found[index - 1]?.written.length ?? 0);
    return { ...number, end, after: untilStop(text.slice(end, next)), before: text.slice(previous, number.at).toLowerCase().trim() };
  });
}

/** `torsdag 2 juni – 118 deltagare`: a dash between words is no minus of what is counted. */
function withoutDash(text: string, number: PrintedNumber): PrintedNumber {
  const dash = /^[-−–] /.exec(number.written)?.[0] ?? '';
  const isCounted = number.unit === null || number.unit === 'annat';
  if (dash === '' || !isCounted || !/[\p{sc=Latin}\d)] $/u.test(text.slice(0, number.at))) return number;
  return { ...number, written: number.written.slice(dash.length), at: number.at + dash.length, value: absolute(number.value) };
}

/** Of `39, 33 respektive 28 procent` all are of the unit that the last one has. */
function withSharedUnits(text: string, numbers: readonly PrintedNumber[]): PrintedNumber[] {
  const shared: PrintedNumber[] = [];
  let isListed = false;
  for (const number of numbers.toReversed()) {
    const next = shared.at(-1);
    const between = next === undefined ? '' : text.slice(number.at + number.written.length, next.at);
    isListed = /^ (?:respektive|resp\.?) $/.test(between) || (isListed && between === ', ');
    const unit = isListed && next !== undefined && next.unit !== 'annat' ? next.unit : null;
    shared.push({ ...number, unit: number.unit ?? unit });
  }
  return shared.reverse();
}

const wordsIn = (text: string): PrintedNumber[] =>
  [...text.matchAll(WORD)].map((match) => {
    const [word] = match;
    const after = text.slice(match.index + word.length);
    const isShare = /^ procent(?!\p{sc=Latin})/u.test(after);
    return {
      written: isShare ? `${word} procent` : word,
      at: match.index,
      value: exact(valueOfWord(word.toLowerCase())),
      decimals: 0,
      unit: isShare ? ('procent' as const) : TIME.test(after) ? ('annat' as const) : null,
    };
  });

/** `åtta månader` counts time, as `8 månader` does. */
const TIME = /^ (?:år(?! (?:19|20)\d\d)|månader|veckor|timmar|dagar)(?!\p{sc=Latin})/u;

const untilStop = (text: string): string => (/^[^.,;:!?()]{0,60}/.exec(text)?.[0] ?? '').toLowerCase().trim();

/** The mark of a point of a list is no minus. As long as before, so that places stay. */
const withoutMark = (text: string): string => text.replace(/^ ?[-–•](?= )/, (mark) => ' '.repeat(mark.length));

/** Numbers of pages, paragraphs, questions and steps, and spans of ages. */
function isReference(text: string, { at, written }: PrintedNumber): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  const after = text.slice(at + written.length, at + written.length + 12);
  return (
    /(?:§|(?<![a-zåäö])(?:kap\.?|prop\.?|not|bilaga|sidan?|s\.|fråga|indikator|modul|steg|spår|vecka|v\.|kl\.?|nr\.?|sfs|dnr|telefon|artikel|punkt)|§§) ?$/i.test(
      before,
    ) ||
    /^ ?(?:§|kap\b|:e\b|[–-] ?\d|-åring|[- ]?åring|årig|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]{0,8}(?![a-zåäö]))/i.test(
      after,
    ) ||
    /\d ?[–-] ?$|\d{4}\/\d{2,4}:$/.test(before) ||
    isAmongNumbers(text, at) ||
    isAnswer(text, at)
  );
}

/** `indikator 2 och 6`, `på fem indikatorer (1, 4, 5, 6 och 7)`: names of questions. */
function isAmongNumbers(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return (
    /(?:indikator|fråga|frågorna|påstående)(?:na|erna)? \d{1,2}(?:, \d{1,2}){0,8} och $/iu.test(before) ||
    (/\((?:\d{1,2}(?:, | och ))*$/u.test(before) &&
      /^\d{1,2}(?:(?:, | och )\d{1,2})*\)/u.test(text.slice(at, at + 60)) &&
      OF_QUESTIONS.test(text))
  );
}

/** `66 gav svaret 5 eller 6`, `47 av 84 svarade 4, 5 eller 6`: steps of a scale. */
const isAnswer = (text: string, at: number): boolean =>
  ANSWERED.test(text.slice(Math.max(0, at - 40), at)) &&
  /^(?:\d, ){0,6}(?:\d eller )?\d(?![\d  ]*\d)/u.test(text.slice(at)) &&
  AMONG_STEPS.test(text);

const ANSWERED = /(?:svar(?:et|en|ade|at)?|betyg(?:et|en)?|angav|satte)(?: (?:med|en|ett|alternativ(?:et|en)?))? (?:\d(?:, | eller ))*$/iu;
const AMONG_STEPS = /(?<!\d)(?:\d, ){0,6}\d eller \d(?!\d)/;

const OF_QUESTIONS = /indikator|fråg[ao]|påstående/iu;

/** `drygt 20 %`, `ca 44 000 kr`: near is enough. */
export const isRough = ({ before }: Quantity): boolean =>
  /(?<!\p{sc=Latin})(?:drygt|knappt|nästan|cirka|ca|omkring|ungefär|runt)$/u.test(before);
/** `över 20 %`, `högst 50 000 kr`: on which side of it, and not how much. */
export const isBound = ({ before }: Quantity): boolean =>
  /(?<!\p{sc=Latin})(?:över|under|högst|minst|mer än|mindre än|taket på)$/iu.test(before);

export const isCount = ({ unit, decimals }: PrintedNumber): boolean => unit === null && decimals === 0;
export const isPercent = ({ unit }: PrintedNumber): boolean => unit === 'procent';
export const isMoneyIn = ({ unit }: PrintedNumber): boolean => unit === 'kr' || unit === 'tkr' || unit === 'mkr';
/** An amount in kronor, or what is counted. */
export const valueIn = (quantity: Quantity): Exact => (isMoneyIn(quantity) ? inKronor(quantity, quantity.unit) : quantity.value);
