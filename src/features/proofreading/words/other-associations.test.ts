import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import { withoutOtherAssociations } from './other-associations.ts';
import type { Sentence } from './passages.ts';

const spoken = (text: string, ...headings: readonly string[]): Sentence => ({
  text,
  headings,
  lines: [{ at: 0, place: { page: 1, line: 1 } }],
  paragraph: 0,
  isCell: false,
});

const left = (...sentences: readonly Sentence[]): string[] => withoutOtherAssociations(sentences).map(({ text }) => text);

const OWN = 'Samordningsförbundet Björkevik har fyra medlemmar.';
const OTHER = 'Samordningsförbundet Granås har nio medlemmar.';

test('sentences of another association than the one that is named most are left out', () => {
  assert.deepEqual(left(spoken(OWN), spoken(OTHER), spoken('Björkevik växer.'), spoken(OWN)), [OWN, 'Björkevik växer.', OWN]);
  assert.deepEqual(left(spoken(OWN), spoken(OWN), spoken('I Samordningsförbundet Granås, som är större, deltog 64.')), [OWN, OWN]);
});

test('once it has been named, its name alone is enough', () => {
  const visit = 'Vi besökte Samordningsförbundet Granås.';
  assert.deepEqual(left(spoken(OWN), spoken(OWN), spoken(visit), spoken('Granås hade 64 deltagare.')), [OWN, OWN]);
});

test('headings name it too', () => {
  const chapter = 'Om Samordningsförbundet Björkevik';
  assert.deepEqual(left(spoken('Vi är fyra.', chapter), spoken('Vi växer.', chapter), spoken(OTHER, chapter)), [
    'Vi är fyra.',
    'Vi växer.',
  ]);
});

test('a longer name of the same association, and words that are no name, are no other', () => {
  const [short, long] = ['Vi är Samordningsförbundet Björkevik.', 'Vi hette Samordningsförbundet Björkevik Norra.'];
  assert.deepEqual(left(spoken(short), spoken(short), spoken(long)), [short, short, long]);
  const plain = 'Samordningsförbundet har fyra medlemmar, och andra samordningsförbund har fler.';
  assert.deepEqual(left(spoken(OWN), spoken(plain)), [OWN, plain]);
  assert.deepEqual(left(spoken(plain)), [plain]);
});

const report = (name: string): string =>
  rows(
    'Resultaträkning',
    '',
    'Samordningsförbundet Björkevik har fyra medlemmar. Samordningsförbundet Björkevik finns kvar.',
    '',
    'Belopp i kr|2031|2030',
    'Verksamhetens intäkter|7 600 000|7 400 000',
    'Verksamhetens kostnader|-7 500 000|-7 300 000',
    'Årets resultat|100 000|100 000',
    '',
    `Årets resultat blev 350 000 kr i Samordningsförbundet ${name}.`,
  );

test("another association's result is not that of the report", async () => {
  assert.deepEqual(await wrongIn(report('Björkevik')), ['troligt fel upprepning, rad 8: 100 000; rad 10: 350 000 kr']);
  await assertNothingTold(report('Granås'));
});
