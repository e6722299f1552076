import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('a day with its year is that day of the week', async () => {
  await assertBothWays({
    text: 'Beslutad av styrelsen torsdagen den 14 mars 2024, § 12.',
    held: ['påstående: torsdagen den 14 mars 2024 är en torsdag'],
    change: ['torsdagen', 'tisdagen'],
    told: 'fel påstående, rad 1: tisdagen den 14 mars 2024',
  });
});

test("a day without a year is of the report's year", async () => {
  await assertBothWays({
    text: 'Årsredovisning 2022\n\nSamverkansdagen hölls onsdag 21 september på webben.',
    held: ['påstående: onsdag 21 september är en onsdag'],
    change: ['onsdag', 'fredag'],
    told: 'troligt fel påstående, rad 3: fredag 21 september',
  });
});

test('spring days may be of the year after and autumn days, in a plan, of the year before', async () => {
  await assertNothingTold(
    'Årsredovisning 2022\n\nStyrelsen beslutade om den fredagen den 24 mars.',
    'Verksamhetsplan 2023\n\nSamrådet hölls fredagen den 30 september.',
  );
});

test('a day that there is not is no day of the week', async () => {
  await assertNotCompared('Mötet hölls torsdagen den 45 mars.');
});

test('a calendar has the day of the week beside the date', async () => {
  const calendar = [
    'Verksamhetsplan 2024',
    '',
    'Datum\tVeckodag\tMöte',
    '2024-02-09\tfredag\tStyrelse',
    '2024-05-17\tonsdag\tStyrelse',
  ].join('\n');
  assert.deepEqual(await wrongIn(calendar), ['fel påstående, rad 5: onsdag']);
  assert.deepEqual(await wrongIn(calendar.replace('onsdag', 'fredag')), []);
  assert.deepEqual(await wrongIn('Verksamhetsplan 2024\n\nVeckodag\tDatum\tMöte\nonsdag\t2024-05-17\tStyrelse'), [
    'fel påstående, rad 4: onsdag',
  ]);
});

test('a day that is told twice is of the same year', async () => {
  const report = (said: string): string => `Årsredovisning 2018\n\nMötet fredagen den 23 november var offentligt.\n\n${said}`;
  assert.deepEqual(await wrongIn(report('Mötet torsdagen den 22 november var slutet.')), []);
  assert.deepEqual(await wrongIn(report('Sammanträdet torsdagen den 23 november var öppet.')), [
    'troligt fel påstående, rad 5: torsdagen den 23 november',
  ]);
});

test('what is decided of next year was not decided last year', async () => {
  const report = (said: string): string => `Årsredovisning 2022\n\n${said}`;
  assert.deepEqual(await wrongIn(report('Torsdagen den 25 november fastställdes budgeten för 2023.')), [
    'troligt fel påstående, rad 3: Torsdagen den 25 november',
  ]);
  assert.deepEqual(await wrongIn(report('Fredagen den 25 november fastställdes budgeten för 2023.')), []);
});

test('a calendar without years is of the year that most of its days are of', async () => {
  const calendar = (year: number, last: string): string => `# Mötesplan ${year}

Dag	Datum	Plats
torsdag	13 februari	Sunne
torsdag	20 mars	digitalt
onsdag	7 maj	Hagfors
${last}	12 juni	Torsby
`;
  assert.deepEqual(await wrongIn(calendar(2025, 'torsdag')), []);
  assert.deepEqual(await wrongIn(calendar(2025, 'fredag')), ['fel påstående, rad 7: fredag']);
  assert.deepEqual(await wrongIn(calendar(2027, 'fredag')), []);
});

test('a day of the autumn that is told of meetings is of the year itself', async () => {
  await assertBothWays({
    text: `Delårsrapport januari–augusti 2021

Sammanträdet fredagen den 26 november hålls offentligt.`,
    held: ['påstående: fredagen den 26 november är en fredag'],
    change: ['fredagen', 'torsdagen'],
    told: 'troligt fel påstående, rad 3: torsdagen den 26 november',
  });
});

test('the column of weekdays may stand apart from that of dates', async () => {
  await assertBothWays({
    text: `Verksamhetsplan 2025

Nr	Veckodag	Vecka	Datum	Ärende
1	fredag	6	7 februari	Bokslut
2	fredag	11	14 mars	Årsredovisning
3	onsdag	24	11 juni	Tertialrapport
4	torsdag	35	28 augusti	Strategidag
`,
    held: [
      'påstående: 7 februari är en fredag',
      'påstående: 14 mars är en fredag',
      'påstående: 11 juni är en onsdag',
      'påstående: 28 augusti är en torsdag',
    ],
    change: ['onsdag', 'tisdag'],
    told: 'fel påstående, rad 6: tisdag',
  });
});

test('what is to be done at the latest may be in the year that comes', async () => {
  await assertNothingTold('Årsredovisning 2022\n\nGruppen lämnar förslag senast fredagen den 29 september.');
});

test('the same year is that of the sentence before, and autumn days of a report of the year are of that', async () => {
  await assertBothWays({
    text: 'Verksamhetsplan 2026\n\nPlaneringsdagen var den 26 augusti 2025. Samråd med medlemmarna hölls onsdag 15 oktober samma år.',
    held: ['påstående: onsdag 15 oktober är en onsdag'],
    change: ['onsdag 15', 'torsdag 15'],
    told: 'troligt fel påstående, rad 3: torsdag 15 oktober',
  });
  await assertBothWays({
    text: 'Årsredovisning 2018\n\nFredagen den 28 september behandlades delårsrapporten per den 31 augusti.',
    held: ['påstående: Fredagen den 28 september är en fredag'],
    change: ['Fredagen', 'Torsdagen'],
    told: 'troligt fel påstående, rad 3: Torsdagen den 28 september',
  });
});
