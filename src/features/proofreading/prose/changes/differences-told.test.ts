import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('a difference in per cent is the one between the two counts', async () => {
  await assertBothWays({
    text: 'Insatsen hade 105 deltagare, vilket är 12,5 % färre än de 120 som var planerade.',
    held: ['procent: skillnaden mellan 105 och 120 är 12,5 % av 120'],
    change: ['12,5 %', '22,5 %'],
    told: 'troligt fel procent, rad 1: 22,5 %, 105, 120',
  });
});

test('a difference may be counted from the larger or from the smaller', async () => {
  assert.deepEqual(await wrongIn('Från 80 till 100 deltagare är en ökning med 25 %.'), []);
  assert.deepEqual(await wrongIn('Från 80 till 100 deltagare är en ökning med 20 %.'), []);
  assert.deepEqual(await wrongIn('Från 80 till 100 deltagare är en ökning med 30 %.'), ['troligt fel procent, rad 1: 30 %, 80, 100']);
});

test('the counts may stand in the sentence before, in the same paragraph', async () => {
  await assertBothWays({
    text: 'Planen var 120 deltagare och utfallet blev 90. Det är en avvikelse på 25 %.',
    held: ['procent: skillnaden mellan 120 och 90 är 25 % av 120'],
    change: ['25 %', '45 %'],
    told: 'troligt fel procent, rad 1: 45 %, 120, 90',
  });
  await assertNotCompared('Planen var 120 deltagare och utfallet blev 90.\n\nHyran visar en avvikelse på 45 %.');
});

test('among more counts some two that agree are enough, and none is not told', async () => {
  const among = 'Av 60 sökande, 120 planerade och 105 inskrivna blev det 12,5 % färre än planerat.';
  assert.ok((await heldIn(among)).includes('procent: skillnaden mellan 120 och 105 är 12,5 % av 120'));
  assert.deepEqual(await wrongIn(among.replace('12,5', '22,5')), []);
});

test('a difference that is cut off instead of rounded is told as rounding', async () => {
  assert.deepEqual(await wrongIn('Insatsen hade 100 deltagare, vilket är 16 % färre än de 120 som var planerade.'), [
    'avrundning procent, rad 1: 16 %, 100, 120',
  ]);
});

test('years and small numbers are no counts that differ', async () => {
  await assertNotCompared('Mellan 2030 och 2031 blev besöken 40 % fler i 3 av våra kommuner.');
});

test('whoever has written the wrong difference is told what it is', async () => {
  assert.deepEqual(await whatWasFound('Insatsen hade 90 deltagare, vilket är 35 % färre än de 120 som var planerade.'), [
    'troligt fel procent: Skillnaden mellan 90 och 120 är 25 %, men 35 % står.',
  ]);
});

test('a rate of another year, and how much of full time somebody works, is no difference', async () => {
  await assertNothingTold(
    'Enkäten lämnades till 175 deltagare och besvarades av 126. Svarsfrekvensen var 72 %, vilket är högre än 2017 då den var 68 %.',
    'Kostnaden 1 876 överskred budget med 76 eftersom tjänsten utökades från 50% till 75%.',
    'I 2018 års mätning, som hade lägre svarsfrekvens (58 procent), var siffrorna 81 och 70.',
  );
});

test('a share of the change that the sentence tells is of what was before', async () => {
  const text = (share: string): string =>
    `2030 började 141 personer och 138 slutade. Antalet nya är alltså 25 fler, eller ${share} procent.`;
  assert.deepEqual(await wrongIn(text('17,7')), []);
});

test('more than a hundred per cent is no difference, nor is what money has changed by', async () => {
  await assertNothingTold(
    'En deltagare kan ha mer än en försörjning. Svaren är därför 220 på 196 deltagare och andelarna blir tillsammans mer än 100 procent.',
    'Kommunerna delar sin fjärdedel så att Tibro svarar för 60 procent, Hylte för 25 och Åre för 15. För 2031 betalade medlemmarna 3 280 000 kronor, vilket är 80 000 kronor eller 2,5 procent mer än 2030.',
  );
});

test('a share beside its change, and one of women or men, are no difference of other counts', async () => {
  await assertNothingTold(
    'Under året avslutades 132 och 129 fanns kvar. Antalet deltagare ökade med 49, eller 23 procent, jämfört med 2030.',
    'Det är lägre än 2030, då 21 av 47 nådde dit (44,7 procent). Resultatet för kvinnorna, 44,7 procent, var högre än männens 36,8 procent.',
  );
});

test('a share above the one that was set as a goal is no difference', async () => {
  await assertNothingTold(
    'Av de 130 deltagare som avslutade sin insats gick 62 vidare till arbete eller studier. Det motsvarar 47,7 procent och är mer än de 45 procent som vi hade satt som mål.',
  );
});

test('what went from one number to another has changed by so much of the first', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Antalet rådgivningar ökade från 182 till 210, det vill säga med 15 procent.`,
    held: ['procent: skillnaden mellan 182 och 210 är 15,38 % av 182', 'påstående: från 182 till 210'],
    change: ['15 procent', '13 procent'],
    told: 'troligt fel procent, rad 3: 13 procent, 182, 210',
  });
});

test('numbers of another clause, and shares, are no difference', async () => {
  await assertNothingTold(
    'De fysiska mötena minskade med 1 480, drygt hälften (51,0 procent), medan samtalen ökade från 870 till 1 968.',
    'Avbrotten minskade från 19 till 15 och utgör nu 7,1 procent av avsluten.',
  );
});

test('a share beside that of the year before is no difference', async () => {
  await assertNothingTold(
    'Av de 171 som avslutades gick 84 vidare. Det är sju fler än 2019, men andelen är lägre: 49 procent mot 53 procent. Målet på 50 procent nåddes alltså inte.',
  );
});
