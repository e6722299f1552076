import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('numbers in parentheses at the end of points come to the number above', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Under året kom 19 rapporter. De handlade om:

- väntetider mellan insatser (7)
- oklar ansvarsgräns mellan parterna (6)
- information som inte fick delas (4)
- digitala tjänster som stänger ute (2)
`,
    held: ['summa: 7 + 6 + 4 + 2 = 19'],
    change: ['(6)', '(5)'],
    told: 'troligt fel summa, rad 3: 19; rad 5: 7; rad 6: 5; rad 7: 4; rad 8: 2',
  });
});

test('points that are counted, or of other things, are no parts of the number', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Styrelsen tog fyra beslut:

- om budget (20)
- om plan (12)
- om arvoden (14)
- om revision (31)
`,
    `Årsredovisning 2024

Vi hade 120 deltagare. Så här gick det:

- Bron: 14 möten
- Steget: 12 möten
- Vägen: 11 möten
`,
  );
});
