import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckContext } from './check-context.ts';
import { nobodyIsNumbered } from './identity-rules.ts';

const findingsIn = (text: string) =>
  nobodyIsNumbered({ typed: [{ text, file: 'texter/insatser.md', line: 7 }] } as unknown as CheckContext);

test('a personnummer or samordningsnummer in a text is an error that does not repeat the number', () => {
  for (const number of ['19800101-1234', '800101-1234', '800161-1234', '121212+1212']) {
    const [finding, ...others] = findingsIn(`En deltagare (${number}) fick arbete.`);
    assert.equal(finding?.id, 'personnummer.insatser.7');
    assert.equal(finding.severity, 'fel');
    assert.ok(!finding.message.includes(number));
    assert.deepEqual(others, []);
  }
});

test('organisation numbers, record numbers, years and spans are no personnummer', () => {
  for (const text of ['222000-0000', '2024-1234', '2023-12-31', '1 234 567', '556036-0793 AB', 'dnr 2019:12-6'])
    assert.deepEqual(findingsIn(text), []);
});
