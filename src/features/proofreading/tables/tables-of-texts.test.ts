import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../platform/document-text/read-document.ts';
import { understand } from '../understand.ts';
import type { PrintedTable } from './printed-table.ts';

const tablesIn = async (text: string): Promise<readonly PrintedTable[]> => {
  const read = await readDocument(new TextEncoder().encode(text));
  assert.ok(read.ok);
  return understand(read.value).counted;
};

const shown = ({ title, columns, rows }: PrintedTable): string =>
  [
    title,
    columns.map(({ label }) => label).join('|'),
    ...rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].join('|')),
  ].join(' / ');

test('points of a list, and a table that a new title stands over, are no part of the table before', async () => {
  const tables = await tablesIn(`Under året har förbundet finansierat två insatser:

  -  Vägvalet - kartläggning och vägledning
  -  Fotfästet - unga som varken arbetar eller studerar

Deltagare 2019
Insats           Kvinnor     Män   Totalt   varav kvar
                                             från 2018
Vägvalet              58      38       96           35
Fotfästet             21      27       48           19
Summa                 79      65      144           54

Avslutsorsak per insats
Insats            Arbete   Studier     Ohälsa
Vägvalet               9         6         14
Fotfästet              7         8          3
Summa                 16        14         17`);
  assert.deepEqual(tables.map(shown), [
    'Deltagare 2019 Insats / Kvinnor|Män|Totalt|varav kvar från 2018 / Vägvalet|58|38|96|35 / Fotfästet|21|27|48|19 / Summa|79|65|144|54',
    'Avslutsorsak per insats Insats / Arbete|Studier|Ohälsa / Vägvalet|9|6|14 / Fotfästet|7|8|3 / Summa|16|14|17',
  ]);
});

test('a note that stands below its number and name is a table of its own', async () => {
  const tables = await tablesIn(`Not 4  Fordringar
                                   2019-12-31   2018-12-31
Momsfordran                           214 380      187 905
Förutbetalda kostnader                 22 640       18 420
Summa                                 237 020      206 325

Not 5  Eget kapital
                                   2019-12-31   2018-12-31
Ingående eget kapital               1 352 410    1 073 140
Årets resultat                        -69 300      279 270`);
  assert.deepEqual(
    tables.map(({ title, columns }) => `${title}: ${columns.map(({ label }) => label).join(' ')}`),
    ['Not 4 Fordringar: 2019-12-31 2018-12-31', 'Not 5 Eget kapital: 2019-12-31 2018-12-31'],
  );
});

test('days in words stand in heads, and are no amounts', async () => {
  const [table] = await tablesIn(`Balansräkning

Tkr                      Not    31 dec 2022   31 dec 2021
Kortfristiga fordringar    4            480           335
Kassa och bank                          880           778
SUMMA TILLGÅNGAR                      1 360         1 113`);
  assert.deepEqual(
    table?.columns.map(({ label, year }) => `${label} ${year}`),
    ['Not null', '31 dec 2022 2022', '31 dec 2021 2021'],
  );
});

test('the rest of a long question below its row ends no table', async () => {
  const tables = await tablesIn(`Fråga                                          Svar   2019    2018

Får du stöd på ett sätt som är till nytta       101    81 %    79 %
för dig?
Är du med och bestämmer?                         96    77 %    78 %
Får stödet ta den tid du behöver?                99    79 %    79 %`);
  assert.deepEqual(
    tables.map(({ rows }) => rows.length),
    [3],
  );
});

test('a unit that is told in words of its own is that unit', async () => {
  const [table] = await tablesIn(`Alla belopp i detta avsnitt är i tusentals kronor (tkr) om inget annat anges.

Fem år i sammandrag                2022       2021
Intäkter inkl. finansiella        5 269      4 910
Kostnader inkl. finansiella      –5 144     –4 536
Årets resultat                      125        374`);
  assert.equal(table?.unit, 'tkr');
});

test('a table that the next page goes on with is one, whose sum is of the rows of both', async () => {
  const costs = ['Enter|2 750 000|2 914 000', 'Hälsoskola|160 000|150 000'];
  const rest = ['Kansli|830 000|860 000', 'Styrelse|3 000|3 000', 'Summa kostnader|3 743 000|3 927 000'];
  const tabbed = ['Kostnader|Budget 2019|Budget 2020', ...costs, '', 'fortsättning Kostnader|Budget 2019|Budget 2020', ...rest];
  const spaced = tabbed.map((row) =>
    row
      .split('|')
      .map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(16)))
      .join(''),
  );
  for (const text of [tabbed.map((row) => row.replaceAll('|', '\t')), spaced]) {
    const tables = await tablesIn(text.join('\n'));
    assert.deepEqual(
      tables.map(({ rows }) => rows.map(({ label }) => label)),
      [['Enter', 'Hälsoskola', 'Kansli', 'Styrelse', 'Summa kostnader']],
    );
  }
});
