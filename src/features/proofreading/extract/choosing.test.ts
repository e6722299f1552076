import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPlace } from '../../../../tests/proofreading/some-proofreading.ts';
import { exact } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { chooseClaims } from './choosing.ts';
import type { Claim } from './claim.ts';
import { type Evidence, evidenceIn, surenessAfter } from './evidence.ts';

const NOTHING: Evidence = { held: 0, findings: [] };

const claim = (kronor: number, changes: Partial<Claim> = {}): Claim => ({
  key: figureKey('rr.intakter', 2031),
  label: 'Intäkter',
  unit: 'kr',
  value: exact(kronor * 100),
  grain: exact(100),
  places: [aPlace({ value: String(kronor) })],
  isTold: false,
  sureness: 0.8,
  ...changes,
});

const onlyChoice = (claims: readonly Claim[], evidence: (claim: string) => Evidence = () => NOTHING) => {
  const chosen = chooseClaims(claims, (places) => evidence(places[0]?.value ?? ''));
  assert.equal(chosen.length, 1);
  return chosen[0] as NonNullable<(typeof chosen)[0]>;
};

test('a figure that is told twice alike is told once, with most digits and rather by a table', () => {
  const thousands = claim(4_200_000, { grain: exact(100_000), sureness: 0.9 });
  const told = claim(4_200_123, { isTold: true });
  const table = claim(4_200_123);
  const { claim: chosen, others } = onlyChoice([thousands, told, table]);
  assert.equal(chosen, table);
  assert.deepEqual(others, []);
});

test('a figure that is told in two ways gets the surest value, and is not sure', () => {
  const [wrong, right] = [claim(4_300_000), claim(4_200_000)];
  const { claim: chosen, others, sureness } = onlyChoice([wrong, right], (value) => ({ held: value === '4200000' ? 3 : 0, findings: [] }));
  assert.equal(chosen, right);
  assert.deepEqual(others, [wrong]);
  assert.ok(sureness < 0.7);
});

test('two counts that differ by one are two values, though two amounts would be one', () => {
  const people = { unit: 'personer', grain: exact(1) } as const;
  const counts = [claim(0, { ...people, value: exact(21) }), claim(0, { ...people, value: exact(22) })];
  assert.equal(onlyChoice(counts).others.length, 1);
  assert.equal(onlyChoice([claim(4_200_000), claim(4_200_001)]).others.length, 0);
});

test('what is compared and holds makes surer, what is found less sure, and nothing is wholly sure', () => {
  const finding = {
    kind: 'summa',
    severity: 'fel',
    message: 'Summan är en annan.',
    arithmetic: '',
    sureness: 1,
    places: [aPlace()],
  } as const;
  const one = surenessAfter(0.8, { held: 1, findings: [] });
  assert.ok(one > 0.9 && surenessAfter(0.8, { held: 2, findings: [] }) > one);
  assert.ok(surenessAfter(0.8, { held: 1000, findings: [] }) < 1);
  assert.ok(surenessAfter(0.8, { held: 3, findings: [finding] }) < 0.7);
  const book = evidenceIn({
    checks: [{ kind: 'summa', outcome: 'held', arithmetic: '', places: [aPlace(), aPlace()] }],
    findings: [finding],
    tables: 1,
    unread: [],
  });
  assert.deepEqual(book([aPlace()]), { held: 1, findings: [finding] });
  assert.deepEqual(book([aPlace({ value: '1' })]), NOTHING);
});
