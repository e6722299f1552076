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
