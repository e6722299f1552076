import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../tests/plans/a-plan.ts';
import type { PlanGroup } from './plan.ts';
import { costKindOf, groupsInCircle, linesUnder, planTree } from './plan-tree.ts';

const group = (id: string, parent: string | null, wish: Partial<PlanGroup> = {}): PlanGroup => ({
  id,
  name: id.toUpperCase(),
  kind: 'kostnad',
  costKind: null,
  parent,
  ...wish,
});
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('groups stand under groups to any depth, and a group’s lines are all that stand under it', () => {
  const lines = ['x', 'a', 'b', 'c'].map((id) => aLine(id, 'kostnad', { group: id === 'x' ? null : id }));
  const { loose, branches } = planTree(
    aPlan(lines, { groups: [group('c', 'b'), group('a', null), group('b', 'a'), group('tom', null)] }),
    'kostnad',
  );
  const [outer] = branches;
  assert.deepEqual([ids(loose), branches.map(({ group: { id } }) => id)], [['x'], ['a', 'tom']]);
  assert.deepEqual(ids(linesUnder(outer ?? assert.fail())), ['a', 'b', 'c']);
  assert.deepEqual(outer?.branches[0]?.branches[0]?.path, ['A', 'B', 'C']);
});

test('a group whose parent is gone or on the other side stands outermost, and no line is lost', () => {
  const groups = [group('a', 'borta'), group('b', 'i'), group('i', null, { kind: 'intakt' })];
  const { branches } = planTree(aPlan([aLine('l', 'kostnad', { group: 'b' })], { groups }), 'kostnad');
  assert.deepEqual(ids(branches.flatMap(linesUnder)), ['l']);
});

test('the kind of cost is the line’s own, else that of the nearest group that tells', () => {
  const groups = [group('a', null, { costKind: 'struktur' }), group('b', 'a'), group('c', 'b', { costKind: 'individ' })];
  const kind = (id: string | null) => costKindOf(aLine('l', 'kostnad', { group: id }), groups);
  assert.deepEqual([kind('a'), kind('b'), kind('c'), kind(null)], ['struktur', 'struktur', 'individ', null]);
});

test('groups that stand under themselves are found, whichever way round', () => {
  assert.deepEqual(ids(groupsInCircle([group('a', 'b'), group('b', 'a'), group('c', 'a'), group('d', 'd')])), ['a', 'b', 'd']);
});
