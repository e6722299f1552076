import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('shares of women and of men are of those who were counted before', async () => {
  await assertBothWays({
    text: 'Frågan ställdes till 91 kvinnor och 65 män. Ja svarade 66 kvinnor och 36 män, det vill säga 73 procent av kvinnorna och 55 procent av männen.',
    held: ['procent: 66 av 91 är 72,53 %', 'procent: 36 av 65 är 55,38 %'],
    change: ['73 procent', '65 procent'],
    told: 'troligt fel procent, rad 1: 65 procent, 66, 91',
  });
});

test('where neither fits, those who were counted before are others', async () => {
  await assertNotCompared(
    'Kursen samlade 91 kvinnor och 65 män. Ja svarade 12 kvinnor och 9 män, det vill säga 60 procent av de svarande kvinnorna och 75 procent av männen.',
  );
});

test('or of those who were counted right before, each with its share in parentheses', async () => {
  await assertBothWays({
    text: 'Bland de avslutade var 77 kvinnor och 76 män. 38 av kvinnorna (49 procent) och 35 av männen (46 procent) gick till arbete.',
    held: ['antal: 38 av 77', 'antal: 35 av 76', 'procent: 38 av 77 är 49,35 %', 'procent: 35 av 76 är 46,05 %'],
    change: ['77 kvinnor', '79 kvinnor'],
    told: 'troligt fel procent, rad 1: 49 procent, 38, 79',
  });
});

test('women and men are all of them', async () => {
  await assertBothWays({
    text: 'Kvinnornas andel var 53,6 procent och männens 46,4 procent.',
    held: ['avprickat andel: 53,6 procent + 46,4 procent = 100'],
    change: ['53,6', '55,4'],
    told: 'troligt fel andel, rad 1: 55,4 procent, 46,4 procent',
  });
});
