import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import { whatWasFound } from '../../../../tests/proofreading/read-text.ts';

const ROWS = [
  'Har fått stöd|81 %|76 %|Högre',
  'Mår bättre|72 %|78 %|Lägre',
  'Har en plan|65 %|60 %|Högre',
  'Trivs|90 %|90 %|Lika',
  'Vet vart de vänder sig|55 %|51 %|Bättre',
];

const county = (...lines: readonly string[]): string => rows('Indikator|Förbundet|Länet|Jämfört med länet', ...lines);

test('what is higher or lower than in the county is compared with the column of the county', async () => {
  await assertBothWays({
    text: county(...ROWS),
    held: ['81 % mot 76 %', '72 % mot 78 %', '65 % mot 60 %', '90 % mot 90 %', '55 % mot 51 %'].map((each) => `påstående: ${each}`),
    change: ['Lägre', 'Högre'],
    told: 'fel påstående, rad 3: Högre, 72 %, 78 %',
  });
});

test('another column beside that of the county is not the one that is meant', async () => {
  const table = rows(
    'Indikator|Riket|Förbundet|Länet|Jämfört med länet',
    ...ROWS.map((row, index) => row.replace('|', `|${[84, 70, 50, 95, 40][index]} %|`)),
  );
  assert.deepEqual(await heldIn(table), await heldIn(county(...ROWS)));
});

test('fewer than five rows, or two that do not fit, are told in another way', async () => {
  await assertNotCompared(county(...ROWS.slice(0, 4).map((row) => row.replace('Lägre', 'Högre'))));
  await assertNotCompared(county(...ROWS.map((row) => row.replace('Lägre', 'Högre').replace('Lika', 'Lägre'))));
  const more = ['Är trygg|40 %|30 %|Högre', 'Sover gott|41 %|31 %|Högre', 'Har vänner|42 %|32 %|Högre'];
  await assertNotCompared(county(...ROWS.map((row) => row.replace('Lägre', 'Högre').replace('Lika', 'Lägre')), ...more));
  await assertNotCompared(rows('Indikator|Förbundet|Länet|Jämfört med riket', ...ROWS));
});

test('whoever has the wrong word is told which one', async () => {
  assert.deepEqual(await whatWasFound(county(...ROWS).replace('Lägre', 'Högre')), [
    'fel påstående: Mår bättre: "Högre" stämmer inte med talen.',
  ]);
});

test('of three rows one that is against the two others is wrong', async () => {
  await assertBothWays({
    text: rows(
      'Indikator|Klart positiva 2031|Klart positiva 2030|Jämfört med i fjol',
      'Får ta tid|74 %|92 %|Lägre',
      'Hålls samman|83 %|89 %|Lägre',
      'Tar vara|88 %|80 %|Högre',
    ),
    held: ['påstående: 74 % mot 92 %', 'påstående: 83 % mot 89 %', 'påstående: 88 % mot 80 %'],
    change: ['Högre', 'Sämre'],
    told: 'fel påstående, rad 4: Sämre, 88 %, 80 %',
  });
});

test('a heading that names the year is of the column of that year', async () => {
  const table = rows(
    'Fråga|Antal positiva 2031|Andel positiva 2031|Andel positiva 2030|Jämfört med 2030',
    ...ROWS.map((row, index) => row.replace('|', `|${[46, 44, 39, 50, 37][index]}|`)),
  );
  assert.deepEqual(await heldIn(table), await heldIn(county(...ROWS)));
});

test('the column that the heading names is compared with, also where two others are of a year each', async () => {
  const table = (sign: string): string =>
    rows(
      'Indikator|2031|2030|Riket|Mot riket',
      'Stöd|84|81|78|Högre',
      'Inflytande|77|79|77|Lika',
      'Tid|82|80|76|Högre',
      'Samordning|71|68|69|Högre',
      `Egen kraft|55|52|57|${sign}`,
      'Efteråt|61|63|66|Lägre',
    );
  assert.deepEqual(await wrongIn(table('Lägre')), []);
  assert.deepEqual(await wrongIn(table('Högre')), ['fel påstående, rad 6: Högre, 55, 57']);
});
