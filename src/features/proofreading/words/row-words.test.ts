import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areOfRow } from './row-words.ts';

test('words are of a row when they are its own, in their endings and order', () => {
  for (const [words, label] of [
    ['Leverantörsskulderna', 'Leverantörsskulder'],
    ['De upplupna insatskostnaderna', 'Upplupna insatskostnader'],
    ['kostnaderna för kansliet', 'Kansli'],
    ['Den sakkunniga revisionen', 'Sakkunnig revision'],
    ['individinriktade insatser', 'Summa individinriktade'],
  ] as const)
    assert.ok(areOfRow(words, label), `${words} / ${label}`);
});

test('words of something else, or of nothing but costs, are of no row', () => {
  for (const [words, label] of [
    ['Hyran för kansliet', 'Kansli'],
    ['kostnaderna', 'Kostnader'],
    ['banken och kassan', 'Kassa och bank'],
    ['Insatskostnaderna', 'Upplupna insatskostnader'],
    ['', 'Kansli'],
  ] as const)
    assert.ok(!areOfRow(words, label), `${words} / ${label}`);
});
