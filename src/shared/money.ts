import { no, type Result, yes } from './result.ts';

/** Whole öre. A hundred öre are one krona. Never a fraction. */
export type Ore = number & { readonly unit: 'ore' };

export const ZERO_ORE = 0 as Ore;

/** A whole number of öre; throws when the number is no safe integer, since then a sum would be wrong. */
export function ore(amount: number): Ore {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of öre that can be added exactly`);
  return (amount === 0 ? 0 : amount) as Ore;
}

export const oreFromKronor = (kronor: number): Ore => ore(kronor * 100);

export const addOre = (a: Ore, b: Ore): Ore => ore(a + b);
export const negateOre = (amount: Ore): Ore => ore(-amount);
export const sumOre = (amounts: Iterable<Ore>): Ore => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return ore(total);
};

export type AmountProblem = { readonly kind: 'notAnAmount'; readonly text: string } | { readonly kind: 'tooLarge'; readonly text: string };

/**
 * Reads an amount as people write it: `1 234,50`, `-57422`, `−57 422`, `1234.5`, `1 234 kr`.
 * Spaces of every kind may group digits; comma or point may be the decimal sign; at most two decimals.
 */
export function parseKronor(text: string): Result<Ore, AmountProblem> {
  const compact = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/kr\.?$/i, '');
  const match = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(compact);
  if (match === null) return no({ kind: 'notAnAmount', text });
  const [, sign = '', whole = '', decimals = ''] = match;
  const amount = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(amount)) return no({ kind: 'tooLarge', text });
  return yes(ore(sign === '-' ? -amount : amount));
}

/** Öre as a decimal text for files: `1234.5` is written `1234,50` with a comma, whole kronor without decimals. */
export function kronorText(amount: Ore, decimalSign: ',' | '.' = ','): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const rest = Math.abs(amount) % 100;
  const sign = amount < 0 ? '-' : '';
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}${decimalSign}${String(rest).padStart(2, '0')}`;
}
