import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../tests/plans/a-plan.ts';
import { budgetAfterAdoption, budgetLinesOf } from './adopted-budget.ts';

test('a line that is called interest belongs to the financial lines, however it is written, and others do not', () => {
  const lineOf = (name: string, kind: 'intakt' | 'kostnad') => budgetLinesOf(aPlan([aLine('rad', kind, { name })]))[0]?.line;
  for (const name of ['Ränta', 'ränta på konto', 'Räntor', 'Ränteintäkter', 'Finansiella intäkter'])
    assert.equal(lineOf(name, 'intakt'), 'finansiella-intakter', name);
  for (const name of ['Ränta', 'Räntekostnader', 'Finansiell kostnad'])
    assert.equal(lineOf(name, 'kostnad'), 'finansiella-kostnader', name);
  assert.equal(lineOf('Rättshjälp', 'kostnad'), null);
});

test('a line that is net in the plan is net in the year’s budget', () => {
  const plan = aPlan([aLine('netto', 'kostnad', { isNet: true }), aLine('brutto', 'kostnad')]);
  assert.deepEqual(
    budgetAfterAdoption([], budgetLinesOf(plan), { members: [], interventions: [] }).map(({ id, isNet }) => [id, isNet]),
    [
      ['netto', true],
      ['brutto', false],
    ],
  );
});
