import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('the year of operation is counted from the year that the association began', async () => {
  await assertBothWays({
    text: 'Förbundet bildades den 1 januari 2020 och 2025 är därmed det sjätte verksamhetsåret.',
    held: ['påstående: 2025 − 2020 + 1 = 6'],
    change: ['sjätte', 'femte'],
    told: 'fel påstående, rad 1: femte verksamhetsåret, 2020',
  });
});

test('who began in the middle of a year may count from the next', async () => {
  await assertNothingTold(
    'Förbundet bildades den 1 juli 2020 och 2025 är därmed det femte verksamhetsåret.',
    'Förbundet bildades den 1 juli 2020 och 2025 är därmed det sjätte verksamhetsåret.',
  );
  await assertBothWays({
    text: 'Förbundet bildades den 1 juli 2020. Under 2025, det femte verksamhetsåret, startade en insats.',
    held: ['påstående: 2025 − 2020 + 1 = 6'],
    change: ['femte', 'fjärde'],
    told: 'troligt fel påstående, rad 1: fjärde verksamhetsåret, 2020',
  });
});

test('a year of operation without a beginning, or between other years, is left alone', async () => {
  await assertNotCompared('2025 är det sjätte verksamhetsåret.');
  await assertNotCompared('Förbundet bildades 2020. Mellan 2023 och 2025 gick det in i sitt sjätte verksamhetsår.');
});

test('the number of the law names no year', async () => {
  await assertNothingTold(
    'Delårsrapport 2024\n\nFörbundet bildades den 1 januari 2012 enligt lagen (2003:1210) och är inne på sitt trettonde verksamhetsår.',
  );
});
