/**
 * How many cases a property is tried on. The same ones at every run, so that a failure tells of the change and not of luck;
 * with `UTFORSKA=1` other ones are tried, and many more.
 */
export const tries = (count: number) =>
  process.env.UTFORSKA === undefined ? { numRuns: count, seed: 20_240_301 } : { numRuns: 20 * count };
