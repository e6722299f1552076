import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures, type FigureBook } from './book.ts';
import { hideSmallCounts } from './disclosure.ts';
import { type FigureDefinition, type FigureKey, figureKey } from './figure.ts';
import { givenAs, moneyIn, peopleIn, ratioOf, rowsOf, shareIn, sumOf } from './formulas.ts';
import { defineEarlierFigures, defineFacts, defineOwnFormulas } from './own-figure-definitions.ts';

const source = { file: 'deltagare.csv', line: 2 };
const people = (id: string, count: number, year = 2024) => peopleIn(year)(id, givenAs(count, source), [id, '']);
const fact = (id: string, value: number, unit: string) => ({
  id,
  year: 2024,
  label: id,
  value: exact(value),
  unit,
  decimals: 0,
  population: null,
  period: null,
  remark: null,
  source,
});
const formula = (id: string, unit: string, text: string) => ({
  id,
  label: id,
  unit,
  decimals: 0,
  text,
  definition: null,
  alsoYears: [],
  source,
});

const shown = (definitions: readonly FigureDefinition[], limit = 5): FigureBook => hideSmallCounts(computeFigures(definitions), limit);
const hiddenIn = (book: FigureBook): string[] =>
  [...book.figures.values()].filter((figure) => figure.value.kind === 'hidden').map((figure) => figure.key.replace('@2024', ''));

test('a count of people below the limit is hidden, and nobody is hidden for being nobody', () => {
  assert.deepEqual(hiddenIn(shown([people('insats.a.deltagare', 4), people('insats.b.deltagare', 5), people('insats.c.deltagare', 0)])), [
    'insats.a.deltagare',
  ]);
});

test('with a shown total one more count is hidden, the one that is least missed', () => {
  const book = shown([
    people('insats.a.deltagare', 3),
    people('insats.b.deltagare', 30),
    people('insats.c.deltagare', 9),
    peopleIn(2024)('deltagare.summa', sumOf(['insats.a.deltagare', 'insats.b.deltagare', 'insats.c.deltagare'], 2024), ['Summa', '']),
  ]);
  assert.deepEqual(hiddenIn(book), ['insats.a.deltagare', 'insats.c.deltagare']);
});

test('a share or a cost of which a hidden count is part is hidden too', () => {
  const book = shown([
    people('insats.a.deltagare', 3),
    moneyIn(2024)('insats.a.kostnad', givenAs(90_000, source), ['Kostnad', '']),
    moneyIn(2024)('insats.a.kostnad-per-deltagare', ratioOf('insats.a.kostnad', 'insats.a.deltagare', 2024), ['Per deltagare', '']),
    people('insats.a.avslut.arbete', 2),
    shareIn(2024)('andel', ratioOf('insats.a.avslut.arbete', 'insats.a.deltagare', 2024), ['Andel', '']),
  ]);
  assert.deepEqual(hiddenIn(book), ['insats.a.deltagare', 'insats.a.kostnad-per-deltagare', 'insats.a.avslut.arbete', 'andel']);
});

test('few persons are hidden in facts and in own formulas, and so is what they could be subtracted from', () => {
  const facts = defineFacts([fact('praktik', 3, 'personer'), fact('sokande', 20, 'personer'), fact('coacher', 2, 'tjänster')]);
  const own = defineOwnFormulas([formula('utan-praktik', 'personer', 'uppgift.sokande - uppgift.antagna')], 2024).definitions;
  const book = shown([...facts, people('uppgift.antagna', 18), ...own]);
  assert.deepEqual(hiddenIn(book), ['uppgift.praktik', 'uppgift.antagna', 'egen.utan-praktik']);
});

test('few persons are hidden for earlier years too, and the number of employees is told', () => {
  const rows = [
    { figure: 'insats.a.deltagare', year: 2022, unit: 'antal', value: exact(3), source },
    { figure: 'uppgift.praktik', year: 2022, unit: 'personer', value: exact(2), source },
    { figure: 'oversikt.anstallda', year: 2022, unit: 'personer', value: exact(2), source },
  ];
  const known = [people('insats.a.deltagare', 30)];
  assert.deepEqual(hiddenIn(shown([...known, ...defineEarlierFigures(rows, known)])), ['insats.a.deltagare@2022', 'uppgift.praktik@2022']);
});

