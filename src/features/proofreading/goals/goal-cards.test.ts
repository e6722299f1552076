import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('a goal with a row for its outcome and one for its verdict', async () => {
  await assertBothWays({
    text: `# Delårsrapport 2031

Mål 1

Målets lydelse	Minst 85 % av deltagarna ska känna sig redo att arbeta.
Utfall vårens enkät	79 %
Bedömning	Uppnås inte

Mål 2

Målets lydelse	Minst 40 % av dem som avslutas ska gå till arbete.
Utfall 31 augusti	44,4 %
Bedömning	Uppnås
`,
    held: ['bedömning: 79 % mot 85 %', 'bedömning: 44,4 % mot 40 %'],
    change: ['Uppnås inte', 'Uppnås'],
    told: 'fel bedömning, rad 7: Uppnås, 79 %',
  });
});
