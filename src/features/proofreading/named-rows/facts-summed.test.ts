import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

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

test('points that are told as facts are as many as the sentence above says', async () => {
  const list = (said: string): string =>
    `Förbundet ordnade ${said} utbildningar för personalen:\n\n- Motiverande samtal: 34 deltagare\n- Samverkan och sekretess: 61 deltagare\n- Psykisk ohälsa: 88 deltagare\n`;
  await assertNothingTold(list('tre'));
  assert.deepEqual(
    (await wrongIn(list('fyra'))).map((told) => told.slice(0, 31)),
    ['troligt fel antal, rad 1: fyra;'],
  );
});
