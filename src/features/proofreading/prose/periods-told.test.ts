import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

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
