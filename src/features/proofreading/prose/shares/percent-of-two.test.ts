import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('a per cent figure beside two counts is the share that one is of the other', async () => {
  await assertBothWays({
    text: '90 enkäter delades ut och 68 kom in, vilket är 76 procent.',
    held: ['procent: 68 av 90 är 75,56 %'],
    change: ['76', '86'],
    told: 'troligt fel procent, rad 1: 86 procent, 68, 90',
  });
});

test('so many of them are a share of the last count before', async () => {
  await assertBothWays({
    text: 'På enkäten svarade 63 deltagare. 51 av dem, 81 procent, anser att stödet varit till nytta.',
    held: ['procent: 51 av 63 är 80,95 %'],
    change: ['81', '91'],
    told: 'troligt fel procent, rad 1: 91 procent, 51, 63',
  });
});

test('a per cent figure that is a change, or of another sentence, is not tried on the counts', async () => {
  assert.deepEqual(await wrongIn('Vi mötte 90 deltagare mot 68 i fjol, vilket är en ökning med 32 procent.'), []);
  assert.deepEqual(await wrongIn('Under året avslutades 116 deltagare, 64 kvinnor. Svarsfrekvensen var 76 procent.'), []);
});

test('the whole may be told after the per cent figure', async () => {
  await assertBothWays({
    text: '60 ledde till arbete, vilket är 42,6 procent av de 141 med känd orsak.',
    held: ['procent: 60 av 141 är 42,55 %'],
    change: ['42,6', '43,6'],
    told: 'fel procent, rad 1: 43,6 procent, 60, 141',
  });
  assert.deepEqual(await wrongIn('60 ledde till arbete, och 43,6 procent av de 141 svarande är nöjda.'), []);
});

test('so many of them who did something are a share of the last count before that gives it', async () => {
  const text = 'Enkäten gick till 141 personer och 118 svarade. 61 av dem svarade ja på frågan om stöd, vilket är 52 %.';
  await assertBothWays({
    text,
    held: ['procent: 61 av 118 är 51,69 %'],
    change: ['52 %', '62 %'],
    told: 'troligt fel procent, rad 1: 62 %, 61, 118',
  });
  assert.deepEqual(await wrongIn(text.replace('52 %', '43 %')), []);
  assert.deepEqual(await wrongIn('61 av dem svarade ja på frågan om stöd, vilket är 62 %.'), []);
});

test('those who went one way and those who went another are no part and whole', async () => {
  await assertBothWays({
    text: '49 unga avslutades. 14 började arbeta och 12 började studera, vilket ger ett resultat på 53,1 procent.',
    held: ['procent: 14 + 12 av 49 är 53,06 %'],
    change: ['53,1', '51,3'],
    told: 'troligt fel procent, rad 1: 51,3 procent, 14, 12, 49',
  });
});

test('women and men who are counted with words between are both parts', async () => {
  await assertNothingTold('992 av de sjukskrivna var kvinnor och 548 män, vilket innebär att kvinnorna stod för 64,4 procent.');
});
