import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aMember, someTerms } from '../../../tests/plans/some-terms.ts';
import { compare, exact, multiply } from '../../shared/exact.ts';
import { amountsOf, type ContributionTerms, memberShares } from './contribution-plan.ts';
import { amountByMember, ceilingOf, feasible, singleChanges, stepOfTotal, withCeiling } from './weakest-member.ts';

/** Södra Vätterbygden's amounts, as the plan and budget for 2020 tells them. */
const PAID_2019 = { habo: 106_400, jonkoping: 1_225_700, mullsjo: 65_200, vaggeryd: 120_700 } as const;
const BUDGET_2020 = { habo: 118_400, jonkoping: 1_345_100, mullsjo: 70_600, vaggeryd: 135_900 } as const;
type Town = keyof typeof PAID_2019;
const REGION_2019 = 1_518_000;

/** Shares by what the towns pay in a year; ceilings by how much more than in 2019 each can pay, in per cent. */
function southOfTheLake(key: Readonly<Record<Town, number>>, more: Readonly<Record<Town | 'region', number>>): ContributionTerms {
  const ceiling = (kronor: number, percent: number) => kronor * (100 + percent);
  const towns = (Object.keys(key) as Town[]).map((town) =>
    aMember(town, 'kommun', { share: exact(key[town]), ceilingOre: ceiling(PAID_2019[town], more[town]) }),
  );
  const region = aMember('region', 'region', { ceilingOre: ceiling(REGION_2019, more.region) });
  return someTerms([aMember('fk', 'forsakringskassan'), region, ...towns], { municipalKey: 'andelar', offerOre: 560_000_000 });
}

const ANSWERS = { habo: 20, jonkoping: 10, mullsjo: 10, vaggeryd: 20, region: 20 } as const;

test('three could pay a fifth more and two only a tenth: those two set the level, and two million of the state’s offer is left', () => {
  const found = feasible(southOfTheLake(PAID_2019, ANSWERS)) ?? assert.fail();
  assert.deepEqual(
    found.binding.map(({ member }) => member),
    ['jonkoping', 'mullsjo'],
  );
  // A tenth more than the 6 072 000 kr of 2019.
  assert.deepEqual(found.exactOre, exact(667_920_000));
  const left = Object.fromEntries(found.left.map(({ member, leftOre }) => [member.member, leftOre]));
  assert.ok((left.fk ?? 0) >= 226_040_000 && (left.fk ?? 0) < 226_140_000, `${left.fk} öre of the offer are left`);
  assert.equal(compare(exact(left.region ?? 0), exact(15_000_000)), 1);
});

test('with the key of 2020 the published amounts come out, and they are within what everybody could pay', () => {
  const terms = southOfTheLake(BUDGET_2020, ANSWERS);
  const amounts = Object.fromEntries(amountByMember(terms, 668_000_000));
  assert.deepEqual(amounts, {
    fk: 334_000_000,
    region: 167_000_000,
    habo: 11_840_000,
    jonkoping: 134_510_000,
    mullsjo: 7_060_000,
    vaggeryd: 13_590_000,
  });
  assert.deepEqual(
    amountsOf(terms, 668_000_000).map(({ amountOre }) => amountOre),
    [334_000_000, 167_000_000, 167_000_000],
  );
  const found = feasible(terms) ?? assert.fail();
  assert.deepEqual(
    found.binding.map(({ member }) => member),
    ['jonkoping'],
  );
  assert.ok(found.totalOre >= 668_000_000 && found.totalOre < 670_000_000, String(found.totalOre));
});

test('had everybody said yes to a fifth, the whole had been a fifth more than 2019', () => {
  const found = feasible(southOfTheLake(PAID_2019, { ...ANSWERS, jonkoping: 20, mullsjo: 20 }));
  assert.deepEqual(found?.exactOre, exact(728_640_000));
});

test('one of the two that bind gains nothing by paying more alone', () => {
  const changes = singleChanges(southOfTheLake(PAID_2019, ANSWERS));
  const now = feasible(southOfTheLake(PAID_2019, ANSWERS))?.totalOre ?? 0;
  assert.deepEqual(
    changes.map(({ member, kind }) => [member.member, kind]),
    [
      ['jonkoping', 'tenPercent'],
      ['mullsjo', 'tenPercent'],
    ],
  );
  for (const { totalOre } of changes) assert.ok(totalOre - now < 3_000_000, 'no more than what rounding moves');
});

test('the one that binds alone sees what its raise would give, and when the next one stops it', () => {
  const terms = southOfTheLake(BUDGET_2020, ANSWERS);
  const [tenPercent, toNext] = singleChanges(terms);
  assert.deepEqual([tenPercent?.kind, toNext?.kind], ['tenPercent', 'toNext']);
  // Mullsjö stops at 71 720 kr, which is 70 600 of 1 670 000 in the key.
  assert.ok((toNext?.totalOre ?? 0) > 678_000_000 && (toNext?.totalOre ?? 0) < 679_000_000, String(toNext?.totalOre));
  assert.deepEqual(
    feasible(withCeiling(terms, toNext?.member ?? assert.fail(), toNext?.ceilingOre ?? 0))
      ?.binding.map(({ member }) => member)
      .includes('mullsjo'),
    true,
  );
});

test('without any ceiling nothing stops the members', () => {
  assert.equal(feasible(someTerms([aMember('fk', 'forsakringskassan'), aMember('a', 'kommun', { population: 1 })])), null);
});

const anyTerms = fc
  .record({
    populations: fc.array(fc.integer({ min: 1000, max: 150_000 }), { minLength: 1, maxLength: 8 }),
    ceilings: fc.array(fc.option(fc.integer({ min: 0, max: 400_000_000 })), { minLength: 10, maxLength: 10 }),
    offerOre: fc.integer({ min: 0, max: 900_000_000 }),
    hasRegion: fc.boolean(),
    stepOre: fc.constantFrom(100, 10_000, 100_000),
    rest: fc.option(fc.constantFrom('k0', 'k1')),
  })
  .map(({ populations, ceilings, offerOre, hasRegion, stepOre, rest }) => {
    const towns = populations.map((population, index) =>
      aMember(`k${index}`, 'kommun', { population, ceilingOre: ceilings[index] ?? null }),
    );
    const region = hasRegion ? [aMember('region', 'region', { ceilingOre: ceilings[9] ?? null })] : [];
    return someTerms([aMember('fk', 'forsakringskassan'), ...region, ...towns], { offerOre, stepOre, restMember: rest });
  });

const isWithin = (terms: ContributionTerms, totalOre: number): boolean => {
  const amounts = amountByMember(terms, totalOre);
  return memberShares(terms).every(({ member }) => {
    const ceilingOre = ceilingOf(member, terms.offerOre);
    return ceilingOre === null || (amounts.get(member.member) ?? 0) <= ceilingOre;
  });
};

test('whatever the ceilings, nobody pays more than theirs, and the next step would make somebody do so', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const found = feasible(terms) ?? assert.fail('the state’s offer is always a ceiling');
      assert.ok(isWithin(terms, found.totalOre));
      assert.ok(!isWithin(terms, found.totalOre + stepOfTotal(terms)));
      for (const { member, share } of memberShares(terms)) {
        const ceilingOre = ceilingOf(member, terms.offerOre);
        if (ceilingOre !== null) assert.ok(compare(multiply(found.exactOre, share), exact(ceilingOre)) <= 0);
      }
      assert.ok(found.binding.length > 0);
    }),
    { numRuns: 60 },
  );
});
