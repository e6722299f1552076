import type { OwnerPool } from '../database/owner-pool.ts';

/** How it stands with one kind of work. */
export interface QueueState {
  readonly task: string;
  /** Waits for its time, its turn or another attempt. */
  readonly waiting: number;
  /** Of them, those that have failed at least once. */
  readonly failing: number;
  /** Failed for the last time; nothing more happens by itself. */
  readonly givenUp: number;
  /** How long the one that has waited longest could have been done already. */
  readonly oldestSeconds: number;
}

export async function measureQueue(owner: OwnerPool): Promise<readonly QueueState[]> {
  const { rows } = await owner.query<QueueState>(`
    select task_identifier as task,
      count(*) filter (where attempts < max_attempts)::int as waiting,
      count(*) filter (where attempts < max_attempts and last_error is not null)::int as failing,
      count(*) filter (where attempts >= max_attempts and locked_at is null and last_error is not null)::int as "givenUp",
      coalesce(extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at < now())), 0)::int as "oldestSeconds"
    from graphile_worker.jobs group by task_identifier order by task_identifier`);
  return rows;
}

/** A process that was killed still holds its jobs. No job takes this long, so whoever holds one longer is gone. */
const LONGEST_HOLD = '10 minutes';
/** Whoever runs the server has had this long to see that a job was given up. */
const KEEP_GIVEN_UP = '7 days';

/** Gives back what dead processes hold, and clears away what nobody will try again. */
export async function tidyQueue(owner: OwnerPool): Promise<void> {
  await owner.query(`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs where locked_at < now() - interval '${LONGEST_HOLD}' and locked_by is not null))`);
  // What was replaced by a newer one while a dead process held it has no error, and was not given up.
  await owner.query(`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where attempts >= max_attempts and locked_at is null
        and (last_error is null or updated_at < now() - interval '${KEEP_GIVEN_UP}')))`);
}
