import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const card = (name: string, ...[budget, actual, deviation]: readonly [string, string, string]): string => `${name}

Insatsägare	Björkby kommun
Budget 2031	${budget} kronor
Utfall 2031	${actual} kronor
Avvikelse	${deviation} kronor
`;

const report = (last: string): string =>
  [
    'Årsredovisning 2031',
    '',
    card('3.1 Startrampen', '1 250 000', '1 198 400', '51 600'),
    card('3.2 Vägskälet', '840 000', '812 350', '27 650'),
    card('3.3 Språkbron', '615 000', '651 280', last),
  ].join('\n');

test('a deviation has the sign that it has on the other cards', async () => {
  await assertBothWays({
    text: report('-36 280'),
    held: [
      'summa: 1 198 400 + 51 600 = 1 250 000',
      'summa: 812 350 + 27 650 = 840 000',
      'summa: 651 280 − 36 280 = 615 000',
      'summa: 1 250 000 kronor − 1 198 400 kronor = 51 600 kr',
      'summa: 840 000 kronor − 812 350 kronor = 27 650 kr',
      'summa: 615 000 kronor − 651 280 kronor = −36 280 kr',
    ],
    change: ['-36 280', '36 280'],
    told: 'troligt fel summa, rad 22: 36 280 kronor; rad 20: 615 000 kronor; rad 21: 651 280 kronor',
  });
});

test('deviations that are counted in ways of their own tell nothing', async () => {
  await assertNothingTold(
    [
      'Årsredovisning 2031',
      '',
      card('3.1 Startrampen', '1 250 000', '1 198 400', '51 600'),
      card('3.2 Vägskälet', '840 000', '812 350', '-27 650'),
    ].join('\n'),
  );
});
