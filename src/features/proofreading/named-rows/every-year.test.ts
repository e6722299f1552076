import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('what has grown every year since one of the years of a table', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Flerårsöversikt, kronor
	2031	2030	2029	2028
Verksamhetens intäkter	8 664 500	8 452 000	8 240 000	8 095 000
Verksamhetens kostnader	9 071 477	8 090 970	7 842 615	7 604 280
Antal anställda	2	2	2	1

Kostnaderna har ökat varje år sedan 2028.`,
    held: ['påstående: 9 071 477, 8 090 970, 7 842 615, 7 604 280'],
    change: ['har ökat', 'har minskat'],
    told: 'troligt fel påstående, rad 9: Kostnaderna har minskat varje år sedan 2028; rad 6: 9 071 477, 8 090 970, 7 842 615, 7 604 280',
  });
});
