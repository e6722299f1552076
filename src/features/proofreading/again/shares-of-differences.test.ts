import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  ['# Årsredovisning 2031', '', 'Kronor\t2031\t2030', 'Verksamhetens kostnader\t−5 696 772\t−5 287 483', '', said].join('\n');

const SAID = 'Mot samma tid 2030 har utgifterna ökat med 409 289 kr, det vill säga';

test('a share beside a change is of what it was, in the row that has changed by so much', async () => {
  await assertNothingTold(report(`${SAID} 7,7 procent.`));
  assert.ok((await heldIn(report(`${SAID} 7,7 procent.`))).includes('procent: 409 289 kr av 5 287 483 kr är 7,74 %'));
  assert.deepEqual(await wrongIn(report(`${SAID} 7,2 procent.`)), [
    'troligt fel procent, rad 6: 7,2 procent, 409 289 kr; rad 4: −5 287 483, −5 696 772',
  ]);
});

const PLAN = 'Kostnaderna blir 8,45 mkr, mot 7,64 mkr i prognosen. Det är 810 tkr mer, en ökning med';

test('the two amounts may stand in the sentence before', async () => {
  await assertNothingTold(`${PLAN} 10,6 procent.`);
  assert.deepEqual(await wrongIn(`${PLAN} 9,6 procent.`), ['troligt fel procent, rad 1: 9,6 procent, 810 tkr, 7,64 mkr, 8,45 mkr']);
});

test('what is told in few figures, of something else, or without a direction is not tried by rows', async () => {
  const round = ['# Årsredovisning 2031', '', 'Kronor\t2031\t2030', 'Region\t960 000\t840 000', 'Summa\t960 000\t840 000', ''].join('\n');
  await assertNothingTold(
    `${round}\nDet är 120 000 kronor eller 3,2 procent mer än 2030.`,
    report('Utgifterna ökade med 409 289 kr, det vill säga 7,2 procent av budgeten.'),
    report('Skillnaden är 409 289 kr, det vill säga 7,2 procent.'),
  );
});

test('the years that it changed between may stand before the share', async () => {
  const said = (percent: string): string => report(`Utgifterna steg med 409 289 kr mellan 2030 och 2031, eller med ${percent} procent.`);
  await assertNothingTold(said('7,7'));
  assert.equal((await wrongIn(said('7,2'))).length, 1);
});

test('of nothing there are no per cent', async () => {
  await assertNothingTold('Kostnaden ökade från 0 kr till 123 400 kr, en ökning med 123 400 kr eller 100 procent.');
});
