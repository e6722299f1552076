import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueInText } from './value-in-text.ts';

const found = (text: string, value: string): string | null => {
  const span = valueInText(text, value);
  return span === null ? null : `${text.slice(0, span.from)}[${text.slice(span.from, span.to)}]${text.slice(span.to)}`;
};

test('a value is found whichever spaces and minus signs stand in it', () => {
  assert.equal(found('Resultat\u00a0−140\u00a0000 kr', '-140 000'), 'Resultat\u00a0[−140\u00a0000] kr');
  assert.equal(found('Summa 843 007 (16%)', '843\u202f007 (16%)'), 'Summa [843 007 (16%)]');
});

test('a value is rather found alone than as a part of a longer number', () => {
  const cases: readonly (readonly [text: string, value: string, marked: string])[] = [
    ['1 250 och 250', '250', '1 250 och [250]'],
    ['12 345 av 12', '12', '12 345 av [12]'],
    ['12,5 procent av 5', '5', '12,5 procent av [5]'],
    ['2023 12', '12', '2023 [12]'],
    ['112 och 12', '12', '112 och [12]'],
  ];
  for (const [text, value, marked] of cases) assert.equal(found(text, value), marked);
});

test('a value that only stands in a longer number is found there, and one that stands nowhere is not found', () => {
  assert.equal(found('1 250', '250'), '1 [250]');
  assert.equal(found('1 250', '99'), null);
  assert.equal(found('1 250', ' '), null);
});
