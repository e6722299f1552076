import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string, plan = 'Plan'): string =>
  [said, '', `Insats	${plan}	Totalt`, 'Lyftet	140	145', 'Bron	150	159', 'Spåret	105	98', 'Summa	395	402'].join('\n');

test('so many interventions came as far as was planned', async () => {
  await assertBothWays({
    text: report('Två av tre insatser nådde sitt planerade antal.'),
    held: ['summa: 140 + 150 + 105 = 395', 'summa: 145 + 159 + 98 = 402', 'antal: Två och 2', 'antal: Två av tre'],
    change: ['Två', 'En'],
    told: 'troligt fel antal, rad 1: En; rad 4: 140; rad 5: 150; rad 6: 105',
  });
});

test('without a column of what was planned nothing is told', async () => {
  await assertNothingTold(
    'Två av tre insatser nådde sitt planerade antal.\n\nInsats	Ort	Totalt\nLyftet	Ask	145\nBron	Ek	159\nSpåret	Alm	98',
  );
});
