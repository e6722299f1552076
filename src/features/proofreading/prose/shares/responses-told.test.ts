import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const POINTS = '# Enkäten\n\n- 104 tillfrågade\n- 72 svar\n- Svarsfrekvens 69 %';

test('a response rate in a point of its own is of those who were asked and answered in the points beside it', async () => {
  await assertBothWays({
    text: POINTS,
    held: ['procent: 72 av 104 är 69,23 %'],
    change: ['69 %', '79 %'],
    told: 'troligt fel procent, rad 5: 79 %; rad 4: 72; rad 3: 104',
  });
});

test('where several were asked, and under another heading, nobody knows of whom the rate is', async () => {
  await assertNotCompared(POINTS.replace('- 72 svar', '- 72 svar\n- 30 svar'));
  await assertNotCompared(POINTS.replace('- Svars', '\n# Ett annat år\n\n- Svars'));
});

test('a share of those who answered stands beside them, with those who were asked in the sentence before', async () => {
  await assertBothWays({
    text: 'Enkäten gick till 52 medarbetare. 39 besvarade den (75 procent).',
    held: ['procent: 39 av 52 är 75 %'],
    change: ['75', '79'],
    told: 'troligt fel procent, rad 1: 79 procent, 39, 52',
  });
  await assertNothingTold('Enkäten lämnades till 172 personer och besvarades av 129. 2024 var svarsfrekvensen 68 procent.');
});

test('those who were asked and have not answered are the rest', async () => {
  await assertBothWays({
    text: 'Enkäten delades ut till 96 personer. 78 svarade (18 avstod).',
    held: ['summa: 96 − 78 = 18'],
    change: ['18 avstod', '28 avstod'],
    told: 'troligt fel summa, rad 1: 28, 96, 78',
  });
});

test('who were asked and who answered, and their share, in one sentence', async () => {
  await assertBothWays({
    text: 'Medarbetarenkäten gick till 34 personer och besvarades av 27, alltså 79 procent.',
    held: ['procent: 27 av 34 är 79,41 %'],
    change: ['79 procent', '78 procent'],
    told: 'troligt fel procent, rad 1: 78 procent, 27, 34',
  });
});

test('a rate by its name, of those who were asked in the sentence before', async () => {
  await assertBothWays({
    text: 'I oktober delades förbundets enkät ut till 88 deltagare. Av dem svarade 62, 36 kvinnor och 26 män, så svarsfrekvensen blev 70,5 procent.',
    held: ['procent: 62 av 88 är 70,45 %', 'summa: 36 + 26 = 62'],
    change: ['70,5 procent', '72,5 procent'],
    told: 'fel procent, rad 1: 72,5 procent, 62, 88',
  });
});

test('those who were asked and answered in one sentence', async () => {
  await assertBothWays({
    text: 'Av 46 tillfrågade svarade 38, en svarsfrekvens på 82,6 procent.',
    held: ['procent: 38 av 46 är 82,61 %'],
    change: ['82,6', '86,2'],
    told: 'fel procent, rad 1: 86,2 procent, 38, 46',
  });
});

test('those who were asked during two months and answered give the rate', async () => {
  await assertBothWays({
    text: 'Enkäten lämnades under oktober och november till 96 deltagare. 71 svarade, varav 42 kvinnor och 29 män, vilket ger en svarsfrekvens på 74 procent.',
    held: ['procent: 71 av 96 är 73,96 %', 'summa: 42 + 29 = 71'],
    change: ['74 procent', '76 procent'],
    told: 'troligt fel procent, rad 1: 76 procent, 71, 96',
  });
});

test('all of them got a survey and some answered, with their share in parentheses', async () => {
  await assertBothWays({
    text: 'Alla 34 som avslutades fick en enkät, och 26 svarade (76 %).',
    held: ['procent: 26 av 34 är 76,47 %'],
    change: ['76 %', '68 %'],
    told: 'troligt fel procent, rad 1: 68 %, 26, 34',
  });
});

test('those who were enrolled got the survey, and answers came from some', async () => {
  await assertBothWays({
    text: 'I oktober fick de 322 personer som då var inskrivna förbundets enkät. Svar kom från 231, 128 kvinnor och 103 män, vilket ger en svarsfrekvens på 71,7 procent.',
    held: ['procent: 231 av 322 är 71,74 %', 'summa: 128 + 103 = 231'],
    change: ['71,7', '77,1'],
    told: 'fel procent, rad 1: 77,1 procent, 231, 322',
  });
});
