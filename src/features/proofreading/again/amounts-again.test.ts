import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (again: string, told = 'För lokalen gick det åt 94 253 kronor.'): string => `Årsredovisning 2023

Kostnader

Belopp i kr	2023	2022
Lokaler	94 253	90 114
Resor	12 500	11 800

Kansliets kostnader

Belopp i kr	2023	2022
Hyra av lokaler	${again}	88 020
Porto	1 250	1 310

${told}
`;

const ticked = async (text: string): Promise<string[]> => (await heldIn(text)).filter((held) => held.startsWith('avprickat'));

test('an amount that stands in two tables and in the text is ticked off in all three', async () => {
  assert.deepEqual(await ticked(report('94 253')), Array(3).fill('avprickat upprepning: 94 253 och 94 253'));
});

test('an amount in thousands is the same as one in kronor of that name and year', async () => {
  assert.deepEqual(await ticked(report('94,3 tkr', '')), []);
  assert.deepEqual(await ticked(report('94 300', '')), []);
  const inThousands = report('94 253', '').replace(
    'Belopp i kr\t2023\t2022\nLokaler\t94 253\t90 114\nResor\t12 500\t11 800',
    'Belopp i tkr\t2023\t2022\nLokaler\t1 094\t990\nResor\t13\t12',
  );
  assert.deepEqual(await ticked(inThousands.replace('94 253', '1 094 253')), ['avprickat upprepning: 1 094 253 och 1 094 000']);
});

test('a krona of difference between amounts of the same name and year is rounding', async () => {
  const million = report('1 094 253', '').replace('Lokaler\t94 253', 'Lokaler\t1 094 252');
  assert.deepEqual(await wrongIn(million), ['avrundning upprepning, rad 12: 1 094 253; rad 6: 1 094 252']);
});

test('amounts that differ, round ones of other names and those of other years are left alone', async () => {
  await assertNothingTold(report('96 253', ''), report('12 500', ''));
  assert.deepEqual(await ticked(report('12 500', '')), []);
});
