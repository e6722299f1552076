import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import type { RawRow } from './cut-rows.ts';
import { tableOf } from './table-of.ts';

const tableIn = (...lines: readonly string[]): { columns: string[]; rows: string[] } => {
  const rows = lines.map((line, index): RawRow => ({ place: { page: 1, line: index + 1 }, cells: line.split('|') }));
  const table = tableOf({ rows, above: [], lines: [] }, []);
  return { columns: table?.columns.map(({ label }) => label) ?? [], rows: table?.rows.map(({ label }) => label) ?? [] };
};

const BODY = ['Stödet hjälpte mig|1|2|4|12|9|7', 'Jag mår bättre|2|2|3|10|11|7'];

test('the answers that one can give are headings, and no row', () => {
  assert.deepEqual(tableIn('Påstående|1|2|3|4|5|6', ...BODY), {
    columns: ['1', '2', '3', '4', '5', '6'],
    rows: ['Stödet hjälpte mig', 'Jag mår bättre'],
  });
  assert.deepEqual(tableIn('Påstående|1|2|3|4', 'Stödet hjälpte mig|1|2|4|12').columns, ['1', '2', '3', '4']);
});

test('fewer numbers, others, or without words beside them are a row like the others', () => {
  assert.deepEqual(tableIn('Påstående|1|2|3', 'Stödet hjälpte mig|1|2|4').rows, ['Påstående', 'Stödet hjälpte mig']);
  assert.deepEqual(tableIn('Påstående|1|2|3|5|4|6', ...BODY).rows.length, 3);
  assert.deepEqual(tableIn('Påstående|2|3|4|5|6|7', ...BODY).rows.length, 3);
});

test('kronor for each stand beside a cost in thousands', async () => {
  const table = rows(
    'Insats|Kostnad, tkr|Deltagare|Kr/deltagare',
    'Bron|9 840|240|41 000',
    'Lotsen|8 200|200|41 000',
    'Spåret|7 462|182|41 000',
  );
  assert.deepEqual(await wrongIn(`${table}\n\nEn deltagare kostade 41 000 kronor.`), []);
});

test('an overview in millions may have rows in kronor', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Belopp i mkr om inget annat anges	2024	2023
Medlemsbidrag	8,40	8,20
Verksamhetens intäkter	8,85	8,49
Årets resultat	-0,37	0,15
Kostnad per deltagare, kronor	19 076	20 033

Resultaträkning, kronor	2024	2023
Verksamhetens intäkter	8 848 900	8 491 050
Verksamhetens kostnader	-9 222 221	-8 338 674
Årets resultat	-373 321	152 376
`,
  );
});
