import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('the result has been positive every year but one', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Fem år i sammandrag, tkr
                     2031     2030     2029     2028
Medlemsbidrag      11 400   10 800   10 400   10 200
Årets resultat        207      157      -84      312

Under perioden har resultatet varit positivt varje år utom 2029.`,
    held: ['enhet: tkr', 'påstående: 2031: 207, 2030: 157, 2029: -84, 2028: 312'],
    change: ['utom 2029', 'utom 2028'],
    told: 'troligt fel påstående, rad 8: positivt varje år utom 2028; rad 6: 207, 157, -84, 312',
  });
});
