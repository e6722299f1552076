import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

/** Budgets, outcomes and participants of three interventions, with a sentence about them on row 18. */
const report = (told: string): string => `Årsredovisning 2031

# Insatser

Insats	Budget 2031	Utfall 2031
Ankaret	420 000	450 000
Bryggan	300 000	290 000
Lyftet	250 000	250 000
Summa	970 000	990 000

Insats	Kvinnor	Män	Deltagare
Ankaret	14	16	30
Bryggan	9	11	20
Lyftet	12	13	25

# Om året

${told}
`;

const comparedIn = async (told: string): Promise<string[]> =>
  (await heldIn(report(told))).filter((held) => /^(?:upprepning|påstående)/.test(held));

async function assertTold(right: string, held: string, [from, to, told]: readonly [string, string, string]): Promise<void> {
  assert.deepEqual(await comparedIn(right), [held]);
  assert.deepEqual(await wrongIn(report(right)), []);
  assert.deepEqual(await wrongIn(report(right.replace(from, to))), [told]);
}

test('what an intervention cost is what its row has as the outcome', async () => {
  await assertTold('Under året kostade Ankaret 450 000 kr.', 'upprepning: 450 000 kr och 450 000', [
    '450 000',
    '540 000',
    'troligt fel upprepning, rad 18: 540 000 kr; rad 6: 450 000',
  ]);
});

test('what an intervention was to cost is what its row has as the budget', async () => {
  await assertTold('Bryggan hade en budget på 300 000 kr.', 'upprepning: 300 000 kr och 300 000', [
    '300 000',
    '330 000',
    'troligt fel upprepning, rad 18: 330 000 kr; rad 7: 300 000',
  ]);
});

test('what each participant cost is the outcome divided by those who took part', async () => {
  await assertTold('Lyftet kostade 10 000 kr per deltagare.', 'upprepning: 10 000 kr per deltagare och 250 000 delat med 25', [
    '10 000',
    '12 000',
    'troligt fel upprepning, rad 18: 12 000 kr per deltagare; rad 8: 250 000; rad 14: 25',
  ]);
});

test('what each cost in one and in another is told of the one that is named after it', async () => {
  const told = (cost: string): string => `Kostnaden per deltagare var 10 000 kr i Lyftet och ${cost} kr i Bryggan.`;
  assert.equal((await comparedIn(told('14 500'))).length, 2);
  assert.deepEqual(await wrongIn(report(told('14 500'))), []);
  assert.deepEqual(await wrongIn(report(told('15 400'))), ['troligt fel upprepning, rad 18: 15 400 kr; rad 7: 290 000; rad 13: 20']);
});

test('how much an intervention missed its budget is the outcome less the budget', async () => {
  const right = 'Ankaret drog över sin budget med 30 000 kr.';
  assert.deepEqual(await comparedIn(right), ['påstående: utfall 450 000, budget 420 000', 'påstående: 450 000 och 420 000 skiljer 30 000']);
  assert.deepEqual(await wrongIn(report(right)), []);
  assert.deepEqual(await wrongIn(report(right.replace('30 000', '40 000'))), [
    'troligt fel påstående, rad 18: 40 000 kr; rad 6: 450 000, 420 000',
  ]);
});

test('an amount in thousands or millions is the same as its row when it is rounded', async () => {
  for (const amount of ['450 tkr', '0,45 mkr', '450 000 kronor'])
    assert.equal((await comparedIn(`Under året kostade Ankaret ${amount}.`)).length, 1, amount);
  assert.deepEqual(await comparedIn('Under året kostade Bryggan 0,3 mkr.'), ['upprepning: 0,3 mkr och 290 000']);
  assert.deepEqual(await wrongIn(report('Under året kostade Bryggan 0,3 mkr.')), []);
});

test('what cost something in another year, and what two cost together, is not what the row has', async () => {
  const others = [
    'Under 2030 kostade Ankaret 380 000 kr.',
    'Förra året kostade Ankaret 380 000 kr.',
    'Kostnaden för Ankaret ökade med 38 000 kr.',
    'Tillsammans kostade Ankaret och Bryggan 740 000 kr.',
  ];
  for (const other of others) assert.deepEqual(await wrongIn(report(other)), [], other);
});

test('an amount of what nobody has a row for is not compared', async () => {
  assert.deepEqual(await comparedIn('Under året kostade Stegen 450 000 kr.'), []);
  assert.deepEqual(await wrongIn(report('Under året kostade Stegen 540 000 kr.')), []);
});

test('what rounding may explain is told by how finely the table prints, and not by how round its amount is', async () => {
  assert.equal((await wrongIn(report('Under året kostade Ankaret 450 400 kr.'))).length, 1);
  const inThousands = 'Insatser\n\nTkr\t2031\t2030\nAnkaret\t450\t380\nBryggan\t290\t300\n\nUnder 2031 kostade Ankaret 450 400 kr.\n';
  assert.deepEqual(await wrongIn(inThousands), []);
});

test('a sentence that begins with another row is of that row, under whatever heading it stands', async () => {
  await assertNothingTold(`Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Bron	500 000	480 000	20 000	470 000
Lotsen	300 000	310 000	−10 000	290 000
Utbildning och nätverk	190 000	129 000	61 000	150 000
Summa kostnader	990 000	919 000	71 000	910 000

Lotsen

Utbildning och nätverk blev 61 tkr billigare än budget.`);
});
