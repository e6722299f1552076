import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('how many more they are is told in per cent of what they were', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Ändå tog 240 deltagare plats i insatserna. Det är 36 fler än året före, en ökning med 17,6 procent.`,
    held: ['procent: 36 av 204 är 17,65 %', 'påstående: fler och ökning'],
    change: ['17,6', '15,0'],
    told: 'troligt fel procent, rad 3: 15,0 procent, 36, 240',
  });
});

test('how much more money it is is told in per cent of what it was', async () => {
  await assertBothWays({
    text: 'Insatserna kostade 8 998 230 kronor, en ökning med 850 900 kronor eller 10,4 procent sedan 2020.',
    held: ['procent: 850 900 kronor av 8 147 330 är 10,44 %'],
    change: ['10,4', '9,5'],
    told: 'troligt fel procent, rad 1: 9,5 procent, 850 900 kronor, 8 998 230 kronor',
  });
});

test('of several counts before, the one that the change is right of is meant', async () => {
  await assertNothingTold('Bryggan tog emot 41 nya deltagare och hade totalt 68. Det är 12 fler än året före, en ökning med 21 procent.');
});
