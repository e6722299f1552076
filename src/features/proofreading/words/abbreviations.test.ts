import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNamesInFull } from './abbreviations.ts';

const NAMES = ['Verksamhetsutvecklare totalt', 'Kansli', 'Vägval Umeå', 'SOL – Stöd och lots'];

test('capitals that only one name can be short for are that name', () => {
  assert.equal(
    withNamesInFull('Kostnaderna för VU ligger under budget', NAMES.slice(0, 2)),
    'Kostnaderna för Verksamhetsutvecklare ligger under budget',
  );
});

test('capitals that two names can be short for, that stand in a name or that are none are let be', () => {
  for (const text of ['VU ligger under budget', 'SOL ligger under budget', 'KPX ligger under budget', 'VU-gruppen'])
    assert.equal(withNamesInFull(text, NAMES), text);
});

test('initials are of all the words of a name', () => {
  assert.equal(withNamesInFull('ESK blev dyrare', ['Enkel samlad kontakt', 'Kansli']), 'Enkel samlad kontakt blev dyrare');
  assert.equal(withNamesInFull('SIA blev dyrare', ['Steget in i arbete', 'Kansli']), 'Steget in i arbete blev dyrare');
  assert.equal(withNamesInFull('EK blev dyrare', ['Enkel samlad kontakt', 'Kansli']), 'EK blev dyrare');
});
