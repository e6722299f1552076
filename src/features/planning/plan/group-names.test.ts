import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPlan } from '../../../../tests/plans/a-plan.ts';
import { groupNamed, groupPath, withGroupNamed } from './group-names.ts';

test('a file that names a group with those above it makes the tree, once, and two of the same name stand apart', () => {
  const names = ['Insatser › Unga', 'Insatser › Unga', 'Stöd › Unga', 'insatser'];
  const plan = names.reduce((made, name) => withGroupNamed(made, 'kostnad', name), aPlan([]));
  assert.deepEqual(
    plan.groups.map(({ id }) => groupPath(plan.groups, id)),
    ['Insatser', 'Insatser › Unga', 'Stöd', 'Stöd › Unga'],
  );
  assert.equal(groupNamed(plan, 'kostnad', 'stöd › unga')?.id, 'unga-2');
  assert.equal(groupNamed(plan, 'kostnad', 'Unga')?.id, 'unga');
  assert.equal(groupNamed(plan, 'intakt', 'Unga'), undefined);
});
