import { parseKronor } from '../../shared/money.ts';

/** What was sent, or what an address asks for: each name with its values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export const textIn = (fields: Fields, name: string): string => (fields.get(name)?.[0] ?? '').replace(/\p{Cc}+/gu, ' ').trim();

export const fieldsOf = (query: URLSearchParams): Fields => new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));

/** Larger than any association's, so that sums stay exact. */
const MOST_ORE = 1_000_000_000_000_00;

/** An amount in öre, or undefined for what is none. */
export function oreIn(text: string): number | undefined {
  const read = parseKronor(text);
  return read.ok && Math.abs(read.value) <= MOST_ORE ? read.value : undefined;
}

/** One of the words that may be chosen, else the usual one. */
export const chosenFrom = <Word extends string>(words: readonly Word[], text: string, usual: Word): Word =>
  words.find((word) => word === text) ?? usual;
