import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('a change from one amount to another is their difference, also where the unit stands once', async () => {
  await assertBothWays({
    text: 'Budgeten växer från 690 till 980 tkr, det vill säga med 290 tkr.',
    held: ['påstående: från 690 till 980 tkr', 'summa: skillnaden mellan 980 tkr och 690 är 290 000'],
    change: ['290', '270'],
    told: 'fel summa, rad 1: 270 tkr, 980 tkr, 690',
  });
});

test('how much better a result is than its budget is their difference, with signs', async () => {
  await assertBothWays({
    text: 'Periodens utfall blev 124 413 kr, vilket är 301 080 kr bättre än den beslutade budgeten på -176 667 kr.',
    held: ['summa: skillnaden mellan 124 413 kr och -176 667 kr är 301 080'],
    change: ['301 080', '331 080'],
    told: 'troligt fel summa, rad 1: 331 080 kr, 124 413 kr, -176 667 kr',
  });
});

test('growth by so many people is told of the two years before it', async () => {
  await assertBothWays({
    text: 'Sammantaget mötte vi 246 deltagare. Året innan mötte vi 224 deltagare, så vi har vuxit med 22 personer.',
    held: ['summa: skillnaden mellan 246 och 224 är 22', 'påstående: från 224 till 246'],
    change: ['22 personer', '32 personer'],
    told: 'troligt fel summa, rad 1: 32, 246, 224',
  });
});

test('counts that are far apart are not of the same thing', async () => {
  assert.deepEqual(await wrongIn('Vi mötte 246 deltagare. I kursen gick 24 deltagare, och den har vuxit med 5 personer.'), []);
});

test('what another has changed by is not of the two before', async () => {
  await assertNothingTold('Ersättningarna minskar: sjukpenningen från 19 till 12 och aktivitetsersättningen med tre personer.');
});

test('an amount is as much more than a year as it says, and a deficit is less than nothing', async () => {
  await assertNothingTold(
    'Budgeten omfattar bidrag på 3 340 000 kronor, vilket är 60 000 kronor mer än 2031, och kostnader på 3 490 000 kronor.',
    'Resultatet beräknas till −375 tkr, vilket är 515 tkr bättre än det budgeterade underskottet på 890 tkr.',
  );
});

test('what a later clause tells is not what it is compared with', async () => {
  await assertNothingTold('Andra halvåret kostar 4 565 tkr, det vill säga 470 tkr mer än det första, och ger ett underskott på 216 tkr.');
});
