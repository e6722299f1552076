import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { no, type Result, yes } from '../../shared/result.ts';
import type { AsideWork } from './aside.worker.ts';

/** What is done aside: a module that exports `work`, and what that is given. Both that and the answer are copied on the way. */
export interface AsideJob {
  readonly module: URL;
  readonly input: object;
}

/** How long it may take, and how much memory it may hold. */
export interface AsideLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** It was stopped: it went on for too long, or wanted more memory than it may have. */
export type AsideProblem = 'tooLong' | 'tooMuch';

/**
 * Does heavy work with what somebody has sent in a thread of its own, so that nobody else waits for it.
 * However the file is made, it is stopped at the limit. What goes wrong inside is thrown here.
 */
export function workAside<Answer>({ module, input }: AsideJob, { seconds, megabytes }: AsideLimits): Promise<Result<Answer, AsideProblem>> {
  const workerData: AsideWork = { module: module.href, input };
  const worker = new Worker(fileURLToPath(new URL('aside.worker.ts', import.meta.url)), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What a package says about a strange file is for nobody.
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result<Answer, AsideProblem>>();
  const timer = setTimeout(() => resolve(no('tooLong')), seconds * 1000);
  worker.once('message', (answer: Answer) => resolve(yes(answer)));
  worker.once('error', (error) => (isOutOfMemory(error) ? resolve(no('tooMuch')) : reject(error)));
  worker.once('exit', (code) => reject(new Error(`the work aside ended with ${code} and no answer`)));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/** The thread's memory is at its end, a list or a text has grown past what Node can hold, or the stack has. */
const isOutOfMemory = (error: unknown): boolean =>
  (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || error instanceof RangeError;
