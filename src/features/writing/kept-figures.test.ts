import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { NBSP } from '../../shared/swedish.ts';
import { computeFigures } from '../figures/book.ts';
import { hideSmallCounts } from '../figures/disclosure.ts';
import { countOf, figureKey, MONEY, type Unit } from '../figures/figure.ts';
import { figuresFor } from './figure-choices.ts';
import { changedFigures, figuresIn } from './kept-figures.ts';

const definition = (id: string, unit: Unit, value: number) => ({
  key: figureKey(id, 2023),
  label: id === 'rr.arets-resultat' ? 'Årets resultat' : 'Insatser',
  definition: 'Vad det är.',
  unit,
  period: '2023',
  formula: { kind: 'given' as const, value: exact(value), source: { file: 'x', line: 1 } },
});
const bookWith = (resultOre: number) =>
  computeFigures([definition('rr.arets-resultat', MONEY, resultOre), definition('antal.insatser', countOf('insatser'), 1)]);

const TEXT = 'Vi gick {{rr.arets-resultat}}, alltså {{ rr.arets-resultat | tkr }}. {{rr.arets-resultat}} {{tabell:mal}} {{finns.inte}}';

test('a text is kept with the figures it refers to, each way of showing one once', () => {
  assert.deepEqual(
    figuresIn(TEXT, bookWith(5_742_200), 2023).map(({ reference, label, shown }) => [reference, label, shown]),
    [
      ['rr.arets-resultat', 'Årets resultat 2023', `57${NBSP}422${NBSP}kr`],
      ['rr.arets-resultat | tkr', 'Årets resultat 2023', `57${NBSP}tkr`],
    ],
  );
});

test('a count that is hidden today is not told by what was shown of it then', () => {
  const people = (id: string, value: number) => ({ ...definition(id, countOf('personer'), value), aboutPeople: true });
  const then = computeFigures([people('insats.a.kvinnor', 12)]);
  const kept = figuresIn('{{insats.a.kvinnor}}', then, 2023);
  const now = hideSmallCounts(then, 5, new Set([figureKey('insats.a.kvinnor', 2023)]));
  assert.deepEqual(
    changedFigures(kept, now, 2023).map(({ was, is }) => [was, is]),
    [[null, 'för få']],
  );
});

test('only what is shown otherwise today is told as changed', () => {
  const kept = figuresIn(TEXT, bookWith(5_742_200), 2023);
  assert.deepEqual(changedFigures(kept, bookWith(5_742_200), 2023), []);
  assert.deepEqual(changedFigures(kept, bookWith(5_742_300), 2023), [
    { label: 'Årets resultat 2023', was: `57${NBSP}422${NBSP}kr`, is: `57${NBSP}423${NBSP}kr` },
  ]);
  assert.equal(changedFigures(kept, bookWith(-5_800_100), 2023).length, 2);
});

test('words that followed a number are told as changed when the number has changed its sign', () => {
  const text = '{{rr.arets-resultat|val:ett överskott på,ett underskott på}} {{rr.arets-resultat|belopp}}';
  const kept = figuresIn(text, bookWith(100), 2023);
  assert.deepEqual(
    changedFigures(kept, bookWith(-100), 2023).map(({ was, is }) => [was, is]),
    [['ett överskott på', 'ett underskott på']],
  );
});

test('a figure is found by words, with sentences that follow its sign, and no two that read alike', () => {
  const [found] = figuresFor('arets resultat', bookWith(-5_742_200), 2023);
  const choices = found?.columns[0]?.choices ?? [];
  assert.ok(choices.some(({ shown }) => shown === `ett underskott på 57${NBSP}422${NBSP}kr`));
  assert.ok(!choices.some(({ shown }) => shown.startsWith('minskade')), 'a result is no change of itself');
  assert.equal(new Set(choices.map(({ shown }) => shown)).size, choices.length);
  const counted = figuresFor('insatser', bookWith(0), 2023)[0]?.columns[0]?.choices ?? [];
  assert.deepEqual(
    counted.map(({ shown }) => shown),
    ['1', 'ett', 'en', 'Ett', 'en insats'],
  );
  assert.deepEqual(figuresFor('', bookWith(0), 2023), []);
});
