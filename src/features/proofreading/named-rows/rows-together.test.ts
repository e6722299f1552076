import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `Kommun	Deltagare
Granvik	101
Hamnby	69
Strandeby	43
Summa	213

`;

test('two rows that are named come to what the sentence says that they do together', async () => {
  await assertBothWays({
    text: `${TABLE}Deltagarna från Granvik och Hamnby är tillsammans 170 personer.`,
    held: ['summa: 101 + 69 + 43 = 213', 'summa: 101 + 69 = 170'],
    change: ['170', '160'],
    told: 'troligt fel summa, rad 7: 160; rad 2: 101; rad 3: 69',
  });
});

test('of something else nothing is told', async () => {
  await assertNothingTold(
    `${TABLE}Granvik och Hamnby betalar tillsammans 12 möten.`,
    `${TABLE}Utom Granvik och Hamnby är det tillsammans 45 personer.`,
  );
});
