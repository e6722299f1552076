import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';
import { columnsOfGroups } from './group-headings.ts';

/** The label's column and some of ten letters with five between, from the thirtieth on. */
const columns = (many: number): { from: number; to: number }[] => [
  { from: 0, to: 20 },
  ...Array.from({ length: many }, (_, index) => ({ from: 30 + 15 * index, to: 40 + 15 * index })),
];
const heading = (middle: number): { from: number; to: number } => ({ from: middle - 2, to: middle + 2 });

test('headings over as many columns each have those', () => {
  assert.deepEqual(columnsOfGroups(columns(4), [heading(42.5), heading(72.5)]), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(columnsOfGroups(columns(6), [heading(50), heading(95)]), [
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test('over groups of other sizes they have the columns whose middle is theirs', () => {
  assert.deepEqual(columnsOfGroups(columns(7), [heading(50), heading(87.5), heading(117.5)]), [
    [1, 2, 3],
    [4, 5],
    [6, 7],
  ]);
  assert.deepEqual(columnsOfGroups(columns(3), [heading(35), heading(57.5)]), [[1], [2, 3]]);
});

test('headings that stand over one column each, or over the labels, head no groups', () => {
  assert.equal(columnsOfGroups(columns(3), [heading(35), heading(50)]), null);
  assert.equal(columnsOfGroups(columns(3), [heading(10), heading(50)]), null);
  assert.equal(columnsOfGroups(columns(2), [heading(35), heading(50)]), null);
});

test('headings over columns that have the same headings again belong to each of their groups', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare

                        Från 2030      Nya 2031     Avslutade       Summa    Pågår
   Insats                kv   män      kv   män      kv   män   deltagare   31 dec
   Bron                  21    17      34    29      27    24         101       50
   Ankaret               14    16      22    27      19    23          79       37
   Lotsen                 9     6      15    13      12     9          43       22
   Totalt                44    39      71    69      58    56         223      109`,
    held: [
      'summa: 21 + 14 + 9 = 44',
      'summa: 17 + 16 + 6 = 39',
      'summa: 34 + 22 + 15 = 71',
      'summa: 29 + 27 + 13 = 69',
      'summa: 27 + 19 + 12 = 58',
      'summa: 24 + 23 + 9 = 56',
      'summa: 101 + 79 + 43 = 223',
      'summa: 50 + 37 + 22 = 109',
    ],
    change: ['58    56         223', '58    65         223'],
    told: 'fel summa, rad 10: 65; rad 7: 24; rad 8: 23; rad 9: 9',
  });
});
