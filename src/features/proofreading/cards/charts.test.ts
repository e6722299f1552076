import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../platform/document-text/text/read-text.ts';
import { withCharts } from './charts.ts';

async function tablesIn(text: string): Promise<string[]> {
  const found = await readText(new TextEncoder().encode(text));
  assert.ok(found.ok);
  return withCharts(found.value)
    .lines.filter(({ table }) => table !== null)
    .map(({ pieces }) => pieces.map((piece) => piece.text).join('|'));
}

test('bars over years are a row with a column for each year', async () => {
  const chart = [
    'Antal deltagare per år',
    '',
    '                                         260',
    '                         231',
    '            204',
    '',
    '           2022          2023           2024',
  ];
  assert.deepEqual(await tablesIn(chart.join('\n')), ['|2022|2023|2024', 'Antal deltagare|204|231|260']);
});

test('bars over groups are a row each, and the scale at the side is none of them', async () => {
  const chart = [
    'Deltagare efter ålder',
    '',
    '100',
    '                                          87',
    '            61',
    '50                       48',
    '          16–24 år      25–29 år       30–44 år',
  ];
  assert.deepEqual(await tablesIn(chart.join('\n')), ['|Antal', '16–24 år|61', '25–29 år|48', '30–44 år|87']);
});

test('a row of numbers over the head of the next table is no chart', async () => {
  assert.deepEqual(
    await tablesIn('Tabell över något annat\n\n            204           231            260\n           2022          2023           2024'),
    [],
  );
});
