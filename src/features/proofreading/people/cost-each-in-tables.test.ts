import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (each: string): string =>
  [
    'Deltagare	Kvinnor	Män	Totalt',
    'Kompassen	37	27	64',
    'Stegen	45	37	82',
    'Summa	82	64	146',
    '',
    'Kostnader (kr)	Budget	Utfall	Per deltagare',
    `Kompassen	1 650 000	1 588 400	${each}`,
    'Stegen	1 900 000	1 934 250	23 588',
    'Kansli	900 000	880 000	–',
  ].join('\n');

test('what each participant cost is the outcome divided by those whom another table counts', async () => {
  assert.ok((await heldIn(report('24 819'))).includes('kvot: 1 588 400 delat med 64 är 24 818,75'));
  assert.deepEqual(await wrongIn(report('24 819')), []);
  assert.deepEqual(await wrongIn(report('24 189')), ['troligt fel kvot, rad 7: 24 189, 1 588 400; rad 2: 64']);
});
