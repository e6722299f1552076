import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

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
