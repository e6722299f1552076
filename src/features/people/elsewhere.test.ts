import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsAsBoth } from './elsewhere.ts';

const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';

for (const [acr, amr, secondProof, both] of [
  [LOA3, [], [LOA3, 'mfa'], true],
  [null, ['pwd', 'mfa'], [LOA3, 'mfa'], true],
  [null, ['pwd'], [LOA3, 'mfa'], false],
  [LOA3, ['mfa'], [], false],
  [null, [], [LOA3], false],
] as const)
  test(`level ${acr} by ${amr.join(' and ') || 'means untold'} is ${both ? 'two proofs' : 'one'} where ${secondProof.length} are trusted`, () =>
    assert.equal(countsAsBoth({ acr, amr }, secondProof), both));
