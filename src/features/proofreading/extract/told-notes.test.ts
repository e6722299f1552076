import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understoodText } from '../../../../tests/proofreading/read-text.ts';
import { shownExact } from '../trial.ts';
import { notesIn } from './told-notes.ts';

const KNOWN = { names: [], words: new Set<string>() };

const notesOf = async (text: string) => notesIn((await understoodText(text)).counted, 2031, KNOWN);

const REPORT = `Årsredovisning 2031

Not 2. Verksamhetens intäkter	2031	2030
Bidrag från staten	200 000	180 000
Bidrag från regionen	100 000	90 000
Summa	300 000	270 000

Not 3. Verksamhetens kostnader	2031	2030
Lotsen	-120 000	-110 000
Kansli	-90 000	-80 000
- Lokaler	-30 000	-20 000
- Personal	-60 000	-60 000
Summa	-210 000	-190 000

Not 4. Övriga upplysningar	2031	2030
Arvode Anders Ek	40 000	50 000
Resor	10 000	20 000`;

test('notes are named by their titles and belong to the line of the statements that is called so', async () => {
  const notes = (await notesOf(REPORT)).map(({ note: { id, lines } }) => `${id}: ${lines.join()}`);
  assert.deepEqual(notes, ['verksamhetens-intakter: intakter', 'verksamhetens-kostnader: kostnader', 'ovriga-upplysningar: ']);
});

test('rows with a dash are parts of the row above them', async () => {
  const [, costs] = await notesOf(REPORT);
  assert.deepEqual(
    costs?.note.rows.map(({ name, rows }) => [name, ...rows.map((row) => row.name)]),
    [['Lotsen'], ['Kansli', 'Lokaler', 'Personal']],
  );
});

test('each row and the sum have an amount for each year, and costs are kept without a minus', async () => {
  const [, costs] = await notesOf(REPORT);
  assert.deepEqual(
    costs?.claims.map(({ key, value }) => `${key}: ${shownExact(value).replace(/\s/g, '')}`),
    [
      'not.verksamhetens-kostnader.lotsen@2031: 12000000',
      'not.verksamhetens-kostnader.kansli@2031: 9000000',
      'not.verksamhetens-kostnader.lokaler@2031: 3000000',
      'not.verksamhetens-kostnader.personal@2031: 6000000',
      'not.verksamhetens-kostnader.summa@2031: 21000000',
      'not.verksamhetens-kostnader.lotsen@2030: 11000000',
      'not.verksamhetens-kostnader.kansli@2030: 8000000',
      'not.verksamhetens-kostnader.lokaler@2030: 2000000',
      'not.verksamhetens-kostnader.personal@2030: 6000000',
      'not.verksamhetens-kostnader.summa@2030: 19000000',
    ],
  );
});

test('no row carries what may be the name of a person, in its id either', async () => {
  const [, , others] = await notesOf(REPORT);
  assert.deepEqual(
    others?.note.rows.map(({ id, name }) => [id, name]),
    [
      ['rad-1', 'Rad 1'],
      ['resor', 'Resor'],
    ],
  );
});
