import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const POINTS = `Planerade aktiviteter är:

* Utbildning i samtal, två omgångar med 24 platser vardera, totalt 48 platser.
* Grundkurs, 30 platser.
* Lärandedag i oktober, 120 platser.

Tillsammans ger aktiviteterna 198 platser.`;

test('what points count is added up below them', async () => {
  await assertBothWays({
    text: POINTS,
    held: ['summa: 48 + 30 + 120 = 198'],
    change: ['198', '189'],
    told: 'fel summa, rad 7: 189; rad 3: 48; rad 4: 30; rad 5: 120',
  });
});

test('a point that counts none of it leaves the sum open', async () => {
  await assertNothingTold(POINTS.replace('30 platser', 'för alla').replace('198', '300'));
});
