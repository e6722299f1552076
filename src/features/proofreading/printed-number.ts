import { type Exact, exact, multiply, negate, parseExact } from '../../shared/exact.ts';

/** What a printed number counts. Amounts of money know their size; a bare number in a table of money gets the table's unit. */
export type PrintedUnit = 'kr' | 'tkr' | 'mkr' | 'procent' | 'kr/person' | 'annat' | null;

/** A number as it stands in a document. */
export interface PrintedNumber {
  /** As it is written, with sign and unit: `−57 422 kr`. */
  readonly written: string;
  readonly value: Exact;
  readonly decimals: number;
  readonly unit: PrintedUnit;
  /** Where in the text it begins. */
  readonly at: number;
}

/** Kronor that one of the unit is. */
const KRONOR: Readonly<Record<string, number>> = { kr: 1, tkr: 1000, mkr: 1_000_000 };

export const inKronor = ({ value }: PrintedNumber, unit: PrintedUnit): Exact => multiply(value, exact(KRONOR[unit ?? 'kr'] ?? 1));

/** The size of the last digit in kronor: two amounts closer than that may be the same one. */
export const grainOf = ({ decimals }: PrintedNumber, unit: PrintedUnit): Exact =>
  multiply(exact(KRONOR[unit ?? 'kr'] ?? 1), exact(1n, 10n ** BigInt(decimals)));

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const WHOLE = `\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)|[1-9]\\d{0,2}(?:\\.\\d{3})+(?![\\d.])|\\d+`;
const UNITS =
  'kr(?:onor)?\\/(?:deltagare|person)|kronor per deltagare|kr per deltagare|%|procents?(?!enhet)|tkr|tkt|kkr|tusen kronor|mkr|mnkr|mdkr|miljoner kronor|miljoner|kronor|kr|sek|år(?! (?:19|20)\\d\\d)|månader|mån|veckor|timmar|dagar|st';
const NUMBER = new RegExp(
  `(?<![\\p{sc=Latin}\\d_/§]|\\p{sc=Latin}-|\\d[.,:–-]|\\d${SPACE}[–-]${SPACE}?)(?<sign>[-−–]${SPACE}?)?(?<whole>${WHOLE})(?:[.,](?<decimals>\\d{1,4})(?!\\d))?(?:${SPACE}{0,2}(?<unit>${UNITS})(?!\\p{sc=Latin}))?`,
  'giu',
);

/** Numbers in the order they stand. Dates, telephone numbers and register numbers are left out; years are not. */
export function numbersOf(text: string): PrintedNumber[] {
  return [...withLettersFor(text).matchAll(NUMBER)].flatMap((match) => {
    const { sign, whole = '', decimals = '', unit } = match.groups ?? {};
    const digits = whole.replace(/[.\s\u00a0\u202f\u2009]/g, '');
    const value = parseExact(decimals === '' ? digits : `${digits},${decimals}`);
    if (value === null) return [];
    const isNegative = sign !== undefined || isInParentheses(text, match) || isBeforeMinus(text, match);
    const written = text.slice(match.index, match.index + match[0].length).trim();
    return [{ written, value: isNegative ? negate(value) : value, decimals: decimals.length, unit: unitOf(unit), at: match.index }];
  });
}

/** `(1 234)` alone, or `(1 234) kr`, is how bookkeepers write a negative amount; `(68 %)` and `4 147 324 (68)` are something beside. */
const isInParentheses = (text: string, match: RegExpMatchArray): boolean =>
  match.groups?.unit === undefined && text.trim().replace(MONEY_AFTER, ')') === `(${match[0].trim()})`;

/** `12 000-` alone, as some programs of bookkeeping print it; of few digits it may be the first of an age group. */
function isBeforeMinus(text: string, { 0: found, index = 0, groups }: RegExpMatchArray): boolean {
  if (groups?.unit !== undefined || (groups?.whole?.length ?? 0) < 3 || text.length > index + found.length + 2) return false;
  return text.slice(0, index).trim() === '' && /^ ?[-−–]$/.test(text.slice(index + found.length).trimEnd());
}

const MONEY_AFTER = /\) ?(?:kr|kronor|tkr|kkr|mkr)$/i;

const LEFT_OUT =
  /\d{4}[-.]\d{2}[-.]\d{2}|\d{6}-\d{4}|\d{2,4}[-/]\d{2,3} ?\d{2}(?: ?\d{2})*|\d{2,4}:\d+|\d{1,2}\/\d{1,2}(?!\d)|www\.\S+|https?:\S+/g;

/** Dates, laws and telephone numbers replaced by letters as long, so that places stay. */
const withLettersFor = (text: string): string => text.replace(LEFT_OUT, (found) => 'x'.repeat(found.length));

function unitOf(word: string | undefined): PrintedUnit {
  if (word === undefined) return null;
  const plain = word.toLowerCase();
  if (/deltagare|person/.test(plain)) return 'kr/person';
  return plain in UNIT_NAMES ? (UNIT_NAMES[plain] ?? null) : 'annat';
}

const UNIT_NAMES: Readonly<Record<string, PrintedUnit>> = {
  '%': 'procent',
  procent: 'procent',
  procents: 'procent',
  kr: 'kr',
  kronor: 'kr',
  sek: 'kr',
  tkr: 'tkr',
  tkt: 'tkr',
  kkr: 'tkr',
  'tusen kronor': 'tkr',
  mkr: 'mkr',
  mnkr: 'mkr',
  'miljoner kronor': 'mkr',
  miljoner: 'mkr',
  st: null,
};

export const isYear = ({ value, decimals, unit }: PrintedNumber): boolean =>
  decimals === 0 && unit === null && value.denominator === 1n && value.numerator >= 1990n && value.numerator <= 2099n;
