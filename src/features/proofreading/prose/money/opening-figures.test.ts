import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { withStatements as report } from '../../../../../tests/proofreading/reports.ts';

test('the equity that a year began with is that of the balance sheet a year before', async () => {
  for (const said of [
    'Det ingående egna kapitalet på 1 145 183 kr har vuxit.',
    'Eget kapital var 1 145 183 kr vid årets ingång.',
    'Det egna kapitalet var 1 145 183 kr när året började.',
  ]) {
    assert.ok((await heldIn(report(said))).includes('upprepning: 1 145 183 och 1 145 183'), said);
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.deepEqual(
      await wrongIn(report(said.replace('1 145', '1 154'))),
      ['troligt fel upprepning, rad 6: 1 145 183; rad 15: 1 154 183 kr'],
      said,
    );
  }
});

test('what is planned, and what another year began with, is not that', async () => {
  for (const said of ['I budgeten var det ingående egna kapitalet 1 154 183 kr.', 'År 2029 var det ingående egna kapitalet 1 154 183 kr.'])
    assert.deepEqual(await wrongIn(report(said)), [], said);
});

/** An interim report whose balance sheet is all that tells its period. */
const interim = (said: string, opening = '2 496'): string =>
  [
    'Delårsrapport per den 31 augusti 2031',
    '',
    'Balansräkning (tkr)	2031-08-31	2030-12-31',
    'Kundfordringar	561	533',
    'Kassa och bank	4 394	4 162',
    'Summa tillgångar	4 955	4 695',
    `Ingående eget kapital	${opening}	2 084`,
    'Periodens/årets resultat	328	412',
    'Summa eget kapital	2 824	2 496',
    'Kortfristiga skulder	2 131	2 199',
    'Summa eget kapital och skulder	4 955	4 695',
    '',
    said,
  ].join('\n');

test('in an interim report the solidity now and when the year began is that of the balance sheet', async () => {
  const said = 'Soliditeten är 57 % (53 % vid årsskiftet).';
  assert.deepEqual(await wrongIn(interim(said)), []);
  assert.deepEqual(await wrongIn(interim(said.replace('57', '60'))), ['troligt fel kvot, rad 13: 60 %; rad 9: 2 824; rad 6: 4 955']);
  assert.deepEqual(await wrongIn(interim(said.replace('53', '35'))), ['troligt fel kvot, rad 13: 35 %; rad 9: 2 496; rad 6: 4 695']);
});

test('in an interim report too the equity that the year began with is what the year before ended with', async () => {
  const said = 'Eget kapital var 2 496 tkr vid ingången av året.';
  assert.deepEqual(await wrongIn(interim(said)), []);
  assert.equal((await wrongIn(interim(said.replace('2 496', '2 084')))).length, 1);
  assert.ok((await wrongIn(interim(said, '2 469'))).length >= 1);
});

test('what the equity went from is what the year before ended with', async () => {
  const said = 'Det egna kapitalet ökade i samma mån från 1 145 183 kr till 1 245 183 kr.';
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.ok((await wrongIn(report(said.replace('1 145 183', '1 154 183')))).some((each) => each.includes('1 154 183')));
});
