import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    '# Årsredovisning 2031',
    '',
    'Driftredovisning, kronor\tUtfall 2031\tBudget 2031\tAvvikelse',
    'Intäkter\t7 000 000\t6 900 000\t100 000',
    'Kostnader\t-6 500 000\t-6 700 000\t200 000',
    'Finansnetto\t60 132\t38 000\t22 132',
    'Årets resultat\t560 132\t238 000\t322 132',
    '',
    said,
  ].join('\n');

test('income is on the side of its budget that the text says', async () => {
  const said = 'Finansnettot blev 22 132 kronor bättre än budget tack vare ränta på bankmedlen.';
  await assertNothingTold(report(said));
  assert.ok((await heldIn(report(said))).includes('påstående: 60 132 mot 38 000'));
  assert.deepEqual(await wrongIn(report(said.replace('bättre', 'sämre'))), ['troligt fel påstående, rad 9: sämre; rad 6: 60 132, 38 000']);
});

test('costs, other years and other amounts say nothing of it', async () => {
  await assertNothingTold(
    report('Kostnaderna blev 200 000 kronor lägre än budget.'),
    report('Finansnettot blev 22 132 kronor sämre än budget 2029.'),
  );
});

test('income that is printed with a minus is more where the number is larger, and contributions that are given are no income', async () => {
  const signed = (said: string): string =>
    report(said).replace(
      'Finansnetto\t60 132\t38 000\t22 132',
      'Ränteintäkter\t-60 132\t-38 000\t22 132\nLämnade bidrag\t-90 000\t-80 000\t-10 000',
    );
  await assertNothingTold(
    signed('Ränteintäkterna blev 22 132 kronor högre än budget.'),
    signed('Lämnade bidrag blev 10 000 kronor högre än budget.'),
  );
  assert.deepEqual(await wrongIn(signed('Ränteintäkterna blev 22 132 kronor lägre än budget.')), [
    'troligt fel påstående, rad 10: lägre; rad 6: -60 132, -38 000',
  ]);
});
