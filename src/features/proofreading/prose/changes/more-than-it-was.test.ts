import { test } from 'node:test';
import { assertBothWays } from '../../../../../tests/proofreading/both-ways.ts';

test('how many more they are is told in per cent of what they were', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Ändå tog 240 deltagare plats i insatserna. Det är 36 fler än året före, en ökning med 17,6 procent.`,
    held: ['procent: 36 av 204 är 17,65 %', 'påstående: fler och ökning'],
    change: ['17,6', '15,0'],
    told: 'troligt fel procent, rad 3: 15,0 procent, 36, 240',
  });
});
