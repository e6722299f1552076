import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (total: string): string => `Årsredovisning 2023

Finansierad verksamhet

Belopp i kr	2023	2022
Individinriktade insatser	4 147 324	4 222 213
Strukturinriktade insatser	662 142	409 993
Kansli	1 267 768	1 213 295

Kostnader

Belopp i kr	2023	2022
Projektmedel	${total}	4 600 000
Köpta tjänster	409 961	497 152
`;

test('two rows that are together what stands in another table are ticked off', async () => {
  assert.deepEqual(await heldIn(report('4 809 466')), ['avprickat summa: 4 147 324 och 662 142 ger 4 809 466']);
  assert.deepEqual(await heldIn(report('4 809 467')), []);
  assert.deepEqual(await heldIn(report('4 809 000')), []);
});

test('an income less a cost of the same year is the result that stands somewhere', async () => {
  const text = `Årsredovisning 2023

Femårsöversikt

Belopp i kr	2023	2022
Intäkter	5 673 188	5 971 971
Årets resultat	-405 155	125 388

Eget kapital

Belopp i kr	2023	2022
Kostnad för året	6 078 343	5 846 583
Fonder	12 000	13 000
`;
  const sums = (await heldIn(text)).filter((held) => held.startsWith('avprickat'));
  assert.deepEqual(sums, ['avprickat summa: 5 673 188 och 6 078 343 ger −405 155', 'avprickat summa: 5 971 971 och 5 846 583 ger 125 388']);
});

test('two rows of different tables that a third row names both of are ticked off', async () => {
  const operations = (name: string, total: string): string => `Årsredovisning 2023

Kostnader

Belopp i kr	2023	2022
Administration	1 267 768	1 213 295
Köpta tjänster	409 961	497 152

Finansiella poster

Belopp i kr	2023	2022
Finansiella kostnader	1 108	1 081
Finansiella intäkter	900	0

Driftredovisning

Belopp i kr	2023	2022
${name}	${total}	1 214 377
Insatser	4 100 000	4 000 000
`;
  const named = 'Administration inkl. finansiella kostnader';
  // The last digit of either may be rounded.
  const ticked = ['avprickat summa: 1 267 768 och 1 108 ger 1 268 876', 'avprickat summa: 1 213 295 och 1 081 ger 1 214 376'];
  assert.deepEqual(await heldIn(operations(named, '1 268 876')), ticked);
  assert.deepEqual(await heldIn(operations(named, '1 268 976')), ticked.slice(1));
  assert.deepEqual(await heldIn(operations('Administration', '1 268 876')), []);
});
