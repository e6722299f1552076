import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { deviceOf, newDeviceMark } from './device-mark.ts';

const key = randomBytes(32);

test('a device is known for the person who signed in there, however the e-mail address is written', () => {
  const mark = newDeviceMark(key, 'karin@exempel.se');
  assert.equal(deviceOf(key, mark, ' Karin@Exempel.se'), mark.split('.')[0]);
});

test('a mark of somebody else, of another installation, or made up is no known device', () => {
  const mark = newDeviceMark(key, 'karin@exempel.se');
  assert.equal(deviceOf(key, mark, 'eva@exempel.se'), null);
  assert.equal(deviceOf(randomBytes(32), mark, 'karin@exempel.se'), null);
  for (const made of ['', '.', 'x.y', `${mark}x`, mark.replace('.', '')]) assert.equal(deviceOf(key, made, 'karin@exempel.se'), null);
});
