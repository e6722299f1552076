import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberKind } from '../associations/association.ts';
import { shareBreaches } from './share-breach.ts';

const paid = (kind: MemberKind, amountOre: number) => ({
  member: { member: kind, name: kind, kind, isOutsideRegion: false, population: null, share: null, ownOre: null, ceilingOre: null },
  amountOre,
  firstQuartersOre: [0, 0, 0] as const,
});
const partsOf = (state: number, region: number, municipality: number) =>
  shareBreaches([paid('forsakringskassan', state), paid('region', region), paid('kommun', municipality)]).map(({ part }) => part.id);

test('the rest of a whole that does not divide evenly into kronor or öre is no breach of the law’s shares', () => {
  assert.deepEqual(partsOf(1_500_001_00, 750_000_00, 750_000_00), []);
  assert.deepEqual(partsOf(1_500_000_00, 750_000_01, 749_999_99), []);
});

test('a krona or more away from the law’s share is told, of the parts that are', () => {
  assert.deepEqual(partsOf(1_500_002_00, 749_999_00, 749_999_00), ['staten', 'region', 'kommuner']);
  assert.deepEqual(partsOf(1_500_000_00, 750_010_00, 749_990_00), ['region', 'kommuner']);
});
