import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApplication } from '../../../tests/support/application.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { changed, changes, receives, type SentForm } from './routes.ts';

const UPLOAD_LIMIT = 2_000_000;
let seen: SentForm | null = null;

const { post } = await testApplication({
  database: await testDatabase(),
  access: { 'test.write': ['anyone'] },
  uploadLimitBytes: UPLOAD_LIMIT,
  routes: [
    receives({
      path: '/upload',
      may: 'test.write',
      read: (sent) => sent,
      async change({ form }) {
        seen = form;
        return changed({ event: 'test.received', subject: '', next: '/' });
      },
    }),
    changes({
      path: '/form',
      may: 'test.write',
      read: () => null,
      change: async () => changed({ event: 'test.received', subject: '', next: '/' }),
    }),
  ],
});

describe('what is sent in', () => {
  test('comes with its fields and files, byte for byte', async () => {
    const form = new FormData();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    form.append('år', '2023');
    form.append('år', '2024');
    form.append('fil', new Blob([bytes]), 'bokföring.se');
    form.append('tom', new Blob([]), '');
    assert.equal((await post('/upload', form)).status, 303);
    assert.deepEqual(seen?.fields.get('år'), ['2023', '2024']);
    const [file] = seen?.files.get('fil') ?? [];
    assert.equal(file?.name, 'bokföring.se');
    assert.deepEqual(file?.bytes, bytes);
  });

  test('is refused with a page when it is no form', async () => {
    const response = await post('/upload', 'not a form', { 'content-type': 'multipart/form-data; boundary=x' });
    assert.equal(response.status, 400);
    assert.match(await response.text(), /gick inte att läsa/);
  });

  test('is refused with a page when its size is announced as too large', async () => {
    const response = await post('/upload', new Uint8Array(UPLOAD_LIMIT + 1));
    assert.equal(response.status, 413);
    assert.match(await response.text(), /högst 2 MB/);
  });

  test('is refused with a page when it turns out too large, and is not kept in memory', async () => {
    seen = null;
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    const part = new Uint8Array(1_000_000);
    let parts = 200;
    const body = new ReadableStream({
      pull(controller) {
        highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
        parts -= 1;
        if (parts < 0) controller.close();
        else controller.enqueue(part);
      },
    });
    const response = await post('/upload', body);
    assert.equal(response.status, 413);
    assert.match(await response.text(), /Inget har sparats/);
    assert.equal(seen, null);
    assert.ok(highest < 100_000_000, `${highest} bytes were held`);
  });

  test('to a form without files has a limit of its own', async () => {
    assert.equal((await post('/form', new URLSearchParams({ number: 'x'.repeat(1_100_000) }))).status, 413);
  });
});
