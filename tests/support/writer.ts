import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Writer {
  /** Waits until so many numbers have been acknowledged. */
  saying(count: number): Promise<void>;
  /** Kills it without warning and tells the last number it acknowledged. */
  kill(): Promise<number>;
}

/** A program that writes numbers, from this one on, to the embedded database in the folder. */
export function startWriter(data: string, first: number): Writer {
  const program = new URL('./writer-process.ts', import.meta.url).pathname;
  const child: ChildProcess = spawn(process.execPath, [program, data, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const numbers = () => said.split('\n').slice(0, -1).map(Number);
  return {
    async saying(count) {
      while (numbers().length < count) {
        assert.equal(child.exitCode, null, 'the writer ended by itself');
        await pause(5);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
      return numbers().at(-1) ?? first - 1;
    },
  };
}
