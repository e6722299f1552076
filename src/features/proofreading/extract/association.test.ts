import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine } from '../../../../tests/proofreading/some-proofreading.ts';
import { associationIn, UNKNOWN_NAME } from './association.ts';

const read = (lines: readonly string[], file: string) =>
  associationIn({ kind: 'text', pages: null, unread: [], lines: lines.map((text, index) => aLine(index + 1, [text])) }, file);
const associationOf = (...lines: string[]) => read(lines, 'rapport.pdf');

test('the name stands on a line of its own, and the number beside its word', () => {
  const { association } = associationOf('Årsredovisning 2031', 'Samordningsförbundet Tre Exempel', 'Org.nr 222000-1234');
  assert.deepEqual(association, {
    id: 'tre-exempel',
    name: 'Samordningsförbundet Tre Exempel',
    shortName: 'Tre Exempel',
    organisationNumber: '222000-1234',
    seat: null,
  });
});

test('else the name is the one that stands most often in the text', () => {
  const text = 'Under året har Samordningsförbundet Norra Exempelbygden arbetat vidare.';
  assert.equal(associationOf(text, text, 'Finsam Annat var med.').association.name, 'Samordningsförbundet Norra Exempelbygden');
});

test('a report that speaks more of its neighbour is told apart by the name of its file, else it is unsure', () => {
  const lines = [
    'Exempelbygdens samordningsförbund bjöd in.',
    'Exempelbygdens samordningsförbund åt lunch med Samordningsförbundet Norra Ån.',
  ];
  assert.equal(read(lines, 'arsredovisning-norra-an-2031.pdf').association.name, 'Samordningsförbundet Norra Ån');
  const { association, statements } = read(lines, 'rapport.pdf');
  assert.equal(association.name, 'Exempelbygdens samordningsförbund');
  assert.equal(statements[0]?.sureness, 0.5);
});

test('a sentence is no name, and without a name the folder says that it is missing', () => {
  const { association, statements } = associationOf('Samordningsförbundet är en egen juridisk person', 'Personnummer 800101-1234');
  assert.equal(association.name, UNKNOWN_NAME);
  assert.equal(association.organisationNumber, null);
  assert.equal(statements[0]?.sureness, 0);
});
