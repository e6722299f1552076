import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { withBudget as report } from '../../../../../tests/proofreading/reports.ts';

test('the share beside what a row is off its budget by is of the budget', async () => {
  const said = 'Växtkraft överskred sin budget med 111 000 kr (5,4 %).';
  assert.ok((await heldIn(report(said))).includes('procent: 2 161 000 mot budgeterade 2 050 000: 5,41 %'));
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('5,4', '4,5'))), ['fel procent, rad 10: 4,5 %; rad 4: 2 161 000, 2 050 000']);
});

test('so much of the budget has been used, of a row or of all costs', async () => {
  for (const said of [
    'Brygga till studier förbrukade 88 procent av sin budget.',
    'Totalt har 99,5 procent av kostnadsbudgeten förbrukats.',
  ]) {
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.equal((await wrongIn(report(said.replace(/88|99,5/, '93')))).length, 1, said);
  }
});

test('a share that the words say is of the budget', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Bron	980 000	904 310	75 690	900 000
Lotsen	700 000	690 000	10 000	680 000
Summa kostnader	1 680 000	1 594 310	85 690	1 580 000

Bron: 75 690 kr under budget, vilket är 7,7 procent av de budgeterade medlen.`,
    held: [
      'summa: 980 000 + 700 000 = 1 680 000',
      'summa: 904 310 + 690 000 = 1 594 310',
      'summa: 75 690 + 10 000 = 85 690',
      'summa: 900 000 + 680 000 = 1 580 000',
      'summa: 980 000 − 904 310 = 75 690',
      'summa: 700 000 − 690 000 = 10 000',
      'summa: 1 680 000 − 1 594 310 = 85 690',
      'påstående: utfall 904 310, budget 980 000',
      'påstående: 904 310 och 980 000 skiljer 75 690',
      'procent: 904 310 mot budgeterade 980 000: 7,72 %',
    ],
    change: ['7,7 procent', '8,4 procent'],
    told: 'troligt fel procent, rad 9: 8,4 procent; rad 5: 904 310, 980 000',
  });
});

test('what is over is not what was used', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Insats	Budget 2024	Utfall 2024
Balans	860 000	718 000
Steget	880 000	931 240
Summa	1 740 000	1 649 240

Budgetöverskottet för Balans på 142 tkr motsvarar 16,5 procent av insatsens budget.

Steget drog över med 51 tkr, 5,8 procent av sin budget.
`,
  );
});
