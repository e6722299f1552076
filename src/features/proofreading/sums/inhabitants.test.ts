import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';

test('a krona more for each inhabitant makes no relation between inhabitants and contributions', async () => {
  assert.deepEqual(
    await wrongIn(`Medlem	Invånare	Plan 2032	Plan 2033
Staten		3 500 000	3 600 000
Regionen		1 750 000	1 800 000
Sandhem	31 250	1 093 750	1 125 000
Fjällmo	11 875	415 625	427 500
Rörbäck	6 875	240 625	247 500
Summa	50 000	7 000 000	7 200 000`),
    [],
  );
});
