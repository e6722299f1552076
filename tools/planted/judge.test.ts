import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProofFinding } from '../../src/features/proofreading/proofreading.ts';
import { aFinding, aPlace } from '../../tests/proofreading/some-proofreading.ts';
import { type Judgement, judge } from './judge.ts';
import { makeReport, type PlantedReport } from './make-report.ts';
import type { PlantedError } from './plant/plant.ts';

const WRONG: PlantedError = {
  kind: 'summa',
  key: 'rr.resultat.0',
  right: '−150 000',
  wrong: '−140 000',
  place: ['Årets resultat'],
  clashes: ['4 200 000', '4 350 000'],
};

const reportWith = (...errors: readonly PlantedError[]): PlantedReport => ({ ...makeReport(1), errors });

const judged = (findings: readonly ProofFinding[], errors: readonly PlantedError[] = [WRONG]): Judgement =>
  judge(reportWith(...errors), { findings, checks: [], tables: 1, unread: [] });

/** How many were found, missed, and wrongly said to be errors and suspicions. */
const counts = ({ found, missed, falseErrors, falseSuspicions }: Judgement): number[] =>
  [found, missed, falseErrors, falseSuspicions].map(({ length }) => length);

const pointingAt = (value: string, changes: Partial<ProofFinding> = {}): ProofFinding =>
  aFinding({ places: [aPlace({ value, text: `Någonting ${value}`, label: '' })], ...changes });

test('a finding that points at the wrong value has found the error, however it is written', () => {
  for (const value of ['−140 000', '-140\u00a0000', '140 000 kr', '(140 000)'])
    assert.deepEqual(counts(judged([pointingAt(value)])), [1, 0, 0, 0], value);
});

test('a finding that points at another value is false, and the error is missed', () => {
  for (const value of ['−150 000', '1 140 000', '140 0001', '140'])
    assert.deepEqual(counts(judged([pointingAt(value)])), [0, 1, 1, 0], value);
  assert.deepEqual(counts(judged([pointingAt('−150 000', { severity: 'troligt fel' })])), [0, 1, 0, 1]);
});

test('a remark or a rounding has found nothing, and is not false either', () => {
  for (const severity of ['anmärkning', 'avrundning'] as const) {
    assert.deepEqual(counts(judged([pointingAt('−140 000', { severity })])), [0, 1, 0, 0]);
    assert.deepEqual(counts(judged([pointingAt('−150 000', { severity })])), [0, 1, 0, 0]);
  }
});

test('what must clash with the wrong value is a consequence: not false, and not what was to be found', () => {
  const places = ['4 200 000', '4 350 000'].map((value) => aPlace({ value, text: value, label: '' }));
  assert.deepEqual(counts(judged([aFinding({ places })])), [0, 1, 0, 0]);
  assert.deepEqual(counts(judged([aFinding({ places: places.slice(1) })])), [0, 1, 1, 0]);
});

test('a short value is found only where its words stand', () => {
  const short: PlantedError = { ...WRONG, right: '21', wrong: '12', place: ['Antal deltagare'], clashes: [] };
  const at = (label: string): ProofFinding => aFinding({ places: [aPlace({ value: '12', text: '12', label })] });
  assert.deepEqual(counts(judged([at('Antal deltagare 2031')], [short])), [1, 0, 0, 0]);
  assert.deepEqual(counts(judged([at('Antal anställda 2031')], [short])), [0, 1, 1, 0]);
});

test('without errors and findings there is nothing to tell', () => {
  assert.deepEqual(counts(judged([], [])), [0, 0, 0, 0]);
  assert.deepEqual(counts(judged([pointingAt('−140 000')], [])), [0, 0, 1, 0]);
});
