import { compare, type Exact, exact, parseExact } from '../../shared/exact.ts';

/** A number that somebody wrote in a text. */
export interface TypedNumber {
  /** As it stands: `1 508 tkr`. */
  readonly written: string;
  readonly value: Exact;
  /** How many decimals it is written with, which tells how finely it can be compared. */
  readonly decimals: number;
  readonly unit: 'kr' | 'tkr' | 'mkr' | 'procent' | 'antal';
  /** The word that follows a bare number: `kvinnor`. */
  readonly word: string;
}

/** A hyphen is a minus only after a space; else the number is a part of a date, a range or a register number. */
const NUMBER =
  /(?<![\p{L}\p{N}_,.–/:§]|[^\s(]-)(?<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(?<decimals>\d+))?(?:[ \u00a0\u202f]?(?<unit>%|procent|kronor|kr|tkr|tusen kronor|mkr|mnkr|miljon(?:er)? kronor|miljoner))?(?![\p{L}\p{N}_:/–-]|[.,]\d)/giu;

/** Numbers in a text that could be figures: amounts, percentages and counts, but no years, paragraphs, dates or ages. */
export function numbersIn(text: string): TypedNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { whole = '', decimals = '', unit } = match.groups ?? {};
    const value = parseExact(decimals === '' ? whole : `${whole},${decimals}`);
    if (value === null || isReference(text, match.index) || (unit === undefined && isYear(whole))) return [];
    const word = foundAt(/\s{1,9}(\p{L}{1,80})/uy, text, match.index + match[0].length)?.[1] ?? '';
    return [{ written: match[0].trim(), value, decimals: decimals.length, unit: unitOf(unit), word }];
  });
}

/** Numbers that are worth a finding: small counts are words of language more often than figures. */
export const typedNumbers = (text: string): TypedNumber[] =>
  numbersIn(text).filter(({ unit, value }) => unit !== 'antal' || compare(value, exact(13)) >= 0);

function unitOf(word: string | undefined): TypedNumber['unit'] {
  if (word === undefined) return 'antal';
  return UNITS[word.toLowerCase()] ?? 'mkr';
}

const UNITS: Readonly<Record<string, TypedNumber['unit']>> = {
  '%': 'procent',
  procent: 'procent',
  kr: 'kr',
  kronor: 'kr',
  tkr: 'tkr',
  'tusen kronor': 'tkr',
};

const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);

/** Paragraphs, chapters, pages, weeks, hours, ages and dates are no figures of the year. */
const isReference = (text: string, at: number): boolean =>
  /(§|kap\.|kapitel|vecka|prop\.|bilaga|\bnot|avsnitt|\bnr|SFS|sida|sid\.|\bkl\.?|klockan|ålder(?:n)?|mellan) ?$/iu.test(
    text.slice(Math.max(0, at - 12), at),
  ) ||
  foundAt(
    /\d{1,9} ?(§|kap|år\b|åring|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)/iuy,
    text,
    at,
  ) !== null;

/** What a sticky pattern finds just there. The rest of the text is not copied for every number in it. */
function foundAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
