import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 10;

export interface Watched<Value> {
  readonly value: Value;
  /** The most that our child processes held together, in MiB; null where the system does not tell. */
  readonly peakMiB: number | null;
}

/** Does a piece of work while somebody looks at how much memory the processes that we have started take. */
export async function whileWatched<Value>(work: () => Promise<Value>): Promise<Watched<Value>> {
  let peakMiB: number | null = null;
  const ended = new AbortController();
  const watching = (async () => {
    while (!ended.signal.aborted) {
      const now = childrenMiB(process.pid);
      if (now !== null && now > (peakMiB ?? 0)) peakMiB = now;
      await pause(PAUSE_MS);
    }
  })();
  try {
    return { value: await work(), peakMiB };
  } finally {
    ended.abort();
    await watching;
  }
}

function childrenMiB(pid: number): number | null {
  const children = childrenOf(pid);
  if (children === null) return null;
  return children.reduce((total, child) => total + ownMiB(child) + (childrenMiB(child) ?? 0), 0);
}

/** Memory that several processes share is divided between them (proportional set size), so that no page is counted twice. */
function ownMiB(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
  } catch {
    // It has ended since it was listed.
    return 0;
  }
}

function childrenOf(pid: number): readonly number[] | null {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) => numbersIn(readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')));
  } catch {
    return null;
  }
}

const numbersIn = (text: string): number[] => text.split(' ').filter(Boolean).map(Number);
