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
