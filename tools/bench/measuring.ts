import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { divide, exact } from '../../src/shared/exact.ts';
import { swedishNumber } from '../../src/shared/swedish.ts';

export const root = join(import.meta.dirname, '..', '..');

/** The year folders of the examples. */
export function exampleFolders(): readonly string[] {
  const examples = join(root, 'examples');
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /-\d{4}$/.test(entry.name));
  return folders.map(({ name }) => join(examples, name));
}

/** One line of what is told: what was measured, how much, and what was aimed at or what another program needed. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly remark: string;
}

/** What one whole process used. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMiB: number;
}

/** Runs a command of ours in a process of its own, as bin/samband.js does, and tells what it used; what it says is thrown away. */
export async function usageOf(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Usage> {
  const hook = join(root, 'tools', 'bench', 'usage-at-exit.ts');
  const program = join(root, 'src', 'cli', 'samband.ts');
  const cache = join(root, 'node_modules', '.cache', 'samband');
  const started = performance.now();
  const said = await run(process.execPath, ['--import', hook, program, ...args], { NODE_COMPILE_CACHE: cache, ...environment });
  return { ...JSON.parse(said), wallSeconds: (performance.now() - started) / 1000 };
}

/** The run with the middle time of several: these machines are noisy, so the median is quoted. */
export async function medianUsage(runs: number, measure: () => Promise<Usage>): Promise<Usage> {
  const measured: Usage[] = [];
  for (let round = 0; round < runs; round += 1) measured.push(await measure());
  return middle(measured.sort((a, b) => a.cpuSeconds - b.cpuSeconds));
}

/** Runs another's program and tells how many seconds it took. */
export async function secondsOf(program: string, args: readonly string[]): Promise<number> {
  const started = performance.now();
  await run(program, args);
  return (performance.now() - started) / 1000;
}

/** Runs a program; returns what it says on its third stream, where our hook tells its usage. */
function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    let [told, complaints] = ['', ''];
    child.stdio[3]?.on('data', (part) => (told += part));
    child.stderr?.on('data', (part) => (complaints += part));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(told) : reject(new Error(`${program} ended with ${code}: ${complaints}`))));
  });
}

export function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a piece of work takes: the middle of several times. The work is told which time it is, counted from 1. */
export async function median(times: number, work: (round: number) => unknown): Promise<number> {
  const measured: number[] = [];
  for (let round = 1; round <= times; round += 1) {
    const started = performance.now();
    await work(round);
    measured.push(performance.now() - started);
  }
  return middle(measured.sort((a, b) => a - b));
}

function middle<Value>(sorted: readonly Value[]): Value {
  const value = sorted[Math.trunc(sorted.length / 2)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

const written = (value: number, decimals: number): string => swedishNumber(divide(exact(Math.trunc(value * 1e6)), exact(1e6)), decimals);

export const count = (value: number): string => written(value, 0);
export const seconds = (value: number): string => `${written(value, 2)} s`;
export const milliseconds = (value: number): string => `${written(value, value < 10 ? 1 : 0)} ms`;
export const mebibytes = (value: number | null): string => (value === null ? 'okänt minne' : `${written(value, 0)} MiB`);
/** `21 gånger` */
export const times = (ratio: number): string => `${written(ratio, ratio < 10 ? 1 : 0)} gånger`;
