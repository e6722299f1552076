import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { withBudget as report } from '../../../../../tests/proofreading/reports.ts';

test('each row of a list is as far from its budget as the amount after it, and on the side that is said', async () => {
  const said = 'Två rader drar över sin budget: Växtkraft med 111 000 kr och kansliet med 17 000 kr.';
  const held = await heldIn(report(said));
  for (const each of [
    'påstående: 2 161 000 mot 2 050 000 skiljer 111 000',
    'påstående: över budget: 2 161 000 mot 2 050 000',
    'påstående: 1 437 000 mot 1 420 000 skiljer 17 000',
    'påstående: över budget: 1 437 000 mot 1 420 000',
  ])
    assert.ok(held.includes(each), each);
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('17 000', '71 000'))), [
    'troligt fel påstående, rad 10: 71 000 kr; rad 6: 1 437 000, 1 420 000',
  ]);
  assert.deepEqual(await wrongIn(report(said.replace('Växtkraft med 111 000', 'Lotsen med 10 000'))), [
    'troligt fel påstående, rad 10: 10 000 kr; rad 7: 790 000, 800 000',
  ]);
});

test('in parentheses each has its own side', async () => {
  const said = 'De största avvikelserna mot budget finns hos Brygga till studier (144 000 kr lägre) och Växtkraft (111 000 kr högre).';
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('kr högre', 'kr lägre'))), [
    'troligt fel påstående, rad 10: 111 000 kr; rad 4: 2 161 000, 2 050 000',
  ]);
});

test('what is foreseen, and what is told roughly, is not compared', async () => {
  await assertNothingTold(
    ...[
      'Prognosen är att två rader drar över sin budget: Växtkraft med 50 000 kr och kansliet med 20 000 kr.',
      'Två rader drar över sin budget: Växtkraft med drygt 100 000 kr och kansliet med knappt 20 000 kr.',
    ].map(report),
  );
});

test('an amount in parentheses that nothing says is over or under the budget is of something else', async () => {
  await assertNothingTold(report('Ersättningen jämförs med budget och avser Växtkraft (36 000 kr) och kansliet (71 200 kr).'));
});

test('nets are called by the name of what they are of', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nettouppgifter, kr	Budget 2031	Utfall 2031	Utfall 2030
Kansli netto	1 180 000	1 187 535	1 136 755
Kurser netto	100 000	117 980	114 315
Summa netto	1 280 000	1 305 515	1 251 070

Båda överskrider budget, kansliet med 7 535 kronor och kurserna med 17 980 kronor.`,
    held: [
      'summa: 1 180 000 + 100 000 = 1 280 000',
      'summa: 1 187 535 + 117 980 = 1 305 515',
      'summa: 1 136 755 + 114 315 = 1 251 070',
      'påstående: 1 187 535 mot 1 180 000 skiljer 7 535',
      'påstående: över budget: 1 187 535 mot 1 180 000',
      'påstående: 117 980 mot 100 000 skiljer 17 980',
      'påstående: över budget: 117 980 mot 100 000',
    ],
    change: ['17 980 kronor', '19 780 kronor'],
    told: 'troligt fel påstående, rad 8: 19 780 kronor; rad 5: 117 980, 100 000',
  });
});
