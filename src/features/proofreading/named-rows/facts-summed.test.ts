import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('what is counted for each on a line of its own comes to the number above', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Grupperna har haft 15 möten:

- Ljungahamn: 5 möten
- Kvarnsele: 4 möten
- Tallnäs: 4 möten
- Ådalsfors: 2 möten
`,
    held: ['summa: 5 + 4 + 4 + 2 = 15'],
    change: ['15 möten', '16 möten'],
    told: 'troligt fel summa, rad 3: 16; rad 5: 5 möten; rad 6: 4 möten; rad 7: 4 möten; rad 8: 2 möten',
  });
});
