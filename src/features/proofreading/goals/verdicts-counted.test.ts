import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string, last: string): string =>
  [said, 'Trappan når alla.', 'Målet är uppnått.', 'Bron når alla.', 'Målet är uppfyllt.', 'Stegen når några.', last].join('\n\n');

test('more than half of the goals are met where so many are judged to be', async () => {
  await assertBothWays({
    text: report('Över hälften av de mål som gått att följa upp är uppfyllda.', 'Målet är inte uppnått.'),
    held: ['påstående: 2 av 3 mål'],
    change: ['Målet är uppfyllt', 'Målet är inte uppfyllt'],
    told: 'troligt fel påstående, rad 1: Över hälften av; rad 5: Målet är uppnått.; rad 9: Målet är inte uppfyllt.; rad 13: Målet är inte uppnått.',
  });
});

test('all goals are met where no goal is judged to be missed', async () => {
  await assertBothWays({
    text: report('Samtliga mål är uppnådda.', 'Målet är nått till fullo och uppnått.'),
    held: ['påstående: 3 av 3 mål'],
    change: ['Målet är uppfyllt', 'Målet är inte uppfyllt'],
    told: 'troligt fel påstående, rad 1: Samtliga; rad 5: Målet är uppnått.; rad 9: Målet är inte uppfyllt.; rad 13: Målet är nått till fullo och uppnått.',
  });
});

test('what is hoped for is not compared', async () => {
  await assertNotCompared(report('Över hälften av målen väntas bli uppfyllda.', 'Målet är inte uppnått.'));
});

test('all goals of one perspective are not all goals', async () => {
  await assertNothingTold(`Årsredovisning 2031

Perspektiv	Mål	Utfall	Bedömning
Deltagare	Minst 40 procent till arbete	43 procent	Nått
Deltagare	Minst 70 procent nöjda	66 procent	Ej nått
Ekonomi	Minst 5 procent kvar	6 procent	Nått
Ekonomi	Minst 8 möten	9	Nått

Perspektivet Ekonomi är det enda där samtliga mål är nådda.`);
});

test('all goals may be those of the table right above', async () => {
  await assertNothingTold(`Årsredovisning 2031

Bron

Mål	Utfall	Bedömning
Minst 60 deltagare	64	Uppnått
Minst 50 procent till arbete	52 procent	Uppnått

Alla målen är uppnådda.

Lotsen

Mål	Utfall	Bedömning
Minst 80 deltagare	74	Inte uppnått
Minst 45 procent till arbete	42 procent	Inte uppnått`);
});

test('goals that are judged together are as many as the points above them', async () => {
  await assertBothWays({
    text: `Under hälften av de mål som gått att följa upp är uppfyllda.

Stegen

- Stegen ska nå alla som vill

Bron

- Bron ska nå unga
- Bron ska nå äldre

Båda har nåtts av insatsen under året.

Målen är uppfyllda.

Trappan

Trappan når alla.

Målet är inte uppfyllt.

Porten når alla.

Målet är inte uppfyllt.

Taket når alla.

Målet är inte uppfyllt.`,
    held: ['påstående: 2 av 5 mål'],
    change: ['Under hälften', 'Över hälften'],
    told: 'troligt fel påstående, rad 1: Över hälften av; rad 14: Målen är uppfyllda., Målen är uppfyllda.; rad 20: Målet är inte uppfyllt.; rad 24: Målet är inte uppfyllt.; rad 28: Målet är inte uppfyllt.',
  });
});
