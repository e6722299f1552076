import { checkpointTask } from './features/log/checkpoints.routes.ts';
import { forgetOldAttempts } from './features/people/attempts.store.ts';
import { forgetOldChallenges } from './features/people/challenges.store.ts';
import { recoverPasswordTask } from './features/people/recovery/recovery.routes.ts';
import { LASTS_FOR } from './features/people/session.ts';
import { forgetSessions } from './features/people/sessions.store.ts';
import type { Clock } from './platform/clock/clock.ts';
import { type MeasuredDatabase, type OpenedDatabase, openPool } from './platform/database/database.ts';
import type { OwnerPool } from './platform/database/owner-pool.ts';
import type { InstallationWriter } from './platform/database/transaction.ts';
import type { Installation } from './platform/installation/installation.ts';
import { sealLogTask } from './platform/jobs/sealing.ts';
import type { Task } from './platform/jobs/task.ts';
import { sendMailTask } from './platform/mail/mail-jobs.ts';
import type { Post } from './platform/mail/post.ts';

export interface BackgroundParts {
  readonly database: OpenedDatabase;
  readonly owner: OwnerPool;
  readonly clock: Clock;
  readonly post: Post;
  readonly secretKey: Uint8Array;
  /** How people reach the application, for links in letters. */
  readonly address: URL;
  /** Through whom else people may sign in. */
  readonly providers: Installation['providers'];
  /** The folder of data. */
  readonly folder: string;
}

/** All work that is done in the background. */
export const tasksOf = ({ database, owner, clock, post, secretKey, address, providers, folder }: BackgroundParts): readonly Task[] => [
  sealLogTask(owner),
  checkpointTask({ asOwner: (work) => asOwner(database, work), folder, clock }),
  { name: 'forget-old', when: 'every hour', run: () => database.installation.change((writer) => forgetOld(writer, clock())) },
  sendMailTask(post, secretKey),
  recoverPasswordTask({ database, clock, secretKey, address, providers }),
];

async function asOwner<Value>({ owner }: OpenedDatabase, work: (database: MeasuredDatabase) => Promise<Value>): Promise<Value> {
  const database = openPool(owner, 1);
  return work(database).finally(() => database.close());
}

/** Counts of attempts matter for a day at most. */
const ATTEMPTS_MATTER_FOR = { hours: 24 };

/** What is over opens nothing any more, and is not kept. */
async function forgetOld(writer: InstallationWriter, now: Temporal.Instant): Promise<void> {
  await forgetSessions(writer, now.subtract(LASTS_FOR));
  await forgetOldAttempts(writer, now.subtract(ATTEMPTS_MATTER_FOR));
  await forgetOldChallenges(writer, now);
}
