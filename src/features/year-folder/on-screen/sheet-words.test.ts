import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug } from '../../../shared/swedish.ts';
import { wordText } from './sheet-words.ts';
import { SHEETS } from './sheets.ts';

/** Stems that are spelled with å, ä or ö. */
const SPELLED = [
  'forsakring',
  'arbetsformedl',
  'intakt',
  'anlagg',
  'avsattn',
  'langfrist',
  'ovrig',
  'forsalj',
  'forrad',
  'utanfor',
  'forbund',
  'extraordinar',
  'bedom',
  'avstamd',
  'bada',
];

test('what may be chosen in a sheet is spelled as Swedes spell it', () => {
  const words = SHEETS.flatMap(({ fields }) => fields.flatMap((field) => field.words)).map(wordText);
  const wrong = words.filter((word) => SPELLED.some((stem) => slug(word).includes(stem) && word.toLowerCase().includes(stem)));
  assert.deepEqual(wrong, []);
});
