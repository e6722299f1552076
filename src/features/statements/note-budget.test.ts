import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BudgetLine } from '../budget/budget.ts';
import { computeFigures } from '../figures/book.ts';
import { figureKey } from '../figures/figure.ts';
import { showFigure } from '../figures/shown.ts';
import type { NoteLayout } from './layout.ts';
import { defineNotes } from './notes.ts';

const SOURCE = { file: 'budget.csv', line: 2 };
const NOTE: NoteLayout = {
  id: 'kostnader',
  title: 'Kostnader',
  lines: ['kostnader'],
  showsBudget: true,
  rows: [
    {
      id: 'kansli',
      name: 'Kansli',
      rows: [
        { id: 'lokal', name: 'Lokal', rows: [] },
        { id: 'lon', name: 'Lön', rows: [] },
      ],
    },
  ],
  source: SOURCE,
};

const NOWHERE = { line: null, activity: null, intervention: null, costRow: null, netRow: null, member: null };

const line = (noteRow: string, amountOre: number): BudgetLine => {
  const id = noteRow.replace('.', '-');
  return { ...NOWHERE, year: 2023, id, name: noteRow, kind: 'kostnad', amountOre, grantedOre: null, isNet: false, noteRow, source: SOURCE };
};

/** What the note's budget column shows for a row. */
function planned(row: string, budget: readonly BudgetLine[]): string | null {
  const book = computeFigures(defineNotes([NOTE], { year: 2023, years: [2023], accounts: [] }, budget));
  const figure = book.find(figureKey(`not.kostnader.${row}`, 'budget2023'));
  return figure === undefined ? null : showFigure(figure, { bare: true });
}

test('a budget for a row is not shown as nothing on the rows under it', () => {
  const budget = [line('kostnader.kansli', 72_000)];
  assert.equal(planned('kansli', budget), '720');
  assert.equal(planned('lokal', budget), null);
  assert.equal(planned('summa', budget), '720');
});

test('a row that has no budget of its own is the sum of the rows under it', () => {
  const budget = [line('kostnader.lokal', 10_000), line('kostnader.lon', 50_000)];
  assert.equal(planned('kansli', budget), '600');
  assert.equal(planned('lon', budget), '500');
});
