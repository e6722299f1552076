import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { compare, exact } from '../../src/shared/exact.ts';
import { type Compared, MAP_FAULTS, REPRODUCED } from '../../tools/reproduction/compare.ts';
import { type Reproduction, reproduceExample } from '../../tools/reproduction/reproduce-example.ts';
import { shareOf } from '../../tools/reproduction/telling.ts';
import { transcribedExamples } from '../../tools/reproduction/transcription.ts';

const root = join(import.meta.dirname, '..', '..');
const examples = transcribedExamples(join(root, 'examples'), join(root, 'tests', 'golden'));

/** Statements, notes, budget, statement of operations, contributions and the money of the interventions: every figure of them. */
const EVERY_ONE = /^(rr|br|kf|drift|not\d+|budget|medlemsbidrag|balanskrav)\.|\.(utfall|budget|kostnad-per-deltagare)$/;

test('the three published reports are found', () => {
  assert.ok(examples.length >= 3, examples.map((example) => example.folder).join(', '));
});

for (const example of examples) {
  describe(`the published report of ${basename(example.folder)}`, async () => {
    const reproduction = await reproduceExample(example);
    holdsTheBars(reproduction);
  });
}

function holdsTheBars({ compared, stray, untold }: Reproduction): void {
  test('is reproduced in at least 95 of 100 figures in tables', () => {
    assert.ok(
      isAtLeast(
        compared.filter(({ printed }) => printed.inTable),
        95,
      ),
    );
  });

  test('is reproduced in at least 85 of 100 figures', () => {
    assert.ok(isAtLeast(compared, 85));
  });

  test('is reproduced in every figure of its statements, notes, budget and contributions', () => {
    const concerned = compared.filter(({ printed }) => EVERY_ONE.test(printed.id));
    const lost = concerned.filter(({ outcome }) => !REPRODUCED.has(outcome));
    assert.ok(concerned.length >= 50);
    assert.deepEqual(lost.map(idOf), []);
  });

  test('has a map that points to figures that exist and calls only wrong figures wrong', () => {
    assert.deepEqual(compared.filter(({ outcome }) => MAP_FAULTS.has(outcome)).map(idOf), []);
    assert.deepEqual(
      stray.map((row) => row.id),
      [],
    );
  });

  test('has every contradiction that was found in it told', () => {
    assert.deepEqual(
      untold.map((error) => error.id),
      [],
    );
  });
}

const idOf = ({ printed }: Compared): string => printed.id;

function isAtLeast(compared: readonly Compared[], percent: number): boolean {
  const share = shareOf(compared);
  return share !== null && compare(share, exact(percent, 100)) >= 0;
}
