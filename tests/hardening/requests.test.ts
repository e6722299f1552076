import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerPage } from '../../src/platform/http/answer.ts';
import { html } from '../../src/platform/http/page.ts';
import { listen } from '../../src/platform/http/server.ts';
import { type RawAnswer, sayRaw } from './raw-request.ts';

/** Short, so that the test need not wait as long as a person may. */
const endurance = {
  headersTimeout: 400,
  requestTimeout: 800,
  keepAliveTimeout: 400,
  connectionsCheckingInterval: 50,
  maxHeaderSize: 16_384,
  quiet: 700,
  mostConnections: 50,
};

let answered = 0;
const large = 'x'.repeat(40_000_000);
const server = await listen(
  {
    async fetch(request) {
      answered += 1;
      const { pathname } = new URL(request.url);
      await request.text();
      return answerPage(pathname === '/large' ? html`<p>${large}</p>` : html`<p>${pathname}</p>`);
    },
  },
  { host: '127.0.0.1', port: 0 },
  endurance,
);
after(() => server.close());

const HOST = 'Host: localhost\r\n';
const say = (pieces: string | readonly string[]): Promise<RawAnswer> => sayRaw(server.port, pieces);
const assertStillThere = async (): Promise<void> => assert.equal((await say(`GET /there HTTP/1.1\r\n${HOST}\r\n`)).status, 200);

/** A page in Swedish that protects itself and says nothing of what it was made with. */
function assertRefused({ status, text, isClosed }: RawAnswer, expected: number): void {
  assert.equal(status, expected);
  assert.match(text, /content-security-policy: default-src 'none'/i);
  assert.match(text, /x-content-type-options: nosniff/i);
  assert.match(text, /cache-control: no-store/i);
  assert.match(text, /<html lang="sv">/);
  assert.doesNotMatch(text, /node|hono|\.ts\b|\.js\b|Error|x-powered-by|^server:/im);
  assert.ok(isClosed || expected === 400);
}

/** Two servers on the way could read each of these differently, and then disagree on where the next request begins (smuggling). */
const ambiguous: Readonly<Record<string, string>> = {
  'a length and pieces': `POST / HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'two lengths': `POST / HTTP/1.1\r\n${HOST}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`,
  'a negative length': `POST / HTTP/1.1\r\n${HOST}Content-Length: -4\r\n\r\nabcd`,
  'a length with a sign': `POST / HTTP/1.1\r\n${HOST}Content-Length: +4\r\n\r\nabcd`,
  'pieces of an unknown kind': `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
  'pieces that are not last': `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  'a space before the colon': `POST / HTTP/1.1\r\n${HOST}Content-Length : 4\r\n\r\nabcd`,
  'a header on two lines': `GET / HTTP/1.1\r\n${HOST}X: a\r\n b\r\n\r\n`,
  'lines that end with half an end': `GET / HTTP/1.1\nHost: localhost\n\n`,
  'a null byte in a header': `GET / HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`,
  'two hosts': `GET / HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`,
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'a host that is none': 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
  'a host with a name before it': 'GET / HTTP/1.1\r\nHost: user@localhost\r\n\r\n',
};

describe('a request that can be read in two ways', () => {
  for (const [what, text] of Object.entries(ambiguous)) {
    if (what === 'no host') continue;
    test(`is refused: ${what}`, async () => {
      const before = answered;
      assertRefused(await say(text), 400);
      assert.equal(answered, before, 'the application was asked');
    });
  }

  test('and no host at all, is refused by Node itself', async () => {
    const { status, isClosed } = await say(ambiguous['no host'] ?? '');
    assert.deepEqual([status, isClosed], [400, true]);
  });

  test('does not become the beginning of the next one', async () => {
    const hidden = `GET /hidden HTTP/1.1\r\n${HOST}\r\n`;
    const { text } = await say(
      `POST / HTTP/1.1\r\n${HOST}Content-Length: ${hidden.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    );
    assert.doesNotMatch(text, /hidden/);
    assert.match((await say(`POST / HTTP/1.1\r\n${HOST}Content-Length: ${hidden.length}\r\n\r\n${hidden}`)).text, /<p>\/<\/p>/);
  });
});

