import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../tests/proofreading/read-text.ts';

test('per cent of a few are of some whole number of them', async () => {
  await assertBothWays({
    text: 'Av de 12 avslutade har 58 % fått arbete.',
    held: ['möjlig procent: 58 % av 12'],
    change: ['58 %', '56 %'],
    told: 'troligt fel möjlig procent, rad 1: 56 %, 12',
  });
});

test('a later sentence of the paragraph is about the same people', async () => {
  await assertBothWays({
    text: 'Av de 12 avslutade har många fått arbete. Hela 75 % är nöjda med sitt stöd.',
    held: ['möjlig procent: 75 % av 12'],
    change: ['75 %', '70 %'],
    told: 'troligt fel möjlig procent, rad 1: 70 %, 12',
  });
  await assertNotCompared('Av de 12 avslutade har många fått arbete.\n\nHela 70 % är nöjda med sitt stöd.');
});

test('per cent that are cut off instead of rounded are told as rounding', async () => {
  assert.deepEqual(await wrongIn('Av de 12 avslutade har 66 % fått arbete.'), ['avrundning möjlig procent, rad 1: 66 %, 12']);
});

test('about so many per cent, goals, working hours and shares of many or very few are not tried', async () => {
  await assertNotCompared('Av de 12 avslutade har cirka 56 % fått arbete.');
  await assertNotCompared('Av de 12 avslutade var målet att 56 % skulle få arbete.');
  await assertNotCompared('Av de 12 avslutade arbetar alla, och tiden på 56 % av heltid är lika.');
  await assertNotCompared('Av de 4 avslutade har 56 % fått arbete.');
  await assertNotCompared('Av de 400 avslutade har 56,3 % fått arbete.');
});

test('a year before the per cent is nobody that they are of', async () => {
  await assertNotCompared('I slutet av 2031 hade 56 % av alla en egen plan enligt § 12 och sidan 9.');
});

test('a mean is one that so many whole answers give', async () => {
  await assertBothWays({
    text: 'Enkäten gick ut i maj och 12 har svarat. Medelbetyget blev 4,25 på frågan om stöd.',
    held: ['möjlig procent: medelvärde 4,25 av 12 svar'],
    change: ['4,25', '4,29'],
    told: 'troligt fel möjlig procent, rad 1: 4,29, 12',
  });
});

test('a mean of hours, and one without anybody who has answered, is not tried', async () => {
  await assertNotCompared('Enkäten gick ut i maj och 12 har svarat. I genomsnitt tog den 4,29 timmar.');
  await assertNotCompared('Enkäten gick ut i maj. Medelbetyget blev 4,29 på frågan om stöd.');
});

test('whoever has written what cannot be is told why', async () => {
  assert.deepEqual(await whatWasFound('Av de 8 avslutade har 40 % fått arbete.'), [
    'troligt fel möjlig procent: 40 % kan inte vara rätt: inget antal av 8 ger det.',
  ]);
});
