import { test } from 'node:test';
import { assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a span of paragraphs is no number', async () => {
  await assertNothingTold(
    `Årsredovisning 2023

Sammanträde	Närvarande	Ersättare	Paragrafer
torsdag 9 februari	7	4	1–14
fredag 17 mars	6	5	15–27
fredag 19 maj	7	3	28–41
Summa	20	12	41
`,
  );
});
