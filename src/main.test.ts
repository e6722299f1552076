import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const data = await mkdtemp(join(tmpdir(), 'main-'));
after(() => rm(data, { recursive: true, force: true }));

interface Program {
  /** Waits until the program has said something that matches. */
  says(words: RegExp): Promise<string>;
  stop(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

function start(settings: Readonly<Record<string, string>>): Program {
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program], { env: { ...process.env, SAMBAND_DATA: data, ...settings } });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  after(() => child.kill('SIGKILL'));
  let said = '';
  const heard = (words: RegExp) => words.exec(said)?.[0];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  return {
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => (heard(words) === undefined ? undefined : resolve(heard(words) ?? ''));
        for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
        look();
        child.once('close', () => (heard(words) === undefined ? reject(new Error(`it said: ${said}`)) : undefined));
      }),
    stop(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

const port = async (program: Program): Promise<string> => (await program.says(/localhost:\d+/)).replace('localhost:', '');
const status = async (at: string): Promise<number> => (await fetch(`http://127.0.0.1:${at}/finns/inte/har/alls`)).status;

test('the program starts on an empty folder, survives being killed, and stops when asked to', async () => {
  const first = start({ SAMBAND_PORT: '0' });
  assert.equal(await status(await port(first)), 404);
  await first.stop('SIGKILL');

  const second = start({ SAMBAND_PORT: '0' });
  const at = await port(second);
  assert.equal(await status(at), 404);

  const third = start({ SAMBAND_PORT: at });
  await third.says(new RegExp(`Port ${at} är upptagen`));
  assert.equal(await third.ended, 1);

  assert.equal(await status(at), 404, 'a program that could not start does not take the database with it');
  assert.equal(await second.stop('SIGTERM'), 0);
});

test('settings that cannot be used are told of in words, without starting', async () => {
  const program = start({ SAMBAND_PORT: 'tretusen', SAMBAND_DTA: '/nowhere' });
  const said = await program.says(/SAMBAND_DTA finns inte.*\n/);
  assert.doesNotMatch(said, / at .*\.ts/);
  assert.equal(await program.ended, 1);
});
