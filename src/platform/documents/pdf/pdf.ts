import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Document, LinkTo } from '../document.ts';
import type { PdfAnswer, PdfJob } from './pdf.worker.ts';
import { typstData } from './typst-data.ts';

export interface PdfOptions {
  /** The whole address of a figure's derivation; without it figures are plain text. */
  readonly linkTo?: LinkTo;
}

/** The document could not be made: a fault in the template, or a worker that died. */
export class PdfError extends Error {}

/**
 * The document as PDF/UA-1. It is made in a process of its own, one document at a time,
 * because the memory Typst takes is given back for certain only when its process ends.
 */
export async function renderPdf(document: Document, options: PdfOptions = {}): Promise<Uint8Array> {
  const data = JSON.stringify(typstData(document, options.linkTo ?? (() => null)));
  const turn = queue.then(() => workersAnswer({ data }));
  queue = turn.catch(() => undefined);
  const answer = await turn;
  if (answer.kind === 'refused') throw new PdfError(answer.reasons);
  return answer.pdf;
}

/** Starts the worker before the first document is asked for, so that nobody waits for it. */
export function warmUpPdf(): void {
  idle ??= startWorker();
}

/** Ends the worker; the next document starts a new one. */
export function closePdf(): void {
  idle?.kill();
  idle = undefined;
}

let queue: Promise<unknown> = Promise.resolve();
let idle: ChildProcess | undefined;

/** A worker that holds more than this, in bytes, is ended and a fresh one is started. */
const MOST_MEMORY = 260_000_000;
const MOST_MILLISECONDS = 120_000;

async function workersAnswer(job: PdfJob): Promise<PdfAnswer> {
  const worker = takeIdle() ?? startWorker();
  setKeepsAlive(worker, true);
  const answer = await firstAnswer(worker, job);
  setKeepsAlive(worker, false);
  if (answer.memory < MOST_MEMORY) idle = worker;
  else {
    worker.kill();
    idle = startWorker();
  }
  return answer;
}

/** The waiting worker, unless it has died meanwhile: the system ends programs when it runs out of memory. */
function takeIdle(): ChildProcess | undefined {
  const worker = idle;
  idle = undefined;
  return worker?.connected === true && worker.exitCode === null && worker.signalCode === null ? worker : undefined;
}

function firstAnswer(worker: ChildProcess, job: PdfJob): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const stopWaiting = (): void => {
      clearTimeout(timer);
      worker.off('exit', onExit).off('message', onAnswer);
    };
    const giveUp = (reason: string): void => {
      stopWaiting();
      worker.kill('SIGKILL');
      reject(new PdfError(reason));
    };
    const onExit = (code: number | null): void => giveUp(`the PDF worker ended with ${code}`);
    const onAnswer = (answer: PdfAnswer): void => {
      stopWaiting();
      resolve(answer);
    };
    const onSent = (error: Error | null): void => {
      if (error !== null) giveUp(`the PDF worker could not be reached: ${error.message}`);
    };
    const timer = setTimeout(() => giveUp('the PDF took too long to make'), MOST_MILLISECONDS);
    worker.on('exit', onExit).on('message', onAnswer);
    worker.send(job, onSent);
  });
}

function startWorker(): ChildProcess {
  const worker = fork(fileURLToPath(new URL('pdf.worker.ts', import.meta.url)), {
    execArgv: ['--expose-gc', '--max-semi-space-size=2'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A worker that can not be reached says so by an event, which would end the program if nobody listened.
  worker.on('error', () => undefined);
  setKeepsAlive(worker, false);
  return worker;
}

/** A waiting worker must not keep the program from ending. */
function setKeepsAlive(worker: ChildProcess, keeps: boolean): void {
  if (keeps) {
    worker.ref();
    worker.channel?.ref();
  } else {
    worker.unref();
    worker.channel?.unref();
  }
}
