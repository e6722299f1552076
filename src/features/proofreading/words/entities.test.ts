import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords, isSameName, nameIn, namesOf, plainName } from './entities.ts';

test('a name is plain without its number, its year, what stands in parentheses and the word for what it is', () => {
  for (const name of ['Insatsen Ankaret', '1. Ankaret', '4.2 Ankaret 2031', 'Projekt Ankaret (Nytt i år)', 'ankaret'])
    assert.equal(plainName(name), 'ankaret', name);
  assert.equal(plainName('Språk & arbete/Granby'), 'språk & arbete/granby');
});

test('a short name in parentheses or before a dash is a name too', () => {
  assert.deepEqual(namesOf('Stöd i arbete (SIA)'), ['stöd i arbete', 'sia']);
  assert.deepEqual(namesOf('Lyftet – stöd för unga'), ['lyftet stöd för unga', 'lyftet']);
  assert.deepEqual(namesOf('Ankaret/Bryggan'), ['ankaret/bryggan', 'ankaret', 'bryggan']);
});

test('names are the same with an ending, another spelling or a word more, and not when another part is named', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Ankaret', 'Insatsen Ankaret 2031'],
    ['Stöd i arbete (SIA)', 'SIA'],
    ['Språkgruppen', 'Sprakgruppen'],
    ['Lyftet', 'Lyftet Granby'],
    ['Rehabmässan', 'Mässan'],
  ];
  for (const [one, other] of same) assert.equal(isSameName(one, other), true, `${one}, ${other}`);
  const others: readonly (readonly [string, string])[] = [
    ['Ankaret', 'Bryggan'],
    ['Lyftet', 'Lyftet och Bryggan'],
    ['Språkgruppen', 'Språkgruppen och Ankaret'],
    ['Ung', 'Ungdom'],
  ];
  for (const [one, other] of others) assert.equal(isSameName(one, other), false, `${one}, ${other}`);
});

test('a text speaks of the one name that it has, and of none when it has two', () => {
  const names = ['Ankaret', 'Bryggan', 'Stöd i arbete (SIA)'];
  assert.equal(nameIn('Under året växte Ankarets grupp.', names), 'Ankaret');
  assert.equal(nameIn('I SIA deltog 14 personer.', names), 'Stöd i arbete (SIA)');
  assert.equal(nameIn('Ankaret och Bryggan växte.', names), null);
  assert.equal(nameIn('Alla grupper växte.', names), null);
});

test('words are found as words of their own, with or without an ending', () => {
  assert.deepEqual(
    ['ny bro', 'ny brons', 'ny broar', 'nybro', 'bro'].map((text) => hasWords(text, 'bro')),
    [true, false, false, false, true],
  );
  assert.equal(hasWords('storbro, bro', 'bro'), true);
});
