import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFolder } from '../../../tests/years/kept-folder.ts';
import { figureKey } from '../figures/figure.ts';
import { prepareReport } from './prepare.form.ts';

const { records } = readFolder(join(import.meta.dirname, '../../../tests/golden/storbygden/arsmapp'));

test('an event of another year is not counted among the events of the year, one without a date is', () => {
  const source = { file: 'handelser.csv', line: 9 };
  const event = { kind: 'studiebesok', name: 'Studiebesök', intervention: null, participants: null, remark: null, source };
  const dates = [`${records.year}-05-04`, null, `${records.year - 1}-05-04`];
  const { book } = prepareReport({ ...records, events: dates.map((date) => ({ ...event, date })) }).input;
  assert.deepEqual(book.find(figureKey('handelser.studiebesok', records.year))?.value, {
    kind: 'known',
    exact: { numerator: 2n, denominator: 1n },
  });
});
