/** Chance that is the same at every run: what is made from a seed can be made again. */
export interface Chance {
  /** A whole number from the first to the last, both possible. */
  whole(from: number, to: number): number;
  /** True as often as the percentage says. */
  happens(percent: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
  /** Some of a list, in its order. */
  some<Value>(list: readonly Value[], count: number): readonly Value[];
  shuffled<Value>(list: readonly Value[]): readonly Value[];
}

/** The name keeps subjects apart: more chance used for money does not change what is said of people. */
export function chanceOf(seed: number, name: string): Chance {
  const next = numbersFrom(startOf(`${name} ${seed}`));
  const whole = (from: number, to: number): number => from + Math.trunc(next() * (to - from + 1));
  const shuffled = <Value>(list: readonly Value[]): readonly Value[] =>
    list
      .map((value) => ({ value, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ value }) => value);
  return {
    whole,
    shuffled,
    happens: (percent) => next() * 100 < percent,
    pick: (list) => at(list, whole(0, list.length - 1)),
    some: (list, count) => {
      const chosen = new Set(shuffled(list.map((_, index) => index)).slice(0, count));
      return list.filter((_, index) => chosen.has(index));
    },
  };
}

/** A hash of the text (FNV-1a), so that neighbouring seeds begin far from each other. */
function startOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

/** Mulberry32: a small generator of numbers from 0 to 1, good enough for made-up reports. */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What stands at a place that must be there. */
export function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return value;
}

export const totalOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
