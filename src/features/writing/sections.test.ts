import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { folderWith } from '../../../tests/support/a-folder.ts';
import { writeYearFolder } from '../year-folder/written-folder.form.ts';
import { readYearFolder } from '../year-folder/year-folder.form.ts';
import { chaptersOf } from './chapters.ts';
import { newSectionId, placedAfter } from './sections.ts';
import { chapterText, type OwnSection, stateOf } from './text.ts';

const section = (id: string, after = 'vision'): OwnSection => ({ id, title: id, after, level: 2 });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

test('a section stands right after the chapter or the section it was put after', () => {
  const list = [section('a'), section('b'), section('c', 'mal')];
  assert.equal(ids(placedAfter(list, section('d'), 'vision')), 'd a b c');
  assert.equal(ids(placedAfter(list, section('d'), 'a')), 'a d b c');
  const moved = placedAfter(list, section('a'), 'c');
  assert.deepEqual([ids(moved), moved.find(({ id }) => id === 'a')?.after], ['b c a', 'mal']);
});

test('whatever is moved, nothing is lost or doubled', () => {
  const list = ['a', 'b', 'c', 'd'].map((id, index) => section(id, index < 2 ? 'vision' : 'mal'));
  fc.assert(
    fc.property(fc.constantFrom(...list), fc.constantFrom('a', 'b', 'c', 'd', 'vision', 'mal', 'budget', 'bilagor'), (item, target) => {
      if (item.id === target) return;
      assert.equal(
        placedAfter(list, item, target)
          .map(({ id }) => id)
          .sort()
          .join(''),
        'abcd',
      );
    }),
  );
});

test('a document shows the sections where they were put, also one that follows a chapter without text', () => {
  const texts = [section('a'), section('b', 'bilagor')].map((own) => chapterText({ id: own.id, chapter: null }, '', own));
  const order = ids(chaptersOf('verksamhetsplan', texts, []));
  assert.match(order, /^inledning vision a uppgifter .* budget b$/);
});

test('a new section is called by its title, and by a number more when that is taken', () => {
  assert.equal(newSectionId('Årets avsteg', new Set()), 'arets-avsteg');
  assert.equal(newSectionId('Årets avsteg', new Set(['arets-avsteg', 'arets-avsteg-2'])), 'arets-avsteg-3');
  assert.equal(newSectionId('!?', new Set()), 'avsnitt');
  assert.equal(newSectionId('Not 3', new Set()), 'avsnitt-not-3');
});

test('a chapter is what is said of it, unless it has been begun or emptied', () => {
  assert.equal(stateOf(null, ' \n'), 'ej-paborjad');
  assert.equal(stateOf(null, 'Text'), 'utkast');
  assert.equal(stateOf('ej-paborjad', 'Text'), 'utkast');
  assert.equal(stateOf('klar', ''), 'klar');
});

test('a text that was written on screen is the very same when the year has been exported and read again', () => {
  const { value } = readYearFolder(folderWith({}));
  assert.ok(value !== null);
  const written = [
    chapterText({ id: 'personal', chapter: 'personal' }, 'Rad.\n\n---\n', null),
    chapterText({ id: 'xa', chapter: null }, '\nText', { title: 'Eget: avsnitt', after: 'utveckling', level: 2 }),
    chapterText({ id: 'xb', chapter: null }, '', { title: 'Bilaga', after: 'bilagor', level: 1 }),
  ];
  const others = value.texts.filter(({ id }) => !written.some((text) => text.id === id));
  const again = readYearFolder(writeYearFolder({ ...value, texts: [...others, ...written] }));
  const ids = written.map(({ id }) => id);
  assert.deepEqual(
    again.value?.texts.filter(({ id }) => ids.includes(id)),
    written,
  );
});
