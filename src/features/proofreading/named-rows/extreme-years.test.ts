import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('the years when a row was highest and lowest', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Femårsöversikt
	2028	2029	2030	2031
Medlemsbidrag	7 000 000	7 600 000	8 000 000	8 400 000
Årets resultat	98 750	212 400	-164 210	-360 030
Eget kapital, % av bidragen	24,2	25,1	21,8	16,5

• Eget kapital i procent av bidragen: högst 2029, lägst 2031.`,
    held: ['påstående: högst 2029: 25,1', 'påstående: lägst 2031: 16,5'],
    change: ['högst 2029', 'högst 2028'],
    told: 'troligt fel påstående, rad 9: högst 2028; rad 7: 24,2, 25,1',
  });
});
