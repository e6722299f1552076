import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2023

Deltagare

Under året deltog 137 personer i insatserna, 74 kvinnor och 63 män.

Ålder:
- 16–19 år: 14
- 20–24 år: 33
- 25–29 år: 29
- 30–44 år: 37
- 45–64 år: 24
`;

test('ages come to all who took part', async () => {
  await assertHolds(REPORT, { summa: 2 });
  await assertFound(REPORT, ['- 45–64', '24', '27'], { is: 'troligt fel summa', says: ['140', '137'] });
});

test('ages that come to something else altogether are of somebody else', async () => {
  const few = await heldIn(REPORT.replace('30–44 år: 37', '30–44 år: 7'));
  assert.deepEqual(
    few.filter((held) => held.includes('14 + 33')),
    [],
  );
});
