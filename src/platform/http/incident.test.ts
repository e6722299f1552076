import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incidentLine } from './incident.ts';

const now = Temporal.Instant.from('2024-03-01T12:00:00Z');
const line = (error: unknown) => incidentLine({ reference: 'a1b2', route: 'GET /:association', error }, now);

test('an incident is one line that tells when, where and what', () => {
  const text = line(new TypeError('x is\nundefined'));
  assert.equal(text.split('\n').length, 1);
  const told = JSON.parse(text);
  assert.deepEqual([told.time, told.reference, told.route, told.name], ['2024-03-01T12:00:00Z', 'a1b2', 'GET /:association', 'TypeError']);
  assert.equal(told.message, 'x is\nundefined');
  assert.match(told.where[0], /^at .*incident\.test\.ts/);
});

test('an incident in the database does not quote the values it concerns', () => {
  const error = Object.assign(new Error('invalid input syntax for type date: "19121212-1212"'), {
    severity: 'ERROR',
    code: '22007',
    table: 'participants',
    detail: '19121212-1212',
  });
  const text = line(error);
  assert.doesNotMatch(text, /19121212/);
  assert.equal(JSON.parse(text).table, 'participants');
});

test('an incident that is no error is told too', () => {
  assert.equal(JSON.parse(line(undefined)).reference, 'a1b2');
});
