import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const ENDED = 'Under året avslutades 80 deltagare.';

test('per cent right after a part are of the whole that the sentence before tells', async () => {
  await assertBothWays({
    text: `${ENDED} Av dem gick 20 till arbete, vilket motsvarar 25 procent.`,
    held: ['procent: 20 av 80 är 25 %'],
    change: ['25 procent', '35 procent'],
    told: 'troligt fel procent, rad 1: 35 procent, 20, 80',
  });
});

test('a part that is wrong is found as well as its per cent', async () => {
  await assertBothWays({
    text: `${ENDED} Av dem gick 20 till arbete, vilket motsvarar 25 procent.`,
    held: ['procent: 20 av 80 är 25 %'],
    change: ['20', '28'],
    told: 'troligt fel procent, rad 1: 25 procent, 28, 80',
  });
});

test('two parts that are told together are counted together', async () => {
  await assertBothWays({
    text: `${ENDED} Av dem gick 14 till arbete och 10 till studier, vilket motsvarar 30 procent av de avslutade.`,
    held: ['procent: 14 + 10 av 80 är 30 %'],
    change: ['30 procent', '40 procent'],
    told: 'troligt fel procent, rad 1: 40 procent, 14, 10, 80',
  });
});

test('a part may be told again right after its per cent', async () => {
  await assertBothWays({
    text: 'Under året avslutades 60 deltagare. Nöjda var 65 procent av dem, eller 39 personer.',
    held: ['procent: 39 av 60 är 65 %'],
    change: ['65 procent', '56 procent'],
    told: 'troligt fel procent, rad 1: 56 procent, 39, 60',
  });
});

test('of several wholes told before, one that fits is the one that was meant', async () => {
  await assertNothingTold(
    'Insatsen hade 200 deltagare. Av dem avslutades 80 under året. Till arbete gick 20 personer, alltså 25 procent.',
    'Insatsen hade 80 deltagare. Av dem avslutades 50 under året. Till arbete gick 20 personer, alltså 25 procent.',
  );
});

test('how much of full time somebody works is no share of those who take part', async () => {
  await assertNothingTold(
    `${ENDED} I insatsen arbetar 4 coacher, motsvarande 75 procent.`,
    `${ENDED} I insatsen arbetar 4 personer, motsvarande 75 procent av en heltid.`,
    `${ENDED} I insatsen finns 4 handledare (75 procent).`,
  );
});

test('a goal, a rough figure and what was the year before are no shares of those told of', async () => {
  await assertNothingTold(
    `${ENDED} Av dem gick 20 till arbete, mot målet 40 procent.`,
    `${ENDED} Av dem gick 20 till arbete, vilket motsvarar drygt 30 procent.`,
    `${ENDED} Av dem gick 20 till arbete, förra året 40 procent.`,
  );
});

test('what another paragraph tells is no whole', async () => {
  await assertNothingTold(`${ENDED}\n\nTill arbete gick 20 personer, vilket motsvarar 35 procent.`);
});

test('"och av dem" leaves no other whole, though another number fits', async () => {
  await assertBothWays({
    text: 'Av 254 personer var 141 kvinnor och 113 män. Under året avslutades 148 deltagare, och av dem började 62 (42 %) arbeta.',
    held: ['procent: 62 av 148 är 41,89 %', 'summa: 141 + 113 = 254'],
    change: ['42 %', '55 %'],
    told: 'troligt fel procent, rad 1: 55 %, 62, 148',
  });
});

test('those who answered are what a share is of, and how many more there are is no part', async () => {
  await assertNothingTold(
    'Bland de 53 avslutade uppgav 66 procent att det fanns en plan. I gruppen, med 19 svar, var 84 procent positiva.',
    'Under 2031 fick 301 personer stöd. Det är 33 fler än året före, en ökning med 12,3 procent.',
    'Av 19 som avslutats har fem gått till arbete och en börjat studera, tillsammans 32 procent.',
  );
});

test('of two counts side by side the one may be what the other is of', async () => {
  await assertNothingTold('Vi frågade 27 personer. Av styrelsens tio ledamöter och ersättare svarade sju, alltså 70 procent.');
});

test('one who is told in words is counted too, and what is of those who are left is of them', async () => {
  await assertNothingTold(
    'Av 33 nåddes 27 efter sex månader. Fyra arbetade och en studerade, 19 procent av dem som nåddes.',
    'Av 73 avslutade bortses från 14. Då återstår 59 personer, och av dem gick 50,8 procent till arbete.',
    'Störst är gruppen som gått vidare, 30 personer (44 %). 10 personer (15 %) har avslutats till arbete.',
  );
});

test('what several went to is a share together', async () => {
  await assertBothWays({
    text: '58 deltagare avslutades. Av dem gick 14 till arbete, 8 till studier och 9 till aktivt arbetssökande, sammanlagt 53 procent.',
    held: ['procent: 14 + 8 + 9 av 58 är 53,45 %'],
    change: ['53 procent', '57 procent'],
    told: 'troligt fel procent, rad 1: 57 procent, 14, 8, 9, 58',
  });
});

test('a share of an increase is of what was', async () => {
  await assertNothingTold(
    'Kompassen är störst med 122 deltagare, följd av Bryggan med 74. Jämfört med 2030, då 341 deltaganden räknades, är ökningen 51 eller 15,0 procent.',
  );
});

test('less than half of the money is a share of money', async () => {
  await assertNothingTold(
    'Av de 21 träffarna hölls 9. Eftersom fem träffar ställdes in användes mindre än hälften av pengarna, 44 procent, av 58 deltagare.',
  );
});

test('a share of women is of the women, and the pair that is told of is meant', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Sammanlagt tog 183 personer del. Kvinnorna var 97 och männen 86, det vill säga 53 procent kvinnor och 47 procent män.`,
    `Årsredovisning 2024

20 av 26 svarade 5 eller 6, vilket är 77 procent.`,
    `Årsredovisning 2024

Totalt räknas 211 deltagare. Skillnaderna är stora: Språngbrädan har 35 män bland 60 deltagare (58 procent).`,
    `Årsredovisning 2024

Av 128 tillfrågade svarade 96. Störst är förbättringen för fråga 6, från 61 till 69 procent, alltså åtta procentenheter.`,
  );
});
