import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../../tests/proofreading/one-fault.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

test('an amount is that many per cent of the whole that the sentence tells', async () => {
  await assertBothWays({
    text: 'Insatsen kostade 21,6 mkr, vilket är 79 % av kostnaderna på 27,3 mkr.',
    held: ['procent: 21 600 000 av 27 300 000 är 79,12 %'],
    change: ['79 %', '69 %'],
    told: 'troligt fel procent, rad 1: 69 %, 21,6 mkr, 27,3 mkr',
  });
});

test('the amount may be the last one of the sentence before', async () => {
  await assertBothWays({
    text: 'Vi köpte tjänster för 1 200 000 kr. Det motsvarar 24 % av de totala kostnaderna på 5 000 000 kr.',
    held: ['procent: 1 200 000 av 5 000 000 är 24 %'],
    change: ['24 %', '34 %'],
    told: 'troligt fel procent, rad 1: 34 %, 1 200 000 kr, 5 000 000 kr',
  });
});

test('what an amount is set against is the whole', async () => {
  await assertBothWays({
    text: 'Förbundet sparade 1 672 000 kr. Ställt i relation till medlemsbidragen på 7,6 mkr är det 22 %.',
    held: ['procent: 1 672 000 av 7 600 000 är 22 %'],
    change: ['22 %', '26 %'],
    told: 'troligt fel procent, rad 1: 26 %, 1 672 000 kr, 7,6 mkr',
  });
});

const report = (told: string): string =>
  rows(
    'Resultaträkning',
    'Belopp i kr|2031|2030',
    'Medlemsbidrag|7 600 000|6 000 000',
    'Verksamhetens intäkter|7 600 000|6 000 000',
    'Verksamhetens kostnader|-7 500 000|-5 900 000',
    'Årets resultat|100 000|100 000',
    '',
    told,
  );

test('the whole may be what a table tells of the contributions, incomes or costs, in any of its years', async () => {
  const share = (percent: string): string => `Lokalerna kostade 1 500 000 kr, motsvarande ${percent} av`;
  const sharesIn = async (told: string): Promise<string[]> => (await heldIn(report(told))).filter((held) => held.startsWith('procent'));
  assert.deepEqual(await sharesIn(`${share('25 %')} medlemsbidragen.`), ['procent: 1 500 000 av 6 000 000 är 25 %']);
  assert.deepEqual(await sharesIn(`${share('25 %')} verksamhetens intäkter.`), ['procent: 1 500 000 av 6 000 000 är 25 %']);
  assert.deepEqual(await sharesIn(`${share('20 %')} de totala kostnaderna.`), ['procent: 1 500 000 av 7 500 000 är 20 %']);
  assert.deepEqual(await wrongIn(report(`${share('22 %')} de totala kostnaderna.`)), [
    'troligt fel procent, rad 8: 22 %, 1 500 000 kr; rad 5: -7 500 000',
  ]);
});

test('a rounded amount may be a little more or less', async () => {
  await assertNothingTold('Insatsen kostade 2,1 mkr, vilket är 41 % av kostnaderna på 5 000 000 kr.');
  assert.deepEqual(await wrongIn('Insatsen kostade 2,1 mkr, vilket är 45 % av kostnaderna på 5 000 000 kr.'), [
    'troligt fel procent, rad 1: 45 %, 2,1 mkr, 5 000 000 kr',
  ]);
});

test('what is about so much, of people, or of another amount is let be', async () => {
  await assertNotCompared('Vi köpte tjänster för 1 200 000 kr. Det motsvarar drygt 20 % av kostnaderna på 5 000 000 kr.');
  await assertNotCompared('Vi köpte tjänster för 1 200 000 kr, vilket är 24 % av dem som svarade.');
  await assertNotCompared('Vi köpte tjänster för 1 200 000 kr och la 34 % av tiden på dem.');
  await assertNotCompared('Vi köpte tjänster för 1 200 000 kr och kansliet tog 34 % av kostnaderna på 5 000 000 kr.');
  await assertNotCompared('Vi köpte tjänster för 1 200 000 kr. Kansliet tog 34 % av kostnaderna på 5 000 000 kr.');
});

test('a share of the contributions of a time that no table tells of is let be', async () => {
  await assertNothingTold(report('Vi sparade 1 500 000 kr, motsvarande 60 % av medlemsbidragen.'));
});

test('whoever has written the wrong share is told what it is', async () => {
  const text = 'Insatsen kostade 1 200 000 kr, vilket är 34 % av kostnaderna på 5 000 000 kr.';
  const [found = ''] = await whatWasFound(text);
  assert.equal(found.replaceAll('\u00a0', ' '), 'troligt fel procent: 1 200 000 kr är 24 % av 5 000 000 kr, men 34 % står.');
});

test('how much of the year’s budget has been used is of the budget that the table has', async () => {
  const report = (share: string): string =>
    `Delårsrapport januari–augusti 2031\n\nDriftredovisning\n\n${rows('Belopp i tkr|Utfall jan–aug 2031|Budget 2031', 'Intäkter|4 200|6 000', 'Kostnader|3 627|5 850', 'Årets resultat|573|150')}\n\nPeriodens kostnader uppgår till 3 627 tkr. Det är ${share} % av årsbudgeten.`;
  assert.deepEqual(await wrongIn(report('62')), []);
  assert.equal((await wrongIn(report('65'))).filter((wrong) => /procent.*65 %/.test(wrong)).length, 1);
});

test('a share of contributions that are not yet paid', async () => {
  await assertNothingTold(`Årsredovisning 2031

Not 2 Medlemsbidrag, tkr	2031	2030
Staten	5 700,0	5 400,0
Regionen	2 850,0	2 700,0
Kommunerna	2 850,0	2 700,0
Summa	11 400,0	10 800,0

För 2032 är bidragen 11 600,0 tkr. Budgeten skulle ge ett eget kapital på 1 731,5 tkr. Det motsvarar 14,9 procent av bidragen.`);
});

test('what will be if the budget is kept is a share of other contributions', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Not 1 Medlemsbidrag	2024	2023
Staten	3 420 000	3 300 000
Region Norr	1 710 000	1 650 000
Lillåns kommun	1 710 000	1 650 000
Summa	6 840 000	6 600 000

Budgeten visar ett underskott på 100 tkr. Om den håller blir det egna kapitalet 1 263 tkr, eller 18,0 procent av bidragen.`,
  );
});
