import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('how many years in a row something has grown, by the row of that name', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Fem år i sammandrag	2031	2030	2029	2028
Deltagare, antal	140	131	122	125
Besök	40	45	44	39

Antalet deltagare ökade för andra året i rad.`,
    held: ['påstående: 2 år i rad'],
    change: ['för andra', 'för tredje'],
    told: 'troligt fel påstående, rad 7: tredje året i rad; rad 4: 140, 131, 122, 125',
  });
});

test('of years that no table tells nothing is known, nor of what is foreseen', async () => {
  await assertNothingTold(
    `Årsredovisning 2031

Tre år	2031	2030	2029
Deltagare	140	131	122
Besök	40	45	44

Antalet deltagare ökade för fjärde året i rad.`,
    `Årsredovisning 2031

Tre år	2031	2030	2029
Deltagare	140	131	135
Besök	40	45	44

Antalet deltagare väntas öka tre år i rad.`,
  );
});
