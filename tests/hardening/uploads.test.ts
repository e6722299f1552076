import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerPage } from '../../src/platform/http/answer.ts';
import type { Application } from '../../src/platform/http/application.ts';
import { nobody } from '../../src/platform/http/departure.ts';
import { noRoom, plainErrorPage, tooSlow } from '../../src/platform/http/errors.ts';
import { html } from '../../src/platform/http/page.ts';
import type { SentForm } from '../../src/platform/http/routes.ts';
import { readSent, type SentProblem } from '../../src/platform/http/sent.ts';
import { listen } from '../../src/platform/http/server.ts';
import { openUploadRoom, type UploadRoom } from '../../src/platform/http/upload-room.ts';
import { sayRaw } from './raw-request.ts';

const UPLOAD_BYTES = 4_000_000;
const PACE = { graceMs: 300, bytesPerSecond: 1_000_000 };

/** The ways of the application's uploads, without its database: read, work a while, answer, let go. */
function uploads(room: UploadRoom, work: (sent: SentForm | SentProblem) => Promise<void>): Application {
  return {
    async fetch(request) {
      const sent = await readSent(request, UPLOAD_BYTES, { room, pace: PACE });
      await work(sent);
      room.leave(request);
      if (!('kind' in sent)) return answerPage(html`${sent.files.get('f')?.[0]?.bytes.length ?? 0}`);
      const notice = sent.kind === 'noRoom' ? noRoom : tooSlow;
      return answerPage(plainErrorPage(notice).draw(nobody), notice.status);
    },
  };
}

async function start(application: Application): Promise<{ readonly port: number; readonly home: string }> {
  const server = await listen(application, { host: '127.0.0.1', port: 0 });
  after(() => server.close());
  return { port: server.port, home: `http://127.0.0.1:${server.port}/` };
}

const fileOf = (bytes: number): FormData => {
  const form = new FormData();
  form.append('f', new Blob([new Uint8Array(bytes)]), 'a.se');
  return form;
};

describe('many uploads at the same time', () => {
  test('are never more than a few in memory together, and all of them are answered', async () => {
    let [inside, most] = [0, 0];
    const { home } = await start(
      uploads(openUploadRoom({ bytes: 7_000_000, patienceMs: 20_000 }), async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(20);
        inside -= 1;
      }),
    );
    const sent = Array.from({ length: 16 }, () => fetch(home, { method: 'POST', body: fileOf(3_000_000) }));
    for (const response of await Promise.all(sent)) assert.equal(await response.text(), '3000000');
    assert.equal(most, 2);
  });

  test('that take too long make the next one come back later, told in words', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { home } = await start(uploads(openUploadRoom({ bytes: 4_000_000, patienceMs: 100 }), () => held));
    const first = fetch(home, { method: 'POST', body: fileOf(3_000_000) });
    await sleep(100);
    const second = fetch(home, { method: 'POST', body: fileOf(3_000_000) });
    await sleep(300);
    letGo();
    assert.equal((await first).status, 200);
    const turnedAway = await second;
    assert.equal(turnedAway.status, 503);
    assert.equal(turnedAway.headers.get('retry-after'), '30');
    assert.match(await turnedAway.text(), /Många skickar filer just nu.*Inget har sparats/s);
    assert.equal((await fetch(home, { method: 'POST', body: fileOf(3_000_000) })).status, 200);
  });
});

test('a small form is taken however crowded it is', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  let isFirst = true;
  const { home } = await start(
    uploads(openUploadRoom({ bytes: 4_000_000, patienceMs: 10_000 }), () => {
      const work = isFirst ? held : Promise.resolve();
      isFirst = false;
      return work;
    }),
  );
  const large = fetch(home, { method: 'POST', body: fileOf(3_900_000) });
  await sleep(200);
  assert.equal((await fetch(home, { method: 'POST', body: new URLSearchParams({ losenord: 'x'.repeat(200) }) })).status, 200);
  letGo();
  assert.equal((await large).status, 200);
});

describe('whoever promises much and sends little', () => {
  const HEAD = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n';

  test('is told that it took too long and let go, and the place is another’s', async () => {
    const room = openUploadRoom({ bytes: UPLOAD_BYTES, patienceMs: 5_000 });
    const { port, home } = await start(uploads(room, async () => undefined));
    const slow = sayRaw(port, `${HEAD}Content-Length: ${UPLOAD_BYTES}\r\n\r\n--b\r\n`, { listenMs: 2_000 });
    await sleep(50);
    const next = await fetch(home, { method: 'POST', body: fileOf(3_000_000) });
    assert.equal(next.status, 200);
    const { status, text, isClosed } = await slow;
    assert.equal(status, 408);
    assert.ok(isClosed);
    assert.match(Buffer.from(text, 'latin1').toString('utf8'), /Det tog för lång tid/);
  });

  test('and hangs up leaves no place taken', async () => {
    const room = openUploadRoom({ bytes: UPLOAD_BYTES, patienceMs: 5_000 });
    const { port, home } = await start(uploads(room, async () => undefined));
    for (let times = 0; times < 5; times += 1) {
      const cut = new AbortController();
      const gone = fetch(home, { method: 'POST', body: neverEnding(), duplex: 'half', signal: cut.signal, headers: FORM }).catch(
        () => null,
      );
      await sleep(20);
      cut.abort();
      await gone;
    }
    assert.ok(port > 0);
    assert.equal((await fetch(home, { method: 'POST', body: fileOf(3_000_000) })).status, 200);
  });
});

const FORM = { 'content-type': 'multipart/form-data; boundary=b' };
const neverEnding = (): ReadableStream =>
  new ReadableStream({
    start: (controller) =>
      controller.enqueue(new TextEncoder().encode('--b\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nabc')),
    pull: () => new Promise(() => undefined),
  });

describe('a form of nothing but names', () => {
  const room = openUploadRoom({ bytes: 100_000_000, patienceMs: 5_000 });
  const read = (body: string, type: string): Promise<SentForm | SentProblem> =>
    readSent(new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }), 60_000_000, { room });

  test('is refused before it fills the memory', async () => {
    const before = process.memoryUsage().heapUsed;
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
    assert.deepEqual(await read(`${part.repeat(600_000)}--b--`, 'multipart/form-data; boundary=b'), { kind: 'unreadable' });
    assert.deepEqual(await read('a&'.repeat(10_000_000), 'application/x-www-form-urlencoded'), { kind: 'unreadable' });
    assert.deepEqual(await read('a&'.repeat(400_000), 'application/x-www-form-urlencoded'), { kind: 'unreadable' });
    assert.ok(process.memoryUsage().heapUsed - before < 150_000_000);
  });

  test('with headers that never end is refused', async () => {
    const endless = `--b\r\n${'X: a\r\n'.repeat(1_000_000)}`;
    assert.deepEqual(await read(endless, 'multipart/form-data; boundary=b'), { kind: 'unreadable' });
  });
});