test('what is shown tells its total but not its rows, and what is hidden tells neither', () => {
  const row = (label: string, count: number) => ({ label, value: exact(count), source });
  const book = shown([
    peopleIn(2024)('insats.a.avslut.arbete', rowsOf([row('kvinna', 2), row('man', 4)]), ['Arbete', '']),
    peopleIn(2024)('insats.a.avslut.studier', rowsOf([row('kvinna', 1), row('man', 2)]), ['Studier', '']),
  ]);
  const formulaOf = (id: string) => book.find(figureKey(id, 2024))?.formula;
  assert.deepEqual(formulaOf('insats.a.avslut.arbete'), {
    kind: 'rows',
    rows: [{ label: '2 rader tillsammans', value: exact(6), source: { file: 'deltagare.csv', line: null } }],
  });
  assert.deepEqual(formulaOf('insats.a.avslut.studier'), { kind: 'rows', rows: [] });
});

test('women and men are not taken for everybody where an intervention has not counted them apart', () => {
  const total = (id: string, ids: readonly string[]) => peopleIn(2024)(id, sumOf(ids, 2024), [id, '']);
  const book = shown([
    people('insats.a.deltagare', 30),
    people('insats.b.deltagare', 12),
    people('insats.b.kvinnor', 8),
    people('insats.b.man', 4),
    total('deltagare.summa', ['insats.a.deltagare', 'insats.b.deltagare']),
    total('deltagare.kvinnor', ['insats.b.kvinnor']),
    total('deltagare.man', ['insats.b.man']),
  ]);
  assert.deepEqual(hiddenIn(book), ['insats.b.kvinnor', 'insats.b.man', 'deltagare.kvinnor', 'deltagare.man']);
});

test('few answers of a respondent group are not what is left when the others are taken from all', () => {
  const answers = (...groups: readonly (readonly [group: string, count: number])[]) =>
    hiddenIn(shown(groups.map(([group, count]) => people(`indikator.1${group === '' ? '' : `.${group}`}.svar`, count))));
  assert.deepEqual(answers(['', 34], ['deltagare', 30], ['personal', 4]), ['indikator.1.deltagare.svar', 'indikator.1.personal.svar']);
  assert.deepEqual(answers(['', 34], ['deltagare', 18], ['chefer', 12], ['personal', 4]), [
    'indikator.1.chefer.svar',
    'indikator.1.personal.svar',
  ]);
  // Somebody has answered without a group that is told, so that nobody knows what is left.
  assert.deepEqual(answers(['', 60], ['deltagare', 30], ['personal', 4]), ['indikator.1.personal.svar']);
});

test('records that contradict themselves hide no less', () => {
  const book = shown([people('insats.a.avslutade', 14), people('insats.a.avslut.arbete', 3), people('insats.a.avslut.studier', 12)]);
  assert.deepEqual(hiddenIn(book), ['insats.a.avslut.arbete']);
});

test('a limit of two hides counts of two as well, for a hidden count would else be known to be one', () => {
  const book = shown([people('insats.a.deltagare', 1), people('insats.b.deltagare', 2), people('insats.c.deltagare', 3)], 2);
  assert.deepEqual(hiddenIn(book), ['insats.a.deltagare', 'insats.b.deltagare']);
});

test('without a limit nothing is hidden', () => {
  assert.deepEqual(hiddenIn(shown([people('insats.a.deltagare', 1)], 1)), []);
});

test('figures keep their places and their names when they are hidden', () => {
  const definitions = [people('insats.a.deltagare', 1), people('insats.b.deltagare', 9)];
  const keys = (book: FigureBook): FigureKey[] => [...book.figures.keys()];
  assert.deepEqual(keys(shown(definitions)), keys(computeFigures(definitions)));
});
