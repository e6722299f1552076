import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aMember, someTerms } from '../../../tests/contributions/some-terms.ts';
import { compare, exact, multiply } from '../../shared/exact.ts';
import { type ContributionTerms, memberShares } from './contribution-plan.ts';
import { amountByMember, ceilingOf, feasible, stepOfTotal } from './weakest-member.ts';

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
