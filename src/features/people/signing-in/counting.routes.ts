import type { OutsideWriter } from '../../../platform/http/routes.ts';
import type { Origin } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { deviceOf } from '../../../platform/secrets/device-mark.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { countAttempt, forgetAttempts } from '../attempts.store.ts';
import { type Count, codeCounts, countsOf, networkCounts } from './sources.ts';

/** The counts of one attempt. */
export interface Attempts {
  /** Counts it, and tells whether there have been too many. */
  areTooMany(): Promise<boolean>;
  /** It was right: nothing is held against anybody. */
  forget(): Promise<void>;
}

interface Attempt {
  readonly writer: OutsideWriter;
  /** The account that is tried; null when the answer itself tells whose it is. */
  readonly email: string | null;
  readonly from: Origin;
  readonly now: Temporal.Instant;
  readonly proof: 'password' | 'code' | 'passkey' | 'elsewhere';
}

export function attemptsAt(installation: Installation, attempt: Attempt): Attempts {
  const counts = countsFor(installation, attempt);
  return {
    areTooMany: () => areTooMany(attempt, counts),
    forget: () =>
      forgetAttempts(
        attempt.writer,
        counts.map(({ name }) => name),
      ),
  };
}

function countsFor({ secretKey }: Installation, { email, from, proof }: Attempt): readonly Count[] {
  if (email === null) return networkCounts(proof, from.address);
  const source = { email, address: from.address, device: deviceOf(keyFor(secretKey, 'device'), from.known, email) };
  return proof === 'code' ? codeCounts(source) : countsOf(source);
}

async function areTooMany({ writer, now }: Attempt, counts: readonly Count[]): Promise<boolean> {
  let tooMany = false;
  // One after the other, in the same order for everybody: two who wait for each other's counts would wait for ever.
  for (const count of counts) tooMany = (await countAttempt(writer, count, now)) || tooMany;
  return tooMany;
}
