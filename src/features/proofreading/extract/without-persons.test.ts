import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallWords, withoutPersons, withoutWholeNames } from './without-persons.ts';

const KNOWN = {
  names: ['Samordningsförbundet Norra Exempelbygden', 'Habo kommun', 'Region Exempel'],
  words: smallWords(['Vår fordran på moms och inget annat.', 'Ek är en revisor.']),
};

test('names of persons are left out of the words around a value, and those of members stay', () => {
  assert.equal(withoutPersons('Tack till Anders Ek och Birgitta i Habo kommun.', KNOWN), 'Tack till … och … i Habo kommun.');
  assert.equal(withoutPersons('Anna-Karin Öberg-Lund fick 1 200 kr av Region Exempel.', KNOWN), '… fick 1 200 kr av Region Exempel.');
  assert.equal(withoutPersons('Norra Exempelbygden hade 12 deltagare.', KNOWN), 'Norra Exempelbygden hade 12 deltagare.');
});

test('words about tables keep single words with a large letter', () => {
  assert.equal(
    withoutWholeNames('Summan av Arbete, Studier och Anders Ek blir det 72.', KNOWN),
    'Summan av Arbete, Studier och … blir det 72.',
  );
});

test('several words that the report writes with small letters too are no name, but a name beside one of them is', () => {
  assert.equal(withoutWholeNames('Fordran Moms', KNOWN), 'Fordran Moms');
  assert.equal(withoutWholeNames('Revisor Anders Ek', KNOWN), '…');
});

test('a long text of large letters takes no time', () => {
  const before = performance.now();
  withoutPersons('Aa '.repeat(100_000), KNOWN);
  withoutPersons('Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-'.repeat(20_000), KNOWN);
  assert.ok(performance.now() - before < 2_000);
});
