import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (
  after: string,
): string => `Av de 101 som började hade 44 ekonomiskt bistånd vid starten, 27 sjukpenning, 25 aktivitetsstöd och 14 ingen ersättning alls.${after}
`;

test('a sentence that names both numbers says itself why they differ', async () => {
  const wrong = ['fel summa, rad 1: 101, 44, 27, 25, 14'];
  assert.deepEqual(await wrongIn(report('')), wrong);
  await assertNothingTold(report(' Nio personer hade två slags ersättning, vilket gör att summan är 110 och inte 101.'));
  assert.deepEqual(await wrongIn(report(' Nio personer hade två slags ersättning.')), wrong);
});

test('a year beside a number is no explanation of it', async () => {
  const wrong = `Årsredovisning 2031

Resultaträkning 2031

Belopp i kr	2031	2030
Verksamhetens intäkter	4 200 000	4 100 000
Verksamhetens kostnader	-4 350 000	-4 000 000
Årets resultat	-140 000	100 000
`;
  const found = await wrongIn(wrong);
  assert.ok(found.length > 0);
  assert.deepEqual(
    await wrongIn(
      `${wrong}\nKostnaderna blev 4 350 000 kr 2031, vilket motsvarar det som planerades, och därför har 2031 varit ett vanligt år.\n`,
    ),
    found,
  );
});
