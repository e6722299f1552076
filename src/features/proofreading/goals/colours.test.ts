import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a colour is what the target and the interval make it', async () => {
  await assertBothWays({
    text: `Verksamhetsplan 2032

Mål	Målvärde	Gult intervall	Värde 2031	Färg
Till arbete eller studier, %	minst 40	35–39	38	Gul
Hanterar sin situation, %	minst 65	60–64	59	Röd
Skillnad mellan kvinnor och män, procentenheter	högst 5	6–10	1	Grön
Eget kapital av bidragen, %	högst 20,0	20,1–25,0	22,0	Gul`,
    held: [
      'bedömning: 38 mot minst 40 och 35–39',
      'bedömning: 59 mot minst 65 och 60–64',
      'bedömning: 1 mot högst 5 och 6–10',
      'bedömning: 22,0 mot högst 20,0 och 20,1–25,0',
    ],
    change: ['59	Röd', '59	Gul'],
    told: 'troligt fel bedömning, rad 5: Gul, 59',
  });
});

test('colours that mostly mean something else are not judged', async () => {
  await assertNothingTold(`Verksamhetsplan 2032

Mål	Målvärde	Gult intervall	Värde 2031	Färg
Till arbete eller studier, %	minst 40	35–39	38	Grön
Hanterar sin situation, %	minst 65	60–64	59	Grön
Skillnad mellan kvinnor och män, procentenheter	högst 5	6–10	1	Grön
Eget kapital av bidragen, %	högst 20,0	20,1–25,0	22,0	Gul`);
});
