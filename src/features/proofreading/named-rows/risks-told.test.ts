import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string, last = '9'): string =>
  [
    'Risk\tSannolikhet\tKonsekvens\tRiskvärde',
    'Staten minskar sitt bidrag\t3\t4\t12',
    'Svårt att rekrytera till insatsen\t2\t3\t6',
    'Ingen part tar över arbetssättet\t2\t2\t4',
    `Få svar i enkäten till deltagarna\t3\t3\t${last}`,
    '',
    said,
  ].join('\n');

test('the value of a risk is how likely it is times how grave', async () => {
  await assertNothingTold(report(''));
  assert.deepEqual(await wrongIn(report('', '6')), ['fel kvot, rad 5: 6, 3, 3']);
});

test('how many risks have a value, or that and more, is counted in the table', async () => {
  const right = [
    'Två risker har värdet 9 eller högre.',
    'Av de fyra riskerna har två ett värde på 9 eller mer.',
    'Två av fyra risker når 9 eller mer.',
    'Högst värde, 12, har risken att staten minskar sitt bidrag.',
  ];
  await assertNothingTold(...right.map((said) => report(said)));
  assert.deepEqual(await wrongIn(report('Tre risker har värdet 9 eller högre.')), ['troligt fel antal, rad 7: Tre; rad 2: 12; rad 5: 9']);
});

test('what shall be done with risks, and those of another year, are not counted', async () => {
  await assertNothingTold(
    report('Tre risker med värdet 9 eller mer ska ha en åtgärd.'),
    report('Året innan hade tre risker värdet 9 eller mer.'),
  );
});
