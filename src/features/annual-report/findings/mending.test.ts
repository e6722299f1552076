import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendingPlaces } from './mending.ts';

const placesOf = (message: string) => mendingPlaces({ message, values: [] }, '/x/2024').map(({ href }) => href);

test('a finding leads to the pages of the files that it names', () => {
  assert.deepEqual(placesOf('Rätta bokföringen eller bidrag.csv.'), ['/x/2024/uppgifter/bidrag']);
  assert.deepEqual(placesOf('Skriv texter/styrning.md.'), ['/x/2024/texter/arsredovisning/styrning']);
  assert.deepEqual(placesOf('Lägg en SIE-fil i mappen bokforing.'), ['/x/2024/bokforing']);
  assert.deepEqual(placesOf('Allt stämmer, men se över det.'), []);
});
