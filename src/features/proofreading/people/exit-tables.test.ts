import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (last: string, work = '13'): string =>
  [
    'Deltagare	Kvinnor	Män	Totalt	Avslutade',
    'Stegen	20	13	33	17',
    'Ung väg	10	14	24	11',
    'Summa	30	27	57	28',
    '',
    'Vart tog de vägen?',
    '',
    'Avslutsorsak	Stegen	Ung väg	Totalt',
    'Arbete	6	7	13',
    'Studier	2	3	5',
    'Sjukdom	9	1	10',
    last,
    '',
    `Under året gick ${work} deltagare till arbete.`,
  ].join('\n');

test('those who left stand once more by reason, in all and for each intervention', async () => {
  const held = await heldIn(report('Summa	17	11	28'));
  for (const each of ['upprepning: 28 och 28', 'upprepning: 17 och 17', 'upprepning: 11 och 11']) assert.ok(held.includes(each), each);
  assert.deepEqual(await wrongIn(report('Summa	17	11	28')), []);
  const wrong = await wrongIn(report('Summa	17	12	29').replace('Sjukdom	9	1	10', 'Sjukdom	9	2	11'));
  assert.deepEqual(wrong, ['troligt fel upprepning, rad 12: 12; rad 3: 11', 'troligt fel upprepning, rad 12: 29; rad 4: 28']);
});
