import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('fewer participants than the year before, without a number', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Något färre deltagare än året före togs emot i insatserna.

Fem år i siffror
Uppgift	2029	2030	2031
Deltagare i individinriktade insatser	451	489	473
Medlemsbidrag, tkr	9 800	10 000	10 400`,
    held: ['påstående: färre: 473 mot 489'],
    change: ['Något färre', 'Något fler'],
    told: 'troligt fel påstående, rad 3: fler; rad 7: 473, 489',
  });
});

test('the number of participants was lower than the year before', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Antalet deltagare var något lägre än året före.

Uppgift	2029	2030	2031
Antal deltagare	451	489	473
Medlemsbidrag, tkr	9 800	10 000	10 400`,
    held: ['påstående: lägre: 473 mot 489'],
    change: ['något lägre', 'något högre'],
    told: 'troligt fel påstående, rad 3: högre; rad 6: 473, 489',
  });
});
