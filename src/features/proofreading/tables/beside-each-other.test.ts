import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';
import { rowsWithin, sideBySide } from './beside-each-other.ts';
import type { RawRow } from './cut-rows.ts';

const cells = (...lines: readonly string[]): RawRow[] =>
  lines.map((line, index) => ({ place: { page: 1, line: index + 1 }, cells: line.split('|') }));

const HEAD = 'Kommun|2031|2030|Region|2031|2030';
const TWO = cells(HEAD, 'Björkevik|410|390|Norrskog|830|770', 'Granås|320|310|Söderskog|610|640');

test('a right half with the headings of the left one and labels of its own is a second table', () => {
  assert.deepEqual(sideBySide(TWO), [
    [0, 3],
    [3, 6],
  ]);
  assert.deepEqual(sideBySide(cells('|Tkr|Plats||Tkr', ...['a', 'b'].map((at) => `Rad ${at}|1|2|Annan ${at}|3`))), [[0, 5]]);
});

test('years over both halves are enough, and so are two headings', () => {
  const rows = ['Kassa|410|390|Årets vinst|830|770', 'Fordran|320|310|Lån|610|640'];
  assert.equal(sideBySide(cells('|2031|2030||2031|2030', ...rows)).length, 2);
  assert.equal(sideBySide(cells('|Utfall|Budget||Utfall|Budget', ...rows)).length, 2);
  assert.equal(sideBySide(cells('|Utfall||Utfall', 'Kassa|410|Årets vinst|830', 'Fordran|320|Lån|610')).length, 1);
  assert.equal(sideBySide(cells('|2031||2031', 'Kassa|410|Årets vinst|830', 'Fordran|320|Lån|610')).length, 2);
});

test('words between two columns of other things are but words', () => {
  const rows = ['Björkevik|410|390|Höjd avgift|20|5', 'Granås|320|310|Höjd avgift|10|4'];
  assert.deepEqual(sideBySide(cells('Kommun|2031|2030|Kommentar|Skillnad|Andel', ...rows)), [[0, 6]]);
});

test('a second column of numbers, or no numbers beside it, is no second table', () => {
  assert.deepEqual(sideBySide(cells(HEAD, 'Björkevik|410|390|12|830|770', 'Granås|320|310|14|610|640')), [[0, 6]]);
  assert.deepEqual(sideBySide(cells(HEAD, 'Björkevik|410|390|Norrskog||', 'Granås|320|310|Söderskog||')), [[0, 6]]);
  assert.deepEqual(sideBySide(cells(HEAD, 'Björkevik|ja|nej|Norrskog|830|770', 'Granås|ja|ja|Söderskog|610|640')), [[0, 6]]);
});

test('a half has the rows that have something in it', () => {
  const longer = [...TWO, ...cells('Lillådal|12|14|||')];
  assert.deepEqual(
    rowsWithin(longer, [3, 6]).map((row) => row.cells.join('|')),
    ['Region|2031|2030', 'Norrskog|830|770', 'Söderskog|610|640'],
  );
  assert.equal(rowsWithin(longer, [0, 3]).length, 4);
});

const SPACED = `Medlemsbidrag

Kommun       2031       2030       Region       2031         2030
Björkevik    410 000    390 000    Norrskog     830 000      770 000
Granås       320 000    310 000    Söderskog    610 000      640 000
Summa        730 000    700 000    Summa        1 440 000    1 410 000`;

test('tables that stand beside each other on a page are added up each by itself', async () => {
  await assertBothWays({
    text: SPACED,
    held: [
      'summa: 410 000 + 320 000 = 730 000',
      'summa: 390 000 + 310 000 = 700 000',
      'summa: 830 000 + 610 000 = 1 440 000',
      'summa: 770 000 + 640 000 = 1 410 000',
    ],
    change: ['1 440 000', '1 540 000'],
    told: 'fel summa, rad 6: 1 540 000; rad 4: 830 000; rad 5: 610 000',
  });
  assert.equal((await proofreadText(SPACED)).tables, 2);
});

test('rows of the two are told with the labels of their own table', async () => {
  const { findings } = await proofreadText(SPACED.replace('1 440 000', '1 540 000'));
  assert.deepEqual(
    findings[0]?.places.map(({ label }) => label),
    ['Summa, 2031', 'Norrskog, 2031', 'Söderskog, 2031'],
  );
});

