import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('a period ends after it has begun', async () => {
  await assertBothWays({
    text: 'Mätperioden var 1 november 2024–31 oktober 2025.',
    held: ['påstående: 1 november 2024–31 oktober 2025'],
    change: ['oktober 2025', 'oktober 2024'],
    told: 'fel påstående, rad 1: 1 november 2024–31 oktober 2024',
  });
  await assertBothWays({
    text: 'Avtalet gäller 1 juli 2023 till och med den 30 juni 2026.',
    held: ['påstående: 1 juli 2023 till och med den 30 juni 2026'],
    change: ['2026', '2022'],
    told: 'fel påstående, rad 1: 1 juli 2023 till och med den 30 juni 2022',
  });
});

test('days that are no period are not compared', async () => {
  await assertNotCompared('Mötena hölls den 4 mars 2024 och den 2 februari 2023.');
});

test('no month has more days than it has', async () => {
  const { told, right } = { right: 'Balansen är upprättad per den 30 juni 2016.', told: ['fel påstående, rad 1: 31 juni 2016'] };
  assert.deepEqual(await wrongIn(right), []);
  assert.deepEqual(await wrongIn(right.replace('30', '31')), told);
  assert.deepEqual(await wrongIn('Beslutet togs 2023-02-29.'), ['fel påstående, rad 1: 2023-02-29']);
  await assertNotCompared('Beslutet togs 2024-02-29, och mötena hölls den 30 april, 31 maj och 29 februari.');
});

test('a period is as long as it is said to be', async () => {
  await assertBothWays({
    text: 'Insatsen pågår den 1 mars 2023 – 28 februari 2025, det vill säga i 24 månader.',
    held: ['påstående: 1 mars 2023 – 28 februari 2025', 'påstående: från 1 mars 2023 till och med 28 februari 2025 är 24 månader'],
    change: ['februari 2025', 'februari 2026'],
    told: 'troligt fel påstående, rad 1: 24 månader, 1 mars 2023, 28 februari 2026',
  });
  await assertBothWays({
    text: 'Stigen startade den 1 januari 2020 efter beslut i november 2019 och ska pågå i två år, till och med den 31 december 2021.',
    held: ['påstående: från 1 januari 2020 till och med 31 december 2021 är 2 år'],
    change: ['31 december 2021', '31 december 2022'],
    told: 'troligt fel påstående, rad 1: två år, 1 januari 2020, 31 december 2022',
  });
});

test('a day that no month has begins no period', async () => {
  await assertNothingTold('Projektet pågår 0 mars 2023 – 28 februari 2025, det vill säga i 24 månader.');
});
