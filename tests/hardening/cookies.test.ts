import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { everyone } from '../../src/platform/access/access.ts';
import { type Changed, changed, changes, data, type Route, shows } from '../../src/platform/http/routes.ts';
import { testApplication } from '../support/application.ts';
import { testDatabase } from '../support/database.ts';

const database = await testDatabase();
const access = { 'test.use': everyone() };
const TOKEN = 'a-token-of-the-session';

const sets = (path: string, more: Partial<Changed>): Route =>
  changes({
    path,
    may: 'test.use',
    read: () => null,
    change: async () => changed({ event: 'test.done', subject: '', next: '/', ...more }),
  });

const routes = [
  shows({ path: '/from', may: 'test.use', show: async ({ from }) => data({ address: from.address }) }),
  sets('/begin', { session: { begins: TOKEN }, done: 'Välkommen; hit\r\nX-Injected: ja' }),
  sets('/end', { session: 'ends' }),
];

const overHttps = await testApplication({ routes, access, database, isSecure: true });
const onOwnComputer = await testApplication({ routes, access, database });
const behindTwo = await testApplication({ routes, access, database, proxies: 2 });

/** The cookies of an answer, each with its flags. */
async function cookiesOf(answer: Promise<Response>): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = (await answer).headers.getSetCookie().map((cookie) => cookie.split('; '));
  return new Map(all.map(([pair = '', ...flags]) => [pair.split('=')[0] ?? '', flags]));
}

describe('a cookie', () => {
  test('is for this server, the network’s encrypted part and the browser itself only, and not for other sites’ forms', async () => {
    const cookies = new Map([
      ...(await cookiesOf(overHttps.post('/begin', new URLSearchParams()))),
      ...(await cookiesOf(overHttps.get('/from?sprak=en'))),
    ]);
    for (const name of ['__Host-samband', '__Host-samband-klart', '__Host-samband-sprak']) assert.ok(cookies.has(name), name);
    for (const [name, flags] of cookies) {
      for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) assert.ok(flags.includes(flag), `${name} lacks ${flag}`);
      assert.ok(!flags.some((flag) => flag.startsWith('Domain=')), name);
    }
  });

  test('has nothing of the session’s on one’s own computer but the prefix and the encryption', async () => {
    const flags = (await cookiesOf(onOwnComputer.post('/begin', new URLSearchParams()))).get('samband') ?? [];
    assert.deepEqual(flags.toSorted(), ['HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  test('of the session goes with the session', async () => {
    const flags = (await cookiesOf(overHttps.post('/end', new URLSearchParams()))).get('__Host-samband') ?? [];
    assert.ok(flags.includes('Max-Age=0'));
  });

  test('that tells what was done puts no header of its own into the answer', async () => {
    const { headers } = await overHttps.post('/begin', new URLSearchParams());
    assert.equal(headers.get('x-injected'), null);
    assert.ok(headers.getSetCookie().every((cookie) => !/[\r\n]/.test(cookie)));
  });

  test('of the session never stands in an address or a page', async () => {
    const response = await overHttps.post('/begin', new URLSearchParams());
    assert.ok(!(response.headers.get('location') ?? '').includes(TOKEN));
    assert.ok(!(await response.text()).includes(TOKEN));
  });
});

describe('where somebody comes from', () => {
  const seenBy = async (site: typeof behindTwo, told: string): Promise<string> => {
    const response = await site.get('/from', { 'x-forwarded-for': told, 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6' });
    return ((await response.json()) as { address: string }).address;
  };

  test('is what our own servers say, counted from the nearest', async () => {
    assert.equal(await seenBy(behindTwo, '6.6.6.6, 192.0.2.7, 10.0.0.2'), '192.0.2.7');
    assert.equal(await seenBy(behindTwo, '192.0.2.7, 10.0.0.2'), '192.0.2.7');
  });

  test('is the line itself when there is no server of ours between, whatever is said', async () => {
    assert.match(await seenBy(onOwnComputer, '6.6.6.6'), /127\.0\.0\.1$/);
    assert.match(await seenBy(behindTwo, '6.6.6.6'), /127\.0\.0\.1$/);
  });
});
