import { createContext, runInContext } from 'node:vm';

/** Signs of every kind that classes tell apart. */
const KINDS = ['a', 'Z', '5', ' ', '\n', '-', '.', ',', ':', '/', '"', '\\', '(', '{', '*', 'å', '\u0001'] as const;
const ENDS = ['', '\u0001', '\n!'] as const;
const MOST_LITERALS = 5;

/**
 * Texts made to cost: what the expression itself asks for to begin with, then one sign or two in turn so many times,
 * and an end that does not match, so that every way to divide the middle is tried.
 */
export function hostileTexts(source: string, length: number): readonly string[] {
  const literals = literalsOf(source).slice(0, MOST_LITERALS);
  const signs = [...new Set([...KINDS, ...literals.flatMap((literal) => [...literal])])];
  const runs = signs.flatMap((sign) => ['', ...literals].map((beginning) => beginning + sign.repeat(length)));
  const turns = literals.flatMap((literal) => [' ', 'a', '5', '{', '['].map((sign) => inTurn(literal + sign, length)));
  return [...runs, ...turns].flatMap((text) => ENDS.map((end) => text + end));
}

const inTurn = (pair: string, length: number): string => pair.repeat(Math.ceil(length / pair.length));

/** The words and signs that stand for themselves in an expression, and the first sign of each class. */
function literalsOf(source: string): readonly string[] {
  const plain = source
    .replace(
      /\[(\^?)((?:\\.|[^\]\\])*)\]/g,
      (_, not: string, signs: string) => `\0${not === '' ? signs.slice(0, signs.startsWith('\\') ? 2 : 1) : ''}\0`,
    )
    .replace(/\\[pPu]\{[^}]*\}|\\u[\da-f]{4}|\\[dDwWsSbB]|\(\?(?:<?[:=!]|<\w+>)|\{\d+,?\d*\}/g, '\0')
    .replace(/(?<!\\)[?*+|^$()]/g, '\0')
    .replace(/\\(.)/g, '$1');
  return [...new Set(plain.split('\0').filter((part) => part !== ''))];
}

interface Expression {
  readonly source: string;
  readonly flags: string;
}

/**
 * The longest time, in milliseconds of the processor's, that the expression took for one of the texts.
 * What is stopped because all of them together took too long has taken for ever.
 */
export function slowestMatch({ source, flags }: Expression, texts: readonly string[], patienceMs: number): number {
  const spent = (): number => process.threadCpuUsage().user / 1000;
  try {
    return runInContext(MEASURE, createContext({ source, flags, texts, spent }), { timeout: patienceMs }) as number;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const MEASURE = `
  const expression = new RegExp(source, flags);
  let slowest = 0;
  for (const text of texts) {
    const begun = spent();
    text.search(expression);
    slowest = Math.max(slowest, spent() - begun);
  }
  slowest`;

/** Whether anything in the expression may be repeated without an end: without that it can only cost so much. */
export const repeatsWithoutEnd = (source: string): boolean => /(?<!\\)(?:[*+]|\{\d+,\})/.test(source.replace(/\[(?:\\.|[^\]\\])*\]/g, 'x'));
