import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn } from '../../../../../tests/proofreading/both-ways.ts';

test('a fraction in words is what the counts after it come to', async () => {
  await assertBothWays({
    text: 'Hälften av dem som svarade (40 av 80) mår bättre.',
    held: ['påstående: 40 av 80 är 50 %'],
    change: ['Hälften', 'En tredjedel'],
    told: 'troligt fel påstående, rad 1: En tredjedel, 40, 80',
  });
  await assertBothWays({
    text: 'Tre fjärdedelar av deltagarna, 60 av 80, har en egen plan.',
    held: ['påstående: 60 av 80 är 75 %'],
    change: ['60', '36'],
    told: 'troligt fel påstående, rad 1: Tre fjärdedelar, 36, 80',
  });
});

test('a word tells on which side of the fraction it is', async () => {
  await assertBothWays({
    text: 'Knappt hälften av samtliga, 91 av 198, gick till arbete.',
    held: ['påstående: 91 av 198 är 45,96 %'],
    change: ['Knappt', 'Drygt'],
    told: 'troligt fel påstående, rad 1: Drygt hälften, 91, 198',
  });
  await assertBothWays({
    text: 'Mer än en tredjedel av dem, 28 av 80, gick till arbete.',
    held: ['påstående: 28 av 80 är 35 %'],
    change: ['Mer än', 'Mindre än'],
    told: 'troligt fel påstående, rad 1: Mindre än en tredjedel, 28, 80',
  });
});

test('each of the fractions is known by the words for it', async () => {
  const fractions = [
    ['Hälften', 60],
    ['En tredjedel', 40],
    ['Var tredje', 40],
    ['En fjärdedel', 30],
    ['Var fjärde', 30],
    ['En femtedel', 24],
    ['Två tredjedelar', 80],
    ['Tre fjärdedelar', 90],
    ['Fyra femtedelar', 96],
  ] as const;
  for (const [words, part] of fractions)
    assert.equal((await heldIn(`${words} av deltagarna (${part} av 120) mår bättre.`)).length, 1, words);
});

test('a fraction may be a little off, as one speaks', async () => {
  await assertNothingTold('Hälften av dem, 43 av 80, mår bättre.', 'En tredjedel av dem (28 av 80) mår bättre.');
});

test('counts that stand further on, or in another sentence, are of something else', async () => {
  for (const between of ['. Vi', '; vi'])
    assert.deepEqual(await heldIn(`Hälften av mötena hölls på distans${between} nådde 12 av 80 arbetsgivare.`), ['antal: 12 av 80']);
});

test('half without a word of about is near the half', async () => {
  await assertBothWays({
    text: 'Hälften av deltagarna (16 av 30) var kvinnor.',
    held: ['påstående: 16 av 30 är 53,33 %'],
    change: ['16', '18'],
    told: 'troligt fel påstående, rad 1: Hälften, 18, 30',
  });
});
