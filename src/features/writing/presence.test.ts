import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningsTold } from './presence.ts';

const NOW = Temporal.Instant.from('2024-03-01T12:00:00Z');
const begun = (minutes: number, person = 'anna') => ({ person, name: 'Anna', openedAt: NOW.subtract({ minutes }).toString() });

test('others who write are told with how long ago they began, and nobody of oneself or of yesterday', () => {
  const told = (minutes: number) => beginningsTold([begun(minutes)], 'jag', NOW)[0] ?? '';
  assert.match(told(0), /^Anna började ändra i texten nyss /);
  assert.match(told(1), /för en minut sedan/);
  assert.match(told(3), /för 3 minuter sedan/);
  assert.equal(told(121), '');
  assert.deepEqual(beginningsTold([begun(3, 'jag')], 'jag', NOW), []);
});
