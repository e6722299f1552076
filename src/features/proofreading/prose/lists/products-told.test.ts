import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('what is multiplied in so many words gives what is told', async () => {
  await assertBothWays({
    text: 'Besparingen är 35 x 16 200 kr x 12 mån, totalt 6 804 000 kr, under ett år.',
    held: ['summa: 35 × 16 200 kr × 12 mån = 6 804 000'],
    change: ['6 804 000', '6 408 000'],
    told: 'fel summa, rad 1: 6 408 000 kr, 35, 16 200 kr, 12 mån',
  });
  await assertBothWays({
    text: 'Ersättningen är fyra gånger 30 000 kr, det vill säga 120 000 kr.',
    held: ['summa: fyra × 30 000 kr = 120 000'],
    change: ['120 000', '130 000'],
    told: 'fel summa, rad 1: 130 000 kr, fyra, 30 000 kr',
  });
});

test('how many times something happened multiplies nothing', async () => {
  await assertNotCompared('Gruppen träffades fyra gånger under våren och 30 000 kr betalades ut.');
});
