import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

const text = (said: string): string =>
  ['Team\tTräffar\tÄrenden', 'Granby\t11\t42', 'Vikholm\t9\t31', 'Lindsjö\t10\t33', 'Summa\t30\t106', '', said].join('\n');

test('how many there were of all that a table sums is what its last row says', async () => {
  await assertBothWays({
    text: text('Teamen hade sammanlagt 30 träffar.'),
    held: ['summa: 11 + 9 + 10 = 30', 'summa: 42 + 31 + 33 = 106', 'upprepning: 30 och 30'],
    change: ['sammanlagt 30', 'sammanlagt 28'],
    told: 'troligt fel upprepning, rad 7: 28; rad 5: 30',
  });
});

test('what is counted of some of them is something else', async () => {
  await assertNotCompared('Teamen hade sammanlagt 28 träffar.');
});
