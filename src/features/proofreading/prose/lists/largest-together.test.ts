import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('the largest of those that were listed come to what is told of them', async () => {
  await assertBothWays({
    text: 'Flest kommer från Ask, 74 stycken, därefter Björke med 52 och Ek med 43. Sedan följer Gran (41) och Lind (34). De tre första kommunerna svarar ihop för 169 deltagare.',
    held: ['summa: 74 + 52 + 43 = 169'],
    change: ['169', '196'],
    told: 'troligt fel summa, rad 1: 196, 74, 52, 43',
  });
});

test('without a list of more than those nothing is compared', async () => {
  await assertNotCompared('Ask har 74 deltagare. De två största kommunerna svarar ihop för 169 deltagare.');
});
