import type { OutsideWriter } from '../../../platform/http/routes.ts';
import type { Origin } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { deviceOf } from '../../../platform/secrets/device-mark.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { countAttempt, forgetAttempts, takeBackAttempts } from '../attempts.store.ts';
import { type Count, codeCounts, countsOf, networkCounts, recoveryCounts } from './sources.ts';

/** The counts of one attempt. */
export interface Attempts {
  /** Counts it, and tells whether there have been too many. */
  areTooMany(): Promise<boolean>;
  /**
   * It was right: nothing is held against the person. Of what others share it takes back itself alone,
   * or one's own account would cover guesses at others'.
   */
  forget(): Promise<void>;
}

interface Attempt {
  readonly writer: OutsideWriter;
  /** The account that is tried; null when the answer itself tells whose it is. */
  readonly email: string | null;
  readonly from: Origin;
  readonly now: Temporal.Instant;
  /** `letter` is asked for by whoever has no proof left: whoever has forgotten their password. */
  readonly proof: 'password' | 'code' | 'passkey' | 'elsewhere' | 'letter';
}

export function attemptsAt(installation: Installation, attempt: Attempt): Attempts {
  const counts = countsFor(installation, attempt);
  return {
    areTooMany: () => areTooMany(attempt, counts),
    async forget() {
      await forgetAttempts(attempt.writer, namesOf(counts, false));
      await takeBackAttempts(attempt.writer, namesOf(counts, true));
    },
  };
}

const namesOf = (counts: readonly Count[], shared: boolean): readonly string[] =>
  counts.filter(({ isShared }) => isShared === shared).map(({ name }) => name);

function countsFor({ secretKey }: Installation, { email, from, proof }: Attempt): readonly Count[] {
  if (email === null) return networkCounts(proof, from.address);
  const source = { email, address: from.address, device: deviceOf(keyFor(secretKey, 'device'), from.known, email) };
  if (proof === 'letter') return recoveryCounts(source);
  return proof === 'code' ? codeCounts(source) : countsOf(source);
}

/** What is refused by its own count is not held against anybody else's. All count in the same order, so that no two wait for each other. */
async function areTooMany({ writer, now }: Attempt, counts: readonly Count[]): Promise<boolean> {
  for (const count of counts) if (await countAttempt(writer, count, now)) return true;
  return false;
}
