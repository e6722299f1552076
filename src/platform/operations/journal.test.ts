import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openJournal } from './journal.ts';

const clock = () => Temporal.Instant.from('2026-11-22T06:00:00Z');
const answered = { method: 'GET', route: '/:association/:year', status: 200, seconds: 0.0123, request: 'ab12cd34' };

function kept(style: 'quiet' | 'json') {
  const out: string[] = [];
  const err: string[] = [];
  return { out, err, journal: openJournal({ style, clock, out: (line) => out.push(line), err: (line) => err.push(line) }) };
}

test('in production each line is JSON with a time and a level', () => {
  const { out, err, journal } = kept('json');
  journal.say('Samband svarar.');
  journal.answered(answered);
  journal.job({ event: 'job.done', task: 'seal-log', attempt: 1 });
  journal.job({
    event: 'job.failed',
    task: 'seal-log',
    attempt: 2,
    error: Object.assign(new Error('x'), { severity: 'ERROR', code: '57P01' }),
  });
  const lines = [...out, ...err].map((line) => JSON.parse(line));
  const time = '2026-11-22T06:00:00Z';
  assert.deepEqual(lines.slice(0, 4), [
    { time, level: 'info', event: 'said', message: 'Samband svarar.' },
    { time, level: 'info', event: 'request', method: 'GET', route: '/:association/:year', status: 200, request: 'ab12cd34', ms: 12 },
    { time, level: 'info', event: 'job.done', task: 'seal-log', attempt: 1 },
    { time, level: 'warning', event: 'job.failed', task: 'seal-log', attempt: 2 },
  ]);
  assert.equal(lines[4].code, '57P01');
});

test('on a terminal only sentences and what went wrong are told', () => {
  const { out, err, journal } = kept('quiet');
  journal.say('Samband svarar.');
  journal.answered(answered);
  journal.job({ event: 'job.done', task: 'seal-log', attempt: 1 });
  journal.job({ event: 'queue.lost', task: null, attempt: null });
  journal.incident({ reference: 'ab12cd34', route: 'GET /:association', error: new Error('broken') });
  assert.deepEqual(out, ['Samband svarar.']);
  assert.equal(err.length, 2);
});
