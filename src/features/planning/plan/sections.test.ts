import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHeadingOrSum, sidesBySection } from './sections.ts';

const row = (name: string, hasAmount = false) => ({ name, hasAmount });

test('a heading counts until the next heading or a sum', () => {
  const rows = [
    row('Staten', true),
    row('Intäkter:'),
    row('Hyra', true),
    row('KOSTNADER'),
    row('Kansli', true),
    row('Summa', true),
    row('Lokal', true),
  ];
  assert.deepEqual(sidesBySection(rows), [null, 'intakt', 'intakt', 'kostnad', 'kostnad', null, null]);
});

test('a heading with amounts is a sum and begins nothing', () => {
  assert.deepEqual(sidesBySection([row('Kostnader'), row('Intäkter', true), row('Hyra', true)]), ['kostnad', null, null]);
  assert.equal(isHeadingOrSum(row('Intäkter', true)), true);
});

test('what only begins like a heading is a line', () => {
  for (const name of ['Intäkter från kurser', 'Kostnadsersättning', 'Övrigt']) assert.equal(isHeadingOrSum(row(name)), false, name);
  assert.equal(isHeadingOrSum(row('Verksamhetens kostnader', true)), false);
  assert.equal(isHeadingOrSum(row('Verksamhetens kostnader 2025')), true);
});
