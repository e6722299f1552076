import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

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
