import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

test('a share of the contributions is so many points from the cap, on that side of it', async () => {
  await assertBothWays({
    text: 'Det egna kapitalet är 18 % av bidragen, två procentenheter under det rekommenderade taket.',
    held: ['påstående: 18 % mot 20 % skiljer 2'],
    change: ['två', 'fyra'],
    told: 'troligt fel påstående, rad 1: fyra, 18 %',
  });
  await assertBothWays({
    text: 'Eget kapital uppgår till 25 % av bidragen, 5 procentenheter över taket.',
    held: ['påstående: 25 % mot 20 % skiljer 5'],
    change: ['över', 'under'],
    told: 'troligt fel påstående, rad 1: 5, 25 %',
  });
});

test('points of other things are not', async () => {
  await assertNotCompared('Svarsfrekvensen är 18 %, två procentenheter under taket.');
});
