import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

const table = ['När	Vad', 'Tisdag 8 mars	Missbruk', 'Tisdag 26 april	Våga fråga', 'Torsdag 19 maj	Nya regler'].join('\n');

test('so many occasions are the days of the table below', async () => {
  await assertBothWays({
    text: `Årsredovisning 2016\n\nÅrets tre tillfällen var välbesökta.\n\n${table}`,
    held: [
      'antal: tre och 3',
      'påstående: Tisdag 8 mars är en tisdag',
      'påstående: Tisdag 26 april är en tisdag',
      'påstående: Torsdag 19 maj är en torsdag',
    ],
    change: ['tre', 'fyra'],
    told: 'troligt fel antal, rad 3: fyra; rad 5: 3',
  });
});

test('a table of other things than days counts no occasions', async () => {
  await assertNotCompared('Fyra utbildningar planeras.\n\nVem	Vad\nKansliet	Missbruk\nRegionen	Våga fråga\nKommunen	Nya regler');
});
