import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { givenAs, moneyIn, moneyInBudget } from '../figures/formulas.ts';
import type { CheckContext } from './check-context.ts';
import { numbersAreNotTyped } from './typed-number-rules.ts';

const given = givenAs(exact(961_966_00), { file: 'a.csv', line: 1 });
const book = computeFigures([
  moneyIn(2024)('rr.resultat-efter-finansiella-poster', given, ['Resultat efter finansiella poster', '']),
  moneyIn(2024)('rr.arets-resultat', given, ['Årets resultat', '']),
  moneyInBudget(2024)('rr.kostnader', givenAs(exact(5_200_000_00), { file: 'a.csv', line: 2 }), ['Kostnader', '']),
  moneyIn(2023)('rr.kostnader', givenAs(exact(4_100_000_00), { file: 'a.csv', line: 3 }), ['Kostnader', '']),
]);

function adviceOn(text: string): string | undefined {
  const context = { book, goals: [], records: { year: 2024 }, typed: [{ text, file: 'texter/a.md', line: 1 }] };
  return /\{\{[^}]*\}\}/.exec(numbersAreNotTyped(context as unknown as CheckContext)[0]?.message ?? '')?.[0];
}

test('of figures with the same value the one that the text calls by its name is proposed', () => {
  assert.equal(adviceOn('Årets resultat blev 961 966 kronor.'), '{{rr.arets-resultat}}');
  assert.equal(adviceOn('Det blev 961 966 kronor.'), '{{rr.resultat-efter-finansiella-poster}}');
});

test('a proposal names no year that is the report’s own, so that the text holds the next year too', () => {
  assert.equal(adviceOn('Kostnaderna fick bli 5 200 000 kronor.'), '{{rr.kostnader@budget}}');
  assert.equal(adviceOn('Året före var de 4 100 000 kronor.'), '{{rr.kostnader@2023}}');
});