const IN_HALVES = `Balansräkning (kr)

                              2031-12-31   2030-12-31                                      2031-12-31   2030-12-31
Tillgångar                                              Eget kapital och skulder
Övriga fordringar                130 500      118 200   Ingående eget kapital               1 120 000      980 000
Kassa och bank                 1 640 200    1 790 400   Årets resultat                        -85 300      140 000
                                                        Summa eget kapital                  1 034 700    1 120 000
                                                        Kortfristiga skulder                  736 000      788 600
Summa tillgångar               1 770 700    1 908 600   Summa eget kapital och skulder      1 770 700    1 908 600`;

test('a balance sheet in two halves is added up as one, and its halves come to the same', async () => {
  const held = await heldIn(IN_HALVES);
  for (const sum of ['1 120 000 − 85 300 = 1 034 700', '1 034 700 + 736 000 = 1 770 700'])
    assert.ok(held.includes(`summa: ${sum}`), held.join('\n'));
  assert.ok(held.includes('överföring: 1 770 700 = 1 770 700'));
  assert.deepEqual(await wrongIn(IN_HALVES), []);
});

test('a slip in either half of a balance sheet is told where it stands', async () => {
  assert.deepEqual(await wrongIn(IN_HALVES.replace('-85 300', '-85 500')), [
    'fel summa, rad 7: 1 034 700; rad 5: 1 120 000; rad 6: -85 500',
  ]);
  assert.deepEqual(await wrongIn(IN_HALVES.replace('118 200', '181 200')), [
    'fel summa, rad 9: 1 908 600; rad 5: 181 200; rad 6: 1 790 400',
  ]);
});

test('notes right of the statement that they belong to', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Resultaträkning
                                  Not             Utfall                  Budget     Noter till resultaträkningen      2031      2030
                                               2031          2030           2031     Not 1 Medlemsbidrag
Medlemsbidrag                       1         24 800        23 600        24 800     Staten                          12 400    11 800
Projektmedel                        2         10 617         5 961        11 740     Region Norrskog                  6 200     5 900
Övriga intäkter                                   62            71            50     Fem kommuner                     6 200     5 900
Verksamhetens intäkter                        35 479        29 632        36 590     Summa                           24 800    23 600
Verksamhetens kostnader                      −34 815       −28 122       −37 050     Not 2 Projektmedel
Årets resultat                                   664         1 510          −460     ESF, Vägskälet                  10 617     5 961`,
    held: [
      'summa: 24 800 000 + 10 617 000 + 62 000 = 35 479 000',
      'summa: 23 600 000 + 5 961 000 + 71 000 = 29 632 000',
      'summa: 24 800 000 + 11 740 000 + 50 000 = 36 590 000',
      'summa: 35 479 000 − 34 815 000 = 664 000',
      'summa: 29 632 000 − 28 122 000 = 1 510 000',
      'summa: 36 590 000 − 37 050 000 = −460 000',
      'summa: 12 400 000 + 6 200 000 + 6 200 000 = 24 800 000',
      'summa: 11 800 000 + 5 900 000 + 5 900 000 = 23 600 000',
      'summa: 12 400 000 + 6 200 000 + 6 200 000 = 24 800 000',
      'summa: 11 800 000 + 5 900 000 + 5 900 000 = 23 600 000',
      'summa: 36 590 000 − 37 050 000 = −460 000',
      'riktlinje: 12 400 000 av 24 800 000 är 50 %',
      'riktlinje: 6 200 000 av 24 800 000 är 25 %',
      'riktlinje: 6 200 000 av 24 800 000 är 25 %',
      'riktlinje: 11 800 000 av 23 600 000 är 50 %',
      'riktlinje: 5 900 000 av 23 600 000 är 25 %',
      'riktlinje: 5 900 000 av 23 600 000 är 25 %',
      'upprepning: 5 961 000 och 5 961 000; båda är 10 617 000 2031',
      'upprepning: 10 617 000 och 10 617 000; båda är 5 961 000 2030',
    ],
    change: ['Vägskälet                  10 617', 'Vägskälet                  10 671'],
    told: 'troligt fel upprepning, rad 11: 10 671; rad 7: 10 617',
  });
});

test('a table of ages beside a table of municipalities is one of its own', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

DELTAGARE PER KOMMUN       Kvinnor    Män   Totalt   Andel    NYA EFTER ÅLDER     Antal   Andel
Ljusterby                       41     33       74    44 %    16–24 år               27    26 %
Granåsa                         23     20       43    25 %    25–34 år               31    30 %
Skärvik                         12     10       22    13 %    35–44 år               20    19 %
Torsbro                         17     14       31    18 %    45–54 år               15    15 %
Summa                           93     77      170   100 %    55–64 år               10    10 %
                                                              Summa                 103   100 %
`,
  );
});
