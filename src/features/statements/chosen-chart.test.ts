import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ledger } from '../ledger/ledger.ts';
import { unlikelyCharts } from './chosen-chart.ts';

const accounts = [
  { number: '5011', name: 'Arvoden' },
  { number: '5611', name: 'Sociala avgifter' },
  { number: '8510', name: 'Räntekostnader' },
];
const files = [{ name: 'bokforing/2023.se', ledger: { accounts } as unknown as Ledger }];

test('a chart that the account names speak against is told with the reasons and what to write', () => {
  const [problem, ...others] = unlikelyCharts(files, 'bas');
  assert.equal(problem?.severity, 'warning');
  assert.match(problem.message, /talar för Kommun-Bas, men kontoplanen är satt till BAS.*5011.*kontoplan: kommun-bas/);
  assert.deepEqual(others, []);
});

test('the chart that the names speak for, and a chart of one’s own, are left in peace', () => {
  assert.deepEqual(unlikelyCharts(files, 'kommun-bas'), []);
  assert.deepEqual(unlikelyCharts(files, 'egen'), []);
});
