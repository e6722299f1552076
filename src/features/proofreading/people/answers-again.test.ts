import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  ['Respondentgrupp	Tillfrågade	Svar', 'Deltagare	344	221', 'Personal	68	57', 'Styrelse	24	19', 'Totalt	436	297', '', said].join(
    '\n',
  );

test('of so many who were asked as many have answered as on their row of the table', async () => {
  const said = 'Av de 436 tillfrågade besvarade 297 enkäten.';
  assert.ok((await heldIn(report(said))).includes('upprepning: 297 och 297'));
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('297', '279'))), ['troligt fel upprepning, rad 7: 279, 436; rad 5: 297, 436']);
});

test('those that no row has asked are others', async () => {
  assert.deepEqual(await wrongIn(report('Av de 51 tillfrågade besvarade 40 enkäten.')), []);
});

test('those who were asked are those of the row of as many answers', async () => {
  const table = '# Årsredovisning 2031\n\nGrupp\tTillfrågade\tSvarat\nDeltagare\t543\t339\nPersonal\t102\t82\nSamtliga\t645\t421\n\n';
  await assertNothingTold(`${table}Totalt svarade 421 personer av 645 tillfrågade.`);
  assert.deepEqual(await wrongIn(`${table}Totalt svarade 421 personer av 602 tillfrågade.`), [
    'troligt fel upprepning, rad 8: 602, 421; rad 6: 645, 421',
  ]);
});
