import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { hideSmallCounts } from '../figures/disclosure.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { showFigure } from '../figures/shown.ts';
import type { IndicatorResult, ResponseCount } from './indicator.ts';
import { defineIndicators, defineResponses } from './indicator-figures.ts';

const source = { file: 'indikatorer.csv', line: 2 };
const result = (indicator: number, changes: Partial<IndicatorResult>): IndicatorResult => ({
  year: 2024,
  indicator,
  scope: 'forbundet',
  group: null,
  answers: null,
  positive: null,
  share: null,
  source,
  ...changes,
});
const group = (id: string, asked: number, answered: number): ResponseCount => ({
  year: 2024,
  group: id,
  name: id,
  asked,
  answered,
  source,
});

const results = computeFigures(
  defineIndicators([
    result(1, { answers: 84, positive: 66 }),
    result(6, { answers: 22, positive: 3 }),
    result(7, { answers: 4, positive: 0 }),
    result(8, { answers: 24, share: exact(71, 100) }),
    result(1, { scope: 'riket', share: exact(77, 100) }),
  ]),
);
const responses = computeFigures(defineResponses([group('pagaende', 120, 84), group('personal', 31, 24), group('styrelse', 15, 4)]));

test('a share is counted from the answers where they are known, and else as it was given', () => {
  assert.deepEqual(knownValue(results, figureKey('indikator.1', 2024)), exact(66, 84));
  assert.deepEqual(knownValue(results, figureKey('indikator.8', 2024)), exact(71, 100));
  assert.deepEqual(knownValue(results, figureKey('indikator.1.riket', 2024)), exact(77, 100));
});

test('a measuring year runs from November to October', () => {
  assert.equal(results.find(figureKey('indikator.1', 2024))?.period, 'november 2023–oktober 2024');
});

test('a share of few answers, or of few positive ones, is hidden with what it rests on', () => {
  const shown = hideSmallCounts(results, 5);
  const told = (id: string) => showFigure(shown.find(figureKey(id, 2024)));
  assert.deepEqual([told('indikator.6'), told('indikator.6.klart-positiva'), told('indikator.6.svar')], ['för få', 'för få', '22']);
  assert.deepEqual([told('indikator.7'), told('indikator.7.svar')], ['för få', 'för få']);
  assert.equal(told('indikator.1'), '79\u00a0%');
});

test('all groups together are their sum, and the share is of those who were asked', () => {
  const value = (id: string) => knownValue(responses, figureKey(id, 2024));
  assert.deepEqual(
    [value('svar.totalt.tillfragade'), value('svar.totalt.svar'), value('svar.totalt.bortfall')],
    [exact(166), exact(112), exact(54)],
  );
  assert.deepEqual(value('svar.totalt.andel'), exact(112, 166));
});

test('few answers are hidden with another group, so that they can not be subtracted from all', () => {
  const shown = hideSmallCounts(responses, 5);
  const hidden = [...shown.figures.values()].filter(({ value }) => value.kind === 'hidden').map(({ key }) => key.replace('@2024', ''));
  assert.deepEqual(hidden, [
    'svar.personal.svar',
    'svar.personal.bortfall',
    'svar.personal.andel',
    'svar.styrelse.svar',
    'svar.styrelse.bortfall',
    'svar.styrelse.andel',
  ]);
});

test('few who did not answer give nobody away', () => {
  const book = hideSmallCounts(computeFigures(defineResponses([group('personal', 31, 29)])), 5);
  assert.equal(showFigure(book.find(figureKey('svar.personal.bortfall', 2024))), '2');
});
