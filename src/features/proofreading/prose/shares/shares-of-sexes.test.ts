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
