import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('rows of the same name in two tables count the same in each year', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 1
	2031	2030	2029
Antal deltagare	268	251	240
Avslutade deltagare	141	130	122

Tabell 9. Flera år
	2031	2030	2029	2028
Medlemsbidrag, tkr	8 200	8 000	7 800	7 600
Antal deltagare	268	251	240	233`,
    held: ['upprepning: 268 och 268', 'upprepning: 251 och 251', 'upprepning: 240 och 240'],
    change: ['268	251	240	233', '268	215	240	233'],
    told: 'fel upprepning, rad 5: 251; rad 11: 215',
  });
});
