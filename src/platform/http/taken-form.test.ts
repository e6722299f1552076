import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { testApplication } from '../../../tests/support/application.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { everyone } from '../access/access.ts';
import { changed, receives } from './routes.ts';

const LIMIT = 1_000_000;
let taken = 0;
const { home, post } = await testApplication({
  database: await testDatabase(),
  access: { 'test.receive': everyone() },
  uploadLimitBytes: LIMIT,
  routes: [
    receives({
      path: '/upload',
      may: 'test.receive',
      read: ({ files }) => files.size,
      async change() {
        taken += 1;
        return changed({ event: 'test.received', subject: 'fil', next: '/' });
      },
    }),
  ],
});

const head = '--x\r\nContent-Disposition: form-data; name="fil"; filename="a.se"\r\n\r\n';
const multipart = { 'content-type': 'multipart/form-data; boundary=x' };

/** An upload that is begun, and goes on when it is told to. */
function begin() {
  const goOn = Promise.withResolvers<void>();
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(head));
      await goOn.promise;
      controller.enqueue(new TextEncoder().encode('innehåll\r\n--x--\r\n'));
      controller.close();
    },
  });
  return { goOn: goOn.resolve, answer: post('/upload', body, multipart) };
}

test('all who send at the same time share the room: a third large file waits until one of two has been taken', async () => {
  const [first, second] = [begin(), begin()];
  await pause(200);
  const third = begin();
  third.goOn();
  await pause(300);
  assert.equal(taken, 0, 'the third had no room, though it had sent everything');
  first.goOn();
  assert.equal((await first.answer).status, 303);
  assert.equal((await third.answer).status, 303);
  second.goOn();
  assert.equal((await second.answer).status, 303);
  assert.equal(taken, 3);
});

test('a form from a page of ours over another protocol is a stranger’s', async () => {
  const elsewhere = home.replace('http:', 'https:');
  assert.equal((await post('/upload', 'x', { ...multipart, origin: elsewhere })).status, 403);
});
