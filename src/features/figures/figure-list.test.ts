import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from './book.ts';
import { nameInColumn, sameFigureIn } from './columns.ts';
import { dependantsIn, openFormula } from './explanation.ts';
import { type FigureDefinition, type FigureKey, type Formula, figureKey, MONEY, SHARE } from './figure.ts';
import { findFigures, listFigures } from './figure-list.ts';

const given = (ore: number): Formula => ({ kind: 'given', value: exact(ore), source: { file: 'a.csv', line: 1 } });
const define = (id: string, column: number | string, [label, formula]: [string, Formula]): FigureDefinition => ({
  key: figureKey(id, column),
  label,
  definition: `${label} under året.`,
  unit: MONEY,
  period: String(column),
  formula,
});
const key = (text: string) => text as FigureKey;

const book = computeFigures([
  define('insats.a.kostnad', 2023, ['Ängen, kostnad', given(300)]),
  define('rr.kostnader', 2023, ['Verksamhetens kostnader', given(500)]),
  define('rr.kostnader', 'budget2023', ['Verksamhetens kostnader', given(400)]),
  define('rr.kostnader', 2022, ['Verksamhetens kostnader', given(600)]),
  define('rr.kostnader', 2019, ['Verksamhetens kostnader', given(600)]),
  define('rr.summa', 2023, [
    'Summa',
    {
      kind: 'sum',
      terms: [
        { figure: key('rr.kostnader@2023'), sign: 1 },
        { figure: key('insats.a.kostnad@2023'), sign: -1 },
        { figure: key('insats.a.kostnad@2023'), sign: 1 },
      ],
    },
  ]),
  {
    ...define('oversikt.andel', 2023, ['Andel', { kind: 'ratio', numerator: key('rr.kostnader@2023'), denominator: key('rr.summa@2023') }]),
    unit: SHARE,
  },
]);
const all = listFigures(book, 2023);
const idsFor = (words: string, group = '', order: 'rapport' | 'namn' | 'id' | 'storst' = 'rapport') =>
  findFigures(all, { words, group, order }).map((row) => row.id);

test('a figure stands once in the list, with its year, the year before, its budget and other years', () => {
  const [row] = findFigures(all, { words: 'rr.kostnader', group: '', order: 'rapport' });
  assert.deepEqual(
    [row?.now?.key, row?.before?.key, row?.budget?.key, row?.variance, row?.others.map((other) => other.key)],
    ['rr.kostnader@2023', 'rr.kostnader@2022', 'rr.kostnader@budget2023', null, ['rr.kostnader@2019']],
  );
});

test('words are found in names, ids and definitions, whatever their accents and case', () => {
  assert.deepEqual(idsFor('ANGEN'), ['insats.a.kostnad']);
  assert.deepEqual(idsFor('kostnad under aret'), ['rr.kostnader', 'insats.a.kostnad']);
  assert.deepEqual(idsFor('finns inte'), []);
});

test('the list can be narrowed to a group and put in another order', () => {
  assert.deepEqual(idsFor('', 'insats'), ['insats.a.kostnad']);
  assert.deepEqual(idsFor(''), ['rr.kostnader', 'rr.summa', 'oversikt.andel', 'insats.a.kostnad']);
  assert.deepEqual(idsFor('', '', 'namn'), ['oversikt.andel', 'rr.summa', 'rr.kostnader', 'insats.a.kostnad']);
  assert.deepEqual(idsFor('', '', 'storst'), ['rr.kostnader', 'rr.summa', 'insats.a.kostnad', 'oversikt.andel']);
});

test('each figure knows which figures rest directly on it, once each', () => {
  assert.deepEqual(dependantsIn(book).get(key('insats.a.kostnad@2023')), ['rr.summa@2023']);
  assert.deepEqual(dependantsIn(book).get(key('rr.kostnader@2023')), ['rr.summa@2023', 'oversikt.andel@2023']);
  assert.equal(dependantsIn(book).get(key('oversikt.andel@2023')), undefined);
});

test('the same figure is found for every year, the newest first and its budget after its outcome', () => {
  const columns = sameFigureIn(book, key('rr.kostnader@2019')).map(nameInColumn);
  assert.deepEqual(columns, [
    'Verksamhetens kostnader 2023',
    'Verksamhetens kostnader, budget 2023',
    'Verksamhetens kostnader 2022',
    'Verksamhetens kostnader 2019',
  ]);
});

test('a hidden figure has no formula to show', () => {
  const figure = book.find(key('rr.summa@2023'));
  assert.ok(figure);
  assert.equal(openFormula(figure)?.kind, 'sum');
  assert.equal(openFormula({ ...figure, value: { kind: 'hidden' } }), null);
});
