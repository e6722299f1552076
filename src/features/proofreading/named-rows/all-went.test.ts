import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `# Årsredovisning 2031

Kostnad per deltagare, kr

Insats	Kr/deltagare 2031	Kr/deltagare 2030
Stegvis	21 089	17 304
Ungkraft	19 764	17 217
Lotsen	12 110	10 398

`;

test('what is said of all interventions holds in every row', async () => {
  await assertBothWays({
    text: `${TABLE}Kostnaden per deltagare har ökat i alla tre insatserna.`,
    held: ['påstående: ökat i 3 rader'],
    change: ['ökat', 'minskat'],
    told: 'troligt fel påstående, rad 10: minskat; rad 6: 21 089, 17 304',
  });
});

test('what no column tells is left alone', async () => {
  await assertNothingTold(`${TABLE}Väntetiden till start har minskat i alla tre insatserna.`);
});
