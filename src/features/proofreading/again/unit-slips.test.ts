import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import { whatWasFound } from '../../../../tests/proofreading/read-text.ts';

const report = (told: string): string =>
  rows('Driftredovisning', 'Belopp i kr|2031|2030', 'Lokalhyra|1 214 387|1 190 250', 'Resor|253 000|240 000', '', told);

test('an amount that a table has in kronor is told in kronor', async () => {
  await assertBothWays({
    text: report('Lokalhyran blev 1 214 387 kr.'),
    held: ['upprepning: 1 214 387 kr och 1 214 387'],
    change: ['387 kr', '387 tkr'],
    told: 'fel enhet, rad 6: 1 214 387 tkr; rad 3: 1 214 387',
  });
});

test('thousands that are told as kronor have the wrong unit', async () => {
  await assertNothingTold(report('Lokalhyran blev 1 214 tkr.'));
  assert.deepEqual(await wrongIn(report('Lokalhyran blev 1 214 kr.')), ['troligt fel enhet, rad 6: 1 214 kr; rad 3: 1 214 387']);
});

test('few figures have the wrong unit where they are of the same thing, and else are of something else', async () => {
  assert.deepEqual(await wrongIn(report('Resorna kostade 253 kr.')), ['troligt fel enhet, rad 6: 253 kr; rad 4: 253 000']);
  await assertNotCompared(report('Fikat kostade 253 kr.'));
  await assertNotCompared(report('Resorna dit kostade 25 kr.').replace('253 000', '25 000'));
});

test('an amount that stands so elsewhere too is right', async () => {
  const twice = rows('Driftredovisning', 'Belopp i kr|2031|2030', 'Lokalhyra|1 214 387|1 190 250', 'Kort|1 214|1 190', '');
  await assertNothingTold(`${twice}\nLokalhyran blev 1 214 kr för kortet.`);
});

test('no association has a thousand million kronor', async () => {
  await assertNotCompared('Förbundet har 2 450 tkr i kassan.');
  assert.deepEqual(
    (await whatWasFound('Förbundet har 2 450 000 tkr i kassan.')).map((found) => found.replaceAll('\u00a0', ' ')),
    ['fel enhet: 2 450 000 tkr är 2 450 000 000 kr. Så stora belopp har inget förbund: enheten är troligen fel.'],
  );
});

test('whoever has written the wrong unit is told both amounts', async () => {
  assert.deepEqual(
    (await whatWasFound(report('Lokalhyran blev 1 214 387 tkr.'))).map((found) => found.replaceAll('\u00a0', ' ')),
    ['fel enhet: 1 214 387 tkr är 1 214 387 000 kr, men Lokalhyra, 2031 är 1 214 387 kr. Enheten är troligen fel.'],
  );
});

test('the column of a deviation in per cent holds no amounts', async () => {
  await assertNothingTold(`Årsredovisning 2031

Insats	Budget 2031	Utfall 2031	Avvikelse	Avvikelse i procent av budget
Bron	320 000	241 615	78 385	24,5
Lotsen	300 000	310 000	−10 000	−3,3

24 500 kronor för ett stöd har förts till Bron.`);
});
