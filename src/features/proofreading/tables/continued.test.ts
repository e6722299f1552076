import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('rows of a table that goes on are summed with those of the first', async () => {
  await assertNothingTold(
    `Verksamhetsplan 2024

Kostnader	Budget 2023	Budget 2024
Lotsen	750 000	771 000
Steget	640 000	600 000


fortsättning Kostnader	Budget 2023	Budget 2024
Kansli	830 000	860 000
Summa kostnader	2 220 000	2 231 000
`,
  );
});
