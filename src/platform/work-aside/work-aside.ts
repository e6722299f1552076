import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { no, type Result, yes } from '../../shared/result.ts';
import type { AsideAnswer, AsideWork } from './aside.worker.ts';

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
 * Does heavy work with what somebody has sent in a process of its own, so that nobody else waits for it.
 * However the file is made, it is stopped at the limit. What goes wrong inside is thrown here.
 * A thread would start faster, but Node 26 does not hold threads to their memory, and cannot stop one that is out of it.
 */
export async function workAside<Answer>({ module, input }: AsideJob, limits: AsideLimits): Promise<Result<Answer, AsideProblem>> {
  const worker = startWorker(limits);
  // Whoever stops the program stops this too.
  const stop = (): boolean => worker.kill('SIGKILL');
  process.once('exit', stop);
  try {
    const answer = await answerOf(worker, { module: module.href, input }, limits.seconds);
    if (typeof answer === 'string') return no(answer);
    if ('error' in answer) throw answer.error;
    return yes(answer.done as Answer);
  } finally {
    stop();
    process.off('exit', stop);
  }
}

/**
 * What a package says about a strange file is for nobody. Expressions are compiled at once: each is used too few times in the life of such
 * a process for trying them out slowly first to be worth it.
 */
const startWorker = ({ megabytes }: AsideLimits): ChildProcess =>
  fork(fileURLToPath(new URL('aside.worker.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${megabytes}`, '--no-regexp-tier-up'],
    env: { ...process.env, ...codeCache() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** Where this program keeps what Node has made of its code, if it does. */
function codeCache(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

function answerOf(worker: ChildProcess, work: AsideWork, seconds: number): Promise<AsideAnswer | AsideProblem> {
  const { promise, resolve, reject } = Promise.withResolvers<AsideAnswer | AsideProblem>();
  const timer = setTimeout(() => resolve('tooLong'), seconds * 1000);
  worker.once('message', (answer: AsideAnswer) => resolve(answer));
  worker.once('error', reject);
  // Node ends itself with a signal when its memory is at its end, and so does a system that has none left.
  worker.once('exit', (code, signal) =>
    signal === null && !OUT_OF_MEMORY.has(code ?? 0)
      ? reject(new Error(`the work aside ended with ${code} and no answer`))
      : resolve('tooMuch'),
  );
  // That it could not be sent is told by the end of the process too, with its reason.
  worker.send(work, () => undefined);
  return promise.finally(() => clearTimeout(timer));
}

/** How Node ends out of memory where there are no signals. */
const OUT_OF_MEMORY: ReadonlySet<number> = new Set([134, 0xc0000005, 0x80000003]);
