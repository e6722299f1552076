import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a head that says that it goes on has moved the rows below it', async () => {
  await assertNothingTold(
    `Verksamhetsplan 2024

                           Budget 2023    Prognos 2023    Budget 2024
Lotsen                         750 000         743 000        771 000
Steget                         640 000         500 000        600 000
fortsättning Kostnader   Budget 2023  Prognos 2023  Budget 2024
Kansli                       830 000       830 000      860 000
Styrelse                       3 000         3 000        3 000
Summa kostnader            2 223 000     2 076 000    2 234 000
`,
  );
});
