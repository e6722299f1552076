import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const costs = (office: string, ...columns: readonly number[]): string =>
  [
    'Kostnader i kr|2031|2030|2029',
    'Löner|1 200 000|1 100 000|1 000 000',
    'Lokaler|300 000|290 000|280 000',
    `Kansliet i allt|1 500 000|${office}|1 280 000`,
    'Resor|150 000|140 000|130 000',
    'Porto|250 000|240 000|230 000',
    'Styrelsen i allt|400 000|380 000|360 000',
    'Summa|1 900 000|1 770 000|1 640 000',
  ]
    .map((row) => rows(row).split('\t'))
    .map((cells) => (columns.length === 0 ? cells : [0, ...columns].map((column) => cells[column])).join('\t'))
    .join('\n');

test('a row without a word for it is the sum of those above, where it holds in all columns', async () => {
  await assertRight(costs('1 390 000'), 'summa', 9);
  await assertRight(costs('1 390 000', 1, 2), 'summa', 6);
});

test('it is so too where it holds in all columns but one of three', async () => {
  assert.ok((await wrongIn(costs('1 930 000'))).includes('fel summa, rad 4: 1 930 000; rad 2: 1 100 000; rad 3: 290 000'));
  assert.ok((await heldIn(costs('1 930 000'))).includes('summa: 1 200 000 + 300 000 = 1 500 000'));
});

test('where it fails in one of two columns it is no sum', async () => {
  const told = [...(await wrongIn(costs('1 930 000', 1, 2))), ...(await heldIn(costs('1 930 000', 1, 2)))];
  assert.ok(!told.some((each) => each.startsWith('fel summa, rad 4')), told.join('\n'));
  assert.ok(!told.includes('summa: 1 200 000 + 300 000 = 1 500 000'), told.join('\n'));
});

test('what is brought forward is not what the result comes to, though it is as much by chance', async () => {
  const equity = rows(
    'Eget kapital i tkr|2031|2030',
    'Ingående eget kapital|900|488',
    'Årets resultat|-412|489',
    'Summa eget kapital|488|977',
  );
  assert.deepEqual(await wrongIn(equity), []);
});

test('where nothing stands between them the balanced-budget result is that of the year', async () => {
  const table = (result: string): string =>
    `Balanskravsutredning\n\n${rows('Belopp i kr|2031', 'Årets resultat enligt resultaträkningen|–119 914', `Balanskravsresultat|${result}`)}`;
  assert.deepEqual(await wrongIn(table('–119 914')), []);
  assert.deepEqual(await wrongIn(table('–112 914')), ['fel summa, rad 5: –112 914; rad 4: –119 914']);
});

const budget = (total: string): string =>
  rows(
    'Belopp i kr|Budget 2031|Plan 2032|Plan 2033',
    'Staten|4 347 000|4 434 000|4 522 000',
    'Region Vik|1 078 700|1 100 000|1 122 000',
    'Region Näs|1 094 800|1 117 000|1 139 000',
    'Kommunerna|2 173 500|2 217 000|2 261 000',
    'Såld tjänst|126 000|128 000|130 000',
    'Summa intäkter|8 820 000|8 996 000|9 174 000',
    'Vägval|3 000 000|3 100 000|3 200 000',
    'Tillsammans|3 125 000|3 330 000|3 380 000',
    'Individinriktade|6 125 000|6 430 000|6 580 000',
    'Kansli|2 000 000|2 000 000|1 900 000',
    'Styrelse|1 075 000|1 095 000|1 085 000',
    'Administration|3 075 000|3 095 000|2 985 000',
    `Summa kostnader|9 200 000|${total}|9 565 000`,
  );

test('the municipalities are not the sum of the two regions that pay as much as they do', async () => {
  assert.deepEqual(await wrongIn(budget('9 525 000')), []);
  const held = await heldIn(budget('9 525 000'));
  assert.ok(held.includes('summa: 4 347 000 + 1 078 700 + 1 094 800 + 2 173 500 + 126 000 = 8 820 000'), held.join('\n'));
  assert.ok((await wrongIn(budget('9 255 000'))).some((each) => each.startsWith('fel summa, rad 14: 9 255 000')));
});

