import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { heldIn } from './held-in.ts';

const pdf = Buffer.from(`%PDF-1.7\n${'ett fastställt dokument '.repeat(200)}\n%%EOF\n`);
const stream = (bytes: Uint8Array) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj << /Type /EmbeddedFile >>\nstream\n'), bytes, Buffer.from('\nendstream\nendobj\n%%EOF')]);

describe('a PDF is held in another file', () => {
  test('that begins with it and goes on', () => assert.equal(heldIn(Buffer.concat([pdf, Buffer.from('mer')]), pdf), 'beginning'));
  test('that has it as an attachment, packed', () => assert.equal(heldIn(stream(deflateSync(pdf)), pdf), 'attachment'));
  test('that has it as an attachment as it is', () => assert.equal(heldIn(stream(pdf), pdf), 'attachment'));
});

describe('a PDF is not held in another file', () => {
  const other = Buffer.from(pdf);
  other[500] = (other[500] ?? 0) ^ 1;
  const files = {
    'that is the very same, with nothing added': pdf,
    'that begins with it but for a byte': Buffer.concat([other, Buffer.from('mer')]),
    'that has another as an attachment': stream(deflateSync(other)),
    'that has a part of it as an attachment': stream(deflateSync(pdf.subarray(0, 900))),
    'that unpacks to more than it': stream(deflateSync(Buffer.concat([pdf, Buffer.alloc(9_000_000)]))),
    'whose streams are broken': stream(Buffer.from([0x78, 0x9c, 1, 2, 3])),
    'that is empty': Buffer.alloc(0),
    'that never ends its stream': Buffer.from('%PDF-1.7 stream'),
  };
  for (const [what, file] of Object.entries(files)) test(what, () => assert.equal(heldIn(file, pdf), null));
});
