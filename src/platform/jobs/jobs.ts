import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type CronItem, type JobHelpers, Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { OwnerPool } from '../database/owner-pool.ts';
import { tidyQueue } from './queue.ts';
import { type JobEvent, JobProblem, type Task } from './task.ts';

export interface JobParts {
  /** Room for at least three connections. Whoever opened it closes it, after the jobs have stopped. */
  readonly owner: OwnerPool;
  readonly tasks: readonly Task[];
  readonly tell: (event: JobEvent) => void;
}

export interface RunningJobs {
  /** Takes no more, and lets what is being done end; what is not done within a few seconds is given back to be done again. */
  stop(): Promise<void>;
}

/** The library tells of each thing it does, and repeats what jobs were about; what matters is told by `JobEvent` instead. */
const silent = new Logger(() => () => undefined);

const AT_ONCE = 2;
const PAUSE_BEFORE_RETURN_MS = 2_000;
const LONGEST_GOODBYE_MS = 6_000;

/** Does background work until it is stopped. Any number of processes may do it on the same database; each job is one's alone. */
export async function startJobs(parts: JobParts): Promise<RunningJobs> {
  const all = { ...parts, tasks: [...parts.tasks, tidying(parts.owner)] };
  const leaving = new AbortController();
  const left = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve(), { once: true }));
  let current: Begun | null = await begin(all);
  const working = (async () => {
    while (!leaving.signal.aborted) {
      // The library gives in when the database has been away for long.
      await Promise.race([current?.runner.promise.catch(() => undefined), current?.stuck, left]);
      if (leaving.signal.aborted) return;
      if (current !== null) end(current.runner).catch(() => undefined);
      parts.tell({ event: 'queue.lost', task: null, attempt: null });
      await pause(PAUSE_BEFORE_RETURN_MS, undefined, { signal: leaving.signal, ref: false }).catch(() => undefined);
      current = leaving.signal.aborted ? null : await begin(all).catch(() => null);
    }
  })();
  return {
    async stop() {
      leaving.abort();
      if (current !== null) await end(current.runner);
      await working;
    },
  };
}

const tidying = (owner: OwnerPool): Task => ({ name: 'tidy-queue', when: 'every minute', run: () => tidyQueue(owner) });

interface Begun {
  readonly runner: Runner;
  /** Comes about when it can not go on by itself. */
  readonly stuck: Promise<void>;
}

async function begin({ owner, tasks, tell }: JobParts): Promise<Begun> {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:success', ({ job }) => tell({ event: 'job.done', task: job.task_identifier, attempt: job.attempts }));
  const runner = await run({
    pgPool: owner,
    logger: silent,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: LONGEST_GOODBYE_MS - 2_000,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, doing(task, tell)])),
    parsedCronItems: parseCronItems(tasks.flatMap(scheduled)),
    events,
  });
  return { runner, stuck: whenStuck(events) };
}

const MOST_FAILED_QUESTIONS = 4;

/**
 * When a connection is cut just as the library learns which tasks there are, it keeps the failure and asks for nothing ever after
 * (graphile-worker 0.18, taskIdentifiers). One that can not ask several times in a row is left, and another is begun.
 */
const whenStuck = (events: WorkerEvents): Promise<void> =>
  new Promise((resolve) => {
    let failed = 0;
    const isAsking = (): void => {
      failed = 0;
    };
    events.on('worker:getJob:empty', isAsking);
    events.on('job:start', isAsking);
    events.on('worker:getJob:error', () => {
      failed += 1;
      if (failed >= MOST_FAILED_QUESTIONS) resolve();
    });
  });

const WHEN = { 'every minute': '* * * * *', 'every hour': '7 * * * *', 'every night': '23 1 * * *' } as const;
/** What was due while no server ran is done when one starts, if it is not older than this. */
const MAKE_UP_MS = { 'every minute': 60_000, 'every hour': 3_600_000, 'every night': 86_400_000 } as const;

/** One that could not be done is replaced by the next, so that a fault that lasts does not leave a pile. */
const scheduled = ({ name, when }: Task): readonly CronItem[] =>
  when === undefined
    ? []
    : [{ task: name, match: WHEN[when], options: { jobKey: name, maxAttempts: 10, backfillPeriod: MAKE_UP_MS[when] } }];

const LONGEST_WORK_MS = 300_000;

function doing(task: Task, tell: (event: JobEvent) => void) {
  return async (content: unknown, { job, abortSignal }: JobHelpers): Promise<void> => {
    const signal = AbortSignal.any([abortSignal, AbortSignal.timeout(LONGEST_WORK_MS)]);
    try {
      await untilAborted(signal, task.run({ content, signal }));
    } catch (error) {
      const isLast = job.attempts >= job.max_attempts;
      tell({ event: isLast ? 'job.given-up' : 'job.failed', task: task.name, attempt: job.attempts, error });
      throw new Error(remembered(error));
    }
  };
}

/** A task that does not heed the signal must not hold the server up. */
function untilAborted(signal: AbortSignal, work: Promise<void>): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new JobProblem('the time was out or the server stopped')), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** What is kept beside the job. Messages of others may repeat what it was about. */
function remembered(error: unknown): string {
  if (error instanceof JobProblem) return error.message;
  const { name, code } = Object(error) as Readonly<Record<string, unknown>>;
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'unknown';
}

async function end(runner: Runner): Promise<void> {
  const ended = runner.stop().then(
    () => true,
    () => true,
  );
  if (await Promise.race([ended, pause(LONGEST_GOODBYE_MS, false, { ref: false })])) return;
  await Promise.race([runner.kill().catch(() => undefined), pause(2_000, undefined, { ref: false })]);
}
