import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('shares that are told with respektive are of the counts before them together', async () => {
  await assertBothWays({
    text: 'I insatserna är 62 kvinnor och 58 män, alltså 51,7 respektive 48,3 procent.',
    held: ['procent: 62 av 120 är 51,67 %', 'procent: 58 av 120 är 48,33 %'],
    change: ['51,7', '57,1'],
    told: 'fel procent, rad 1: 57,1, 62',
  });
});

test('all shares of what is divided are a hundred', async () => {
  await assertBothWays({
    text: 'Av kommunernas bidrag betalade Norrvika 53 procent, Lillådal 31 procent och Hällmo 16 procent.',
    held: ['andel: 53 procent + 31 procent + 16 procent = 100'],
    change: ['16 procent', '19 procent'],
    told: 'troligt fel andel, rad 1: 53 procent, 31 procent, 19 procent',
  });
});

test('shares that are rounded may miss a hundred by as much as rounding brings', async () => {
  await assertNothingTold('Av kommunernas bidrag betalade Norrvika 33 procent, Lillådal 33 procent och Hällmo 33 procent.');
});

test('a share of women is of women and men together', async () => {
  await assertBothWays({
    text: 'Under året deltog 206 kvinnor och 166 män i de olika insatserna i länet, vilket betyder att 55 procent var kvinnor.',
    held: ['procent: 206 av 372 är 55,38 %'],
    change: ['55 procent', '65 procent'],
    told: 'fel procent, rad 1: 65 procent, 206',
  });
});

test('shares that nobody says are of one thing need not be a hundred', async () => {
  await assertNotCompared('Nöjda med stödet var i Ankaret 61 procent, Bryggan 20 procent och Lyftet 14 procent.');
});

test('shares that are far from a hundred together are only some of all', async () => {
  await assertNothingTold('Av kommunernas bidrag betalade Norrvika 33 procent och Lillådal 21 procent.');
});

test('how many women are satisfied or have gone to work is no share of all', async () => {
  const told = 'Under året deltog 206 kvinnor och 166 män i de olika insatserna i länet';
  await assertNothingTold(
    `${told}, och 65 procent av alla kvinnor gick till arbete.`,
    `${told}, och nöjda var 65 procent av alla kvinnor.`,
  );
});

test('shares beside women and men are of both, or of those told before where some are neither', async () => {
  await assertBothWays({
    text: '121 kvinnor (50 procent) och 122 män (50 procent) deltog.',
    held: ['procent: 121 av 243 är 49,79 %', 'procent: 122 av 243 är 50,21 %'],
    change: ['121 kvinnor (50', '121 kvinnor (55'],
    told: 'fel procent, rad 1: 55 procent, 121',
  });
  const shares = ['procent: 61 av 125 är 48,8 %', 'procent: 57 av 125 är 45,6 %'];
  await assertBothWays({
    text: 'Av 125 deltagare var 61 kvinnor (48,8 procent) och 57 män (45,6 procent). Sju har annan könsidentitet.',
    held: [...shares, ...shares],
    change: ['48,8', '51,7'],
    told: 'fel procent, rad 1: 51,7 procent, 61',
  });
});

test('shares of pairs that are told one after the other are each of its own pair', async () => {
  await assertBothWays({
    text: 'Bland kvinnorna var det 22 av 55 och bland männen 16 av 43, alltså 40 respektive 37 procent.',
    held: ['procent: 22 av 55 är 40 %', 'procent: 16 av 43 är 37,21 %', 'antal: 22 av 55', 'antal: 16 av 43'],
    change: ['37', '38'],
    told: 'fel procent, rad 1: 38 procent, 16',
  });
});

test('some of the women and some of the men are no shares of all', async () => {
  await assertNothingTold('Räknar man ihop arbete och studier har 34 av 74 kvinnor (45,9 %) och 29 av 55 män (52,7 %) nått dit.');
});

test('shares with a whole of their own after them are of that', async () => {
  await assertNothingTold('Försörjningsstödet minskade mest, från 71 till 52 deltagare (51 respektive 38 procent av de 138).');
});
