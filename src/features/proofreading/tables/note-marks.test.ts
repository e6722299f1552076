import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('the mark of a note beside a number or a heading is no part of it', async () => {
  await assertNothingTold(`Årsredovisning 2031

Ålder	Antal	Andel, %
16–24	58	20,7
25–44	151	53,9
45–64	71	25,4
Samtliga	280	100,01)`);
});
