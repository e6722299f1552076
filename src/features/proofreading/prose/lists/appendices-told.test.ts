import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

const report = (stated: string): string => `Till årsredovisningen hör ${stated} bilagor.

Målen kommenteras i bilaga 1 och insatserna i bilaga 2. Protokollet är bilaga 3.
`;

test('as many appendices are stated as are spoken of', async () => {
  await assertBothWays({
    text: report('tre'),
    held: ['antal: tre och bilaga 3'],
    change: ['tre bilagor', 'två bilagor'],
    told: 'troligt fel antal, rad 1: två',
  });
});

test('more may be stated than the text speaks of, and those of somebody else are not counted', async () => {
  await assertNotCompared(report('fyra'));
  await assertNotCompared(report('tre').replace('bilaga 2', 'den andra'));
  await assertNotCompared('Ansökan hade två bilagor.\n\nAllt finns i bilaga 1.\n');
});
