import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, type Encoding, encodeCp437, isForeign, surveyBytes } from './encoding.ts';

const TEXT = '#FNAMN "Samordningsförbundet Östra Åsbo är här"\n#ADRESS "Åvägen 1"\n';
const utf8 = new TextEncoder().encode(TEXT);
const latin1 = Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0));
const cp437 = encodeCp437(TEXT).bytes;
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const unmixed = (encoding: Encoding) => ({ encoding, isMixed: false });
const mixed = (encoding: Encoding) => ({ encoding, isMixed: true });

test('the encoding is told from the bytes', () => {
  assert.deepEqual(surveyBytes(utf8), { encoding: 'utf-8', isMixed: false, isDamaged: false });
  assert.deepEqual(surveyBytes(latin1), { encoding: 'windows-1252', isMixed: false, isDamaged: false });
  assert.deepEqual(surveyBytes(cp437), { encoding: 'cp437', isMixed: false, isDamaged: false });
  assert.equal(surveyBytes(new TextEncoder().encode('#FLAGGA 0\n')).encoding, 'ascii');
});

test('all three are read as the same text', () => {
  assert.equal(decode(utf8, unmixed('utf-8')), TEXT);
  assert.equal(decode(latin1, unmixed('windows-1252')), TEXT);
  assert.equal(decode(cp437, unmixed('cp437')), TEXT);
});

test('a field in another encoding than the file is read by its own letters', () => {
  const file = joined(cp437, cp437, Uint8Array.of(0xc5, 0x31));
  assert.deepEqual(surveyBytes(file).encoding, 'cp437');
  assert.equal(surveyBytes(file).isMixed, true);
  assert.equal(decode(Uint8Array.of(0xc5, 0x31), mixed('cp437')), 'Å1');
  assert.equal(isForeign(Uint8Array.of(0xc5, 0x31), 'cp437'), true);
  assert.equal(decode(encodeCp437('Hyresrätt').bytes, mixed('utf-8')), 'Hyresrätt');
  assert.equal(decode(new TextEncoder().encode('Hyresrätt'), mixed('cp437')), 'Hyresrätt');
});

test('letters that were destroyed before are noticed', () => {
  assert.equal(surveyBytes(new TextEncoder().encode('#FNAMN "\ufffdvning"')).isDamaged, true);
});

test('every byte of code page 437 is written as it was read', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = decode(bytes, unmixed('cp437'));
  assert.deepEqual(encodeCp437(text), { bytes, lost: 0 });
});

test('letters that code page 437 lacks become question marks and are counted', () => {
  assert.deepEqual(encodeCp437('5 € – ö'), { bytes: Uint8Array.from([53, 32, 63, 32, 63, 32, 0x94]), lost: 2 });
});

test('no bytes make the survey or the reading of a field fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.equal(typeof decode(bytes, surveyBytes(bytes)), 'string');
    }),
  );
});

test('where in memory the bytes stand makes no difference', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (bytes, offset) => {
      const moved = joined(new Uint8Array(offset).fill(0xe5), bytes).subarray(offset);
      assert.deepEqual(surveyBytes(moved), surveyBytes(bytes));
    }),
  );
});

test('a letter is seen wherever it stands among plain ones', () => {
  for (let place = 0; place < 20; place += 1) {
    const bytes = new Uint8Array(20).fill(65);
    bytes[place] = 0x84;
    assert.equal(surveyBytes(bytes).encoding, 'cp437', String(place));
  }
});
