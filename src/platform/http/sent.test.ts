import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { answerPage } from './answer.ts';
import { html } from './page.ts';
import type { SentForm } from './routes.ts';
import { readSent, type SentProblem } from './sent.ts';
import { listen } from './server.ts';

const LIMIT = 2_000_000;
let seen: SentForm | SentProblem = { kind: 'unreadable' };

const server = await listen(
  {
    async fetch(request) {
      seen = await readSent(request, LIMIT);
      return answerPage(html`read`);
    },
  },
  { host: '127.0.0.1', port: 0 },
);
after(() => server.close());

type Body = FormData | URLSearchParams | ReadableStream | Uint8Array<ArrayBuffer> | string;

/** What the server made of it. */
async function send(body: Body, type?: string): Promise<SentForm | SentProblem> {
  const headers = type === undefined ? {} : { 'content-type': type };
  await (await fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST', body, duplex: 'half', headers })).text();
  return seen;
}

async function sendForm(body: Body, type?: string): Promise<SentForm> {
  const form = await send(body, type);
  assert.ok(!('kind' in form), JSON.stringify(form));
  return form;
}

describe('what is sent in', () => {
  test('comes with its fields and files, byte for byte', async () => {
    const form = new FormData();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    form.append('år', '2023');
    form.append('år', '2024');
    form.append('fil', new Blob([bytes]), 'bokföring.se');
    form.append('fil', new Blob([]), 'tom fil.se');
    form.append('tom', new Blob([]), '');
    const { fields, files } = await sendForm(form);
    assert.deepEqual([...fields], [['år', ['2023', '2024']]]);
    assert.deepEqual([...files.keys()], ['fil']);
    assert.deepEqual(files.get('fil'), [
      { name: 'bokföring.se', bytes },
      { name: 'tom fil.se', bytes: new Uint8Array() },
    ]);
  });

  test('is the same in whatever pieces it comes', async () => {
    const text =
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="f"; filename="x.se"\r\n\r\n\r\n--c\r\n--b--\r\n';
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 6 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((end, index) => bytes.slice(places[index], end));
        const { fields, files } = readParts(await readPieces(pieces));
        assert.deepEqual(fields.get('a'), ['1']);
        assert.equal(new TextDecoder().decode(files.get('f')?.[0]?.bytes), '\r\n--c');
      }),
    );
  });

  test('may be a form without files', async () => {
    const { fields, files } = await sendForm(new URLSearchParams({ namn: 'Åsa & Öl', tom: '' }));
    assert.deepEqual(
      [...fields],
      [
        ['namn', ['Åsa & Öl']],
        ['tom', ['']],
      ],
    );
    assert.equal(files.size, 0);
    assert.equal((await sendForm('', 'application/x-www-form-urlencoded')).fields.size, 0);
  });
});

describe('what cannot be taken', () => {
  test('is not readable when it is no form', async () => {
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
    const broken: readonly (readonly [string | Uint8Array<ArrayBuffer>, string])[] = [
      ['not a form', 'multipart/form-data; boundary=b'],
      [part, 'multipart/form-data; boundary=b'],
      [`${part}--b--`, 'multipart/form-data'],
      [`${part}--b--`, `multipart/form-data; boundary=${'b'.repeat(71)}`],
      [`${part}--b--`, 'multipart/mixed; boundary=b'],
      ['--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--', 'multipart/form-data; boundary=b'],
      ['{"a":1}', 'application/json'],
      ['a=1', 'text/plain'],
      [Uint8Array.of(0x61, 0x3d, 0xff), 'application/x-www-form-urlencoded'],
      ['a=%00', 'application/x-www-form-urlencoded'],
      ['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\0\r\n--b--', 'multipart/form-data; boundary=b'],
    ];
    for (const [body, type] of broken) assert.deepEqual(await send(body, type), { kind: 'unreadable' }, type);
  });

  test('is too large when it says so, or turns out so', async () => {
    assert.deepEqual(await send(new Uint8Array(LIMIT + 1), 'multipart/form-data; boundary=b'), { kind: 'tooLarge' });
    const form = new FormData();
    form.append('fil', new Blob([new Uint8Array(LIMIT)]), 'a');
    const bytes = new Uint8Array(await new Response(form).arrayBuffer());
    assert.deepEqual(await send(endless(bytes, 1), 'multipart/form-data; boundary=b'), { kind: 'tooLarge' });
  });

  test('that is too large is not kept in memory', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    const watched = endless(new Uint8Array(1_000_000), 200, () => {
      highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
    });
    assert.deepEqual(await send(watched, 'multipart/form-data; boundary=b'), { kind: 'tooLarge' });
    // Of 200 MB. What has been let go counts until the memory is swept, on a slow machine a little later.
    assert.ok(highest < 150_000_000, `${highest} bytes were held`);
  });
});

/** Pieces one after another, without telling beforehand how many there are. */
function endless(piece: Uint8Array, times: number, watch: () => void = () => undefined): ReadableStream {
  let left = times;
  return new ReadableStream({
    pull(controller) {
      watch();
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(piece);
    },
  });
}

const readPieces = (pieces: readonly Uint8Array[]): Promise<SentForm | SentProblem> => {
  const left = pieces.filter((piece) => piece.length > 0);
  const body = new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return readSent(new Request('http://localhost/', { method: 'POST', body, duplex: 'half', headers }), LIMIT);
};

function readParts(form: SentForm | SentProblem): SentForm {
  assert.ok(!('kind' in form), JSON.stringify(form));
  return form;
}
