import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdict } from './audit.ts';

const report = (vulnerabilities: object): string => JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: {} } });

test('a grave hole in a package is a failure, and is named', () => {
  const { text, fails } = verdict(report({ left: { severity: 'critical', range: '<2' }, right: { severity: 'low', range: '<1' } }));
  assert.deepEqual([text, fails], ['left <2: critical', true]);
});

test('no hole, or a lesser one, is told and is no failure', () => {
  assert.deepEqual(verdict(report({ right: { severity: 'moderate', range: '<1' } })), {
    text: 'No package has a grave known hole; 1 have lesser ones.',
    fails: false,
  });
});

test('a registry that does not answer is told loudly', () => {
  for (const answer of ['', 'not json', '{"error":{"summary":"405 Method Not Allowed"}}', '{"message":"request failed"}']) {
    const { text, fails } = verdict(answer);
    assert.match(text, /^NOT LOOKED FOR: /);
    assert.equal(fails, false);
  }
});
