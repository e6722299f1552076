import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (heading: string): string =>
  [
    'Verksamhetsplan 2017',
    '',
    heading,
    '',
    'Tkr	Prognos	Budget',
    'Vägval	1 965	2 050',
    'Klivet	1 438	1 420',
    'Summa kostnader	3 403	3 470',
    '',
    '4 Budget',
    '',
    'Tkr	Budget 2016	Budget 2017',
    'Vägval	2 050	2 120',
    'Klivet	1 420	1 460',
    'Summa kostnader	3 470	3 580',
  ].join('\n');

test('a table whose columns name no year is of the year of its heading', async () => {
  assert.deepEqual(await wrongIn(report('3 Prognos för 2016')), []);
  assert.ok((await wrongIn(report('3 Prognos'))).length > 0);
});
