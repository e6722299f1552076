import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedStems, stemsOf } from './stems.ts';

test('words that begin alike are about the same, whatever their ending', () => {
  assert.equal(sharedStems(stemsOf('Deltagare som avslutats'), stemsOf('de som deltog')), 1);
  assert.equal(sharedStems(stemsOf('Avvikelserna'), stemsOf('avvikelser')), 1);
});

test('words that stand everywhere tell nothing', () => {
  assert.deepEqual([...stemsOf('Totalt under året till och från det')], []);
});
