import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeCounts, countsOf, networkOf } from './sources.ts';

const strange = { email: ' Karin@Exempel.se ', address: '192.0.2.7', device: null };

test('a device that somebody has used before shares no count with anybody else', () => {
  const known = countsOf({ ...strange, device: 'd1' }).map(({ name }) => name);
  const others = countsOf(strange).map(({ name }) => name);
  assert.deepEqual(known, ['enhet d1 karin@exempel.se']);
  assert.ok(known.every((name) => !others.includes(name)));
});

test('an address is counted with its network, an account also over the day', () => {
  assert.deepEqual(
    countsOf(strange).map(({ name, limit }) => `${name}: ${limit}`),
    ['konto karin@exempel.se 192.0.2: 10', 'nät 192.0.2: 100', 'konto karin@exempel.se: 200'],
  );
});

test('codes are counted apart from passwords and allow fewer', () => {
  assert.deepEqual(
    codeCounts(strange).map(({ limit }) => limit),
    [10, 20, 20],
  );
  assert.ok(codeCounts(strange).every(({ name }) => name.startsWith('kod ')));
});

for (const [address, network] of [
  ['::ffff:192.0.2.7', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:DB8:0:0::1', '2001:db8:0:0'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8:0:0'],
  ['2001:db8::aaaa:1:2:3:4', '2001:db8:0:aaaa'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['', ''],
] as const)
  test(`the network of "${address}" is "${network}"`, () => assert.equal(networkOf(address), network));
