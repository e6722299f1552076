import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is given: the address of a module that exports `work`, and what that is called with. */
export interface AsideWork {
  readonly module: string;
  readonly input: object;
}

/** The thread that `workAside` starts: it does its work once and answers. */
const { module, input }: AsideWork = workerData;
const { work } = (await import(module)) as { work(input: object): unknown };
parentPort?.postMessage(await work(input));
