import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

const INCOME_SUMS = ['summa: 4 200 000 − 4 350 000 = −150 000', 'summa: 4 100 000 − 4 000 000 = 100 000'];

/** An income statement on lines 3–6, and what is said of it on line 8. */
const income = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Resultaträkning\t2031\t2030',
    'Verksamhetens intäkter\t4 200 000\t4 100 000',
    'Verksamhetens kostnader\t−4 350 000\t−4 000 000',
    'Årets resultat\t−150 000\t100 000',
    '',
    said,
  ].join('\n');

/** A balance sheet on lines 3–8, and what is said of it on line 10. */
const balance = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Balansräkning\t2031-12-31\t2030-12-31',
    'Kassa och bank\t1 250 000\t1 400 000',
    'Summa tillgångar\t1 250 000\t1 400 000',
    'Eget kapital\t900 000\t1 050 000',
    'Kortfristiga skulder\t350 000\t350 000',
    'Summa eget kapital och skulder\t1 250 000\t1 400 000',
    '',
    said,
  ].join('\n');

/** A figure of the balance sheet, said rightly and wrongly. */
async function assertOfBalance(said: string, [right, wrong]: readonly [string, string], told: string): Promise<void> {
  assert.ok(said.includes(right));
  assert.deepEqual(await wrongIn(balance(said)), []);
  assert.ok((await heldIn(balance(said))).length > (await heldIn(balance(''))).length, said);
  assert.deepEqual(await wrongIn(balance(said.replace(right, wrong))), [told]);
}

test('the result is the same in the text as in the income statement', async () => {
  await assertBothWays({
    text: income('Årets resultat blev ett underskott på 150 000 kr.'),
    held: [...INCOME_SUMS, 'upprepning: −150 000 och −150 000', 'påstående: underskott och −150 000'],
    change: ['på 150 000', 'på 160 000'],
    told: 'troligt fel upprepning, rad 6: −150 000; rad 8: 160 000 kr',
  });
});

test('a deficit is not called a surplus', async () => {
  await assertBothWays({
    text: income('Årets resultat blev ett underskott på 150 tkr.'),
    held: [...INCOME_SUMS, 'upprepning: −150 000 och −150 000', 'påstående: underskott och −150 000'],
    change: ['underskott', 'överskott'],
    told: 'troligt fel påstående, rad 8: överskott; rad 6: −150 000',
  });
});

test('a sentence that names another year is tried on that year', async () => {
  await assertBothWays({
    text: income('År 2030 blev resultatet ett överskott på 100 000 kr.'),
    held: [...INCOME_SUMS, 'upprepning: 100 000 och 100 000', 'påstående: överskott och 100 000'],
    change: ['på 100 000', 'på 110 000'],
    told: 'troligt fel upprepning, rad 6: 100 000; rad 8: 110 000 kr',
  });
});

test('cash, assets and equity are the same in the text as in the balance sheet', async () => {
  await assertOfBalance(
    'Likvida medel uppgick vid årets slut till 1 250 000 kr.',
    ['1 250 000', '1 520 000'],
    'troligt fel upprepning, rad 4: 1 250 000; rad 10: 1 520 000 kr',
  );
  await assertOfBalance(
    'Balansomslutningen var 1 250 tkr.',
    ['1 250', '1 350'],
    'troligt fel upprepning, rad 5: 1 250 000; rad 10: 1 350 tkr',
  );
  await assertOfBalance(
    'Det egna kapitalet uppgår till 900 000 kr.',
    ['900 000', '950 000'],
    'troligt fel upprepning, rad 6: 900 000; rad 10: 950 000 kr',
  );
});

test('the equity ratio in the text is worked out from the balance sheet', async () => {
  await assertOfBalance('Soliditeten är 72 %.', ['72 %', '62 %'], 'troligt fel kvot, rad 10: 62 %; rad 6: 900 000; rad 5: 1 250 000');
});

test('an amount in millions is as right as its last decimal', async () => {
  await assertOfBalance(
    'Likvida medel var 1,25 mkr vid årets slut.',
    ['1,25', '1,52'],
    'troligt fel upprepning, rad 4: 1 250 000; rad 10: 1,52 mkr',
  );
});

test('ceilings, changes and last year are not taken for the figure itself', async () => {
  const saids = [
    'Eget kapital uppgår till högst 800 000 kr enligt styrelsens mål.',
    'Bankens avgifter har minskat med 150 000 kr.',
    'Likvida medel uppgick föregående år till 1 400 000 kr.',
    'Soliditeten bör vara minst 50 %.',
  ];
  for (const said of saids) {
    assert.deepEqual(await wrongIn(balance(said)), [], said);
    assert.deepEqual(await heldIn(balance(said)), await heldIn(balance('')), said);
  }
});

/** A balance sheet of a part of a year on lines 3–8, with two columns, and what is said of it on line 10. */
const interim = (said: string, other = '2030-08-31'): string =>
  balance(said).replace('Årsredovisning', 'Delårsrapport').replace('2031-12-31', '2031-08-31').replace('2030-12-31', other);

test('in a report of a part of a year what is told is what its column has', async () => {
  for (const other of ['2030-08-31', '2030-12-31']) {
    const text = interim('Det egna kapitalet uppgår till 900 000 kr.', other);
    assert.ok((await heldIn(text)).includes('upprepning: 900 000 och 900 000'), other);
    assert.deepEqual(await wrongIn(text), []);
    const wrong = text.replace('till 900 000', 'till 990 000');
    assert.deepEqual(await wrongIn(wrong), ['troligt fel upprepning, rad 6: 900 000; rad 10: 990 000 kr'], other);
  }
});

test('where two parts of the year have columns nobody knows which of them is told of', async () => {
  const text = interim('Det egna kapitalet uppgår till 990 000 kr.', '2031-04-30');
  assert.deepEqual(await wrongIn(text), []);
  assert.ok(!(await heldIn(text)).some((held) => held.startsWith('upprepning: 900 000')));
});

test('a deficit that the result is better than has a word of its own', async () => {
  await assertNothingTold(`Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Intäkter	6 580 000	6 593 000	13 000	6 200 000
Kostnader	−6 680 000	−6 470 000	210 000	−6 100 000
Årets resultat	−100 000	123 000	223 000	100 000

Årets resultat blev 123 000 kronor, vilket är bättre än det underskott på 100 000 kronor som budgeten räknade med.`);
});

test('a result that turned into another, the budget of a part of the year and what would be are not the result of the year', async () => {
  await assertNothingTold(
    income('Det förklarar varför ett överskott på 100 tkr byttes mot ett underskott på 150 tkr.'),
    income('Budgeten för samma åtta månader visar ett överskott på 90 000 kronor.'),
    income('För helåret räknar vi med ett överskott på 48 000 kronor.'),
  );
});
