import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('how many more there were is what there were less what there were before', async () => {
  await assertBothWays({
    text: 'Mottagningen hade 812 besök, 106 fler än 2030 då det var 706.',
    held: ['summa: skillnaden mellan 812 och 706 är 106', 'påstående: 812 mot 706'],
    change: ['106', '116'],
    told: 'troligt fel summa, rad 1: 116, 812, 706',
  });
});

test('how many fewer there were is tried as well, and in words', async () => {
  await assertBothWays({
    text: 'I gruppen deltog nio personer, tre färre än de tolv som var anmälda.',
    held: ['summa: skillnaden mellan nio och tolv är 3'],
    change: ['tre', 'fem'],
    told: 'troligt fel summa, rad 1: fem, nio, tolv',
  });
});

test('how far an outcome is from its budget is told in kronor', async () => {
  await assertBothWays({
    text: 'Utfallet blev 1 450 000 kr mot budgeterade 1 500 000 kr, en avvikelse på 50 000 kr.',
    held: ['summa: skillnaden mellan 1 450 000 kr och 1 500 000 kr är 50 000'],
    change: ['1 450 000', '1 440 000'],
    told: 'troligt fel summa, rad 1: 50 000 kr, 1 440 000 kr, 1 500 000 kr',
  });
});

test('amounts in different units are compared as kronor', async () => {
  assert.deepEqual(await wrongIn('Utfallet blev 1,4 mkr mot budgeterade 1 500 tkr, en avvikelse på 100 000 kr.'), []);
  assert.deepEqual(await wrongIn('Utfallet blev 1,4 mkr mot budgeterade 1 500 tkr, en avvikelse på 120 000 kr.'), [
    'troligt fel summa, rad 1: 120 000 kr, 1,4 mkr, 1 500 tkr',
  ]);
});

test('three amounts of which none is a budget are not compared', async () => {
  assert.deepEqual(await heldIn('Hyran var 45 000 kr, resorna 15 000 kr, och en avvikelse på 5 000 kr finns i kassan.'), []);
  assert.deepEqual(await wrongIn('Hyran var 45 000 kr, resorna 15 000 kr, och en avvikelse på 5 000 kr finns i kassan.'), []);
});

test('a year that is compared with is no count', async () => {
  assert.deepEqual(await wrongIn('Deltagarna var 120, vilket är 20 fler än 2030.'), []);
});

test('what was before is not told where the sentence goes on with something else', async () => {
  await assertNothingTold('Resursteamet ska ta emot 70 deltagare, elva fler än 2015, och Jobbspår 50.');
});

test('a limit is no difference, nor what stands after a year', async () => {
  await assertNothingTold(
    '26 företag intervjuades, varav 15 med färre än tio anställda.',
    '251 deltaganden ryms i våra fyra insatser, 25 fler än 2030, och 143 av dem började under året.',
  );
});

test('more than double as many as before is no difference', async () => {
  await assertNothingTold(
    'Under året deltog 28 personer, tre fler än planens 25 och mer än dubbelt så många som de 12 som hann börja 2030.',
  );
});

test('women and men after a colon are no earlier year', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Under 2024 deltog 78 unga, fyra fler än 2023: 36 unga kvinnor och 42 unga män.`,
  );
});

test('of several counts those two are meant that are so far apart', async () => {
  await assertBothWays({
    text: 'De tio träffarna hade sammanlagt 612 deltagare, 64 fler än de nio träffarna 2030 som hade 548.',
    held: ['summa: skillnaden mellan 612 och 548 är 64'],
    change: ['548', '558'],
    told: 'troligt fel summa, rad 1: 64, tio, nio',
  });
});

test('a budget may be told before the outcome', async () => {
  await assertBothWays({
    text: 'Budgeten var 1 000 000 kr, utfallet 1 200 000 kr och avvikelsen 200 000 kr.',
    held: ['summa: skillnaden mellan 1 000 000 kr och 1 200 000 kr är 200 000'],
    change: ['avvikelsen 200 000', 'avvikelsen 150 000'],
    told: 'troligt fel summa, rad 1: 150 000 kr, 1 000 000 kr, 1 200 000 kr',
  });
});
