import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { GOOD_BOOKS } from './good-books.ts';
import { type Page, type Sent, sendFile } from './send-file.ts';
import { assertAnswer, openTerminal } from './terminal.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const terminal = await openTerminal();
let server: ChildProcess;
let home = '';
let headers: Readonly<Record<string, string>> = {};

before(async () => {
  assertAnswer(await terminal.run('import', await terminal.folder({})), 0, [/är inläst/]);
  headers = await terminal.signedIn('exempelbygden');
  server = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...terminal.settings, SAMBAND_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  home = `http://localhost:${await portOf(server)}`;
});
after(() => {
  server.kill('SIGKILL');
});

function portOf(program: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part;
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('close', () => reject(new Error(said)));
  });
}

const send = (parts: readonly (string | Uint8Array)[], sent: Sent = {}): Promise<Page> => sendFile(`${home}/prova`, parts, sent);

async function get(path: string): Promise<Page> {
  const answer = await fetch(home + path, { headers });
  return { status: answer.status, text: await answer.text() };
}

/** A page in Swedish that tells what happened, and nothing of how the program works. */
function assertPage({ status, text }: Page, expected: number, words: RegExp): void {
  const plain = text.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  assert.match(plain, words);
  assert.match(text, /<html lang="sv"/);
  assert.doesNotMatch(plain, /error|exception|undefined|\[object|cannot|invalid|unexpected|\.ts\b| at \w+ \(/i);
  assert.equal(status, expected);
}

/** The most memory the server has held; nothing where the system does not tell. */
function peakMegabytes(): number {
  const path = `/proc/${server.pid}/status`;
  return existsSync(path) ? Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1]) / 1024 : 0;
}

const MEGABYTES_200 = Array.from({ length: 200 }, () => Buffer.alloc(1_000_000, ' '));

for (const isAnnounced of [true, false]) {
  test(`an upload of 200 MB ${isAnnounced ? 'that tells its size' : 'that does not tell its size'} is refused, and takes no room`, async () => {
    const kept = await terminal.contents();
    const before = peakMegabytes();
    assertPage(await send(MEGABYTES_200, { isAnnounced }), 413, /för stort.*högst 64 MB.*Inget har sparats/);
    assert.ok(peakMegabytes() < before + 250, `${before} MB became ${peakMegabytes()} MB`);
    assert.equal(await terminal.contents(), kept);
    assertPage(await get('/'), 200, /Exempelbygden/);
  });
}

test('a file that is no SIE file is told in words on the page', async () => {
  const files: readonly (readonly [string | Uint8Array, RegExp])[] = [
    ['<!DOCTYPE html><title>Logga in</title>', /webbsida och ingen SIE-fil/],
    [Buffer.alloc(30_000_000, 7), /ingen SIE-fil/],
    ['', /Välj en fil|Filen är tom/],
    [GOOD_BOOKS.slice(0, -30), /har ingen avslutande klammer/],
  ];
  for (const [content, words] of files) assertPage(await send([content]), 200, words);
});

test('what is no form, or a broken one, is refused in words', async () => {
  const unreadable = /gick inte att läsa.*Inget har sparats/;
  for (const type of ['multipart/form-data; boundary=en-annan', 'multipart/form-data', 'application/json']) {
    assertPage(await send(['x'], { type }), 400, unreadable);
  }
});

test('pages that there are not are told as such, whatever the address says', async () => {
  for (const path of [
    '/okandbygden',
    '/okandbygden/2023',
    '/exempelbygden/2031',
    '/exempelbygden/i-fjol',
    '/exempelbygden/99999999999999999999',
    '/exempelbygden/2023/siffror/finns.inte@2023',
    '/exempelbygden/2023/siffror/%00',
    '/exempelbygden/2023/konton/9999',
    '/exempelbygden/2023/verifikationer/finns-inte',
    '/exempelbygden/2023/../../../etc/passwd',
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/%E0%A4%A',
  ]) {
    assertPage(await get(path), 404, /finns inte/);
  }
});
