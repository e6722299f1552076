import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';
import { columnsOf, withPeriod } from './columns.ts';

const read = (...labels: readonly string[]): string[] => columnsOf(labels).map(({ role, year }) => `${role} ${year ?? '–'}`);

test('a heading tells its year and what its column holds', () => {
  assert.deepEqual(read('Not', 'Utfall 2031', 'Budget 2031', 'Avvikelse', '2030-12-31', 'Andel'), [
    'note –',
    'actual 2031',
    'budget 2031',
    'variance –',
    'actual 2030',
    'share –',
  ]);
});

test('of an original and a revised budget the revised one is the budget', () => {
  assert.deepEqual(read('Utfall 2031', 'Ursprunglig budget 2031', 'Reviderad budget 2031'), ['actual 2031', 'other –', 'budget 2031']);
  assert.deepEqual(read('Antagen budget', 'Budget efter ändring, ändrad'), ['other –', 'budget –']);
  assert.deepEqual(read('Utfall 2031', 'Ursprunglig budget 2031'), ['actual 2031', 'budget 2031']);
});

test('beside eliminations only what is put together is the year', () => {
  assert.deepEqual(read('Förbundet 2031', 'Bolaget 2031', 'Eliminering', 'Sammanställt 2031'), [
    'other –',
    'other –',
    'other –',
    'actual 2031',
  ]);
  assert.deepEqual(read('Förbundet 2031', 'Eliminering', 'Totalt 2031'), ['other –', 'other –', 'actual 2031']);
  assert.deepEqual(read('Förbundet 2031', 'Bolaget 2031', 'Sammanställt 2031'), ['actual 2031', 'actual 2031', 'actual 2031']);
});

test('what was told before it was corrected is of no year', () => {
  const before = ['2030 enligt fastställd årsredovisning', '2030 före rättelse', '2030 före omräkning', 'Tidigare redovisat 2030'];
  for (const label of before) assert.deepEqual(read('2031', '2030 (rättat)', label), ['actual 2031', 'actual 2030', 'other –'], label);
});

test('what was granted for all the years of a project is no budget of a year', () => {
  for (const label of ['Utfall t.o.m. 2030', 'Utfall till och med 2030', 'Tidigare år', 'Utfall sedan start', 'Återstår', 'Kvarstår']) {
    assert.equal(read('Beviljat', label)[0], 'other –', label);
    assert.equal(read('Beslutat 2031', label)[0], 'other 2031', label);
  }
  assert.deepEqual(read('Beviljat 2031', 'Utfall 2031'), ['budget 2031', 'actual 2031']);
});

test('months and the whole year may have a year of two figures', () => {
  assert.deepEqual(
    read('Utfall jan–aug 24', 'Budget jan–aug 24', 'Utfall jan–aug 23', 'Budget helår 24').map((each) => each.slice(-4)),
    ['2024', '2024', '2023', '2024'],
  );
});

test('columns of money may be told by a year of two figures', () => {
  assert.deepEqual(read('Utfall 24', 'Budget 25', 'Prognos 25', 'Plan 27', 'Mål 24', 'Budget 8'), [
    'actual 2024',
    'budget 2025',
    'forecast 2025',
    'budget 2027',
    'other –',
    'budget –',
  ]);
});

test('a share of a year is no number of that year', () => {
  assert.deepEqual(read('Arbete, % 2031', 'Arbete, % 2030'), ['share 2031', 'share 2030']);
});

test('a change in per cent is a share, and what each costs is no outcome', () => {
  assert.deepEqual(read('2031', '2030', 'Förändring', 'Förändring, %', 'Förändring, procentenheter'), [
    'actual 2031',
    'actual 2030',
    'variance –',
    'share –',
    'variance –',
  ]);
  assert.deepEqual(read('Budget 2031, tkr', 'Planerade deltagare 2031', 'Kronor per deltagare 2031'), [
    'budget 2031',
    'other –',
    'other –',
  ]);
});

test('ditto is the heading before it, and words that were cut are whole', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Insats	Deltagare	Kostnad	Kostnad per deltagare 2024	D:o 2023
Vägskälet	79	2 098 340	26 561	27 557
Teamet	68	1 846 215	27 150	27 790
Växten	36	871 460	24 207	24 891
Tillsammans	183	4 816 015	26 317	27 103
`,
    `Årsredovisning 2024

Rad	Budget	Utfall	Avvi- kelse
Summa intäkter	3 435	3 403	-32
Summa kostnader	3 688	3 501	187
Resultat	-253	-98	155
`,
  );
});

test('a period that heads the labels is that of all columns, and one of the whole year is not', () => {
  assert.deepEqual(withPeriod(['Utfall 2024', 'Budget 2024', 'Avvikelse'], 'Kostnader jan–jun'), [
    'Utfall 2024 jan–jun',
    'Budget 2024 jan–jun',
    'Avvikelse',
  ]);
  assert.deepEqual(withPeriod(['Utfall 2024', 'Prognos helår 2024'], 'Kostnader jan–jun'), ['Utfall 2024', 'Prognos helår 2024']);
});
