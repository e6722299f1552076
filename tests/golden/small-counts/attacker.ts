/**
 * Somebody who reads a report and wants to know the counts that are hidden in it. Written without a look at how they are hidden:
 * knows every shown number, that counts are whole and not negative, that none of the hidden ones is zero, below what limit counts
 * are hidden, how totals and parts hang together, and tries every possibility until there is none left or one that differs.
 */
export interface Seen {
  /** Every count by name: its number where it is shown, null where it is hidden. */
  readonly counts: ReadonlyMap<string, number | null>;
  /** Sums that everybody knows to hold: the first name is all the others together. */
  readonly sums: readonly (readonly string[])[];
  /** Parts and wholes: the first is at most the second. */
  readonly parts: readonly (readonly [part: string, whole: string])[];
  readonly limit: number;
  /** No count is larger; the attacker may guess that high. */
  readonly largest: number;
}

export type Verdict = 'determined' | 'open' | 'gave up';

/** Whether the attacker can tell that the hidden count is this number and no other. */
export function attack(seen: Seen, name: string, truth: number): Verdict {
  const puzzle = puzzleOf(seen);
  const place = puzzle.names.indexOf(name);
  const verdicts = [
    [1, truth - 1],
    [truth + 1, seen.largest],
  ].map(([low = 0, high = 0]) => isPossible(puzzle, { place, low, high }));
  if (verdicts.includes('open')) return 'open';
  return verdicts.includes('gave up') ? 'gave up' : 'determined';
}

interface Rule {
  /** Places and factors: all together are zero, or not negative. */
  readonly terms: readonly (readonly [place: number, factor: number])[];
  readonly isSum: boolean;
}

interface Puzzle {
  readonly names: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly rules: readonly Rule[];
  readonly hidden: readonly number[];
  readonly limit: number;
}

function puzzleOf({ counts, sums, parts, limit, largest }: Seen): Puzzle {
  const names = [...counts.keys()];
  const place = (name: string): number => names.indexOf(name);
  const numbers = [...counts.values()];
  return {
    names,
    low: numbers.map((number) => number ?? 1),
    high: numbers.map((number) => number ?? largest),
    rules: [
      ...sums.map(
        ([total = '', ...others]): Rule => ({
          isSum: true,
          terms: [[place(total), 1], ...others.map((name) => [place(name), -1] as const)],
        }),
      ),
      ...parts.map(
        ([part, whole]): Rule => ({
          isSum: false,
          terms: [
            [place(whole), 1],
            [place(part), -1],
          ],
        }),
      ),
    ],
    hidden: numbers.flatMap((number, index) => (number === null ? [index] : [])),
    limit,
  };
}

interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

const MOST_GUESSES = 60_000;

function isPossible(puzzle: Puzzle, wanted: { readonly place: number; readonly low: number; readonly high: number }): Verdict {
  const bounds = { low: [...puzzle.low], high: [...puzzle.high] };
  bounds.low[wanted.place] = Math.max(bounds.low[wanted.place] ?? 0, wanted.low);
  bounds.high[wanted.place] = Math.min(bounds.high[wanted.place] ?? 0, wanted.high);
  const guesses = { left: MOST_GUESSES };
  if (solve(puzzle, bounds, guesses)) return 'open';
  return guesses.left > 0 ? 'determined' : 'gave up';
}

/** Guesses the count with the fewest possibilities, and goes on from there. */
function solve(puzzle: Puzzle, bounds: Bounds, guesses: { left: number }): boolean {
  guesses.left -= 1;
  if (guesses.left <= 0 || !narrow(puzzle, bounds)) return false;
  const width = (place: number): number => (bounds.high[place] ?? 0) - (bounds.low[place] ?? 0);
  const [next] = puzzle.hidden.filter((place) => width(place) > 0).sort((a, b) => width(a) - width(b));
  if (next === undefined) return puzzle.hidden.some((place) => (bounds.low[place] ?? 0) < puzzle.limit);
  for (let guess = bounds.low[next] ?? 0; guess <= (bounds.high[next] ?? 0); guess += 1) {
    const tried = { low: bounds.low.with(next, guess), high: bounds.high.with(next, guess) };
    if (solve(puzzle, tried, guesses)) return true;
  }
  return false;
}

/** Narrows the bounds by every rule until nothing changes; false when a count has no possibility left. */
function narrow({ rules }: Puzzle, bounds: Bounds): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of rules) changed = narrowBy(rule, bounds) || changed;
    if (bounds.low.some((low, place) => low > (bounds.high[place] ?? 0))) return false;
  }
  return true;
}

function narrowBy({ terms, isSum }: Rule, bounds: Bounds): boolean {
  const most = (place: number, factor: number): number => factor * ((factor > 0 ? bounds.high : bounds.low)[place] ?? 0);
  const least = (place: number, factor: number): number => factor * ((factor > 0 ? bounds.low : bounds.high)[place] ?? 0);
  const all = terms.map(([place, factor]) => ({ place, factor, most: most(place, factor), least: least(place, factor) }));
  const mostOfAll = all.reduce((sum, term) => sum + term.most, 0);
  const leastOfAll = all.reduce((sum, term) => sum + term.least, 0);
  const changes = all.map(({ place, factor, ...own }) => {
    // What the term must at least be, since the others are at most so much; and at most, when the whole is zero.
    const atLeast = own.most - mostOfAll;
    const atMost = isSum ? own.least - leastOfAll : Number.POSITIVE_INFINITY;
    const [low, high] = factor > 0 ? [atLeast, atMost] : [-atMost, -atLeast];
    return tighten(bounds, place, [low, high]);
  });
  return changes.includes(true);
}

function tighten(bounds: Bounds, place: number, [low, high]: readonly [number, number]): boolean {
  const [oldLow, oldHigh] = [bounds.low[place] ?? 0, bounds.high[place] ?? 0];
  bounds.low[place] = Math.max(oldLow, low);
  bounds.high[place] = Math.min(oldHigh, high);
  return bounds.low[place] !== oldLow || bounds.high[place] !== oldHigh;
}
