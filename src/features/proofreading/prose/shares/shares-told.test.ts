import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

const FUNDING = 'Bidragen kom från staten med 2 000 000 kr (50 %), regionen med 1 000 000 kr (25 %) och kommunen med 1 000 000 kr (25 %).';
const OF_FOUR_MILLIONS = ['2 000 000 kr av 4 000 000 är 50 %', '1 000 000 kr av 4 000 000 är 25 %', '1 000 000 kr av 4 000 000 är 25 %'];

test('amounts with their shares in parentheses are these shares of them all', async () => {
  await assertBothWays({
    text: FUNDING,
    held: OF_FOUR_MILLIONS.map((share) => `andel: ${share}`),
    change: ['50 %', '55 %'],
    told: 'fel andel, rad 1: 55 %, 2 000 000 kr',
  });
});

test('shares with their amounts in parentheses are tried the same way', async () => {
  await assertBothWays({
    text: 'Staten bar 50 % (2 000 tkr), regionen 30 % (1 200 tkr) och kommunen 20 % (800 tkr).',
    held: ['2 000 tkr av 4 000 000 är 50 %', '1 200 tkr av 4 000 000 är 30 %', '800 tkr av 4 000 000 är 20 %'].map(
      (share) => `andel: ${share}`,
    ),
    change: ['20 %', '25 %'],
    told: 'fel andel, rad 1: 25 %, 800 tkr',
  });
});

test('a share that is cut off instead of rounded is told as rounding', async () => {
  const cut = 'Staten bar 50 % (300 tkr), regionen 33 % (200 tkr) och kommunen 16 % (100 tkr).';
  assert.deepEqual(await wrongIn(cut), ['avrundning andel, rad 1: 16 %, 100 tkr']);
});

test('an amount a digit from its rounded share is told, unless the text says that it is no such share', async () => {
  const uneven = 'Staten stod för 50 % (6 174 000 kr), regionen för 25 % (3 137 000 kr) och kommunerna för 25 % (3 137 000 kr).';
  assert.deepEqual(await wrongIn(uneven), ['troligt fel andel, rad 1: 6 174 000 kr, 50 %']);
  await assertNothingTold(`${uneven} Staten har efter överenskommelse betalat mindre än hälften, eftersom anslaget inte räckte till.`);
});

test('shares of which most are of something else, and only two of them, are not tried', async () => {
  await assertNotCompared('Hyran ökade med 20 000 kr (5 %), lönerna med 30 000 kr (3 %) och resorna med 10 000 kr (9 %).');
  await assertNotCompared('Hyran var 200 000 kr (20 %) och lönerna 300 000 kr (60 %).');
});

test('women and men are all there are', async () => {
  await assertBothWays({
    text: 'Bland dem som skrevs in var 57 % kvinnor och 43 % män.',
    held: ['andel: 57 % + 43 % = 100 %'],
    change: ['43 %', '48 %'],
    told: 'fel andel, rad 1: 57 %, 48 %',
  });
});

test('women and men that come to a hundred but for rounding are let be', async () => {
  assert.deepEqual(await wrongIn('Bland dem som skrevs in var 57 % kvinnor och 44 % män.'), []);
});

test('shares within the women and within the men need not come to a hundred', async () => {
  await assertNotCompared('I arbete var 45 % av kvinnorna och 38 % av männen.');
});

test('of half, a quarter and a quarter the one amount that is not its share is told', async () => {
  const wrong = FUNDING.replace('regionen med 1 000 000', 'regionen med 1 900 000');
  assert.deepEqual(await wrongIn(wrong), ['troligt fel andel, rad 1: 1 900 000 kr, 25 %']);
});

test('rounded shares may be of amounts that are no even parts', async () => {
  const uneven = 'Bidragen kom från staten med 8 234 000 kr (50 %), regionen med 4 192 000 kr (25 %) och kommunen med 4 192 000 kr (25 %).';
  assert.deepEqual(await wrongIn(uneven), []);
});

test('where somebody is neither, women and men may be less than all, and are never more', async () => {
  const shares = 'Bland dem som skrevs in var 57 % kvinnor och 41 % män.';
  assert.deepEqual(await wrongIn(shares), ['fel andel, rad 1: 57 %, 41 %']);
  for (const others of ['Övriga har annan könsidentitet.', 'Några har inte velat uppge kön.', 'Två är icke-binära.'])
    assert.deepEqual(await wrongIn(`${shares} ${others}`), [], others);
  assert.deepEqual(await wrongIn(`${shares.replace('41', '46')} Övriga har annan könsidentitet.`), ['fel andel, rad 1: 57 %, 46 %']);
  await assertNotCompared('Bland dem som skrevs in var 57 % kvinnor, 46 % män och 3 % med annan könsidentitet.');
});

test('women of the one and men of the other are no whole', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Målet klarades i Språnget, där 46 procent är män, och i Steget, där 47 procent är kvinnor.`,
  );
});
