import { compare, type Exact, exact, roundedSteps, ZERO } from '../../shared/exact.ts';

/** Words of a sentence that follow a number: which of them is written is decided by the number, every year anew. */
export interface Variant {
  /** By its sign, or by whether it is one or several. */
  readonly by: 'sign' | 'count';
  readonly first: string;
  readonly second: string;
  /** Written for nothing at all; without it nothing counts as the first by sign and as the second by count. */
  readonly none: string | null;
}

const KINDS: Readonly<Record<string, Variant['by']>> = { val: 'sign', antal: 'count' };

/** Divides `stor,val:ökade,minskade`: wishes of one word, and the choice, which takes all that comes after it. */
export function splitWishes(wishes: string): { readonly words: readonly string[]; readonly choice: string | null } {
  const start = /(?:^|,)\s*(?=(?:val|antal):)/.exec(wishes);
  const words = start === null ? wishes : wishes.slice(0, start.index);
  return {
    words: words
      .split(',')
      .map((wish) => wish.trim())
      .filter((wish) => wish !== ''),
    choice: start === null ? null : wishes.slice(start.index).replace(/^,?\s*/, ''),
  };
}

/** What `val:ett överskott på,ett underskott på` chooses between; null when it is not two or three words to choose between. */
export function variantOf(choice: string): Variant | null {
  const [kind = '', rest = ''] = choice.split(/:(.*)/s);
  const [first, second, none, ...more] = rest.split(',').map((words) => words.trim());
  const by = KINDS[kind];
  if (by === undefined || first === undefined || second === undefined || more.length > 0) return null;
  return { by, first, second, none: none ?? null };
}

/** The words for a number. One is one when it is shown as one: nobody reads the decimals that are not shown. */
export function variantText(value: Exact, { by, first, second, none }: Variant): string {
  const sign = compare(value, ZERO);
  if (none !== null && sign === 0) return none;
  if (by === 'sign') return sign >= 0 ? first : second;
  return compare(exact(roundedSteps(value, 0)), exact(1)) === 0 ? first : second;
}
