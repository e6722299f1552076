import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldNamed, problemOnScreen, withRowNumbers } from './problem-words.ts';
import { findSheet } from './sheets.ts';

const counts = findSheet('deltagare') ?? assert.fail();

test('columns are called as on screen, and files as their sheets', () => {
  assert.equal(problemOnScreen(counts, 'Kolumnen kon: "x" är fel.'), 'Kolumnen Kön: "x" är fel.');
  assert.equal(
    problemOnScreen(counts, 'Kolumnen insats: "steg" finns inte i insatser.yaml. Rätta stavningen.'),
    'Kolumnen Insats: "steg" finns inte i bladet Insatser. Rätta stavningen.',
  );
});

test('a name of something that is not there is told as such, and not as a badly written identity', () => {
  assert.equal(
    problemOnScreen(counts, 'Kolumnen insats: "Steg två" är ingen identitet: bara små bokstäver a–z.'),
    'Kolumnen Insats: det finns inget som heter "Steg två" i bladet Insatser. Välj bland det som finns, eller skriv in det där först.',
  );
});

test('two rows for the same are told with the words of the screen', () => {
  const indicators = findSheet('indikatorer') ?? assert.fail('there is no such sheet');
  const told = problemOnScreen(
    indicators,
    'Raden för ar 2025, indikator 1, omfattning forbundet, grupp (tomt) finns redan på rad 2. Behåll en av dem.',
  );
  assert.equal(
    withRowNumbers(told, (line) => line - 1),
    'Raden för År 2025, Indikator 1, Omfattning förbundet, Grupp (tomt) finns redan på rad 1. Behåll en av dem.',
  );
});

test('a message that names a field is about it, and others are about the row', () => {
  const sheet = findSheet('bidrag') ?? assert.fail('there is no such sheet');
  assert.equal(fieldNamed(sheet, 'Kolumnen belopp_kr: "mycket" är inget belopp.'), 'belopp_kr');
  assert.equal(fieldNamed(sheet, 'Kolumnen okand: "x" är fel.'), null);
  assert.equal(fieldNamed(sheet, 'Raden finns två gånger.'), null);
});