test('an intervention may be called Tillsammans', async () => {
  const places = rows(
    'Insats|Platser|Avslut|Arbete',
    'Vägval|60|50|20',
    'Fokus|40|30|12',
    'Tillsammans|35|25|9',
    'Spåret|45|40|22',
    'Summa|180|145|63',
  );
  const faults = async (text: string): Promise<string[]> => (await wrongIn(text)).filter((each) => !each.startsWith('anmärkning'));
  assert.deepEqual(await faults(places), []);
  assert.deepEqual(await faults(places.replace('180', '108')), ['fel summa, rad 6: 108; rad 2: 60; rad 3: 40; rad 4: 35; rad 5: 45']);
});

test('the municipalities together are the sum of no other payers', async () => {
  const paid = (sum: string): string =>
    rows('Medlem|Avgift', 'Försäkringskassan|4 320 000', 'Region Syd|2 160 000', 'Kommunerna tillsammans|2 160 000', `Summa|${sum}`);
  await assertRight(paid('8 640 000'), 'summa', 1);
  await assertOneFault(paid('8 460 000'), { severity: 'fel', kind: 'summa', line: 5, printed: '8 460 000', right: '8 640 000' });
});

test('an activity of the cash flow has a sum, also of a single row', async () => {
  const flow = (all: string): string =>
    rows(
      'Kassaflödesanalys|2031|2030',
      'Årets resultat|300 000|280 000',
      'Ökning av skulder|119 000|20 000',
      'Kassaflöde från den löpande verksamheten|419 000|300 000',
      'Investering i inventarier|-40 000|0',
      'Kassaflöde från investeringsverksamheten|-40 000|0',
      `Årets kassaflöde|${all}|300 000`,
    );
  assert.deepEqual(await wrongIn(flow('379 000')), []);
  assert.ok((await wrongIn(flow('397 000'))).some((each) => each.includes('397 000')));
});

test('what the activity costs is the sum of the rows above it, also where one of two years does not hold', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Resultaträkning (kr)	2024	2023
Medlemsbidrag	4 400 000	4 000 000
Övriga intäkter	160 120	152 310
Verksamhetens intäkter	4 560 120	4 152 310
Ersättning till insatser	-3 614 210	-3 451 004
Personal	-518 400	-472 310
Köpta tjänster	-226 110	-181 020
Verksamhetens kostnader	-4 358 720	-4 104 334
Verksamhetens resultat	201 400	47 976
`,
    held: [
      'summa: 4 400 000 + 160 120 = 4 560 120',
      'summa: 4 000 000 + 152 310 = 4 152 310',
      'summa: −3 614 210 − 518 400 − 226 110 = −4 358 720',
      'summa: −3 451 004 − 472 310 − 181 020 = −4 104 334',
      'summa: 4 560 120 − 4 358 720 = 201 400',
      'summa: 4 152 310 − 4 104 334 = 47 976',
    ],
    change: ['-226 110', '-226 101'],
    told: 'fel summa, rad 10: -4 358 720; rad 7: -3 614 210; rad 8: -518 400; rad 9: -226 101',
  });
});

test('what an activity came to is all above it, also where one of them has the wrong sign and nothing holds', async () => {
  await assertBothWays({
    text: rows(
      'Kassaflöde januari–augusti 2031, kr',
      'Periodens resultat\t229 754',
      'Återläggning av avskrivningar\t5 400',
      'Ökning av kortfristiga fordringar\t-357 663',
      'Ökning av kortfristiga skulder\t438 478',
      'Kassaflöde från den löpande verksamheten\t315 969',
      'Investering i mötesutrustning\t-64 800',
      'Periodens kassaflöde\t251 169',
    ),
    held: ['summa: 229 754 + 5 400 − 357 663 + 438 478 = 315 969', 'summa: 315 969 − 64 800 = 251 169'],
    change: ['-357 663', '357 663'],
    told: 'troligt fel summa, rad 6: 315 969; rad 2: 229 754; rad 3: 5 400; rad 4: 357 663; rad 5: 438 478',
  });
});
