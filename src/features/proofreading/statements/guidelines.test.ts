import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFound, assertHolds, type OneChange, withChange } from '../../../../tests/proofreading/one-change.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const REPORT = `Årsredovisning 2023

Resultaträkning

Belopp i kr	2023	2022
Driftbidrag från staten via Försäkringskassan	4 000 000	3 800 000
Driftbidrag från Region Granland	2 000 000	1 900 000
Driftbidrag från Talbo kommun	1 200 000	1 140 000
Driftbidrag från Mossviks kommun	800 000	760 000
Övriga intäkter	50 000	40 000
Summa intäkter	8 050 000	7 640 000
Kansli	-7 930 000	-7 535 000
Summa kostnader	-7 930 000	-7 535 000
Årets resultat	120 000	105 000

Balansräkning

Belopp i kr	2023	2022
Kassa och bank	2 760 000	2 740 000
Summa tillgångar	2 760 000	2 740 000
Ingående eget kapital	1 280 000	1 175 000
Årets resultat	120 000	105 000
Summa eget kapital	1 400 000	1 280 000
Kortfristiga skulder	1 360 000	1 460 000
Summa eget kapital och skulder	2 760 000	2 740 000

Översikt över verksamhetens utveckling

Belopp i kr	2023	2022
Medlemsbidrag	8 000 000	7 600 000
Utgående eget kapital	1 400 000	1 280 000
Eget kapital i % av medlemsbidragen	18 %	17 %

Medlemsbidrag

Under 2023 bidrog staten med 4 000 000 kr, regionen med 2 000 000 kr och kommunerna tillsammans med 2 000 000 kr.

Kommun	Andel	Bidrag 2023
Talbo kommun	60 %	1 200 000
Mossviks kommun	40 %	800 000
Summa	100 %	2 000 000
`;

const changed = (changes: readonly OneChange[]): string => changes.reduce(withChange, REPORT);

test('half from the state, a quarter from the region and from the municipalities, and little equity, is as it shall be', async () => {
  await assertHolds(REPORT, { riktlinje: 8, upprepning: 3, kvot: 2 });
});

test('other shares than those of the law are told for each part, as remarks only', async () => {
  const from: OneChange = ['Driftbidrag från Region', '2 000 000', '2 400 000'];
  await assertFound(REPORT, from, { is: 'anmärkning riktlinje', says: ['Region', '28,57 %', '25 %', '2023'] });
  await assertFound(REPORT, from, {
    is: 'anmärkning riktlinje',
    says: ['Staten', '47,62 %', '50 %'],
    alsoAt: ['Driftbidrag från staten'],
  });
});

test('shares that are half a per cent away are let be', async () => {
  const { checks } = await proofreadText(withChange(REPORT, ['Driftbidrag från staten', '4 000 000', '4 030 000']));
  assert.deepEqual(
    checks.filter(({ kind, outcome }) => kind === 'riktlinje' && outcome !== 'held'),
    [],
  );
  await assertFound(REPORT, ['Driftbidrag från staten', '4 000 000', '4 200 000'], {
    is: 'anmärkning riktlinje',
    says: ['51,22 %', '50 %'],
  });
});

test('equity over a fifth of the contributions is a remark, whatever else adds up', async () => {
  const text = changed([
    ['Balansräkning | Ingående eget kapital', '1 280 000', '1 560 000'],
    ['Balansräkning | Kortfristiga skulder', '1 360 000', '1 080 000'],
  ]);
  await assertFound(text, ['Balansräkning | Summa eget kapital', '1 400 000', '1 680 000'], {
    is: 'anmärkning riktlinje',
    says: ['21 %', '20 %', '2023'],
    alsoAt: ['Driftbidrag från staten'],
  });
});

test('equity as a share of the contributions is worked out again', async () => {
  await assertFound(REPORT, ['Eget kapital i %', '18 %', '13 %'], {
    is: 'troligt fel kvot',
    says: ['13 %', '17,5 %'],
    alsoAt: ['Översikt över | Utgående eget kapital', 'Översikt över | Medlemsbidrag'],
  });
});

test('contributions are the same in the text as in the income statement, those of the municipalities together', async () => {
  const row = 'Under 2023 bidrog';
  await assertFound(REPORT, [row, 'staten med 4 000 000', 'staten med 4 400 000'], {
    is: 'troligt fel upprepning',
    says: ['4 400 000', '4 000 000'],
    alsoAt: ['Driftbidrag från staten'],
  });
  await assertFound(REPORT, [row, 'tillsammans med 2 000 000', 'tillsammans med 2 200 000'], {
    is: 'troligt fel upprepning',
    says: ['2 200 000', '2 000 000'],
    alsoAt: ['Driftbidrag från Talbo', 'Driftbidrag från Mossviks'],
  });
});

test('the share of each municipality follows from what it pays', async () => {
  await assertFound(REPORT, ['Talbo kommun', '60 %', '65 %'], { is: 'troligt fel procent', says: ['65 %', '60 %'] });
});

test('the highest share of equity that the report tells itself takes part, and contributions in one row are enough', async () => {
  const short = `Årsredovisning 2023

Översikt över verksamhetens utveckling

Belopp i kr	2023	2022
Medlemsbidrag	8 000 000	7 600 000
Utgående eget kapital	1 400 000	1 880 000

Eget kapital understiger rekommenderat tak om 20 %.
`;
  const { checks, findings } = await proofreadText(short);
  const capped = checks.filter(({ kind }) => kind === 'riktlinje');
  assert.deepEqual(
    capped.map(({ outcome, places }) => [outcome, ...places.map(({ line }) => line)]),
    [
      ['held', 7, 6, 9],
      ['failed', 7, 6, 9],
    ],
  );
  assert.deepEqual(
    findings.map(({ severity, kind }) => `${severity} ${kind}`),
    ['anmärkning riktlinje'],
  );
});