describe('an address', () => {
  const odd: readonly (readonly [what: string, address: string, status: number])[] = [
    ['with a null byte', '/a\0b', 400],
    ['with a backslash', '/\\evil.example', 400],
    ['with letters that were not encoded', '/\u00e5', 400],
    ['that is no address', 'a', 400],
    ['that leads upwards', '/a/../../etc/passwd', 200],
    ['with broken encoding', '/%E0%A4%A', 200],
    ['with an encoded null byte', '/%00', 200],
    ['that is long', `/${'a'.repeat(10_000)}`, 200],
    ['that is too long', `/${'a'.repeat(20_000)}`, 431],
  ];
  for (const [what, address, expected] of odd) {
    test(`${what} is answered with ${expected}`, async () => {
      const answer = await say(`GET ${address} HTTP/1.1\r\n${HOST}\r\n`);
      if (expected === 200) assert.equal(answer.status, 200);
      else assertRefused(answer, expected);
      await assertStillThere();
    });
  }
});

describe('headers', () => {
  test('that are too large are refused, as are too many', async () => {
    assertRefused(await say(`GET / HTTP/1.1\r\n${HOST}X: ${'a'.repeat(20_000)}\r\n\r\n`), 431);
    const many = Array.from({ length: 3_000 }, (_, index) => `X${index}: a\r\n`).join('');
    assertRefused(await say(`GET / HTTP/1.1\r\n${HOST}${many}\r\n`), 431);
  });

  test('that expect something unknown are refused', async () => {
    assertRefused(await say(`POST / HTTP/1.1\r\n${HOST}Expect: weird\r\nContent-Length: 4\r\n\r\n`), 400);
  });
});

describe('a method', () => {
  for (const [method, status] of [
    ['BREW', 400],
    ['get', 400],
    ['PRI', 400],
  ] as const)
    test(`${method} that the web does not have is refused`, async () => {
      assertRefused(await say(`${method} / HTTP/1.1\r\n${HOST}\r\n`), status);
    });

  test('CONNECT makes no tunnel', async () => {
    const { text, isClosed } = await say(`CONNECT localhost:80 HTTP/1.1\r\n${HOST}\r\n`);
    assert.deepEqual([text, isClosed], ['', true]);
  });

  test('TRACE does not send back what came', async () => {
    assert.doesNotMatch((await say(`TRACE / HTTP/1.1\r\n${HOST}Cookie: secret\r\n\r\n`)).text, /secret/);
  });
});

const hangUp = (line: Socket): Promise<'gone'> =>
  new Promise((resolve) => line.on('close', () => resolve('gone')).on('error', () => resolve('gone')));

async function dribble(line: Socket): Promise<number> {
  const begun = performance.now();
  line.resume();
  const drops = setInterval(() => line.writable && line.write('X: a\r\n'), 50);
  await hangUp(line);
  clearInterval(drops);
  return performance.now() - begun;
}

describe('whoever is slow', () => {
  test('with the headers is let go, while others are answered', async () => {
    const lines = Array.from({ length: 20 }, () => connect(server.port, '127.0.0.1'));
    const slow = lines.map((line) => {
      line.write(`GET / HTTP/1.1\r\n${HOST}`);
      return dribble(line);
    });
    await assertStillThere();
    for (const milliseconds of await Promise.all(slow)) assert.ok(milliseconds < 15_000, `held its place for ${milliseconds} ms`);
  });

  test('and says nothing at all is let go', async () => {
    const line = connect(server.port, '127.0.0.1');
    line.resume();
    assert.equal(await Promise.race([hangUp(line), sleep(15_000, 'stayed')]), 'gone');
  });

  test('with the body is let go', async () => {
    const begun = performance.now();
    const { isClosed } = await say(`POST / HTTP/1.1\r\n${HOST}Content-Length: 400\r\n\r\na`);
    assert.ok(isClosed);
    assert.ok(performance.now() - begun < 15_000);
  });

  test('to fetch what they asked for is let go', async () => {
    const line = connect(server.port, '127.0.0.1');
    const gone = hangUp(line);
    line.pause();
    line.write(`GET /large HTTP/1.1\r\n${HOST}\r\n`);
    await sleep(2_500);
    // Only one who reads is told that the line is closed: what had been sent before comes first.
    line.resume();
    let received = 0;
    line.on('data', (part) => {
      received += part.length;
    });
    assert.equal(await Promise.race([gone, sleep(15_000, 'stayed')]), 'gone');
    assert.ok(received < large.length, 'everything was kept for them');
  });

  test('a body that breaks in the middle of a piece harms nobody else', async () => {
    const { isClosed } = await say([`POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n`, 'ZZ\r\nno piece']);
    assert.ok(isClosed);
    await assertStillThere();
  });
});

test('a flood of connections leaves the server standing, and it answers when the flood is over', async () => {
  const lines = Array.from({ length: 120 }, () => connect(server.port, '127.0.0.1').on('error', () => undefined));
  await sleep(100);
  for (const line of lines) line.destroy();
  await sleep(100);
  await assertStillThere();
});
