import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';
import type { TextLine } from '../../../shared/document-text.ts';
import { layoutTables } from './layout-tables.ts';

type Drawn = readonly [from: number, text: string];

/** A line as a PDF gives it, with eight points for a letter and each piece where it is told to stand. */
const drawn = (line: number, ...pieces: readonly Drawn[]): TextLine => ({
  place: { page: 1, line },
  table: null,
  heading: null,
  pieces: pieces.map(([from, text]) => ({ from, text, to: from + 8 * text.length })),
});

const read = (...lines: readonly TextLine[]): string[][] =>
  layoutTables(lines, []).map(({ rows }) => rows.map(({ cells }) => cells.join('|')));

/** Two years of costs, where the first amount of the second row stands as its pieces are told to. */
const costs = (...pieces: readonly Drawn[]): string | undefined => {
  const [table] = read(
    drawn(1, [0, 'Kostnader'], [200, '2031'], [300, '2030']),
    drawn(2, [0, 'Löner'], [200, '5 210 500'], [300, '4 185 300']),
    drawn(3, [0, 'Lokaler'], ...pieces, [300, '3 124 642']),
    drawn(4, [0, 'Resor'], [200, '1 095 242'], [300, '1 094 100']),
  );
  return table?.find((row) => row.startsWith('Lokaler'));
};

test('a number that the page has in two pieces with a space between is one', () => {
  assert.equal(costs([200, '3 420'], [244, '000']), 'Lokaler|3 420 000|3 124 642');
  assert.equal(costs([200, '3'], [212, '420'], [240, '000']), 'Lokaler|3 420 000|3 124 642');
  assert.equal(costs([200, '3 420 000']), 'Lokaler|3 420 000|3 124 642');
});

test('numbers that stand farther apart, or do not go on with three figures, are two', () => {
  const counted = (second: Drawn): string | undefined => {
    const [table] = read(
      drawn(1, [0, 'Insats'], [200, '2031'], [260, '2030']),
      drawn(2, [0, 'Ankaret'], [200, '120'], [260, '185']),
      drawn(3, [0, 'Lokaler'], [200, '124'], second),
      drawn(4, [0, 'Bryggan'], [200, '195'], [260, '110']),
    );
    return table?.find((row) => row.startsWith('Lokaler'));
  };
  assert.equal(counted([260, '640']), 'Lokaler|124|640');
  assert.equal(counted([260, '64']), 'Lokaler|124|64');
});

/** Facts in words, with so many of them above the first amount. */
const facts = (count: number): TextLine[] => [
  ...['Syfte', 'Metod', 'Ägare', 'Plats', 'Form', 'Tema']
    .slice(0, count)
    .map((label, index) => drawn(index + 1, [0, label], [200, `Om ${label}`])),
  drawn(7, [0, 'Budget'], [200, '900 000 kr']),
  drawn(8, [0, 'Utfall'], [200, '940 000 kr']),
];

test('many lines of words before the first amount are rows, and a few of them a heading', () => {
  const [many = []] = read(...facts(6));
  assert.deepEqual(many.slice(0, 2), ['Syfte|Om Syfte', 'Metod|Om Metod']);
  assert.equal(many.length, 8);
  const again = [...facts(6), drawn(9, [0, 'Syfte'], [200, 'Om Syfte'])];
  assert.equal(read(...again)[0]?.length, 9);
  assert.equal(read(...facts(3), drawn(9, [0, 'Syfte'], [200, 'Om Syfte']))[0]?.length, 5);
});

test('rows that stand close are rows of their own where each cell has something', () => {
  const row = (line: number, label: string, ...cells: readonly string[]): TextLine => ({
    ...drawn(line, [0, label], ...cells.map((cell, at): Drawn => [600 + 120 * at, cell])),
    room: line === 2 ? 1.36 : 1.44,
  });
  const [table] = read(
    { ...row(1, 'Mål', 'Utfall', 'Bedömning'), room: 2 },
    row(2, 'Minst 35 % till arbete', '38 %', 'Uppnått'),
    row(3, 'Minst 55 % till studier', '52 %', 'Ej uppnått'),
    row(4, 'Minst 160 deltagare', '167', 'Uppnått'),
    { ...row(5, 'Högst 25 % av bidragen', '23 %', 'Uppnått'), room: 2.1 },
  );
  assert.deepEqual(table?.slice(1), [
    'Minst 35 % till arbete|38 %|Uppnått',
    'Minst 55 % till studier|52 %|Ej uppnått',
    'Minst 160 deltagare|167|Uppnått',
    'Högst 25 % av bidragen|23 %|Uppnått',
  ]);
});

test('a label goes on below its number, with the outcome on its last line', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 10. Målen för 2031
  Nr  Mål                                              Utfall          Bedömning
  1   Minst 40 % av alla som avslutas går till
      arbete                                           43,3 %           Uppfyllt
  2   Minst 30 % går till studier                      34,9 %           Uppfyllt
  3   Minst 80 % av tillfrågade deltagare svarar
      på enkäten                                       76,2 %        Ej uppfyllt
`,
    held: ['bedömning: 43,3 % mot 40 %', 'bedömning: 34,9 % mot 30 %', 'bedömning: 76,2 % mot 80 %'],
    change: ['76,2 %        Ej uppfyllt', '76,2 %           Uppfyllt'],
    told: 'fel bedömning, rad 9: Uppfyllt, 76,2 %',
  });
});

test('goals that run over lines in narrow columns are rows each', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

  Mål                                                   Resultat                            Bedömning
  1. Minst 75 deltagare i de individinriktade           81 deltagare.                       Uppfyllt
     insatserna.
  2. Minst 30 procent av dem som avslutar går till      35 procent, 14 av 40.               Uppfyllt
     arbete eller studier.
  3. Minst 75 procent av dem som avslutar Trädgården    71 procent, 5 av 7 svarande.        Ej uppfyllt
     och besvarar enkäten skattar sin hälsa bättre.
  4. Torget tar emot minst 40 ärenden, och minst 65     44 ärenden, varav 70 procent fick   Uppfyllt
     procent får en gemensam planering inom två         en gemensam planering.
     veckor.
`,
    held: [
      'bedömning: 81 mot 75',
      'bedömning: 14 av 40 är 35 % mot 30 procent',
      'bedömning: 5 av 7 är 71,43 % mot 75 procent',
      'bedömning: 70 procent mot 65 procent',
      'antal: 5 av 7',
    ],
    change: ['Ej uppfyllt', 'Uppfyllt'],
    told: 'fel bedömning, rad 8: Uppfyllt, 5 av 7 är 71,43 %',
  });
});
