import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string => `Årsredovisning 2024

Tid	Vad	Deltagare
torsdag 14 mars	Grundkurs om samverkan	34
torsdag 3 oktober	Förbundets dag	112
onsdag 20 november	Arbetsgivarfrukost	41

${said}`;

test('an event is held on the day that the table has for it', async () => {
  await assertBothWays({
    text: report('Förbundets dag hölls torsdagen den 3 oktober.'),
    held: [
      'upprepning: 3 oktober och torsdag 3 oktober',
      'påstående: torsdagen den 3 oktober är en torsdag',
      'påstående: torsdag 14 mars är en torsdag',
      'påstående: torsdag 3 oktober är en torsdag',
      'påstående: onsdag 20 november är en onsdag',
    ],
    change: ['den 3 oktober', 'den 10 oktober'],
    told: 'troligt fel upprepning, rad 8: 10 oktober; rad 5: torsdag 3 oktober',
  });
});

test('an event that no row is called is not compared', async () => {
  await assertNothingTold(report('Inspirationsdagen hölls den 10 oktober.'));
});
