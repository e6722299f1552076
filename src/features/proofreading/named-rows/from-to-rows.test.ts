import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  ['# Årsredovisning 2031', '', 'Fem år\t2031\t2030\t2029', 'Soliditet, %\t52\t57\t67', 'Till arbete\t29\t24\t21', '', said].join('\n');

test('what it was and what it became are what the row has for the two years', async () => {
  await assertNothingTold(report('Soliditeten sjönk från 57 till 52 procent.'));
  assert.deepEqual(await wrongIn(report('Soliditeten sjönk från 67 till 52 procent.')), [
    'troligt fel upprepning, rad 7: 67; rad 4: 57, 52',
  ]);
});

test('several years, plans and what is of something else are left alone', async () => {
  await assertNothingTold(
    report('Soliditeten har på två år gått från 67 till 52 procent.'),
    report('Soliditeten har under samma tid sjunkit från 67 till 52 procent.'),
    report('Soliditeten sjönk från 57,2 till 51,6 procent.'),
    report('Soliditeten väntas sjunka från 52 till 48 procent.'),
    report('Antalet som har arbete steg från 4 till 29.'),
  );
});
