import { forgetOldAttempts } from './features/people/attempts.store.ts';
import { forgetOldChallenges } from './features/people/challenges.store.ts';
import { LASTS_FOR } from './features/people/session.ts';
import { forgetSessions } from './features/people/sessions.store.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { OwnerPool } from './platform/database/owner-pool.ts';
import type { Database, InstallationWriter } from './platform/database/transaction.ts';
import { sealLogTask } from './platform/jobs/sealing.ts';
import type { Task } from './platform/jobs/task.ts';
import { sendMailTask } from './platform/mail/mail-jobs.ts';
import type { Post } from './platform/mail/post.ts';

export interface BackgroundParts {
  readonly database: Database;
  readonly owner: OwnerPool;
  readonly clock: Clock;
  readonly post: Post;
  readonly secretKey: Uint8Array;
}

/** All work that is done in the background. */
export const tasksOf = ({ database, owner, clock, post, secretKey }: BackgroundParts): readonly Task[] => [
  sealLogTask(owner),
  { name: 'forget-old', when: 'every hour', run: () => database.installation.change((writer) => forgetOld(writer, clock())) },
  sendMailTask(post, secretKey),
];

/** Counts of attempts matter for a day at most. */
const ATTEMPTS_MATTER_FOR = { hours: 24 };

/** What is over opens nothing any more, and is not kept. */
async function forgetOld(writer: InstallationWriter, now: Temporal.Instant): Promise<void> {
  await forgetSessions(writer, now.subtract(LASTS_FOR));
  await forgetOldAttempts(writer, now.subtract(ATTEMPTS_MATTER_FOR));
  await forgetOldChallenges(writer, now);
}
