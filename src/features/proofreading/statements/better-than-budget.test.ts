import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2023

Driftredovisning

Belopp i kr	Utfall 2023	Budget 2023
Verksamhetens intäkter	8 264 500	8 240 000
Verksamhetens kostnader	-7 907 618	-8 072 200
Årets resultat	356 882	167 800

Resultatet

Utfallet är ett överskott som är 189 082 kr bättre än budget.
`;

test('how much better the result is than the budget is the result less the budgeted one', async () => {
  await assertHolds(REPORT, { påstående: 2 });
  await assertFound(REPORT, ['Utfallet', '189 082', '524 682'], { is: 'troligt fel påstående', says: ['524 682', '189 082'] });
  await assertFound(REPORT, ['Utfallet', 'bättre', 'sämre'], {
    is: 'troligt fel påstående',
    says: ['sämre än budget', '356 882', '167 800'],
  });
});

test('a forecast, and what costs differ by, are others', async () => {
  for (const text of [
    'Prognosen är ett överskott som är 50 000 kr bättre än budget.',
    'Kostnaderna gav ett utfall som är 50 000 kr bättre än budget.',
  ])
    assert.deepEqual(
      (await heldIn(REPORT.replace(/Utfallet är.*/, text))).filter((held) => held.startsWith('påstående')),
      [],
    );
});
