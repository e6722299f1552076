/** How long a session lasts when nobody uses it, and at most (ASVS 5.0 7.3.1 and 7.3.2): a working day, with room for a meeting. */
const IDLE_FOR = { minutes: 60 };
export const LASTS_FOR = { hours: 12 };

/** A person's session at one device. */
export interface Session {
  readonly id: string;
  readonly device: string;
  readonly beganAt: string;
  readonly seenAt: string;
}

interface Times {
  readonly beganAt: string;
  readonly seenAt: string;
}

/** Whether the session is over by now. */
export function isOver({ beganAt, seenAt }: Times, now: Temporal.Instant): boolean {
  const isIdle = Temporal.Instant.compare(Temporal.Instant.from(seenAt).add(IDLE_FOR), now) <= 0;
  const isOld = Temporal.Instant.compare(Temporal.Instant.from(beganAt).add(LASTS_FOR), now) <= 0;
  return isIdle || isOld;
}

/** What a browser calls itself, as a person would say it: `Firefox på Windows`. */
export function deviceName(userAgent: string): string {
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1] ?? 'Okänd webbläsare';
  const system = SYSTEMS.find(([mark]) => userAgent.includes(mark))?.[1];
  return system === undefined ? browser : `${browser} på ${system}`;
}

// Edge calls itself Chrome and Safari too, and Chrome calls itself Safari: the most particular name stands first.
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;
