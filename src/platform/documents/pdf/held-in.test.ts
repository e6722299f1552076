import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { heldIn, isSignedAfter } from './held-in.ts';

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
  test('that is looked for behind more than anybody would wait for', () => {
    const large = Buffer.alloc(8_000_000, pdf);
    const bomb = stream(deflateSync(Buffer.alloc(20_000_000)));
    const bombs = (count: number) => Buffer.concat([...Array.from({ length: count }, () => bomb), stream(deflateSync(large))]);
    assert.equal(heldIn(bombs(5), large), 'attachment');
    assert.equal(heldIn(bombs(60), large), null);
  });
  for (const [what, file] of Object.entries(files)) test(what, () => assert.equal(heldIn(file, pdf), null));
});

describe('what is added to a PDF', () => {
  const added = (text: string) => isSignedAfter(Buffer.concat([pdf, Buffer.from(text, 'latin1')]), pdf);
  const range = (first: string) => `\n7 0 obj << /Type /Sig /ByteRange ${first} >> endobj\n%%EOF\n`;
  const [inside, past] = [pdf.length - 1, pdf.length + 90];
  const signed = {
    'signs the whole of it': range(`[0 ${past} 9000 400]`),
    'is written with other spaces': range(`[ 0\n${past} 9000 400      ]`),
    'signs it after a range that does not': range('[0 1 2 3]') + range(`[0 ${past} 9000 400]`),
  };
  for (const [what, text] of Object.entries(signed)) test(`${what} is a signature`, () => assert.equal(added(text), true));
  const unsigned = {
    'is a single byte': 'x',
    'only mentions a range': '/ByteRange',
    'signs a part of it': range(`[0 ${inside} 9000 400]`),
    'signs something after it': range(`[${past} 20 9000 400]`),
    'breaks off': `/ByteRange [0 ${past} 9000`,
  };
  for (const [what, text] of Object.entries(unsigned)) test(`${what} is none`, () => assert.equal(added(text), false));
  test('is what counts: a signature of the original is none of what came after', () => {
    const sealed = Buffer.concat([pdf, Buffer.from(range(`[0 ${past} 9000 400]`))]);
    assert.equal(isSignedAfter(Buffer.concat([sealed, Buffer.from('x')]), sealed), false);
  });
});
