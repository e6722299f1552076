import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFolder, folderWith } from '../../../tests/support/a-folder.ts';
import { compareYears } from './year-difference.ts';
import { readYearFolder } from './year-folder.form.ts';

function differences(before: Parameters<typeof folderWith>[0], after: Parameters<typeof folderWith>[0]) {
  const [old, fresh] = [before, after].map((changes) => readYearFolder(folderWith(changes)).value);
  assert.ok(old !== null && old !== undefined && fresh !== null && fresh !== undefined);
  return compareYears(old, fresh);
}

const nothing = { added: [], removed: [], changed: [], isReordered: false };
const text = (name: string): string => `${aFolder[name]}`;

test('a year does not differ from itself, even with other comments and another order of the columns', () => {
  assert.deepEqual(differences({}, {}), []);
  assert.deepEqual(differences({}, { 'kodlistor.csv': '# Orsaker\nnamn;kod;lista\nArbete eller studier;arbete;avslutsorsak\n' }), []);
});

test('a row with the same key and another value has changed', () => {
  const after = { 'deltagare.csv': text('deltagare.csv').replace(';12', ';13') };
  const values = [{ name: 'antal', before: '12', after: '13' }];
  assert.deepEqual(differences({}, after), [
    { ...nothing, file: 'deltagare.csv', changed: [{ row: '2023, vagen, kvinna, deltagare', values }] },
  ]);
});

test('rows come and go', () => {
  const after = { 'deltagare.csv': 'ar;insats;kon;matt;antal\n2023;vagen;kvinna;deltagare;12\n2023;vagen;man;nya;3\n' };
  const expected = { ...nothing, file: 'deltagare.csv', added: ['2023, vagen, man, nya, 3'], removed: ['2023, vagen, man, deltagare, 9'] };
  assert.deepEqual(differences({}, after), [expected]);
});

test('rows without a key are compared whole, and two of the same are two', () => {
  const events = (...rows: string[]) => ({ 'handelser.csv': ['datum;slag;namn;insats;deltagare;anmarkning', ...rows, ''].join('\n') });
  const [difference] = differences(events(';mote;A;;;'), events(';mote;A;;;', ';mote;A;;;'));
  assert.deepEqual(difference, { ...nothing, file: 'handelser.csv', added: ['mote, A'] });
});

test('the same rows in another order are told as that', () => {
  const rows = text('medlemmar.csv').trim().split('\n');
  const after = { 'medlemmar.csv': [rows[0], rows[2], rows[1], rows[3], ''].join('\n') };
  assert.deepEqual(differences({}, after), [{ ...nothing, file: 'medlemmar.csv', isReordered: true }]);
});

test('a setting and a record tell the way to what has changed', () => {
  const [sheet, interventions] = differences(
    {},
    {
      'arsmapp.yaml': text('arsmapp.yaml').replace('kortnamn: Exempelbygden', 'kortnamn: Bygden'),
      'insatser.yaml': `${text('insatser.yaml')}  bemanning:\n    - { roll: coach, tjanster: 4 }\n`,
    },
  );
  assert.deepEqual(sheet?.changed[0]?.values, [{ name: 'forbund.kortnamn', before: 'Exempelbygden', after: 'Bygden' }]);
  assert.deepEqual(interventions?.changed[0]?.values, [
    { name: 'bemanning.1.roll', before: '', after: 'coach' },
    { name: 'bemanning.1.tjanster', before: '', after: '4' },
  ]);
});

test('a text tells its lines, a new text too', () => {
  const after = { 'texter/inledning.md': '---\nkapitel: inledning\n---\nSå här gick det inte.\n', 'texter/personal.md': 'Ingen.\n' };
  const found = differences({}, after).map(({ file, added, removed }) => ({ file, added, removed }));
  assert.deepEqual(found, [
    { file: 'texter/inledning.md', added: ['Så här gick det inte.'], removed: ['Så här gick det.'] },
    { file: 'texter/personal.md', added: ['(överst)', 'Ingen.'], removed: [] },
  ]);
});

test('a file of the bookkeeping that differs in one byte has changed', () => {
  const after = { 'bokforing/2023.se': text('bokforing/2023.se').replace('"Bidrag"', '"Bodrag"') };
  const [difference] = differences({}, after);
  assert.equal(difference?.file, 'bokforing/2023.se');
  assert.equal(difference?.changed.length, 1);
});
