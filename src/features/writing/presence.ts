/** Somebody who has begun to write in a text and has not saved. */
export interface Beginning {
  readonly person: string;
  readonly name: string;
  readonly openedAt: string;
}

/** Longer ago than this somebody has most likely gone home. */
const COUNTS_FOR_MINUTES = 120;

/** `Anna började ändra i texten för 3 minuter sedan och har inte sparat än.` Nobody is told of oneself. */
export function beginningsTold(beginnings: readonly Beginning[], me: string | null, now: Temporal.Instant): readonly string[] {
  return beginnings
    .filter(({ person }) => person !== me)
    .map(({ name, openedAt }) => ({ name, minutes: minutesSince(openedAt, now) }))
    .filter(({ minutes }) => minutes <= COUNTS_FOR_MINUTES)
    .map(({ name, minutes }) => `${name} började ändra i texten ${ago(minutes)} och har inte sparat än.`);
}

const minutesSince = (instant: string, now: Temporal.Instant): number =>
  Math.floor(Number(now.epochMilliseconds - Temporal.Instant.from(instant).epochMilliseconds) / 60_000);

function ago(minutes: number): string {
  if (minutes < 1) return 'nyss';
  return minutes === 1 ? 'för en minut sedan' : `för ${minutes} minuter sedan`;
}
