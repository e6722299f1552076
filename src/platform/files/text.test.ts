import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, encodeText, isReadable } from './text.ts';

const swedish = 'Räksmörgås à 5 €';

const inUnits = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  Array.from(text, (_, index) => bytes.setUint16(index * 2, text.charCodeAt(index), littleEndian));
  return new Uint8Array(bytes.buffer);
};

test('UTF-8 is read with and without a mark first', () => {
  assert.deepEqual(decodeText(encodeText(swedish)), { text: swedish, encoding: 'utf-8' });
  assert.deepEqual(decodeText(encodeText(`\ufeff${swedish}`)), { text: swedish, encoding: 'utf-8' });
});

test('UTF-16 is read either way round, with and without a mark first', () => {
  for (const littleEndian of [true, false]) {
    assert.deepEqual(decodeText(inUnits(`\ufeff${swedish}`, littleEndian)), { text: swedish, encoding: 'utf-16' });
    assert.deepEqual(decodeText(inUnits(swedish, littleEndian)), { text: swedish, encoding: 'utf-16' });
  }
});

test('what is not UTF-8 is the encoding of older spreadsheets', () => {
  const bytes = Uint8Array.of(0x52, 0xe4, 0x6b, 0x20, 0x80);
  assert.deepEqual(decodeText(bytes), { text: 'Räk €', encoding: 'windows-1252' });
});

test('every kind of line ending becomes one', () => {
  assert.equal(decodeText(encodeText('a\r\nb\rc\nd')).text, 'a\nb\nc\nd');
});

test('a stray control character is still text; what a zip file or a picture begins with is not', () => {
  assert.ok(isReadable(`${swedish}\u0007`));
  assert.ok(isReadable(''));
  assert.ok(!isReadable('\u0000'.repeat(200)));
  const compressed = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 7 + index) % 251);
  assert.ok(!isReadable(decodeText(compressed).text));
});
