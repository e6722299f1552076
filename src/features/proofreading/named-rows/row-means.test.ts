import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const report = (mean: string): string =>
  `${rows('|2027|2028|2029|2030|2031', 'Deltagare i insatser|131|128|139|147|158', 'Antal anställda|2|2|3|3|3')}

Räknat över hela femårsperioden har i genomsnitt ${mean} personer om året deltagit i förbundets insatser.`;

test('the mean of some years is that of the row that has them', async () => {
  assert.deepEqual(await wrongIn(report('140,6')), []);
  assert.ok((await heldIn(report('140,6'))).includes('kvot: (158 + 147 + 139 + 128 + 131) / 5 = 140,6'));
  assert.deepEqual(await wrongIn(report('146,0')), ['troligt fel kvot, rad 5: 146,0; rad 2: 158, 147, 139, 128, 131']);
});

test('the mean of the latest years is right too, and one far off is of something else', async () => {
  assert.deepEqual(await wrongIn(report('148')), []);
  assert.deepEqual(await wrongIn(report('210')), []);
});
