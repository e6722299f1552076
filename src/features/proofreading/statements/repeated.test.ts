import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2031

Översikt

Belopp i kr	2031	2030	2029
Medlemsbidrag	7 600 000	7 400 000	7 300 000
Soliditet	51 %	47 %	40 %

Medlemsbidragens utveckling

Belopp i kr	2031	2030	2029
Medlemsbidrag	7 600 000	7 400 000	7 300 000
`;

/** The last row changed, so that it tells something else than the one before. */
const withOther = (text: string, [from, to]: readonly [string, string]): string => {
  const at = text.lastIndexOf(from);
  return `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
};

const lastOf = (text: string): number => text.split('\n').length - 1;

const told = (text: string, severity: string, values: string): string =>
  `${severity} upprepning, rad ${lastOf(text) - 6}: ${values.split(', ')[0]}; rad ${lastOf(text)}: ${values.split(', ')[1]}`;

test('what is told twice of a year is the same, in each year', async () => {
  await assertHolds(REPORT, { upprepning: 3 });
  for (const [right, wrong] of [
    ['7 600 000', '7 900 000'],
    ['7 400 000', '7 500 000'],
  ] as const)
    assert.deepEqual(await wrongIn(withOther(REPORT, [right, wrong])), [told(REPORT, 'fel', `${right}, ${wrong}`)]);
});

test('a year before that is said to be corrected may stand both ways', async () => {
  const corrected = [
    'Jämförelsetalen för 2030 har räknats om.',
    'Föregående år har justerats.',
    'Förbundet har omklassificerat poster i jämförelseåret.',
    'Belopp för år 2030 har rättats.',
  ];
  for (const words of corrected) {
    const text = REPORT.replace('Översikt', `${words}\n\nÖversikt`);
    await assertHolds(text, { upprepning: 3 });
    assert.deepEqual(await wrongIn(withOther(text, ['7 400 000', '7 500 000'])), [told(text, 'anmärkning', '7 400 000, 7 500 000')], words);
  }
});

test('so may one with a column that says that it is corrected', async () => {
  const text = REPORT.replace('2031	2030	2029', '2031	2030 (rättat)	2029');
  assert.deepEqual(await wrongIn(withOther(text, ['7 400 000', '7 500 000'])), [told(text, 'anmärkning', '7 400 000, 7 500 000')]);
});

test('the year itself is not corrected', async () => {
  const text = REPORT.replace('Översikt', 'Jämförelsetalen för 2030 har räknats om.\n\nÖversikt');
  assert.deepEqual(await wrongIn(withOther(text, ['7 600 000', '7 900 000'])), [told(text, 'fel', '7 600 000, 7 900 000')]);
});

test('a correction of something else corrects no year', async () => {
  const text = REPORT.replace('Översikt', 'Tidplanen har justerats under hösten.\n\nÖversikt');
  assert.deepEqual(await wrongIn(withOther(text, ['7 400 000', '7 500 000'])), [told(text, 'fel', '7 400 000, 7 500 000')]);
});

test('employees are counted, and a count is not rounded', async () => {
  const report = (told: string): string =>
    `Årsredovisning 2031\n\nÖversikt\n\nBelopp i kr\t2031\t2030\nMedlemsbidrag\t7 600 000\t7 400 000\nAntal anställda\t3\t2\n\nVid utgången av 2031 hade förbundet ${told} anställda.`;
  assert.deepEqual(await wrongIn(report('tre')), []);
  assert.deepEqual(await wrongIn(report('fem')), ['troligt fel upprepning, rad 7: 3; rad 9: fem']);
});

test('of two errors that meet in one row both are told', async () => {
  const report = (assets: string, told: string): string =>
    `Årsredovisning 2031\n\nÖversikt\n\nBelopp i kr\t2031\t2030\nMedlemsbidrag\t7 600 000\t7 400 000\nSoliditet\t50 %\t47 %\n\nBalansräkning\t2031\nSumma tillgångar\t${assets}\nSumma eget kapital\t1 250 000\nSumma skulder\t1 250 000\n\nSoliditeten var ${told} %.`;
  assert.deepEqual(await wrongIn(report('2 500 000', '50')), []);
  assert.equal((await wrongIn(report('2 800 000', '53'))).filter((wrong) => /rad 7: 50 %/.test(wrong)).length, 2);
});

test('costs that are followed up may hold the depreciation that the statement tells for itself', async () => {
  const report = (followed: string): string =>
    `Årsredovisning 2031\n\nResultaträkning\n\nBelopp i kr\t2031\nVerksamhetens intäkter\t5 000 000\nVerksamhetens kostnader\t-4 359 515\nAvskrivningar\t-16 000\nÅrets resultat\t624 485\n\nDriftredovisning\n\nBelopp i kr\tUtfall 2031\nSumma kostnader\t${followed}`;
  assert.deepEqual(await wrongIn(report('-4 375 515')), []);
  assert.equal((await wrongIn(report('-4 376 515'))).length, 1);
});
