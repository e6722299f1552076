import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { extend, finished, START } from './checksum.ts';
import { decode } from './encoding.ts';
import { readSie } from './read-sie.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../../../tests/golden/sie/Norstedts Revision SIE 1.SE'));
const text = decode(bytes, { encoding: 'cp437', isMixed: false });
const checksumOf = (file: Uint8Array) => readSie(file, 'fil.se').value.checksum;
const errorsIn = (file: Uint8Array) =>
  readSie(file, 'fil.se')
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
const utf8 = (changed: string) => new TextEncoder().encode(changed);

test('the checksum is the CRC-32 of zlib', () => {
  assert.equal(finished(extend(START, bytes)), crc32(bytes));
});

test('the checksum that another program wrote is reproduced', () => {
  assert.match(text, /#KSUMMA\s+3130188017/);
  assert.equal(checksumOf(bytes), 'ok');
});

test('the same file stored as UTF-8 has the same checksum', () => {
  assert.equal(checksumOf(utf8(text)), 'ok');
});

test('spaces, line ends and needless quotes do not count', () => {
  assert.equal(
    checksumOf(utf8(text.replaceAll('\t', '  ').replaceAll('\n', '\r\n').replace('1060\tHyresrätter', '1060 "Hyresrätter"'))),
    'ok',
  );
});

test('a digit that was changed gives the wrong checksum, which is an error', () => {
  const changed = utf8(text.replace('#IB\t0\t1220', '#IB\t0\t1221'));
  assert.notDeepEqual(changed, utf8(text));
  assert.equal(checksumOf(changed), 'wrong');
  assert.deepEqual(errorsIn(changed), ['sie.wrong-checksum']);
});

test('a file that was cut off before its last checksum is truncated, which is an error', () => {
  const cut = bytes.subarray(0, 9000);
  assert.equal(checksumOf(cut), 'truncated');
  assert.ok(errorsIn(cut).includes('sie.truncated'));
});

test('a file without checksums is accepted', () => {
  assert.equal(checksumOf(utf8(text.replaceAll(/#KSUMMA.*\n/g, ''))), 'absent');
});
