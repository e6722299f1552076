import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

const attendance = (told: string): string =>
  ['Ledamot	12/2	19/3	28/5	10/9	26/11	Närvaro', 'Gun Ek	x	–	x	x	x	4 av 5', `Per Alm	x	x	x	x	x	${told}`].join('\n');

test('a row has as many marks as it says', async () => {
  await assertBothWays({
    text: attendance('5 av 5'),
    held: ['antal: 4 och 4', 'antal: 5 och 5'],
    change: ['5 av 5', '3 av 5'],
    told: 'troligt fel antal, rad 3: 3 av 5',
  });
});

test('a row without marks is not counted', async () => {
  await assertNotCompared('Fråga	Svar\nÄr du nöjd?	4 av 5\nFick du stöd?	3 av 5');
});

test('rows of marks may end in how many there are, where those who served for others may count', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Ledamot	14/2	21/3	16/5	13/6	Antal
Anna Ek	X	X	X	X	4
Bo Al	X	–	X	X	3
Eva By	X	–	X	–	2
Ida Vik	–	T	–	T	2
Ola Ro	X	–	T	X	2`,
    held: ['antal: 4 och 4', 'antal: 3 och 3', 'antal: 2 och 2', 'antal: 2 och 2', 'antal: 2 och 2'],
    change: ['X	–	X	X	3', 'X	–	X	X	4'],
    told: 'troligt fel antal, rad 5: 4',
  });
});
