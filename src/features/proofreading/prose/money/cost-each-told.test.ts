import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('a cost for each participant is the cost divided by the participants', async () => {
  await assertBothWays({
    text: 'Insatsen kostade 1 845 250 kr och hade 131 deltagare, det vill säga 14 086 kr per deltagare.',
    held: ['kvot: 1 845 250 kr / 131 = 14 085,88'],
    change: ['14 086', '14 806'],
    told: 'fel kvot, rad 1: 14 806 kr per deltagare, 1 845 250 kr, 131',
  });
});

test('the cost and the participants may stand in sentences before, which is less sure', async () => {
  await assertBothWays({
    text: 'Insatsen kostade 500 000 kr. Den hade 40 deltagare. Det ger 12 500 kr per person.',
    held: ['kvot: 500 000 kr / 40 = 12 500'],
    change: ['40 deltagare', '50 deltagare'],
    told: 'troligt fel kvot, rad 1: 12 500 kr, 500 000 kr, 50',
  });
});

test('a cost in thousands gives a cost for each within what thousands can tell', async () => {
  await assertBothWays({
    text: 'Insatsen kostade 500 tkr för 40 deltagare, det vill säga 12 500 kr per deltagare.',
    held: ['kvot: 500 tkr / 40 = 12 500'],
    change: ['12 500', '15 200'],
    told: 'fel kvot, rad 1: 15 200 kr per deltagare, 500 tkr, 40',
  });
});

test('a krona more or less is told as rounding', async () => {
  assert.deepEqual(await wrongIn('Insatsen kostade 500 000 kr för 40 deltagare, det vill säga 12 501 kr per deltagare.'), [
    'avrundning kvot, rad 1: 12 501 kr per deltagare, 500 000 kr, 40',
  ]);
});

test('with two costs in a sentence it is not known which is meant', async () => {
  await assertNotCompared('Ankaret kostade 500 000 kr och Bryggan 300 000 kr för 40 deltagare, det vill säga 9 000 kr per deltagare.');
});

test('a cost in another paragraph, and nobody at all, are not divided', async () => {
  await assertNotCompared('Ankaret kostade 500 000 kr.\n\nBryggan hade 40 deltagare och kostade 9 000 kr per deltagare.');
  await assertNotCompared('Ankaret kostade 500 000 kr under 2031, eller 9 000 kr per deltagare.');
});

test('whoever has divided wrongly is told what it comes to', async () => {
  const [told = ''] = await whatWasFound('Insatsen kostade 600 000 kr för 50 deltagare, vilket är 11 000 kr per deltagare.');
  assert.equal(told.replaceAll('\u00a0', ' '), 'fel kvot: 600 000 kr delat med 50 är 12 000 kr, men 11 000 kr per deltagare står.');
});

test('those who got work are not those whom it has cost', async () => {
  await assertNothingTold(
    'Av de 44 gick 12 till arbete och 6 till studier, sammanlagt 18 personer. Kostnaden var 2 946 380 kr, vilket ger 32 378 kr per deltagare.',
  );
});

test('how much the cost of each has changed is not the cost of each', async () => {
  await assertNothingTold('Kostnaden per deltagare var 26 150 kr för 308 personer året innan. Den har minskat med 4 621 kr per person.');
});

test('a cost for each who was registered, told in hundreds', async () => {
  await assertBothWays({
    text: 'Antalet deltagare var 64, sex fler än 2030. Kostnaden 1 218 tkr ger 19 000 kronor per registrerad deltagare, avrundat till hela hundratal.',
    held: ['kvot: 1 218 tkr / 64 = 19 031,25'],
    change: ['19 000', '20 100'],
    told: 'troligt fel kvot, rad 1: 20 100 kronor, 1 218 tkr, 64',
  });
});

test('what it was the year before is divided by those of that year', async () => {
  await assertNothingTold(
    'Bron kostade 1 281 900 kronor. Kostnaden per deltagare, 20 676 kronor, är 1 905 kronor lägre än året före, då 53 deltagare delade på 1 196 800 kronor.',
  );
});

test('a fee for each is no cost', async () => {
  await assertNothingTold(
    'I genomsnitt kom 74 personer per tillfälle. Samverkansdagen var den enda med avgift, 260 kronor per person, vilket gav en intäkt på 34,8 tkr.',
  );
});

test('what it cost the year before is not divided by those of the year', async () => {
  await assertNothingTold(
    'I insatsen deltog 74 ungdomar. 2011 var kostnaden 1 219 tkr och 22 567 kronor per deltagare.',
    'I insatsen deltog 58 personer. 2011 kostade insatsen 843 tkr. Kostnaden per deltagare var 20 470 kronor.',
  );
});
