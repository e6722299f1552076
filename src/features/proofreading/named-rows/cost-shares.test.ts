import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

/** Costs on lines 3–9, and what is said of them on line 11. */
const report = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Driftredovisning	Budget 2031	Utfall 2031',
    'Stegen	5 500 000	5 382 030',
    'Summa individinriktade insatser	5 500 000	5 382 030',
    'Samverkansteam	850 000	821 215',
    'Summa strukturinriktade insatser	850 000	821 215',
    'Kansli	1 485 000	1 453 495',
    'Summa kostnader	7 835 000	7 656 740',
    '',
    said,
  ].join('\n');

const SAID =
  'Av kostnaderna gick 70,3 procent till individinriktade insatser, 10,7 procent till strukturinriktat arbete och 19,0 procent till kansliet.';

test('so much of all costs is what the rows have', async () => {
  const held = await heldIn(report(SAID));
  for (const each of [
    'procent: 5 382 030 av 7 656 740 är 70,29 %',
    'procent: 821 215 av 7 656 740 är 10,73 %',
    'procent: 1 453 495 av 7 656 740 är 18,98 %',
  ])
    assert.ok(held.includes(each), each);
  assert.deepEqual(await wrongIn(report(SAID)), []);
  assert.deepEqual(await wrongIn(report(SAID.replace('10,7', '7,1').replace('70,3 procent till individinriktade insatser, ', ''))), [
    'troligt fel procent, rad 11: 7,1 procent; rad 7: 821 215; rad 9: 7 656 740',
  ]);
});

test('shares of contributions, of participants, of other years and of goals are others', async () => {
  await assertNothingTold(
    ...[
      'Av bidragen gick 75 procent till individinriktade insatser.',
      'Målet är att 75 procent av kostnaderna ska gå till individinriktade insatser.',
      'År 2028 gick 75 procent av kostnaderna till individinriktade insatser.',
      'Drygt 75 procent av kostnaderna gick till individinriktade insatser.',
    ].map(report),
  );
});

test('a name may stand before its share', async () => {
  await assertNothingTold(
    report('Av kostnaderna står insatserna för 75 procent, kansliet för 12 procent och strukturinriktade insatser för 13 procent.'),
  );
});

test('what is said to be of the costs of interventions is of a part', async () => {
  await assertNothingTold(
    report('Av insatskostnaderna är 87 procent individinriktade insatser och 13 procent strukturinriktade insatser.'),
  );
});

test('shares that are told after what they are of', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Insatser för enskilda	750 000	750 000	0	700 000
Strukturarbete	110 000	110 000	0	110 000
Administration	140 000	140 000	0	140 000
Summa kostnader	1 000 000	1 000 000	0	950 000

Insatser för enskilda tog 75 procent av kostnaderna, strukturarbetet 11 procent och administrationen 14 procent.`,
    held: [
      'summa: 750 000 + 110 000 + 140 000 = 1 000 000',
      'summa: 750 000 + 110 000 + 140 000 = 1 000 000',
      'summa: 700 000 + 110 000 + 140 000 = 950 000',
      'summa: 750 000 − 750 000 = 0',
      'summa: 110 000 − 110 000 = 0',
      'summa: 140 000 − 140 000 = 0',
      'summa: 1 000 000 − 1 000 000 = 0',
      'procent: 750 000 av 1 000 000 är 75 %',
      'procent: 110 000 av 1 000 000 är 11 %',
      'procent: 140 000 av 1 000 000 är 14 %',
      'andel: 75 procent + 11 procent + 14 procent = 100',
    ],
    change: ['11 procent', '12 procent'],
    told: 'troligt fel procent, rad 10: 12 procent; rad 6: 110 000; rad 8: 1 000 000',
  });
});
