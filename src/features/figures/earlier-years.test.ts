import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact, isEqual } from '../../shared/exact.ts';
import { computeFigures } from './book.ts';
import { defineForEarlierYears } from './earlier-years.ts';
import { type FigureDefinition, figureKey } from './figure.ts';
import { givenAs, moneyIn, ratioOf, shareIn, sumOf } from './formulas.ts';
import { knownValue } from './known.ts';

const source = { file: 'tidigare-ar.csv', line: 2 };
const given = (id: string, year: number, ore: number) => moneyIn(year)(id, givenAs(ore, source), [id, id]);
const result = moneyIn(2021)('resultat', sumOf(['intakter', '-kostnader'], 2021), ['Resultat', 'Intäkter minus kostnader.']);
const share = shareIn(2021, '2021-12-31')('andel', ratioOf('resultat', 'intakter', 2021), ['Andel', 'Av intäkterna.']);
const books = [given('intakter', 2021, 500), given('kostnader', 2021, 300), result, share];

const valueOf = (definitions: readonly FigureDefinition[], id: string, year: number) =>
  knownValue(computeFigures([...definitions, ...defineForEarlierYears(definitions, 2021)]), figureKey(id, year));

test('a sum and a share are computed for an earlier year whose parts are written down', () => {
  const definitions = [...books, given('intakter', 2018, 400), given('kostnader', 2018, 500)];
  const total = valueOf(definitions, 'resultat', 2018);
  const part = valueOf(definitions, 'andel', 2018);
  assert.ok(total !== null && isEqual(total, exact(-100)));
  assert.ok(part !== null && isEqual(part, exact(-1, 4)));
});

test('a part that is not written down is not taken for zero', () => {
  const definitions = [...books, given('intakter', 2018, 400)];
  assert.deepEqual(defineForEarlierYears(definitions, 2021), []);
});

test('the period follows the year', () => {
  const definitions = [...books, given('intakter', 2018, 400), given('kostnader', 2018, 500)];
  const periods = defineForEarlierYears(definitions, 2021).map((definition) => definition.period);
  assert.deepEqual(periods, ['2018', '2018-12-31']);
});

test('budgets are no years and are left alone', () => {
  const planned = moneyIn('budget2020')('intakter', givenAs(1, source), ['Intäkter', 'Budget.']);
  assert.deepEqual(defineForEarlierYears([...books, planned], 2021), []);
});
