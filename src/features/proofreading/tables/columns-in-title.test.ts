import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

const table = (title: string): string => [title, 'Arbete\t57\t58\t115', 'Studier\t31\t21\t52', 'Flytt\t29\t22\t51'].join('\n');

test('the columns of a table without a head are those that its title names', async () => {
  await assertBothWays({
    text: table('Avslutade efter orsak (kvinnor, män, totalt)'),
    held: ['summa: 57 + 58 = 115', 'summa: 31 + 21 = 52', 'summa: 29 + 22 = 51'],
    change: ['52', '25'],
    told: 'fel summa, rad 3: 25, 31, 21',
  });
});

test('fewer names than columns name none', async () => {
  await assertNotCompared(
    table('Avslutade (kvinnor, män)').replaceAll('\t115', '\t11').replaceAll('\t52', '\t99').replaceAll('\t51', '\t3'),
  );
});
