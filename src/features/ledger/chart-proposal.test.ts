import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeChart } from './chart-proposal.ts';

const accounts = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([number, name]) => ({ number, name }));

test('the same number means rent, fees or purchases, and the names tell which chart it is', () => {
  assert.equal(proposeChart(accounts({ '5010': 'Lokalhyra', '7210': 'Löner tjänstemän' })).chart, 'bas');
  assert.equal(proposeChart(accounts({ '5010': 'Fasta årsarvoden', '6010': 'Lokalhyra' })).chart, 'kommun-bas');
  assert.equal(proposeChart(accounts({ '4110': 'Löner', '5010': 'Köp av tjänst', '6010': 'Lokalhyra' })).chart, 'region-bas');
});

test('the reasons name the accounts', () => {
  assert.deepEqual(proposeChart(accounts({ '5010': 'Lokalhyra', '1930': 'Bank' })).reasons, ['Konto 5010 heter ”Lokalhyra”, som i BAS.']);
});

test('nothing is proposed when no name speaks, or when they speak equally for two', () => {
  assert.equal(proposeChart(accounts({ '1930': 'Bank', '5010': 'Diverse' })).chart, null);
  assert.equal(proposeChart(accounts({ '5010': 'Lokalhyra', '5020': 'Arvoden' })).chart, null);
  assert.equal(proposeChart([]).chart, null);
});
