/** Tells the time. Rules are given it; only the outermost layer asks. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();
