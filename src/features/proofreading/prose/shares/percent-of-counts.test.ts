import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('a part of those who are told of first is that many per cent of them', async () => {
  await assertBothWays({
    text: 'Av de 80 som avslutades gick 20 till arbete, vilket motsvarar 25 %.',
    held: ['procent: 20 av 80 är 25 %'],
    change: ['25 %', '35 %'],
    told: 'troligt fel procent, rad 1: 35 %, 20, 80',
  });
});

test('per cent in parentheses after a part of a whole are of just these', async () => {
  await assertBothWays({
    text: 'Under året gick 13 av de 20 (65 %) vidare till studier.',
    held: ['procent: 13 av 20 är 65 %'],
    change: ['13', '14'],
    told: 'troligt fel procent, rad 1: 65 %, 14, 20',
  });
});

test('numbers in words are as good as numbers in digits', async () => {
  await assertBothWays({
    text: 'Under året gick tolv av de tjugo, det vill säga 60 %, vidare till studier.',
    held: ['procent: tolv av tjugo är 60 %'],
    change: ['tolv', 'elva'],
    told: 'troligt fel procent, rad 1: 60 %, elva, tjugo',
  });
});

test('per cent that are cut off instead of rounded are told as rounding', async () => {
  assert.deepEqual(await wrongIn('Under året gick 13 av de 21 (61 %) vidare till studier.'), ['avrundning procent, rad 1: 61 %, 13, 21']);
  assert.deepEqual(await wrongIn('Under året gick 13 av de 21 (62 %) vidare till studier.'), []);
});

test('a word that says that it is about so much gives room for five per cent, and no more', async () => {
  await assertBothWays({
    text: 'Under året gick 13 av de 20, det vill säga drygt 60 %, vidare till studier.',
    held: ['procent: 13 av 20 är 65 %'],
    change: ['60 %', '50 %'],
    told: 'troligt fel procent, rad 1: 50 %, 13, 20',
  });
});

test('per cent that are not said to be of the counts may be of something else', async () => {
  assert.deepEqual(await wrongIn('Under året gick 13 av de 20 vidare, och sjukskrivningen minskade till 40 %.'), []);
});

test('a whole with a number of a page between is still the whole', async () => {
  assert.deepEqual(await heldIn('Av de 30 som nämns på sidan 12 gick 10 till arbete, vilket motsvarar 33 %.'), [
    'procent: 10 av 30 är 33,33 %',
  ]);
});

test('what something consists of is no part of it', async () => {
  await assertNotCompared('Gruppen består av tre lag, och 40 % av tiden är gemensam.');
});

test('whoever has written the wrong share is told what it is', async () => {
  assert.deepEqual(await whatWasFound('Vid årets slut hade 9 av de 12 (85 %) en egen plan.'), [
    'troligt fel procent: 9 av 12 är 75 %, men 85 % står.',
  ]);
});

test('the per cent figure may begin the next sentence', async () => {
  await assertBothWays({
    text: 'Av de 47 personer som avslutade en insats gick 20 vidare till arbete. Det är 42,6 procent och en förbättring.',
    held: ['procent: 20 av 47 är 42,55 %', 'möjlig procent: 42,6 procent av 47'],
    change: ['42,6', '43,7'],
    told: 'troligt fel procent, rad 1: 43,7 procent, 20, 47',
  });
});

test('a share between commas after the two is of them', async () => {
  await assertBothWays({
    text: '13 av 38 avslutade, 34 %, började arbeta.',
    held: ['procent: 13 av 38 är 34,21 %'],
    change: ['13 av', '11 av'],
    told: 'troligt fel procent, rad 1: 34 %, 11, 38',
  });
});

test('one of two that are told together is not all that the share is of', async () => {
  await assertNothingTold('11 har gått till arbete och 12 till studier av de 43 som avslutats, drygt hälften (53 procent).');
});

test('so many answers from so many are a part of them, whatever was asked the year before', async () => {
  await assertBothWays({
    text: 'Enkäten lämnades till samtliga 75 som avslutades. År 2016 kom 48 svar från 70 avslutade, alltså 69 %.',
    held: ['procent: 48 av 70 är 68,57 %'],
    change: ['69 %', '96 %'],
    told: 'fel procent, rad 1: 96 %, 48, 70',
  });
});

test('women and men who are told with one share are the part together', async () => {
  await assertNothingTold(
    'Av dessa 22 började 6 kvinnor och 8 män (64 %) arbeta (9 personer) eller studera (5 personer).',
    '15 av dem skattar sin hälsa högre än vid start, 79 %, och 14 uppger bättre livskvalitet.',
  );
});

test('six of ten is about sixty per cent', async () => {
  assert.deepEqual(await wrongIn('Sex av tio deltagare är kvinnor (59,2 %).'), []);
  assert.equal((await wrongIn('Sex av tio deltagare är kvinnor (95,2 %).')).length, 1);
});

test('what the next sentence tells in per cent is of the part that it fits', async () => {
  await assertBothWays({
    text: 'Av de 142 deltagare som svarade, 84 kvinnor och 58 män, tycker 118 att de har inflytande. Det är 83 procent.',
    held: ['procent: 118 av 142 är 83,10 %', 'möjlig procent: 83 procent av 142', 'summa: 84 + 58 = 142'],
    change: ['83 procent', '88 procent'],
    told: 'troligt fel procent, rad 1: 88 procent, 118, 142',
  });
});

test('a share after a comma, some words after its counts', async () => {
  await assertBothWays({
    text: 'Insatsen hade årets bästa resultat: 18 av 33 avslutade gick till arbete eller studier, 55 procent.',
    held: ['procent: 18 av 33 är 54,55 %'],
    change: ['55 procent', '45 procent'],
    told: 'troligt fel procent, rad 1: 45 procent, 18, 33',
  });
});

test('a share that says what it is of is not of what stands before', async () => {
  await assertNothingTold('Av de tio i Bron som väntas gå till arbete eller studier gäller nio arbete, vilket är 45 procent av 20 avslut.');
});

test('a share that the next sentence tells may be of two parts together', async () => {
  await assertNothingTold('Av de 151 som avslutades gick 38 till arbete och 17 till studier. Det är 36,4 procent.');
});

test('what a share of them means', async () => {
  await assertBothWays({
    text: 'Elva av 18 innebär att 61 procent gick till arbete eller studier.',
    held: ['procent: Elva av 18 är 61,11 %'],
    change: ['61 procent', '65 procent'],
    told: 'troligt fel procent, rad 1: 65 procent, Elva, 18',
  });
});
