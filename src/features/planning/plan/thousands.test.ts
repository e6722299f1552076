import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../../tests/plans/a-plan.ts';
import { importRows } from './imported-lines.ts';
import { seemThousands } from './likely-thousands.ts';
import { inKronor, type Unit, unitSaidIn } from './thousands.ts';

test('a title or a heading says that amounts are in thousands', () => {
  for (const text of ['Budget 2025, belopp i tkr', 'Tusental kronor', 'Budget (kkr)', 'TKR', 'Belopp i tusentals kronor'])
    assert.equal(unitSaidIn(['Förbundet', text]), 'tkr', text);
  for (const text of ['Belopp, kr', 'Utkragning', 'Budget 2025']) assert.equal(unitSaidIn([text]), 'kr', text);
});

test('an amount in thousands is written in kronor, and what is none stays', () => {
  assert.deepEqual(['1 234', '0,5', '-1,234567', '12 tkr', '', 'många'].map(inKronor), [
    '1234000',
    '500',
    '-1234,57',
    '12000',
    '',
    'många',
  ]);
});

test('incomes of about a thousandth of what the members pay may be in thousands, which is told and not done', () => {
  const plan = aPlan([aLine('fk', 'intakt', { kronor: 4_000_000, member: 'fk' })]);
  const seems = (amount: string, unit: Unit = 'kr') => {
    const choice = {
      headLine: 1,
      roles: ['namn', 'typ', 'belopp-budget'] as const,
      unit,
      usualKind: 'kostnad',
      kinds: new Map(),
      skipped: new Set<number>(),
    } as const;
    const rows = [
      { line: 2, cells: ['fk', 'intäkt', amount] },
      { line: 3, cells: ['Kansli', 'kostnad', '4 000 000'] },
    ];
    const imported = importRows(plan, rows, { ...choice, known: { members: [], interventions: [] } });
    return seemThousands(plan, { rows, choice, imported });
  };
  assert.deepEqual([seems('4 000'), seems('4 000', 'tkr'), seems('4 000 000'), seems('1'), seems('')], [true, false, false, false, false]);
});
