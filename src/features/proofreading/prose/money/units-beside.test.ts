import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

test('what is compared with the year before is in the same unit', async () => {
  const told = (unit: string): string => `Medlemmarna bidrog med sammanlagt 8 300 ${unit} under 2024. Året innan var bidragen 8 500 tkr.`;
  assert.deepEqual(await wrongIn(told('tkr')), []);
  assert.deepEqual(await wrongIn(told('kr')), ['troligt fel enhet, rad 1: 8 300 kr, 8 500 tkr']);
});

test('what each participant costs may be as many kronor as all cost thousands', async () => {
  await assertNothingTold(
    'Kostnaden var 8 300 kr per deltagare. Året innan kostade insatsen 8 500 tkr.',
    'Vi köpte in böcker för 8 300 kr. Kansliet kostade 8 500 tkr.',
  );
});

test('a change that is less than the last digit of what it became has another unit', async () => {
  await assertNothingTold('Kapitalet har minskat med 856 tkr och är nu 2 198 tkr.');
  assert.deepEqual(await wrongIn('Kapitalet har minskat med 856 kr och är nu 2 198 tkr.'), ['troligt fel enhet, rad 1: 856 kr, 2 198 tkr']);
});

test('a part is not more than the whole, nor a rise than what it came to', async () => {
  await assertBothWays({
    text: 'Förstudien stannade på 96 tkr av anslagna 150 tkr.',
    held: [],
    change: ['150 tkr', '150 kr'],
    told: 'troligt fel enhet, rad 1: 96 tkr, 150 kr',
  });
  await assertBothWays({
    text: 'Vi har antagit att bidragen är 8 560 tkr per år, alltså 80 tkr mer än 2030.',
    held: [],
    change: ['560 tkr', '560 kr'],
    told: 'troligt fel enhet, rad 1: 8 560 kr, 80 tkr',
  });
});

test('a difference is in what the two are in', async () => {
  await assertBothWays({
    text: 'Snittet var 48 495 kr 2030 och är nu 44 672 kr. Snittkostnaden har alltså sjunkit med 3 823 kr.',
    held: [],
    change: ['823 kr', '823 tkr'],
    told: 'troligt fel enhet, rad 1: 3 823 tkr, 48 495 kr',
  });
});

test('what is compared is not more than a thousand times as much', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Ränteintäkterna blev 38 tkr mot budgeterade 5 tkr.`,
    held: [],
    change: ['38 tkr', '38 mkr'],
    told: 'troligt fel enhet, rad 3: 38 mkr, 5 tkr',
  });
});

test('how much less it was is not many times what it is', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Vedboden kostade 562 tkr, 28 tkr mindre än året innan.`,
    held: [],
    change: ['562 tkr', '562 kr'],
    told: 'troligt fel enhet, rad 3: 562 kr, 28 tkr',
  });
});

test('nothing rises by many times what it becomes', async () => {
  await assertBothWays({
    text: 'Intäkterna har på två år ökat med 2 631 270 kronor eller 19,3 procent, från 13,6 till 16,3 miljoner kronor.',
    held: [],
    change: ['miljoner', 'tusen'],
    told: 'troligt fel enhet, rad 1: 2 631 270 kronor, 16,3 tusen kronor',
  });
});

test('what several come to is in the unit that they are in', async () => {
  await assertBothWays({
    text: 'Resultatet beräknas till −812 tkr 2032 och −354 tkr 2033. De två underskotten uppgår tillsammans till 1 166 tkr.',
    held: [],
    change: ['1 166 tkr', '1 166 kronor'],
    told: 'troligt fel enhet, rad 1: 1 166 kronor, −812 tkr',
  });
});
