import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeCounts, countsOf, networkOf, recoveryCounts } from './sources.ts';

const strange = { email: ' Karin@Exempel.se ', address: '192.0.2.7', device: null };

test('a device that somebody has used before shares no count with anybody else', () => {
  const known = countsOf({ ...strange, device: 'd1' }).map(({ name }) => name);
  const others = countsOf(strange).map(({ name }) => name);
  assert.deepEqual(known, ['enhet d1 karin@exempel.se']);
  assert.ok(known.every((name) => !others.includes(name)));
});

test('an account is counted with the network, never over all of them: nobody can keep its owner out from elsewhere', () => {
  assert.deepEqual(
    countsOf(strange).map(({ name, limit }) => `${name}: ${limit}`),
    ['konto karin@exempel.se 192.0.2: 10', 'nät 192.0.2: 100'],
  );
});

test('codes are counted apart from passwords and allow fewer, also over the day and all networks', () => {
  assert.deepEqual(
    codeCounts(strange).map(({ name, limit }) => `${name}: ${limit}`),
    ['kod konto karin@exempel.se 192.0.2: 10', 'kod nät 192.0.2: 20', 'kod konto karin@exempel.se: 20'],
  );
});

test('letters for a forgotten password are counted at a known device by itself, and over all networks for strangers only', () => {
  assert.deepEqual(
    recoveryCounts({ ...strange, device: 'd1' }).map(({ name, limit }) => `${name}: ${limit}`),
    ['glömt enhet d1 karin@exempel.se: 3', 'glömt enhet d1 karin@exempel.se dygn: 20'],
  );
  assert.deepEqual(
    recoveryCounts(strange).map(({ name, limit }) => `${name}: ${limit}`),
    ['glömt konto karin@exempel.se 192.0.2: 3', 'glömt nät 192.0.2: 30', 'glömt konto karin@exempel.se: 20'],
  );
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
