import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const paid = (total: string, state: string): string =>
  `Medlemmarna bidrog 2031 med sammanlagt ${total} kr. Staten stod för 50 % (${state} kr), regionen för 25 % (1 698 000 kr) och kommunerna för 25 % (1 698 000 kr).`;

test('what the state, the region and the municipalities pay is what all members pay', async () => {
  await assertBothWays({
    text: paid('6 812 000', '3 416 000'),
    held: [
      'andel: 3 416 000 kr av 6 812 000 är 50,15 %',
      'andel: 1 698 000 kr av 6 812 000 är 24,93 %',
      'andel: 1 698 000 kr av 6 812 000 är 24,93 %',
      'summa: 3 416 000 kr + 1 698 000 kr + 1 698 000 kr = 6 812 000',
    ],
    change: ['6 812 000', '6 182 000'],
    told: 'fel summa, rad 1: 6 182 000 kr, 3 416 000 kr, 1 698 000 kr, 1 698 000 kr',
  });
});

test('where more is paid than by these three nothing is said', async () => {
  await assertNothingTold(
    'Intäkterna var sammanlagt 7 000 000 kr. Staten stod för 50 % (3 396 000 kr), regionen för 25 % (1 698 000 kr) och kommunerna för 25 % (1 698 000 kr).',
    'Medlemmarna bidrog med sammanlagt 7 000 000 kr. Staten stod för 50 % (3 396 000 kr), regionen för 25 % (1 698 000 kr) och fonden för 25 % (1 698 000 kr).',
  );
});
