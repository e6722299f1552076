import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aMember, someTerms } from '../../../tests/plans/some-terms.ts';
import { exact, isEqual, isZero, subtract, sumExact } from '../../shared/exact.ts';
import {
  amountsOf,
  type ContributionTerms,
  fundingParts,
  memberShares,
  membersWithoutWeight,
  partsWithoutWeight,
  plannedAmounts,
  quartersOf,
} from './contribution-plan.ts';

const state = aMember('fk', 'forsakringskassan');
const region = aMember('region', 'region');
const town = (name: string, population: number) => aMember(name, 'kommun', { population });
const shares = (terms: ContributionTerms) => Object.fromEntries(memberShares(terms).map(({ member, share }) => [member.member, share]));

test('the state pays half, the region a quarter, the municipalities a quarter by their population', () => {
  const terms = someTerms([state, aMember('af', 'arbetsformedlingen'), region, town('a', 3000), town('b', 1000)]);
  assert.deepEqual(shares(terms), { fk: exact(1, 2), region: exact(1, 4), a: exact(3, 16), b: exact(1, 16) });
});

test('a municipality outside any region pays half where no region takes part, and is a region too where one does', () => {
  const island = aMember('gotland', 'kommun', { population: 60_000, isOutsideRegion: true });
  assert.deepEqual(shares(someTerms([state, island])), { fk: exact(1, 2), gotland: exact(1, 2) });
  assert.deepEqual(shares(someTerms([state, region, island])), { fk: exact(1, 2), region: exact(1, 8), gotland: exact(3, 8) });
});

test('several regions share their quarter as they have agreed', () => {
  const regions = [aMember('norr', 'region', { population: 300, ownOre: 100 }), aMember('syd', 'region', { population: 100, ownOre: 400 })];
  const norths = (['lika', 'folkmangd', 'belopp'] as const).map(
    (regionalKey) => shares(someTerms([state, ...regions, town('a', 1)], { regionalKey })).norr,
  );
  assert.deepEqual(norths, [exact(1, 8), exact(3, 16), exact(1, 20)]);
});

test('what rounding leaves over lies on the one that was named, and is told', () => {
  const terms = someTerms([state, region, town('a', 1), town('b', 1), town('c', 1)], { restMember: 'b' });
  const municipal = amountsOf(terms, 400_000_000)[2];
  assert.deepEqual(
    municipal?.members.map(({ amountOre }) => amountOre),
    [33_330_000, 33_340_000, 33_330_000],
  );
  assert.deepEqual(municipal?.rests, [{ member: 'b', amountOre: 10_000 }]);
});

test('amounts of one’s own are paid as they are, also where they are not a quarter', () => {
  const towns = [aMember('a', 'kommun', { ownOre: 100 }), aMember('b', 'kommun', { ownOre: 50 })];
  const planned = plannedAmounts(someTerms([state, region, ...towns], { municipalKey: 'belopp', stepOre: 100 }), 1000);
  assert.deepEqual(
    [planned[2]?.amountOre, planned[2]?.exactOre, planned[2]?.members.map(({ amountOre }) => amountOre)],
    [150, exact(250), [100, 50]],
  );
});

test('who the key knows nothing of, and which part weighs nothing, is told', () => {
  const terms = someTerms([state, region, town('a', 0), aMember('b', 'kommun')]);
  assert.deepEqual(
    [membersWithoutWeight(terms).map(({ member }) => member), partsWithoutWeight(terms).map(({ id }) => id)],
    [['b'], ['kommuner']],
  );
});

test('the quarters are alike in whole kronor, and the last takes the rest', () => {
  assert.deepEqual(quartersOf(1_183_999), [295_900, 295_900, 295_900, 296_299]);
});

const anyTerms = fc
  .record({
    regions: fc.integer({ min: 0, max: 3 }),
    populations: fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 12 }),
    outside: fc.boolean(),
    stepOre: fc.constantFrom(1, 100, 10_000, 100_000),
    rest: fc.option(fc.integer({ min: 0, max: 11 })),
  })
  .map(({ regions, populations, outside, stepOre, rest }) => {
    const towns = populations.map((population, index) =>
      aMember(`k${index}`, 'kommun', { population, isOutsideRegion: outside && index === 0 }),
    );
    const inRegions = Array.from({ length: regions }, (_, index) => aMember(`r${index}`, 'region'));
    return someTerms([state, ...inRegions, ...towns], { stepOre, restMember: rest === null ? null : `k${rest}` });
  });
const total = fc.integer({ min: 0, max: 50_000_000_000 });

test('whoever the members are, the law’s parts are exact before rounding and the shares are one together', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const parts = fundingParts(terms.members);
      const isLaw = parts.length === 3 ? [exact(1, 2), exact(1, 4), exact(1, 4)] : [exact(1, 2), exact(1, 2)];
      assert.deepEqual(
        parts.map(({ share }) => share),
        isLaw,
      );
      assert.ok(isEqual(sumExact(memberShares(terms).map(({ share }) => share)), exact(1)));
    }),
  );
});

test('whatever the total, nothing is lost to the öre, every amount is whole steps but the rest, and the rest is told', () => {
  fc.assert(
    fc.property(anyTerms, total, (terms, totalOre) => {
      const parts = amountsOf(terms, totalOre);
      assert.equal(
        parts.reduce((sum, { amountOre }) => sum + amountOre, 0),
        totalOre,
      );
      for (const { amountOre, members, rests } of parts) {
        assert.equal(
          members.reduce((sum, each) => sum + each.amountOre, 0),
          amountOre,
        );
        for (const each of members) {
          const rest = rests.filter(({ member }) => member === each.member.member).reduce((sum, own) => sum + own.amountOre, 0);
          assert.equal((each.amountOre - rest) % terms.stepOre, 0);
          const moved = subtract(exact(each.amountOre - rest), each.exactOre);
          assert.ok(isZero(moved) || (moved.numerator < 0n && -moved.numerator < BigInt(terms.stepOre) * moved.denominator));
        }
      }
    }),
  );
});
